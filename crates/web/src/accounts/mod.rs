//! Coming in, a person's own seat, and leaving.

pub mod coming_in;
mod consents;
mod elsewhere;
mod keys;
pub mod letters;
mod own_copy;
mod passkeys;
mod record;
mod seat;
mod sign_in;
pub mod views;
mod ways_in;
pub mod wording;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let change = Door::Member(Act::AccountsChange);
    Routes::of("accounts")
        .get("/", Door::Open, coming_in::start)
        .get("/code", Door::Open, coming_in::start)
        .post("/code", Door::Open, coming_in::open_code)
        .get("/l/{link}", Door::Open, coming_in::link)
        .post("/l/{link}", Door::Open, coming_in::use_link)
        .get("/sign-in", Door::Open, sign_in::ask)
        .post("/sign-in", Door::Open, sign_in::send_link)
        .post("/sign-in/passkey/start", Door::Open, passkeys::start_using)
        .post("/sign-in/passkey", Door::Open, passkeys::come_in)
        .get("/sign-in/elsewhere", Door::Open, elsewhere::go_there)
        .get("/sign-in/elsewhere/back", Door::Open, elsewhere::come_back)
        .post("/sign-in/elsewhere/back", Door::Open, elsewhere::arrive)
        .get("/accessibility", Door::Open, coming_in::accessibility)
        .get("/device", Door::Person, coming_in::device)
        .post("/device", Door::Person, coming_in::say_whose_device)
        .post("/sign-out", Door::Person, coming_in::sign_out)
        .get("/seat", Door::Person, seat::seat)
        .post("/seat/said/{statement}", Door::Person, seat::reply)
        .get("/seat/answers", Door::Person, seat::answers)
        .get("/seat/data", Door::Person, record::record)
        .get("/seat/download", Door::Person, own_copy::download)
        .get("/seat/name", Door::Person, record::ask_name)
        .post("/seat/name", Door::Person, record::rename)
        .get("/seat/statements/{statement}", Door::Person, record::ask_statement)
        .post("/seat/statements/{statement}", Door::Person, record::change_statement)
        .get("/seat/company/{company}", Door::Person, record::ask_company)
        .post("/seat/company/{company}", Door::Person, record::change_company)
        .get("/p/{partnership}/consents", change, consents::ask)
        .post("/p/{partnership}/consents", change, consents::set)
        .get("/seat/ways-in", Door::Person, ways_in::show)
        .post("/seat/passkeys/start", Door::Person, passkeys::start_making)
        .post("/seat/passkeys", Door::Person, passkeys::make)
        .post("/seat/passkeys/{passkey}/removal", Door::Person, passkeys::remove)
        .get("/seat/elsewhere", Door::Person, elsewhere::go_there_to_tie)
        .post("/seat/elsewhere/removal", Door::Person, elsewhere::untie)
        .post("/seat/address", Door::Person, ways_in::say_address)
        .post("/seat/address/removal", Door::Person, ways_in::forget_address)
        .get("/seat/address/{link}", Door::Person, ways_in::ask_confirm)
        .post("/seat/address/{link}", Door::Person, ways_in::confirm)
        .get("/seat/keys", Door::Person, keys::keys)
        .post("/seat/keys", Door::Person, keys::change)
        .post("/seat/devices", Door::Person, record::end_devices)
        .get("/seat/leave", Door::Person, record::ask_leave)
        .post("/seat/leave", Door::Person, record::leave)
}
