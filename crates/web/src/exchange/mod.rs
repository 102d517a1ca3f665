//! In and out: open formats, with what their people agreed to.

mod bring;
mod understood;
mod upload;
pub mod views;
pub mod wording;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let import = Door::Member(Act::ExchangeImport);
    Routes::of("exchange")
        .get("/p/{partnership}/exchange/import", import, bring::form)
        .post("/p/{partnership}/exchange/import", import, bring::send)
        .get("/p/{partnership}/exchange/import/{upload}", import, understood::page)
        .post("/p/{partnership}/exchange/import/{upload}", import, understood::import)
}
