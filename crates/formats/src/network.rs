//! Actors and ties, as the field's network files hold them.

mod csv;
pub mod svg;

pub use csv::{read_edges, read_nodes};

use std::collections::HashMap;

use crate::table::TableError;

/// Who is in a network file and who is tied to whom.
#[derive(Clone, Debug, Default)]
pub struct TieTable {
    /// The names of the actors' attributes; every actor has a value for each, perhaps an empty one.
    pub columns: Vec<String>,
    pub actors: Vec<Actor>,
    /// The types of tie, in the order they were met.
    pub kinds: Vec<String>,
    pub ties: Vec<TieRow>,
    /// What was left out or merged on the way in, for the reader to be told.
    pub remarks: Remarks,
    by_id: HashMap<String, u32>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Actor {
    pub id: String,
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
    #[error("more than {0} actors or ties; this is not a network file this program can hold")]
    TooLarge(usize),
}

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
        self.by_id.insert(id.to_owned(), number);
        self.actors.push(Actor { id: id.to_owned(), values: vec![String::new(); self.columns.len()] });
        number
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
