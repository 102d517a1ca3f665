//! What must always hold of the data that is kept. Finds breaches; mends nothing.
//!
//! A rule is kept by the deeds and by the schema; this looks whether both did their part. Whatever is told of a
//! breach names rows by their ids, never what a person wrote.

mod rows;

use basics::{Id, Language};
use model::accounts::Device;
use model::invitations::{Reply, Way as Carried};
use model::partnerships::{Role, Sector, Standing};
use model::proposals::Side;
use model::proposals::decisions::{ConsentWord, ObjectionState, Stage};
use model::proposals::panels::Knows;
use model::proposals::rules::{Roll, RuleKind, Secrecy};
use model::statements::{InfluenceLevel, KnowledgeKind, Question, Review, RoundState, Way};
use model::text::contains_cpr;
use rows::ROWS;
use serde_json::Value;

use crate::{AssertSqlSafe, StoreError, Tx, args, journal};

type Result<T> = std::result::Result<T, StoreError>;

/// Something that must always hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Invariant {
    /// The database's own files and references are whole.
    Whole,
    /// Nobody has been at the journal.
    JournalHolds,
    /// Every partnership's acts are in the journal.
    JournalIsKept,
    /// What is kept by a word is kept by one we know.
    KnownWords,
    /// An answer is yes, no or pass.
    AnswerIsOneOfThree,
    /// Only who has a place at the table answers or speaks there.
    FromTheTable,
    /// The backbone and mediators neither answer nor speak.
    BackboneIsSilent,
    /// What belongs to one partnership speaks of nothing from another.
    OneTable,
    /// A statement is joined only to one of its own round.
    JoinedInRound,
    /// A refusal has a reason its author can read.
    RefusalHasReason,
    /// Only a yes leads to a person.
    YesLeadsToPerson,
    /// The funders' shares are no more than a whole.
    SharesAddUp,
    /// No text holds what looks like a CPR number.
    NoCpr,
    /// A ballot comes from a seat of its own decision, which takes ballots or took them.
    BallotFromRoll,
    /// What was frozen when a decision opened is still what was hashed.
    FrameHolds,
    /// Every opened ballot is the one that was committed to, once, in the log.
    LogHolds,
    /// The log's heads are signed and fit the log.
    HeadsHold,
    /// Counting again gives the outcome that is kept.
    OutcomeHolds,
}

impl Invariant {
    pub const ALL: [Self; 18] = [
        Self::Whole,
        Self::JournalHolds,
        Self::JournalIsKept,
        Self::KnownWords,
        Self::AnswerIsOneOfThree,
        Self::FromTheTable,
        Self::BackboneIsSilent,
        Self::OneTable,
        Self::JoinedInRound,
        Self::RefusalHasReason,
        Self::YesLeadsToPerson,
        Self::SharesAddUp,
        Self::NoCpr,
        Self::BallotFromRoll,
        Self::FrameHolds,
        Self::LogHolds,
        Self::HeadsHold,
        Self::OutcomeHolds,
    ];

    /// The word scripts know it by.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::JournalHolds => "journal-holds",
            Self::JournalIsKept => "journal-is-kept",
            Self::KnownWords => "known-words",
            Self::AnswerIsOneOfThree => "answer-is-one-of-three",
            Self::FromTheTable => "from-the-table",
            Self::BackboneIsSilent => "backbone-is-silent",
            Self::OneTable => "one-table",
            Self::JoinedInRound => "joined-in-round",
            Self::RefusalHasReason => "refusal-has-reason",
            Self::YesLeadsToPerson => "yes-leads-to-person",
            Self::SharesAddUp => "shares-add-up",
            Self::NoCpr => "no-cpr",
            Self::BallotFromRoll => "ballot-from-roll",
            Self::FrameHolds => "frame-holds",
            Self::LogHolds => "log-holds",
            Self::HeadsHold => "heads-hold",
            Self::OutcomeHolds => "outcome-holds",
        }
    }
}

