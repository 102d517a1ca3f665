//! A round as it may leave this house, before it is written in one of the formats.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Dice, Id};
use jiff::civil::Date;
use model::accounts::Purpose;
use model::statements::{Question, Response, Review, Statement};
use serde_json::json;
use store::exchange::shared::SharedFile;

use super::sharing::{Cells, FEWEST, Given, Shared, share};
use crate::permissions::Act;
use crate::statements::results::{changed, fingerprints};
use crate::statements::rounds;
use crate::{Desk, Refusal};

/// What every format is written from. Nothing in it tells a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedRound {
    pub title: String,
    pub question: Question,
    pub made: Date,
    /// In the order of their labels; `shared` counts by this order.
    pub statements: Vec<SharedStatement>,
    pub shared: Shared,
}

/// A sentence whose teller agreed that it leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedStatement {
    pub label: String,
    pub text: String,
    pub said_by: String,
    pub language: &'static str,
    pub knowledge: &'static str,
}

/// The format somebody takes it in; noted in the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Polis,
    Xlsx,
    Csv,
}

impl Format {
    pub const ALL: [Self; 3] = [Self::Polis, Self::Xlsx, Self::Csv];

    pub const fn key(self) -> &'static str {
        match self {
            Self::Polis => "polis",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.key() == key)
    }

    /// What the file is called, and what kind of file it is.
    pub const fn file(self) -> (&'static str, &'static str) {
        match self {
            Self::Polis => ("polis-export.zip", "application/zip"),
            Self::Xlsx => ("round.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Self::Csv => ("round.csv", "text/csv; charset=utf-8"),
        }
    }

    /// # Errors
    /// When the file could not be put together, which only memory could cause.
    pub fn write(self, round: &SharedRound) -> Result<Vec<u8>, Refusal> {
        let written = match self {
            Self::Polis => super::polis_export::write(round),
            Self::Xlsx => super::xlsx::write(round),
            Self::Csv => super::csv::write(round),
        };
        written.map_err(|error| {
            tracing::error!(%error, "a file could not be written");
            Refusal::Store(store::StoreError::Panicked)
        })
    }
}

/// Takes a round out of the house: what its people agreed to, and nothing that an earlier file would give away.
pub async fn take(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: Id,
    format: Format,
) -> Result<SharedRound, Refusal> {
    let member = desk.permit(partnership, reader, Act::ExchangeExport).await?;
    let round = rounds::find(desk, partnership, round).await?;
    let agreed: BTreeSet<Id> = store::accounts::consents::standing(desk.tx, partnership, Purpose::Research)
        .await?
        .into_iter()
        .collect();
    let is_imported = store::exchange::import_of(desk.tx, round.id).await?.is_some();
    let mut statements = store::statements::of_round(desk.tx, round.id).await?;
    // What nobody here has said was in the file its people agreed to share; else its teller has to agree.
    let may_leave = |said: &Statement| {
        said.review == Review::Shown && said.author.map_or(is_imported, |author| agreed.contains(&author))
    };
    statements.retain(may_leave);
    statements.sort_by_key(|said| natural(&said.label));
    let places: BTreeMap<Id, usize> =
        statements.iter().enumerate().map(|(place, statement)| (statement.id, place)).collect();

    let mut answers = store::statements::responses::of_round(desk.tx, round.id).await?;
    answers.retain(|answer| agreed.contains(&answer.person) && places.contains_key(&answer.statement));
    let given: Vec<Given> = answers.iter().filter_map(|answer| given(answer, &places)).collect();
    let people: BTreeSet<Id> = given.iter().map(|one| one.person).collect();

    let files = store::exchange::shared::of_round(desk.tx, round.id).await?;
    let prints = fingerprints(&answers);
    let is_news = tell_apart(desk, round.id, &files, &prints, people.len()).await?;
    let earlier =
        if is_news { &files[..] } else { files.get(..files.len().saturating_sub(1)).unwrap_or(&[]) };
    let earlier = earlier.iter().map(|file| cells_of(file, &statements)).collect::<Result<Vec<_>, _>>()?;
    let mut dice: Dice = desk.dice().branch();
    let shared =
        share(&people, &given, statements.len(), &earlier, &mut dice).ok_or(Refusal::TooFewShared)?;

    if is_news {
        let cells: BTreeMap<String, Cells> =
            statements.iter().map(|s| s.id.to_string()).zip(shared.cells.iter().copied()).collect();
        let file = SharedFile {
            number: files.last().map_or(1, |file| file.number + 1),
            made_at: desk.now(),
            n_people: i64::try_from(people.len()).unwrap_or(i64::MAX),
            cells: json!(cells).to_string(),
        };
        store::exchange::shared::add(desk.tx, round.id, &file, &prints).await?;
    }
    let about = json!({ "round": round.title, "format": format.key() });
    if member.role.is_private() {
        desk.note_personal(partnership, reader, Act::ExchangeExport, about).await?;
    } else {
        desk.note(&member, Act::ExchangeExport, about).await?;
    }
    let made = desk.now().date();
    let (title, question) = (round.title, round.question);
    let statements = statements.into_iter().map(shared_statement).collect();
    Ok(SharedRound { title, question, made, statements, shared })
}

/// Whether this file would differ from the last one; refuses where it would differ by too little.
async fn tell_apart(
    desk: &mut Desk<'_, '_>,
    round: Id,
    files: &[SharedFile],
    prints: &BTreeMap<Id, [u8; 32]>,
    n_people: usize,
) -> Result<bool, Refusal> {
    if files.is_empty() {
        return Ok(true);
    }
    let before = store::exchange::shared::ballots(desk.tx, round).await?;
    let n_people = i64::try_from(n_people).unwrap_or(i64::MAX);
    let fewest = FEWEST as u64;
    match changed(&before, prints).len() as u64 {
        0 => Ok(false),
        n if n < fewest => Err(Refusal::TooFewChanged),
        _ if files.iter().any(|file| (1..fewest).contains(&file.n_people.abs_diff(n_people))) => {
            Err(Refusal::TooFewChanged)
        }
        _ => Ok(true),
    }
}

fn cells_of(file: &SharedFile, statements: &[Statement]) -> Result<BTreeMap<usize, Cells>, Refusal> {
    let cells: BTreeMap<String, Cells> = serde_json::from_str(&file.cells).map_err(|_| {
        Refusal::Store(store::StoreError::Damaged("the cells of a shared file cannot be read".to_owned()))
    })?;
    let placed = statements.iter().enumerate();
    Ok(placed.filter_map(|(place, said)| Some((place, *cells.get(&said.id.to_string())?))).collect())
}

fn given(answer: &Response, places: &BTreeMap<Id, usize>) -> Option<Given> {
    Some(Given {
        person: answer.person,
        statement: *places.get(&answer.statement)?,
        answer: answer.answer,
        matters: answer.matters,
        day: answer.at.date(),
    })
}

fn shared_statement(said: Statement) -> SharedStatement {
    SharedStatement {
        label: said.label,
        text: said.text,
        said_by: said.said_by,
        language: said.language.tag(),
        knowledge: said.knowledge.key(),
    }
}

/// Labels in the order people count: 2 before 10.
fn natural(label: &str) -> (String, u64, String) {
    let digits = label.find(|c: char| c.is_ascii_digit()).unwrap_or(label.len());
    let (letters, rest) = label.split_at(digits);
    (letters.to_owned(), rest.parse().unwrap_or(u64::MAX), label.to_owned())
}
