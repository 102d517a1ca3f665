//! Walking along: whom a companion walks with, and what each lets her do.

mod pages;
pub mod views;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    Routes::of("companions").get(
        "/p/{partnership}/companions",
        Door::Member(Act::CompanionsSee),
        pages::companions,
    )
}
