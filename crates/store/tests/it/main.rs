//! The store, on both databases.

mod engine;
mod folder;
mod migrations;
