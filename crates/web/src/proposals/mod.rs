//! Proposals and decisions: what somebody wants the table to do, what is known about it, by which rule it is decided,
//! and what came of it. The backbone convenes; it has no ballot on any of these pages.

mod ballot;
mod budget;
mod convene;
mod decision;
mod list;
mod one;
mod panels;
mod paper;
mod propose;
mod records;
pub mod rules;
pub mod stones;
mod taking_part;
mod talk;
mod times;
pub mod views;
pub mod wording;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let see = Door::Member(Act::ProposalsSee);
    let propose = Door::Member(Act::ProposalsPropose);
    let know = Door::Member(Act::ProposalsAddKnowledge);
    let write_down = Door::Member(Act::ProposalsWriteDown);
    let suggest = Door::Member(Act::ProposalsSuggestRule);
    let consent = Door::Member(Act::ProposalsConsentToRule);
    let convene = Door::Member(Act::ProposalsConvene);
    let mark = Door::Member(Act::ProposalsMarkAffected);
    let reach = Door::Member(Act::ProposalsReach);
    let witness = Door::Member(Act::ProposalsWitness);
    let vote = Door::Member(Act::ProposalsVote);
    let vote_for = Door::Member(Act::ProposalsVoteFor);
    let type_in = Door::Member(Act::ProposalsTypeIn);
    let ask_time = Door::Member(Act::ProposalsAskTime);
    let answer_time = Door::Member(Act::ProposalsAnswerTime);
    let volunteer = Door::Member(Act::ProposalsVolunteer);
    let results = Door::Member(Act::ProposalsResults);
    Routes::of("proposals")
        .get("/p/{partnership}/proposals", see, list::list)
        .get("/p/{partnership}/proposals/new", propose, propose::ask)
        .post("/p/{partnership}/proposals/new", propose, propose::check)
        .post("/p/{partnership}/proposals/send", propose, propose::send)
        .get("/p/{partnership}/proposals/for/{person}", write_down, propose::ask_for)
        .post("/p/{partnership}/proposals/for/{person}", write_down, propose::send_for)
        .get("/p/{partnership}/proposals/{proposal}", see, one::proposal)
        .post("/p/{partnership}/proposals/{proposal}/withdrawal", propose, one::withdraw)
        .get("/p/{partnership}/proposals/{proposal}/knowledge/{side}", know, one::ask_knowledge)
        .post("/p/{partnership}/proposals/{proposal}/knowledge/{side}", know, one::add_knowledge)
        .get("/p/{partnership}/proposals/{proposal}/for/{person}", write_down, one::ask_knowledge_for)
        .post("/p/{partnership}/proposals/{proposal}/for/{person}", write_down, one::add_knowledge_for)
        .get("/p/{partnership}/proposals/{proposal}/decide/{rule}", convene, convene::ask)
        .post("/p/{partnership}/proposals/{proposal}/decide/{rule}", convene, convene::prepare)
        .get("/p/{partnership}/decision-rules", see, rules::compare)
        .get("/p/{partnership}/decision-rules/new", suggest, rules::ask)
        .post("/p/{partnership}/decision-rules/new", suggest, rules::suggest)
        .post("/p/{partnership}/decision-rules/{rule}/consent", consent, rules::consent)
        .get("/p/{partnership}/decision-rules/{rule}/objection", consent, rules::ask_objection)
        .post("/p/{partnership}/decision-rules/{rule}/objection", consent, rules::object)
        .get("/p/{partnership}/decisions/{decision}", see, decision::decision)
        .post("/p/{partnership}/decisions/{decision}/opening", convene, convene::open)
        .get("/p/{partnership}/decisions/{decision}/closing", convene, convene::ask_closing)
        .post("/p/{partnership}/decisions/{decision}/closing", convene, convene::close)
        .get("/p/{partnership}/decisions/{decision}/affected/{position}", mark, taking_part::ask_affected)
        .post("/p/{partnership}/decisions/{decision}/affected/{position}", mark, taking_part::mark_affected)
        .get("/p/{partnership}/decisions/{decision}/reach/{position}", reach, convene::ask_reach)
        .post("/p/{partnership}/decisions/{decision}/reach/{position}", reach, convene::reach)
        .get("/p/{partnership}/decisions/{decision}/witness/{position}", witness, taking_part::ask_witness)
        .post("/p/{partnership}/decisions/{decision}/witness/{position}", witness, taking_part::come_forward)
        .get("/p/{partnership}/decisions/{decision}/signature", witness, taking_part::ask_signature)
        .post("/p/{partnership}/decisions/{decision}/signature", witness, taking_part::sign)
        .get("/p/{partnership}/decisions/{decision}/ballot", vote, ballot::ask)
        .post("/p/{partnership}/decisions/{decision}/ballot", vote, ballot::cast)
        .get("/p/{partnership}/decisions/{decision}/for/{person}", vote_for, ballot::ask_for)
        .post("/p/{partnership}/decisions/{decision}/for/{person}", vote_for, ballot::cast_for)
        .get("/p/{partnership}/decisions/{decision}/paper/for/{person}", vote_for, paper::ask_first)
        .post("/p/{partnership}/decisions/{decision}/paper/for/{person}", vote_for, paper::first)
        .get("/p/{partnership}/decisions/{decision}/paper", type_in, paper::ask_second)
        .post("/p/{partnership}/decisions/{decision}/paper", type_in, paper::second)
        .post("/p/{partnership}/decisions/{decision}/next", convene, talk::go_on)
        .get("/p/{partnership}/decisions/{decision}/talk", vote, talk::ask)
        .post("/p/{partnership}/decisions/{decision}/talk", vote, talk::speak)
        .get("/p/{partnership}/decisions/{decision}/objection", vote, talk::ask_objection)
        .post("/p/{partnership}/decisions/{decision}/objection", vote, talk::object)
        .post("/p/{partnership}/decisions/{decision}/resolved", vote, talk::resolve)
        .get("/p/{partnership}/decisions/{decision}/version", vote, talk::ask_version)
        .post("/p/{partnership}/decisions/{decision}/version", vote, talk::integrate)
        .get("/p/{partnership}/decisions/{decision}/record.json", results, records::download)
        .get("/p/{partnership}/decisions/{decision}/budget.pb", results, budget::download)
        .get("/p/{partnership}/times", see, times::list)
        .get("/p/{partnership}/times/new", ask_time, times::ask_new)
        .post("/p/{partnership}/times/new", ask_time, times::ask)
        .get("/p/{partnership}/times/{poll}", see, times::one)
        .get("/p/{partnership}/times/{poll}/answer", answer_time, times::ask_answer)
        .post("/p/{partnership}/times/{poll}/answer", answer_time, times::answer)
        .get("/p/{partnership}/panels", see, panels::list)
        .get("/p/{partnership}/panels/new", convene, panels::ask_new)
        .post("/p/{partnership}/panels/new", convene, panels::ask)
        .get("/p/{partnership}/panels/{panel}", see, panels::one)
        .get("/p/{partnership}/panels/{panel}/offer", volunteer, panels::ask_offer)
        .post("/p/{partnership}/panels/{panel}/offer", volunteer, panels::offer)
        .get("/p/{partnership}/panels/{panel}/draw", convene, panels::ask_draw)
        .post("/p/{partnership}/panels/{panel}/draw", convene, panels::draw)
}
