//! Actors and ties, as the field's network files hold them.

mod csv;
mod gexf;
mod graphml;
mod kind;
mod kumu;
mod network_canvas;
mod partner;
pub mod svg;
mod xml;

pub use csv::{read_edges, read_nodes, write_edges, write_nodes};
pub use gexf::{read as read_gexf, write as write_gexf};
pub use graphml::{read as read_graphml, write as write_graphml};
pub use kind::FileKind;
pub use kumu::{read_json as read_kumu_json, read_workbook as read_kumu_workbook};
pub use kumu::{write_json as write_kumu_json, write_workbook as write_kumu_workbook};
pub use network_canvas::read as read_network_canvas;
pub use partner::{read_members, write_members};

use std::collections::HashMap;
use std::sync::Arc;

use crate::table::TableError;

/// Who is in a network file and who is tied to whom.
#[derive(Clone, Debug, Default)]
pub struct TieTable {
    /// The names of the actors' attributes.
    pub columns: Vec<String>,
    pub actors: Vec<Actor>,
    /// The types of tie, in the order they were met.
    pub kinds: Vec<String>,
    pub ties: Vec<TieRow>,
    /// What was left out or merged on the way in, for the reader to be told.
    pub remarks: Remarks,
    by_id: HashMap<Arc<str>, u32>,
    by_label: HashMap<String, u32>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    pub id: Arc<str>,
    /// One for each of the table's columns, or fewer: what is missing at the end is empty.
    pub values: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TieRow {
    pub from: u32,
    pub to: u32,
    /// Which of `kinds`.
    pub kind: u32,
    pub strength: f64,
    /// What the file itself says about direction, if it does.
    pub directed: Option<bool>,
}

/// Rows that mean nothing to the measures; they are counted, never dropped in silence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// Ties of an actor to itself.
    pub self_ties: usize,
    /// Ties of strength 0: "asked, and no".
    pub no_ties: usize,
}

/// Why a network file could not be read.
#[derive(Debug, thiserror::Error)]
pub enum NetworkFileError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error("line {line}: the id `{id}` was there before; every actor needs an id of its own")]
    TwiceTheSameId { line: u64, id: String },
    #[error("line {line}: the id is empty")]
    NoId { line: u64 },
    #[error("line {line}: `{id}` is not among the actors of the nodes file; add it there or correct it here")]
    UnknownActor { line: u64, id: String },
    #[error("line {line}: the weight `{weight}` is not a number of 0 or more")]
    Weight { line: u64, weight: String },
    #[error("more than {ACTORS_AT_MOST} actors or {TIES_AT_MOST} ties; this is more than this program holds")]
    TooLarge,
    #[error("line {line}: {problem}")]
    Xml { line: u64, problem: String },
    #[error("line {line}, column {column}: {problem}")]
    Json { line: u64, column: u64, problem: String },
    #[error("number {place} in `{list}`: {problem}")]
    Entry { list: &'static str, place: u64, problem: String },
    #[error("this is not {format}: it lacks {lacking}")]
    NotThisFormat { format: &'static str, lacking: &'static str },
    #[error("the sheet `{sheet}` has no column `{wanted}`")]
    NoColumn { sheet: String, wanted: &'static str },
    #[error("the archive could not be read: {problem}")]
    Workbook { problem: String },
    #[error("the archive unpacks to more than {megabytes} MB; this is not a network file")]
    UnpacksTooLarge { megabytes: u64 },
    #[error("in `{file}`: {problem}")]
    Inside { file: String, problem: Box<NetworkFileError> },
}

/// More than any city has organisations; a file beyond it is a mistake or an attack.
pub const ACTORS_AT_MOST: usize = 5_000_000;
pub const TIES_AT_MOST: usize = 100_000_000;

/// The type of ties that name none.
pub const ONLY_KIND: &str = "ties";

impl TieTable {
    pub fn number_of(&self, id: &str) -> Option<u32> {
        self.by_id.get(id).copied()
    }

    /// The number of an actor, who is added when not met before.
    pub fn actor(&mut self, id: &str) -> u32 {
        if let Some(&number) = self.by_id.get(id) {
            return number;
        }
        let number = self.actors.len() as u32;
        let id: Arc<str> = id.into();
        self.by_id.insert(Arc::clone(&id), number);
        self.actors.push(Actor { id, values: Vec::new() });
        number
    }

    /// Notes an attribute of an actor; the column is added when not met before.
    pub(crate) fn set(&mut self, actor: u32, column: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        if column == "label" {
            self.by_label.entry(value.to_owned()).or_insert(actor);
        }
        let known = self.columns.iter().position(|known| known == column);
        let at = known.unwrap_or_else(|| {
            self.columns.push(column.to_owned());
            self.columns.len() - 1
        });
        let values = &mut self.actors[actor as usize].values;
        if values.len() <= at {
            values.resize(at + 1, String::new());
        }
        values[at] = value.to_owned();
    }

    /// As [`TieTable::actor`], for formats in which a tie may name an actor by its label.
    pub(crate) fn number_of_label(&mut self, name: &str, line: u64) -> Result<u32, NetworkFileError> {
        if name.is_empty() {
            return Err(NetworkFileError::NoId { line });
        }
        let known = self.number_of(name).or_else(|| self.by_label.get(name).copied());
        Ok(known.unwrap_or_else(|| self.actor(name)))
    }

    pub(crate) fn within_bounds(&self) -> Result<(), NetworkFileError> {
        let columns_at_most = 1_000;
        if self.actors.len() > ACTORS_AT_MOST
            || self.ties.len() > TIES_AT_MOST
            || self.columns.len() > columns_at_most
        {
            return Err(NetworkFileError::TooLarge);
        }
        Ok(())
    }

    /// The number of a type of tie, which is added when not met before; an empty name is [`ONLY_KIND`].
    pub fn kind(&mut self, name: &str) -> u32 {
        let name = if name.is_empty() { ONLY_KIND } else { name };
        let known = self.kinds.iter().position(|known| known == name);
        known.unwrap_or_else(|| {
            self.kinds.push(name.to_owned());
            self.kinds.len() - 1
        }) as u32
    }

    /// Adds a tie, or counts why it is none.
    pub fn tie(&mut self, tie: TieRow) {
        if tie.from == tie.to {
            self.remarks.self_ties += 1;
        } else if tie.strength == 0.0 {
            self.remarks.no_ties += 1;
        } else {
            self.ties.push(tie);
        }
    }

    /// The values of one attribute, one per actor.
    pub fn column(&self, name: &str) -> Option<Vec<&str>> {
        let at = self.columns.iter().position(|column| column == name)?;
        Some(self.actors.iter().map(|actor| actor.values.get(at).map_or("", String::as_str)).collect())
    }
}
