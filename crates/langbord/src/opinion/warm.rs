//! What one run leaves for the next: everybody's votes so far and the method's own memory.
//! New votes come on top, whether the next file holds all votes again or only the new ones.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use formats::opinion::VoteSheet;
use opinion::map::Profiles;
use opinion::{Event, Votes, polis};
use serde::{Deserialize, Serialize};

use crate::output;

/// Whose row and which column is which.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Names {
    pub participants: Vec<String>,
    pub statements: Vec<String>,
}

/// The file behind `--warm`.
#[derive(Serialize, Deserialize)]
pub struct Warm {
    pub method: String,
    pub names: Names,
    pub votes: Votes,
    pub polis: Option<polis::State>,
    /// Our own method's last full run.
    pub standing: Option<Standing>,
}

/// A full run that stands until enough has changed.
#[derive(Serialize, Deserialize)]
pub struct Standing {
    pub profiles: Profiles,
    /// How many answers, and which statements, it was found from.
    pub votes: usize,
    pub statements: Vec<String>,
}

/// A full run is due when so much of its answers has come on top.
const DUE: f64 = 0.1;

impl Standing {
    /// Whether new votes may be placed under this run: its statements are still those, and few answers
    /// have come since.
    pub fn serves(&self, names: &Names, votes: &Votes) -> bool {
        let more = votes.len().abs_diff(self.votes) as f64;
        self.statements == names.statements && more <= DUE * self.votes as f64
    }
}

/// The state a file holds; nothing where there is no file yet.
pub fn read(path: Option<&Path>, method: &str) -> Result<Option<Warm>> {
    let Some(path) = path.filter(|path| path.exists()) else { return Ok(None) };
    let state: Warm = serde_json::from_slice(&output::read(path)?)
        .with_context(|| format!("`{}` is not a state written by `opinion map --warm`", path.display()))?;
    if state.method != method {
        bail!(
            "`{}` was written by the method `{}`; give another file, or that method",
            path.display(),
            state.method
        );
    }
    Ok(Some(state))
}

pub fn write(path: &Path, state: &Warm) -> Result<()> {
    output::write_whole(path, &serde_json::to_vec(state)?)
}

/// Lays a sheet's events over the votes of an earlier state.
pub fn votes(sheet: VoteSheet, earlier: Option<(&Names, &Votes)>) -> Result<(Names, Votes)> {
    let Some((names, earlier)) = earlier else {
        let votes = Votes::from_events(
            sheet.participants.len(),
            sheet.statements.len(),
            events(&sheet.events, &[], &[]),
        )?;
        return Ok((Names { participants: sheet.participants, statements: sheet.statements }, votes));
    };
    let mut names = names.clone();
    let rows = joined(&mut names.participants, sheet.participants);
    let columns = joined(&mut names.statements, sheet.statements);
    let all: Vec<Event> = (0..earlier.rows())
        .flat_map(|row| {
            earlier.ballot(row).map(move |(column, choice, matters)| Event {
                row: row as u32,
                column: column as u32,
                choice,
                matters,
            })
        })
        .chain(events(&sheet.events, &rows, &columns))
        .collect();
    let votes = Votes::from_events(names.participants.len(), names.statements.len(), all)?;
    Ok((names, votes))
}

/// Adds new ids after the known ones; returns where each of the new list now stands.
fn joined(known: &mut Vec<String>, new: Vec<String>) -> Vec<u32> {
    let mut numbers: BTreeMap<String, u32> =
        known.iter().enumerate().map(|(number, name)| (name.clone(), number as u32)).collect();
    new.into_iter()
        .map(|name| {
            *numbers.entry(name).or_insert_with_key(|name| {
                known.push(name.clone());
                known.len() as u32 - 1
            })
        })
        .collect()
}

fn events<'a>(
    events: &'a [formats::opinion::VoteEvent],
    rows: &'a [u32],
    columns: &'a [u32],
) -> impl Iterator<Item = Event> + Clone + 'a {
    events.iter().filter_map(move |event| {
        Some(Event {
            row: rows.get(event.row as usize).copied().unwrap_or(event.row),
            column: columns.get(event.column() as usize).copied().unwrap_or(event.column()),
            choice: opinion::Choice::from_value(event.value())?,
            matters: event.matters(),
        })
    })
}
