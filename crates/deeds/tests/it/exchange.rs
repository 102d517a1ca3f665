//! Files in and out.

mod polis;
