//! The table's log in plain words: acts of governance by name, people's own acts only as daily counts.

pub mod views;
