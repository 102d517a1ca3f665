//! Deeds as their doors do them, on both databases.

mod exchange;
mod house;
