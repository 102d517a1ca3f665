//! The trace from voices to what came of them and back, answers to everyone who said something, and reopenings.

mod answers;
pub mod front;
mod outcomes;
mod points;
mod reopenings;
pub mod views;
pub mod wording;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let member = Door::Member;
    let (see, reopen, reply) = (member(Act::TraceSee), member(Act::TraceReopen), member(Act::TraceReply));
    let write_down = member(Act::StatementsWriteDown);
    Routes::of("trace")
        .get("/p/{partnership}/trace/{kind}/{id}", see, points::point)
        .get("/p/{partnership}/outcomes", see, outcomes::outcomes)
        .get("/p/{partnership}/outcomes/new", member(Act::TraceLink), outcomes::ask)
        .post("/p/{partnership}/outcomes/new", member(Act::TraceLink), outcomes::record)
        .get("/p/{partnership}/answers", see, answers::answers)
        .get("/p/{partnership}/answers/{statement}", member(Act::TraceAnswer), answers::ask)
        .post("/p/{partnership}/answers/{statement}", member(Act::TraceAnswer), answers::give)
        .get("/p/{partnership}/answers/{statement}/slip", member(Act::TraceHand), answers::slip)
        .post("/p/{partnership}/answers/{statement}/handed", member(Act::TraceHand), answers::handed)
        .get("/p/{partnership}/answer-way", member(Act::TraceWay), answers::ask_way)
        .post("/p/{partnership}/answer-way", member(Act::TraceWay), answers::choose_way)
        .get("/p/{partnership}/reopenings", see, reopenings::reopenings)
        .get("/p/{partnership}/reopen/{kind}/{id}", reopen, reopenings::ask)
        .post("/p/{partnership}/reopen/{kind}/{id}", reopen, reopenings::reopen)
        .get("/p/{partnership}/for/{person}/reopen/{kind}/{id}", write_down, reopenings::ask_for)
        .post("/p/{partnership}/for/{person}/reopen/{kind}/{id}", write_down, reopenings::reopen_for)
        .get("/p/{partnership}/reopenings/{reopening}/answer", reply, reopenings::ask_answer)
        .post("/p/{partnership}/reopenings/{reopening}/answer", reply, reopenings::answer)
        .get(
            "/p/{partnership}/reopenings/{reopening}/answerer",
            member(Act::TraceName),
            reopenings::ask_answerer,
        )
        .post(
            "/p/{partnership}/reopenings/{reopening}/answerer",
            member(Act::TraceName),
            reopenings::hand_over,
        )
}