/// One place where an invariant does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    pub invariant: Invariant,
    /// The row, by its table and id; or what the database says of its own files.
    pub about: String,
}

/// Goes through everything. Time grows with the rows; nobody is kept waiting meanwhile.
pub async fn check(tx: &mut Tx<'_>) -> Result<Vec<Breach>> {
    let mut breaches = Vec::new();
    for found in journal::verify(tx).await? {
        breaches.push(Breach { invariant: Invariant::JournalHolds, about: found.to_string() });
    }
    known_words(tx, &mut breaches).await?;
    for (invariant, table, sql) in ROWS {
        for row in tx.all(*sql, args![]).await? {
            let about = format!("{table} {}", row.id("id")?);
            breaches.push(Breach { invariant: *invariant, about });
        }
    }
    for (table, columns) in WRITTEN {
        written(tx, table, columns, &mut breaches).await?;
    }
    noted(tx, &mut breaches).await?;
    breaches.sort_by_key(|breach| breach.invariant);
    Ok(breaches)
}

async fn known_words(tx: &mut Tx<'_>, breaches: &mut Vec<Breach>) -> Result<()> {
    type IsKnown = fn(&str) -> bool;
    let language: IsKnown = |word| Language::from_tag(word).is_some();
    let columns: [(&str, &str, IsKnown); 32] = [
        ("person", "language", language),
        ("statement", "language", language),
        ("translation", "language", language),
        ("invitation", "language", language),
        ("session", "device", |word| Device::from_key(word).is_some()),
        ("sign_in_link", "device", |word| Device::from_key(word).is_some()),
        ("member", "role", |word| Role::from_key(word).is_some()),
        ("member", "standing", |word| Standing::from_key(word).is_some()),
        ("actor", "sector", |word| Sector::from_key(word).is_some()),
        ("invitation", "reply", |word| Reply::from_key(word).is_some()),
        ("invitation", "way", |word| Carried::from_key(word).is_some()),
        ("round", "question", |word| Question::from_key(word).is_some()),
        ("round", "influence", |word| InfluenceLevel::from_key(word).is_some()),
        ("round", "state", |word| RoundState::from_key(word).is_some()),
        ("statement", "knowledge", |word| KnowledgeKind::from_key(word).is_some()),
        ("statement", "review", |word| Review::from_key(word).is_some()),
        ("response", "way", |word| Way::from_key(word).is_some()),
        ("proposal", "language", language),
        ("knowledge", "language", language),
        ("knowledge", "kind", |word| KnowledgeKind::from_key(word).is_some()),
        ("knowledge", "side", |word| Side::from_key(word).is_some()),
        ("rule", "kind", |word| RuleKind::from_key(word).is_some()),
        ("rule", "roll", |word| Roll::from_key(word).is_some()),
        ("rule", "secrecy", |word| Secrecy::from_key(word).is_some()),
        ("decision", "kind", |word| RuleKind::from_key(word).is_some()),
        ("decision", "roll", |word| Roll::from_key(word).is_some()),
        ("decision", "secrecy", |word| Secrecy::from_key(word).is_some()),
        ("decision", "stage", |word| Stage::from_key(word).is_some()),
        ("ballot", "way", |word| Way::from_key(word).is_some()),
        ("consent_word", "word", |word| ConsentWord::from_key(word).is_some()),
        ("objection", "state", |word| ObjectionState::from_key(word).is_some()),
        ("panel_volunteer", "knows", |word| Knows::from_key(word).is_some()),
    ];
    for (table, column, is_known) in columns {
        let sql = format!("SELECT DISTINCT {column} AS word FROM {table} ORDER BY {column}");
        for row in tx.all(AssertSqlSafe(sql), args![]).await? {
            let word = row.text("word")?;
            if !is_known(&word) {
                let about = format!("{table}.{column} holds `{word}`");
                breaches.push(Breach { invariant: Invariant::KnownWords, about });
            }
        }
    }
    Ok(())
}

