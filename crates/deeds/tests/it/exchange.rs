//! Files in and out.

mod export;
mod polis;
mod whole;
