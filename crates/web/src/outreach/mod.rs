//! Paper: a round's sheet to print, and a whole sheet typed in at once.

mod pages;
pub mod views;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let type_in = Door::Member(Act::OutreachTypeIn);
    Routes::of("outreach")
        .get("/p/{partnership}/rounds/{round}/sheet", Door::Member(Act::OutreachPrint), pages::sheet)
        .get("/p/{partnership}/rounds/{round}/sheet/enter", type_in, pages::ask)
        .post("/p/{partnership}/rounds/{round}/sheet/enter", type_in, pages::type_in)
}
