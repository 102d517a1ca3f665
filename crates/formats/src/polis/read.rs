//! From the files of an upload to one conversation.

use std::collections::HashMap;

use super::convention::{declared_sign, value_of};
use super::{AgreeSign, Conversation, Statement, Vote};
use crate::opinion::{StatementRow, VoteSheet, read_statements, read_timed_votes, sign_is_ours};
use crate::table::decode;
use crate::upload::{Limits, NamedFile, Part, Trouble, Upload, What, check_table, is_zip, shortened, unpack};

/// Reads a Polis export (its zip, or its tables by themselves), or the same tables with our own columns.
///
/// Every limit is kept while reading. Nothing is guessed: where the export does not say what 1 means,
/// `declared` is empty and somebody has to be asked.
pub fn read(upload: &Upload, limits: &Limits) -> Result<Conversation, Trouble> {
    let total: u64 = upload.files.iter().map(|file| file.bytes.len() as u64).sum();
    if total == 0 {
        return Err(Trouble::NothingSent);
    }
    if total > limits.file_bytes {
        return Err(Trouble::TooBig { most_mb: limits.file_bytes >> 20 });
    }
    let mut files = Vec::new();
    for file in &upload.files {
        if is_zip(&file.bytes) {
            files.extend(unpack(file, limits, |name| kind(name).is_some())?);
        } else {
            files.push(file.clone());
        }
    }
    let votes = only(&files, Kind::Part(Part::Votes))?.ok_or(Trouble::Missing { part: Part::Votes })?;
    let statements =
        only(&files, Kind::Part(Part::Statements))?.ok_or(Trouble::Missing { part: Part::Statements })?;
    check_table(votes, limits)?;
    check_table(statements, limits)?;

    let declared = match declared_sign(&files)? {
        None if sign_is_ours(&votes.bytes).map_err(|error| Trouble::votes(&votes.name, error, 0))? => {
            Some(AgreeSign::PlusOne)
        }
        declared => declared,
    };
    let (sheet, times) = read_timed_votes(&votes.bytes, Some(AgreeSign::PlusOne))
        .map_err(|error| Trouble::votes(&votes.name, error, limits.participants))?;
    let rows = read_statements(&statements.bytes).map_err(|error| Trouble::table(&statements.name, error))?;
    let topic = files
        .iter()
        .find(|file| kind(&file.name) == Some(Kind::Summary))
        .and_then(|file| value_of(&decode(&file.bytes), "topic"));
    let unread =
        files.iter().filter(|file| kind(&file.name).is_none()).map(|file| shortened(&file.name)).collect();
    let mut conversation = Assembly { file: &statements.name, limits }.put_together(&sheet, &times, rows)?;
    (conversation.topic, conversation.declared, conversation.unread) = (topic, declared, unread);
    Ok(conversation)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Part(Part),
    Summary,
    Format,
}

/// What a file is, by the end of its name; exports often put the conversation's id before it.
fn kind(name: &str) -> Option<Kind> {
    let name = name.to_lowercase();
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let is =
        |stem: &str| last == stem || last.strip_suffix(stem).is_some_and(|id| id.ends_with(['-', '_', '.']));
    // The tables per participant and per group also end in `votes.csv`.
    let of_participants = ["participant-votes.csv", "participants-votes.csv"].iter().any(|table| is(table));
    if last.starts_with('.') || of_participants {
        None
    } else if is("votes.csv") {
        Some(Kind::Part(Part::Votes))
    } else if is("comments.csv") || is("statements.csv") {
        Some(Kind::Part(Part::Statements))
    } else if is("summary.csv") {
        Some(Kind::Summary)
    } else if is("format.json") {
        Some(Kind::Format)
    } else {
        None
    }
}

fn only(files: &[NamedFile], wanted: Kind) -> Result<Option<&NamedFile>, Trouble> {
    let mut found = files.iter().filter(|file| kind(&file.name) == Some(wanted));
    let first = found.next();
    match (first, found.next(), wanted) {
        (Some(first), Some(second), Kind::Part(part)) => {
            Err(Trouble::Twice { part, first: shortened(&first.name), second: shortened(&second.name) })
        }
        _ => Ok(first),
    }
}

