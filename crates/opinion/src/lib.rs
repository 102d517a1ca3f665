//! Votes, statements and groups in; maps, lists and what burns out. Knows rows and columns, no people.
//!
//! The tour, in reading order: [`Votes`] is the one data layout everything works on (sparse, one
//! ballot after another); [`Groups`] says who belongs to which declared group, [`GroupAnswers`] how
//! each group answered; from these follow the three [`lists`], what is [`burning`] and what describes
//! each group; [`polis`] follows the reference algorithm decision for decision.
//! No function here reads a clock, a file or a name; chance comes in as a seed.

mod burning;
mod described;
mod groups;
pub mod intervals;
mod lists;
pub mod map;
pub mod next;
mod votes;

pub mod planted;
pub mod polis;
pub mod reveal;

pub use burning::{Burning, Heat, burning};
pub use described::describe_groups;
pub use groups::{Answers, GroupAnswers, Groups, GroupsError, Membership, everybody};
pub use lists::{Clashing, Lists, NotListed, OneGroup, Shared, lists, shared};
pub use votes::{Choice, Event, Votes, VotesError};
