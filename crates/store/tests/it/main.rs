//! The store, on both databases.

mod engine;
mod folder;
mod journal;
mod migrations;
