//! The trace from voices to what came of them and back, answers to everyone who said something, and reopenings.

mod answers;
mod for_somebody;
pub mod front;
mod outcomes;
mod points;
mod reopenings;
pub mod rounds;
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
        .get("/p/{partnership}/rounds/{round}/answer-back", member(Act::TraceAnswer), rounds::ask)
        .post("/p/{partnership}/rounds/{round}/answer-back", member(Act::TraceAnswer), rounds::tell)
        .get("/p/{partnership}/rounds/{round}/answer-back/slip", member(Act::TraceHand), rounds::slip)
        .post(
            "/p/{partnership}/rounds/{round}/answer-back/handed/{person}",
            member(Act::TraceHand),
            rounds::handed,
        )
        .post(
            "/p/{partnership}/rounds/{round}/answer-back/laid-out",
            member(Act::TraceHand),
            rounds::laid_out,
        )
        .get("/p/{partnership}/answer-way", member(Act::TraceWay), answers::ask_way)
        .post("/p/{partnership}/answer-way", member(Act::TraceWay), answers::choose_way)
        .get("/p/{partnership}/reopenings", see, reopenings::reopenings)
        .get("/p/{partnership}/reopenings/new", reopen, for_somebody::choose)
        .post("/p/{partnership}/reopenings/new", reopen, for_somebody::chose)
        .get("/p/{partnership}/reopenings/for/{person}", write_down, for_somebody::choose_for)
        .post("/p/{partnership}/reopenings/for/{person}", write_down, for_somebody::chose_for)
        .get("/p/{partnership}/reopen/{kind}/{id}", reopen, reopenings::ask)
        .post("/p/{partnership}/reopen/{kind}/{id}", reopen, reopenings::reopen)
        .get("/p/{partnership}/for/{person}/reopen/{kind}/{id}", write_down, for_somebody::ask)
        .post("/p/{partnership}/for/{person}/reopen/{kind}/{id}", write_down, for_somebody::reopen)
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
