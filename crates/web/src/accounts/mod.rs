//! Coming in, a person's own seat, and leaving.

mod coming_in;
pub mod views;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    Routes::of("accounts")
        .get("/", Door::Open, coming_in::start)
        .get("/code", Door::Open, coming_in::start)
        .post("/code", Door::Open, coming_in::open_code)
        .get("/l/{link}", Door::Open, coming_in::link)
        .post("/l/{link}", Door::Open, coming_in::use_link)
        .get("/device", Door::Person, coming_in::device)
        .post("/device", Door::Person, coming_in::say_whose_device)
        .post("/sign-out", Door::Person, coming_in::sign_out)
}