/// Where people write, by table.
const WRITTEN: &[(&str, &[&str])] = &[
    ("person", &["name"]),
    ("partnership", &["name", "place", "mandate", "phone"]),
    ("actor", &["code", "name"]),
    ("affected_group", &["name", "stake"]),
    ("invitation", &["invitee", "message", "why_you", "how_we_know"]),
    ("round", &["title"]),
    ("statement", &["text", "said_by", "refusal"]),
    ("look", &["by_name", "what"]),
    ("api_token", &["label"]),
    ("passkey", &["label"]),
    ("proposal", &["said_by"]),
    ("knowledge", &["said_by", "text"]),
    ("rule", &["title"]),
    ("decision", &["if_nothing"]),
    ("talk_word", &["said_by", "text"]),
    ("objection", &["reason", "harmed", "suggestion"]),
    ("time_poll", &["title"]),
    ("panel", &["title"]),
];

async fn written(tx: &mut Tx<'_>, table: &str, columns: &[&str], breaches: &mut Vec<Breach>) -> Result<()> {
    let sql = format!("SELECT id, {} FROM {table} ORDER BY id", columns.join(", "));
    for row in tx.all(AssertSqlSafe(sql), args![]).await? {
        for column in columns {
            if row.opt_text(column)?.is_some_and(|text| contains_cpr(&text)) {
                let about = format!("{table} {} ({column})", row.id("id")?);
                breaches.push(Breach { invariant: Invariant::NoCpr, about });
            }
        }
    }
    Ok(())
}

/// Texts in rows that have no id of their own: translations, funders, the journal.
async fn noted(tx: &mut Tx<'_>, breaches: &mut Vec<Breach>) -> Result<()> {
    let lists = [
        ("translation of statement", "SELECT statement AS id, text, said_by AS other FROM translation"),
        ("funder of partnership", "SELECT partnership AS id, name AS text, NULL AS other FROM funder"),
        ("words of proposal", "SELECT proposal AS id, sentence AS text, more AS other FROM proposal_version"),
        ("reason in decision", "SELECT decision AS id, reason AS text, NULL AS other FROM affected_mark"),
        ("words of a ballot in decision", "SELECT decision AS id, words AS text, NULL AS other FROM ballot"),
        (
            "words of a ballot in decision",
            "SELECT decision AS id, words AS text, NULL AS other FROM detached_ballot",
        ),
    ];
    for (table, sql) in lists {
        for row in tx.all(sql, args![]).await? {
            let texts = [row.opt_text("text")?, row.opt_text("other")?];
            if texts.iter().flatten().any(|text| contains_cpr(text)) {
                let about = format!("{table} {}", row.id("id")?);
                breaches.push(Breach { invariant: Invariant::NoCpr, about });
            }
        }
    }
    let sql = "SELECT journal.partnership AS id, journal.number, public, payload FROM journal LEFT JOIN journal_personal \
               ON journal.partnership = journal_personal.partnership AND journal.number = journal_personal.number";
    for row in tx.all(sql, args![]).await? {
        let texts = [row.opt_text("public")?, row.opt_text("payload")?];
        let entries = texts.iter().flatten().filter_map(|text| serde_json::from_str::<Value>(text).ok());
        if entries.into_iter().any(|entry| holds_cpr(&entry)) {
            let about = format!("journal {} entry {}", row.id("id")?, row.int("number")?);
            breaches.push(Breach { invariant: Invariant::NoCpr, about });
        }
    }
    Ok(())
}

/// Ids are long runs of digits too; only what isn't one is a text.
fn holds_cpr(value: &Value) -> bool {
    match value {
        Value::String(text) => text.parse::<Id>().is_err() && contains_cpr(text),
        Value::Array(items) => items.iter().any(holds_cpr),
        Value::Object(entries) => entries.values().any(holds_cpr),
        _ => false,
    }
}
