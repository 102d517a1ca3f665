//! A Polis conversation becomes a round of its own, closed, with the answers of people nobody here can name.
//! They are persons without a name, a seat or a way in: counted in this round, and members of nothing.

use basics::{Id, Language, Timestamp};
use formats::polis::{AgreeSign, Conversation, Vote};
use formats::upload::Trouble;
use model::accounts::{Person, Purpose};
use model::statements::{
    Answer, InfluenceLevel, KnowledgeKind, Question, Response, Review, Round, RoundState, Statement, Way,
};
use model::text::{self, TextError};
use serde_json::json;
use store::exchange::ImportedRound;

use crate::permissions::Act;
use crate::{Desk, Refusal};

const LONGEST_STATEMENT: usize = 2_000;
/// Ids up to this long stand as marks on lists and paper; longer ones give way to numbers.
const LONGEST_MARK: usize = 8;

/// What the file cannot say of itself, from the person who brings it in.
#[derive(Clone, Debug)]
pub struct NewImport {
    pub title: String,
    pub question: Question,
    pub influence: InfluenceLevel,
    pub answer_back_by: Timestamp,
    /// The language most statements are in.
    pub language: Language,
    /// What 1 means. Where the export declares it, it must be the same.
    pub agree: AgreeSign,
    /// The people behind the file agreed that their answers go on to researchers.
    pub may_be_shared: bool,
    /// What the round says of statements that were moderated out, in the reader's words.
    pub moderated_because: String,
    /// Of the files as they came.
    pub sha256: [u8; 32],
}

/// What an import brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    pub round: Id,
    pub n_people: usize,
    pub n_statements: usize,
    pub n_answers: usize,
}

/// Looks through the statements before anything is kept: their length, and numbers Langbord never keeps.
pub fn check(conversation: &Conversation) -> Result<(), Trouble> {
    for statement in &conversation.statements {
        let (file, line) = ("comments.csv".to_owned(), statement.line);
        match text::optional_words(&statement.text, LONGEST_STATEMENT) {
            Err(TextError::TooLong { len, most }) => {
                return Err(Trouble::LongStatement { file, line, len, most });
            }
            Err(TextError::HoldsCpr) => return Err(Trouble::Cpr { file, line }),
            Ok(_) | Err(TextError::Empty) => {}
        }
    }
    Ok(())
}

/// Brings a conversation in as a round: all of it, or nothing.
pub async fn import(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    conversation: &Conversation,
    new: &NewImport,
) -> Result<Imported, Refusal> {
    let member = desk.permit(partnership, doer, Act::ExchangeImport).await?;
    if conversation.declared.is_some_and(|declared| declared != new.agree) {
        return Err(Refusal::Choice("agree"));
    }
    if new.answer_back_by <= desk.now() {
        return Err(Refusal::Choice("answer_back_by"));
    }
    if let Some(title) = store::exchange::round_of_file(desk.tx, partnership, new.sha256).await? {
        return Err(Refusal::AlreadyThere(title));
    }
    check(conversation)?;
    let began = conversation.votes.iter().map(|vote| vote.4).filter(|&at| at > 0).min();
    let round = Round {
        id: desk.new_id(),
        partnership,
        title: text::line(&new.title, 120).map_err(Refusal::field("title"))?,
        question: new.question,
        influence: new.influence,
        answer_back_by: new.answer_back_by,
        answerer: doer,
        state: RoundState::Closed,
        small_groups_told: false,
        opened_at: past(desk.now(), began.unwrap_or(0)),
    };
    store::statements::rounds::add(desk.tx, &round, &[]).await?;
    let people = nameless(desk, conversation.participants.len(), new.language);
    // Of them nothing is known but what they answered: no name, no way in, no seat.
    store::accounts::add_all(desk.tx, &people).await?;
    let statements = statements(desk, conversation, new, &round, &people)?;
    store::statements::add_all(desk.tx, &statements).await?;
    let now = desk.now();
    let answers = responses(conversation, new, &statements, &people, |micros| match micros {
        0 => round.opened_at,
        micros => past(now, micros),
    });
    store::exchange::add_responses(desk.tx, &answers).await?;
    if new.may_be_shared {
        let ids: Vec<Id> = people.iter().map(|person| person.id).collect();
        store::accounts::consents::give_all(desk.tx, partnership, &ids, Purpose::Research, now).await?;
    }
    let import = ImportedRound {
        round: round.id,
        imported_by: Some(doer),
        imported_at: now,
        format: "polis".to_owned(),
        agree_sign: if new.agree == AgreeSign::PlusOne { 1 } else { -1 },
        sha256: new.sha256,
    };
    store::exchange::note_import(desk.tx, &import).await?;
    store::exchange::uploads::let_go(desk.tx, partnership, doer).await?;
    let about = json!({
        "round": round.title, "format": import.format, "agree": import.agree_sign,
        "sha256": data_encoding::HEXLOWER.encode(&import.sha256), "may_be_shared": new.may_be_shared,
        "people": people.len(), "statements": statements.len(), "answers": conversation.votes.len(),
    });
    desk.note(&member, Act::ExchangeImport, about).await?;
    Ok(Imported {
        round: round.id,
        n_people: people.len(),
        n_statements: statements.len(),
        n_answers: conversation.votes.len(),
    })
}

