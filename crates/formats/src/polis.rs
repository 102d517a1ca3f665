//! A conversation as Polis exports it: a folder or zip with `votes.csv` and `comments.csv`, or our own tables.
//! Votes keep the sign the file gives them; which sign means agreement is declared, or a person is asked.

mod convention;
mod read;
#[cfg(test)]
mod tests;

pub use convention::{DECLARATION, declared_sign};
pub use read::read;

use serde::{Deserialize, Serialize};

pub use crate::opinion::AgreeSign;

/// One conversation, whole: who answered what. Numbers of participants and statements are places in the lists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conversation {
    pub topic: Option<String>,
    /// Which sign means agreement, where the export says so.
    #[serde(with = "sign")]
    pub declared: Option<AgreeSign>,
    pub statements: Vec<Statement>,
    pub participants: Vec<String>,
    /// The last vote of each participant on each statement.
    pub votes: Vec<Vote>,
    /// How many votes the file held before later ones replaced earlier ones.
    pub n_events: usize,
    pub asks_what_matters: bool,
    /// Files of the export that were not read.
    pub unread: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    pub id: String,
    pub text: String,
    pub line: u64,
    pub moderated_out: bool,
    pub is_meta: bool,
    pub author: Option<u32>,
    /// Microseconds since 1970.
    pub at: Option<i64>,
}

/// A vote as the file writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote(
    /// Participant.
    pub u32,
    /// Statement.
    pub u32,
    /// 1, 0 or -1, as in the file.
    pub i8,
    /// Marked as important.
    pub bool,
    /// Microseconds since 1970; 0 where the file does not say.
    pub i64,
);

impl Conversation {
    /// How often a statement got 1, -1 and 0, as the file writes them: what a person looks at
    /// when she has to say which sign means agreement.
    pub fn tally(&self, statement: usize) -> [usize; 3] {
        let mut tally = [0; 3];
        for vote in self.votes.iter().filter(|vote| vote.1 as usize == statement) {
            let place = match vote.2 {
                1 => 0,
                -1 => 1,
                _ => 2,
            };
            if let Some(n) = tally.get_mut(place) {
                *n += 1;
            }
        }
        tally
    }
}

/// Written as 1 or -1.
mod sign {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::AgreeSign;

    #[expect(clippy::ref_option, reason = "serde passes a reference")]
    pub(super) fn serialize<S: Serializer>(sign: &Option<AgreeSign>, out: S) -> Result<S::Ok, S::Error> {
        sign.map(|sign| if sign == AgreeSign::PlusOne { 1 } else { -1 }).serialize(out)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Option<AgreeSign>, D::Error> {
        let number = Option::<i8>::deserialize(input)?;
        Ok(number.map(|n| if n < 0 { AgreeSign::MinusOne } else { AgreeSign::PlusOne }))
    }
}
