//! What people say is at stake, how others answer, and what the table hears.

mod answering;
pub mod drawing;
mod for_somebody;
mod hall;
mod joining;
mod results;
mod room;
mod rounds;
mod rounds_review;
mod saying;
pub mod views;
pub mod wording;

pub use answering::done_once;
use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let respond = Door::Member(Act::StatementsRespond);
    let say = Door::Member(Act::StatementsSay);
    let see = Door::Member(Act::StatementsSee);
    let open = Door::Member(Act::StatementsOpenRound);
    let review = Door::Member(Act::StatementsReview);
    let write_down = Door::Member(Act::StatementsWriteDown);
    let translate = Door::Member(Act::StatementsTranslate);
    Routes::of("statements")
        .get("/p/{partnership}/rounds/{round}/answer", respond, answering::next)
        .get("/p/{partnership}/statements/{statement}/answer", respond, answering::ask)
        .post("/p/{partnership}/statements/{statement}/answer", respond, answering::respond)
        .get("/p/{partnership}/statements/{statement}/matters", respond, answering::ask_whether_it_matters)
        .post("/p/{partnership}/statements/{statement}/matters", respond, answering::say_whether_it_matters)
        .post("/p/{partnership}/statements/{statement}/withdrawal", respond, answering::withdraw)
        .get(
            "/p/{partnership}/rounds/{round}/results",
            Door::Member(Act::StatementsResults),
            results::results,
        )
        .get(
            "/p/{partnership}/rounds/{round}/results/{list}",
            Door::Member(Act::StatementsResults),
            results::list,
        )
        .get(
            "/p/{partnership}/rounds/{round}/results/live",
            Door::Member(Act::StatementsResults),
            results::live,
        )
        .get("/p/{partnership}/rounds/{round}/map", Door::Member(Act::StatementsResults), results::map)
        .get("/h/{code}", Door::Open, room::room)
        .get("/p/{partnership}/rounds/{round}/hall", Door::Member(Act::StatementsSee), hall::hall)
        .get("/p/{partnership}/rounds/{round}/hall/live", Door::Member(Act::StatementsSee), hall::live)
        .get("/p/{partnership}/rounds", see, rounds::list)
        .get("/p/{partnership}/rounds/new", open, rounds::ask_new)
        .post("/p/{partnership}/rounds/new", open, rounds::open)
        .get("/p/{partnership}/rounds/{round}", see, rounds::round)
        .post("/p/{partnership}/rounds/{round}/state/{state}", open, rounds::set_state)
        .get("/p/{partnership}/rounds/{round}/review", review, rounds_review::review)
        .post("/p/{partnership}/rounds/{round}/review/{statement}", review, rounds_review::decide)
        .get(
            "/p/{partnership}/rounds/{round}/translate/{statement}",
            translate,
            rounds_review::ask_translation,
        )
        .post("/p/{partnership}/rounds/{round}/translate/{statement}", translate, rounds_review::translate)
        .get("/p/{partnership}/rounds/{round}/for/{person}", write_down, for_somebody::ask)
        .post("/p/{partnership}/rounds/{round}/for/{person}", write_down, for_somebody::write_down)
        .get("/p/{partnership}/rounds/{round}/for/{person}/answer", write_down, for_somebody::next)
        .post(
            "/p/{partnership}/rounds/{round}/for/{person}/answer/{statement}",
            write_down,
            for_somebody::respond,
        )
        .get("/seat/statements/{statement}/join", Door::Person, joining::ask)
        .post("/seat/statements/{statement}/join", Door::Person, joining::join)
        .get("/p/{partnership}/rounds/{round}/say", say, saying::form)
        .post("/p/{partnership}/rounds/{round}/say", say, saying::say)
}
