//! Going out: paper sheets with the same sentences, and typing them in afterwards.

pub mod views;