struct Assembly<'a> {
    file: &'a str,
    limits: &'a Limits,
}

impl Assembly<'_> {
    fn put_together(
        &self,
        sheet: &VoteSheet,
        times: &[i64],
        rows: Vec<StatementRow>,
    ) -> Result<Conversation, Trouble> {
        let mut participants = sheet.participants.clone();
        let mut people: HashMap<String, u32> = participants.iter().cloned().zip(0..).collect();
        let mut places: HashMap<String, u32> = HashMap::new();
        let mut statements = Vec::with_capacity(rows.len());
        for row in rows {
            let place = statements.len() as u32;
            if places.insert(row.statement.clone(), place).is_some() {
                let statement = shortened(&row.statement);
                return Err(Trouble::StatementTwice {
                    file: shortened(self.file),
                    line: row.line,
                    statement,
                });
            }
            // Who wrote a statement need not have voted.
            let author = row.author.map(|id| {
                *people.entry(id).or_insert_with_key(|id| {
                    participants.push(id.clone());
                    participants.len() as u32 - 1
                })
            });
            statements.push(Statement {
                id: row.statement,
                text: row.text,
                line: row.line,
                moderated_out: row.moderated_out,
                is_meta: row.is_meta,
                author,
                at: row.timestamp.map(micros),
            });
        }
        // Votes on statements whose text is not in the export are kept, on a statement without words.
        for id in &sheet.statements {
            places.entry(id.clone()).or_insert_with(|| {
                statements.push(wordless(id));
                statements.len() as u32 - 1
            });
        }
        self.count(What::Statements, statements.len(), self.limits.statements)?;
        self.count(What::Participants, participants.len(), self.limits.participants)?;
        let columns: Vec<u32> =
            sheet.statements.iter().map(|id| places.get(id).copied().unwrap_or_default()).collect();
        let votes = self.last_of_each(sheet, times, &columns)?;
        let (n_events, asks_what_matters) = (sheet.events.len(), sheet.asks_what_matters);
        Ok(Conversation {
            topic: None,
            declared: None,
            statements,
            participants,
            votes,
            n_events,
            asks_what_matters,
            unread: Vec::new(),
        })
    }

    fn last_of_each(&self, sheet: &VoteSheet, times: &[i64], columns: &[u32]) -> Result<Vec<Vote>, Trouble> {
        let mut votes: Vec<Vote> = Vec::with_capacity(sheet.events.len());
        for (event, at) in sheet.events.iter().enumerate() {
            let column = columns.get(at.column() as usize).copied().unwrap_or_default();
            let when = times.get(event).copied().map_or(0, micros);
            votes.push(Vote(at.row, column, at.value(), at.matters(), when));
        }
        // The sort is stable, so that of equal keys the last stays the last.
        votes.sort_by_key(|vote| (vote.0, vote.1));
        votes.reverse();
        votes.dedup_by_key(|vote| (vote.0, vote.1));
        votes.reverse();
        self.count(What::Votes, votes.len(), self.limits.votes)?;
        Ok(votes)
    }

    fn count(&self, what: What, n: usize, most: usize) -> Result<(), Trouble> {
        if n > most { Err(Trouble::TooMany { what, most }) } else { Ok(()) }
    }
}

fn wordless(id: &str) -> Statement {
    Statement {
        id: id.to_owned(),
        text: String::new(),
        line: 0,
        moderated_out: false,
        is_meta: false,
        author: None,
        at: None,
    }
}

/// Exports write seconds or milliseconds; from 1973 on, the length tells which.
fn micros(number: i64) -> i64 {
    if number.unsigned_abs() >= 100_000_000_000 {
        number.saturating_mul(1_000)
    } else {
        number.saturating_mul(1_000_000)
    }
}
