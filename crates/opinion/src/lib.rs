//! Votes, statements and groups in; maps, lists and what burns out. Knows rows and columns, no people.
//!
//! The tour, in reading order: [`Votes`] is the one data layout everything works on (sparse, one
//! ballot after another); [`polis`] follows the reference algorithm decision for decision.
//! No function here reads a clock, a file or a name; chance comes in as a seed.

mod votes;

pub mod polis;

pub use votes::{Choice, Event, Votes, VotesError};
