//! The field's file formats: bytes in, rows out, and back. Knows no store and no pages.

pub mod opinion;
pub mod table;
