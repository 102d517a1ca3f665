//! The partnership, its actors, its backbone and who pays for it.

pub mod views;
pub mod wording;
