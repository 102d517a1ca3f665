//! A person's own seat, and the ways in.

pub mod views;
