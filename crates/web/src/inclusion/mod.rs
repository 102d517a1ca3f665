//! Who is affected, who is asked, who takes part and who is missing.

mod groups;
pub mod views;
mod wishes;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub use groups::table_of;
pub use wishes::picks as wish_picks;

pub fn routes() -> Routes {
    let add = Door::Member(Act::InclusionAddGroup);
    let declare = Door::Member(Act::InclusionDeclare);
    Routes::of("inclusion")
        .get("/p/{partnership}/groups", Door::Member(Act::InclusionSee), groups::groups)
        .get("/p/{partnership}/groups/new", add, groups::ask_new)
        .post("/p/{partnership}/groups/new", add, groups::add)
        .post(
            "/p/{partnership}/groups/{group}/asked",
            Door::Member(Act::InclusionMarkAsked),
            groups::mark_asked,
        )
        .get("/p/{partnership}/wishes", Door::Member(Act::InclusionSeeWishes), wishes::wishes)
        .post("/p/{partnership}/wishes", Door::Member(Act::InclusionWish), wishes::wish)
        .get("/p/{partnership}/groups/mine", declare, groups::ask_mine)
        .post("/p/{partnership}/groups/mine", declare, groups::declare)
}
