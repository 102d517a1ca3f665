//! Personal invitations: the hello page, the card, and what the inviter sees.

mod mailing;
mod pages;
mod sent;
mod texts;
pub mod views;
pub mod wording;
mod writing;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let own = Door::Member(Act::InvitationsSeeOwn);
    let send = Door::Member(Act::InvitationsSend);
    Routes::of("invitations")
        .get("/i/{link}", Door::Open, pages::hello)
        .post("/i/{link}", Door::Open, pages::answer)
        .get("/p/{partnership}/invitations", own, sent::list)
        .get("/p/{partnership}/invitations/new", send, writing::ask)
        .post("/p/{partnership}/invitations/new", send, writing::send)
        .get("/p/{partnership}/invitations/{invitation}", own, sent::hand_over)
        .get("/p/{partnership}/invitations/{invitation}/card", own, sent::card)
        .post("/p/{partnership}/invitations/{invitation}/letter", send, mailing::send)
        .post("/p/{partnership}/invitations/{invitation}/reminder", own, sent::remind)
        .post("/p/{partnership}/invitations/{invitation}/withdrawal", own, sent::take_back)
}