/// Where the round came from, if it was imported.
pub async fn origin(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: Id,
) -> Result<Option<ImportedRound>, Refusal> {
    desk.permit(partnership, reader, Act::StatementsSee).await?;
    let round = crate::statements::rounds::find(desk, partnership, round).await?;
    Ok(store::exchange::import_of(desk.tx, round.id).await?)
}

fn nameless(desk: &mut Desk<'_, '_>, n: usize, language: Language) -> Vec<Person> {
    let now = desk.now();
    (0..n)
        .map(|_| Person { id: desk.new_id(), name: String::new(), language, email: None, created_at: now })
        .collect()
}

fn statements(
    desk: &mut Desk<'_, '_>,
    conversation: &Conversation,
    new: &NewImport,
    round: &Round,
    people: &[Person],
) -> Result<Vec<Statement>, Refusal> {
    let reason = text::words(&new.moderated_because, 300).map_err(Refusal::field("moderated_because"))?;
    let short = conversation.statements.iter().all(|statement| statement.id.chars().count() <= LONGEST_MARK);
    let mut statements = Vec::with_capacity(conversation.statements.len());
    for (number, said) in (1..).zip(&conversation.statements) {
        let words = text::optional_words(&said.text, LONGEST_STATEMENT).map_err(Refusal::field("text"))?;
        let review = match &words {
            _ if said.moderated_out => Review::Refused,
            // Without words there is nothing to show; what is about the conversation itself is no concern.
            None => Review::Withdrawn,
            Some(_) if said.is_meta => Review::Withdrawn,
            Some(_) => Review::Shown,
        };
        statements.push(Statement {
            id: desk.new_id(),
            round: round.id,
            label: if short { said.id.clone() } else { format!("S{number:02}") },
            author: said.author.and_then(|place| people.get(place as usize)).map(|person| person.id),
            said_by: String::new(),
            text: words.unwrap_or_default(),
            language: new.language,
            knowledge: KnowledgeKind::Lived,
            review,
            refusal: (review == Review::Refused).then(|| reason.clone()),
            written_by: None,
            created_at: past(desk.now(), said.at.unwrap_or(round.opened_at.0)),
        });
    }
    Ok(statements)
}

fn responses(
    conversation: &Conversation,
    new: &NewImport,
    statements: &[Statement],
    people: &[Person],
    when: impl Fn(i64) -> Timestamp,
) -> Vec<Response> {
    let sign = if new.agree == AgreeSign::PlusOne { 1 } else { -1 };
    let response = |vote: &Vote| {
        Some(Response {
            statement: statements.get(vote.1 as usize)?.id,
            person: people.get(vote.0 as usize)?.id,
            answer: Answer::from_sign(i64::from(vote.2) * sign)?,
            matters: conversation.asks_what_matters.then_some(vote.3),
            way: Way::Import,
            written_by: None,
            at: when(vote.4),
        })
    };
    conversation.votes.iter().filter_map(response).collect()
}

/// A moment of the file, unless it has none or lies ahead of us.
fn past(now: Timestamp, micros: i64) -> Timestamp {
    if micros > 0 && micros <= now.0 { Timestamp(micros) } else { now }
}
