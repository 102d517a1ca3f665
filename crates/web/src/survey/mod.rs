//! The network survey: waves, links for representatives, their answers, and the picture all read together.

mod answering;
pub mod drawing;
mod links;
mod readings;
mod results;
mod together;
pub mod views;
mod waves;
pub mod wording;

use basics::Id;
use deeds::permissions::Act;
use serde::Deserialize;

use crate::shell::routes::{Door, Routes};

#[derive(Deserialize)]
pub struct InWave {
    pub wave: Id,
}

pub fn routes() -> Routes {
    let see = Door::Member(Act::SurveySee);
    let open = Door::Member(Act::SurveyOpen);
    let hand_over = Door::Member(Act::SurveyHandOver);
    let read = Door::Member(Act::SurveyRead);
    Routes::of("survey")
        .get("/p/{partnership}/survey", see, waves::list)
        .get("/p/{partnership}/survey/new", open, waves::ask_new)
        .post("/p/{partnership}/survey/new", open, waves::open)
        .get("/p/{partnership}/survey/{wave}", see, results::picture)
        .post("/p/{partnership}/survey/{wave}/state/{state}", open, waves::set_state)
        .get("/p/{partnership}/survey/{wave}/links", hand_over, links::links)
        .post("/p/{partnership}/survey/{wave}/links/{actor}/reminder", hand_over, links::remind)
        .post("/p/{partnership}/survey/{wave}/links/{actor}/new", hand_over, links::renew)
        .post("/p/{partnership}/survey/{wave}/notes", read, together::write)
        .post("/p/{partnership}/survey/{wave}/notes/{note}/withdrawal", read, together::take_back)
        .post("/p/{partnership}/survey/{wave}/steps", Door::Member(Act::SurveyIntroduce), together::introduce)
        .post("/p/{partnership}/survey/{wave}/files", Door::Member(Act::SurveyTake), results::take)
        .get("/survey/{link}", Door::Open, answering::hello)
        .post("/survey/{link}", Door::Open, answering::begin)
        .get("/survey/mine/{own}", Door::Open, answering::partners)
        .post("/survey/mine/{own}", Door::Open, answering::keep_partners)
        .get("/survey/mine/{own}/about/{actor}", Door::Open, answering::about)
        .post("/survey/mine/{own}/about/{actor}", Door::Open, answering::keep_about)
        .get("/survey/mine/{own}/thanks", Door::Open, answering::thanks)
        .get("/survey/mine/{own}/withdrawal", Door::Open, answering::ask_withdrawal)
        .post("/survey/mine/{own}/withdrawal", Door::Open, answering::withdraw)
}
