//! The same deeds for programs: JSON in and out, a personal key, problems in plain words (RFC 9457).
//! What a program may see and do is what its person may: the same doors, the same permission table.

mod answers;
mod body;
mod document;
mod framing;
mod proposals;
mod reading;
mod survey;
mod table;
mod writing;

use axum::Json;
use axum::response::IntoResponse;
use deeds::permissions::Act;

use crate::shell::answer::Answer;
use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let member = Door::Member;
    Routes::of("api")
        .get("/api/openapi.json", Door::Open, openapi)
        .get("/api/v1/me", Door::Person, reading::me)
        .get("/api/v1/p/{partnership}", member(Act::PartnershipsSee), reading::about)
        .get("/api/v1/p/{partnership}/groups", member(Act::InclusionSee), reading::groups)
        .get("/api/v1/p/{partnership}/rounds", member(Act::StatementsSee), reading::rounds)
        .get("/api/v1/p/{partnership}/rounds/{round}", member(Act::StatementsSee), reading::round)
        .get(
            "/api/v1/p/{partnership}/rounds/{round}/results",
            member(Act::StatementsResults),
            reading::results,
        )
        .post("/api/v1/p/{partnership}/rounds/{round}/statements", member(Act::StatementsSay), writing::say)
        .put(
            "/api/v1/p/{partnership}/statements/{statement}/response",
            member(Act::StatementsRespond),
            writing::respond,
        )
        .delete(
            "/api/v1/p/{partnership}/statements/{statement}/response",
            member(Act::StatementsRespond),
            writing::withdraw,
        )
        .get("/api/v1/p/{partnership}/survey", member(Act::SurveySee), survey::waves)
        .get("/api/v1/p/{partnership}/survey/{wave}", member(Act::SurveySee), survey::wave)
        .get("/api/v1/p/{partnership}/tasks", member(Act::FramingSee), framing::tasks)
        .get("/api/v1/p/{partnership}/tasks/versions/{version}", member(Act::FramingSee), framing::version)
        .post(
            "/api/v1/p/{partnership}/tasks/versions/{version}/wordings",
            member(Act::FramingWrite),
            framing::write,
        )
        .post(
            "/api/v1/p/{partnership}/tasks/versions/{version}/assents",
            member(Act::FramingAssent),
            framing::assent,
        )
        .get("/api/v1/p/{partnership}/trace/{kind}/{id}", member(Act::TraceSee), framing::trace)
        .get("/api/v1/p/{partnership}/reopenings", member(Act::TraceSee), framing::reopenings)
        .post("/api/v1/p/{partnership}/reopenings", member(Act::TraceReopen), framing::reopen)
        .get("/api/v1/p/{partnership}/outcomes", member(Act::TraceSee), answers::outcomes)
        .post("/api/v1/p/{partnership}/outcomes", member(Act::TraceLink), answers::record)
        .get("/api/v1/p/{partnership}/answers", member(Act::TraceSee), answers::owed)
        .post("/api/v1/p/{partnership}/answers/{statement}", member(Act::TraceAnswer), answers::give)
        .post("/api/v1/p/{partnership}/rounds/{round}/answer-back", member(Act::TraceAnswer), answers::tell)
        .get("/api/v1/p/{partnership}/agendas", member(Act::FramingSee), table::agendas)
        .post("/api/v1/p/{partnership}/agendas", member(Act::FramingCard), table::write_line)
        .get("/api/v1/p/{partnership}/rules", member(Act::FramingSee), table::rules)
        .post("/api/v1/p/{partnership}/rules/{rule}/agreement", member(Act::FramingAgree), table::agree)
        .get("/api/v1/p/{partnership}/thirds", member(Act::FramingSee), table::thirds)
        .get("/api/v1/p/{partnership}/states", member(Act::FramingSee), table::stories)
        .post("/api/v1/p/{partnership}/states", member(Act::FramingState), table::enter)
        .get("/api/v1/p/{partnership}/proposals", member(Act::ProposalsSee), proposals::all)
        .post("/api/v1/p/{partnership}/proposals", member(Act::ProposalsPropose), proposals::propose)
        .get("/api/v1/p/{partnership}/decisions/{decision}", member(Act::ProposalsSee), proposals::decision)
        .put(
            "/api/v1/p/{partnership}/decisions/{decision}/ballot",
            member(Act::ProposalsVote),
            proposals::cast,
        )
        .get(
            "/api/v1/p/{partnership}/decisions/{decision}/record",
            member(Act::ProposalsResults),
            proposals::record,
        )
        .get("/api/v1/p/{partnership}/journal", member(Act::JournalSee), reading::journal)
}

async fn openapi() -> Answer {
    Ok(Json(document::openapi()).into_response())
}
