//! The store, on both databases.

mod check;
mod engine;
mod folder;
mod journal;
mod migrations;
