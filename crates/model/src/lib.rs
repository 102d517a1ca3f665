//! What things are and which steps may come next. Pure: no store, no pages, no clock of its own.
//!
//! Rooms in the order a newcomer would read them; each word is the same on every floor.

#[macro_use]
mod keyed;

pub mod codes;
pub mod text;

pub mod accounts;
pub mod companions;
pub mod framing;
pub mod inclusion;
pub mod invitations;
pub mod letters;
pub mod partnerships;
pub mod proposals;
pub mod statements;
pub mod survey;
pub mod trace;
