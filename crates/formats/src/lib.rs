//! The field's file formats: bytes in, rows out, and back. Knows no store and no pages.

pub mod network;
pub mod opinion;
pub mod polis;
pub mod table;
pub mod upload;

pub mod ballots;
