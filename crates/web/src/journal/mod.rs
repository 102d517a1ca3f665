//! The journal as members read it: acts of governance by name, everyone else's as counts of days gone by.

mod pages;
mod sentences;
pub mod views;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    Routes::of("journal").get("/p/{partnership}/journal", Door::Member(Act::JournalSee), pages::journal)
}
