//! A round as it may leave this house, before it is written in one of the formats.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Dice, Id};
use jiff::civil::Date;
use model::accounts::Purpose;
use model::statements::{Question, Response, Review, Round, Statement};
use serde_json::json;
use store::exchange::shared::SharedFile;

use super::sharing::{Cells, FEWEST, Given, Shared, share};
use crate::permissions::Act;
use crate::statements::results::{changed, fingerprints};
use crate::statements::rounds;
use crate::{Desk, House, Once, Refusal};

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

/// How often a file is put together anew because a consent or another file came between.
const TRIES: usize = 3;

/// Takes a round out of the house: what its people agreed to, and nothing that an earlier file would give away.
///
/// A large round takes seconds to put together. Only its last step is a deed, so that nobody's vote waits for it.
pub async fn take(
    house: &House,
    once: Option<Once>,
    partnership: Id,
    reader: Id,
    round: Id,
    format: Format,
) -> Result<SharedRound, Refusal> {
    for _ in 0..TRIES {
        let material = house.look(move |desk| Box::pin(gather(desk, partnership, reader, round))).await?;
        let ready = tokio::task::spawn_blocking(move || material.make_ready()).await;
        let ready = ready.map_err(|_| Refusal::Store(store::StoreError::Panicked))??;
        let handed = house.deed(once, move |desk| {
            Box::pin(async move { hand_over(desk, partnership, reader, ready, format).await })
        });
        match handed.await {
            Err(Refusal::ChangedMeanwhile) => {}
            handed => return handed,
        }
    }
    Err(Refusal::ChangedMeanwhile)
}

/// Everything a file is made from.
struct Material {
    round: Round,
    agreed: BTreeSet<Id>,
    is_imported: bool,
    statements: Vec<Statement>,
    answers: Vec<Response>,
    files: Vec<SharedFile>,
    /// The fingerprints of the answers behind the latest file.
    before: BTreeMap<Id, [u8; 32]>,
    dice: Dice,
}

async fn gather(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    round: Id,
) -> Result<Material, Refusal> {
    desk.permit(partnership, reader, Act::ExchangeExport).await?;
    let round = rounds::find(desk, partnership, round).await?;
    let agreed = store::accounts::consents::standing(desk.tx, partnership, Purpose::Research).await?;
    let files = store::exchange::shared::of_round(desk.tx, round.id).await?;
    let before = match files.is_empty() {
        true => BTreeMap::new(),
        false => store::exchange::shared::ballots(desk.tx, round.id).await?,
    };
    Ok(Material {
        agreed: agreed.into_iter().collect(),
        is_imported: store::exchange::import_of(desk.tx, round.id).await?.is_some(),
        statements: store::statements::of_round(desk.tx, round.id).await?,
        answers: store::statements::responses::of_round(desk.tx, round.id).await?,
        files,
        before,
        dice: desk.dice().branch(),
        round,
    })
}

/// A file that is put together and not yet handed over.
struct Ready {
    round: Round,
    agreed: BTreeSet<Id>,
    statements: Vec<Statement>,
    shared: Shared,
    prints: BTreeMap<Id, [u8; 32]>,
    n_people: usize,
    n_files: usize,
    /// It would differ from the latest file.
    is_news: bool,
}

impl Material {
    fn make_ready(self) -> Result<Ready, Refusal> {
        let Self { round, agreed, is_imported, mut statements, mut answers, files, before, mut dice } = self;
        // What nobody here has said was in the file its people agreed to share; else its teller has to agree.
        let may_leave = |said: &Statement| {
            said.review == Review::Shown && said.author.map_or(is_imported, |author| agreed.contains(&author))
        };
        statements.retain(may_leave);
        statements.sort_by_key(|said| natural(&said.label));
        let places: BTreeMap<Id, usize> =
            statements.iter().enumerate().map(|(place, statement)| (statement.id, place)).collect();

        answers.retain(|answer| agreed.contains(&answer.person) && places.contains_key(&answer.statement));
        let given: Vec<Given> = answers.iter().filter_map(|answer| given(answer, &places)).collect();
        let people: BTreeSet<Id> = given.iter().map(|one| one.person).collect();

        let prints = fingerprints(&answers);
        let is_news = tell_apart(&files, &before, &prints, people.len())?;
        let earlier =
            if is_news { &files[..] } else { files.get(..files.len().saturating_sub(1)).unwrap_or(&[]) };
        let earlier =
            earlier.iter().map(|file| cells_of(file, &statements)).collect::<Result<Vec<_>, _>>()?;
        let shared =
            share(&people, &given, statements.len(), &earlier, &mut dice).ok_or(Refusal::TooFewShared)?;
        let (n_people, n_files) = (people.len(), files.len());
        Ok(Ready { round, agreed, statements, shared, prints, n_people, n_files, is_news })
    }
}

/// Remembers what leaves and notes it.
async fn hand_over(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    ready: Ready,
    format: Format,
) -> Result<SharedRound, Refusal> {
    let member = desk.permit(partnership, reader, Act::ExchangeExport).await?;
    let Ready { round, agreed, statements, shared, prints, n_people, n_files, is_news } = ready;
    let files = store::exchange::shared::of_round(desk.tx, round.id).await?;
    let agree_now = store::accounts::consents::standing(desk.tx, partnership, Purpose::Research).await?;
    // INVARIANT: nobody is in a file who has taken her consent back, and what an earlier file would give away was
    // reckoned from all there are.
    if files.len() != n_files || agree_now.into_iter().collect::<BTreeSet<_>>() != agreed {
        return Err(Refusal::ChangedMeanwhile);
    }
    if is_news {
        let cells: BTreeMap<String, Cells> =
            statements.iter().map(|s| s.id.to_string()).zip(shared.cells.iter().copied()).collect();
        let file = SharedFile {
            number: files.last().map_or(1, |file| file.number + 1),
            made_at: desk.now(),
            n_people: i64::try_from(n_people).unwrap_or(i64::MAX),
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
fn tell_apart(
    files: &[SharedFile],
    before: &BTreeMap<Id, [u8; 32]>,
    prints: &BTreeMap<Id, [u8; 32]>,
    n_people: usize,
) -> Result<bool, Refusal> {
    if files.is_empty() {
        return Ok(true);
    }
    let n_people = i64::try_from(n_people).unwrap_or(i64::MAX);
    let fewest = FEWEST as u64;
    match changed(before, prints).len() as u64 {
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
