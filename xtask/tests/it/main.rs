//! What the compiler cannot say about the house: its walls, its licences, the map of its features.

#![allow(clippy::unwrap_used, reason = "tests")]

mod features;
mod house;
mod licences;
mod soak;
mod text;
mod walls;
