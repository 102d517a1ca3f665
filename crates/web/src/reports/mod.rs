//! The partnership's mirror, on screen and on the wall.

mod mirror;
pub mod views;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    Routes::of("reports").get("/p/{partnership}/mirror", Door::Member(Act::ReportsSee), mirror::mirror)
}
