//! In and out: open formats, with what their people agreed to.

mod bring;
mod take;
mod understood;
mod upload;
pub mod views;
pub mod wording;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let import = Door::Member(Act::ExchangeImport);
    let export = Door::Member(Act::ExchangeExport);
    Routes::of("exchange")
        .get("/p/{partnership}/exchange", export, take::all)
        .post("/p/{partnership}/rounds/{round}/files/{format}", export, take::take)
        .get("/p/{partnership}/exchange/import", import, bring::form)
        .post("/p/{partnership}/exchange/import", import, bring::send)
        .get("/p/{partnership}/exchange/import/{upload}", import, understood::page)
        .post("/p/{partnership}/exchange/import/{upload}", import, understood::import)
}
