//! Ballots in; outcomes with reasons out. One file per method.
//!
//! Read in this order: [`model`](Election) (ballots, rules, ties, outcome), [`tally`](tally()) (the way from
//! one to the other), [`METHODS`] (the list), then the method you came for. Whole numbers and exact
//! fractions decide everything; machine fractions may only screen.
//!
//! A new method: its file in the folder it belongs to, its line in `methods.rs`, and its words in the house.

pub mod blocs;
pub mod budget;
mod change;
pub mod committees;
mod exact;
mod methods;
mod model;
mod pairwise;
pub mod power;
pub mod ranked;
pub mod rated;
pub mod record;
pub mod sortition;
pub mod stv;
pub mod talking;
mod tally;
mod ties;
pub mod time_poll;

pub use exact::{Exact, NotANumber};
pub use methods::{Chooses, Count, METHODS, Method, Property};
pub use model::*;
pub use pairwise::Pairwise;
pub use tally::{count, order_by, tally, tally_balanced};
