//! Personal invitations: the hello page, the card, and what the inviter sees.

mod pages;
pub mod views;
pub mod wording;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    Routes::of("invitations").get("/i/{link}", Door::Open, pages::hello).post(
        "/i/{link}",
        Door::Open,
        pages::answer,
    )
}
