//! A table's front page, what is public about its partnership, and who sits at it.

mod about;
mod front;
mod members;
pub mod views;
pub mod wording;

pub(crate) use front::ask_whom;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let see = Door::Member(Act::PartnershipsSee);
    let describe = Door::Member(Act::PartnershipsDescribe);
    let add_actor = Door::Member(Act::PartnershipsAddActor);
    let confirm = Door::Member(Act::PartnershipsConfirm);
    Routes::of("partnerships")
        .get("/p/{partnership}", see, front::front)
        .get("/p/{partnership}/about", see, about::about)
        .get("/p/{partnership}/about/edit", describe, about::ask)
        .post("/p/{partnership}/about/edit", describe, about::describe)
        .get("/p/{partnership}/actors/new", add_actor, about::ask_actor)
        .post("/p/{partnership}/actors/new", add_actor, about::add_actor)
        .get("/p/{partnership}/members", confirm, members::members)
        .post("/p/{partnership}/members/{person}", confirm, members::set_standing)
}
