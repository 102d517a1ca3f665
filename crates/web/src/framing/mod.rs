//! Framing the task together: the text with its voices, agendas, ground rules, common thirds, states.

mod agendas;
mod rules;
mod saying;
mod states;
mod task;
mod thirds;
mod translating;
pub mod views;
pub mod wording;
mod writing;

use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let member = Door::Member;
    let see = member(Act::FramingSee);
    Routes::of("framing")
        .get("/p/{partnership}/task", see, task::tasks)
        .get("/p/{partnership}/task/new", member(Act::FramingOpen), task::ask_new)
        .post("/p/{partnership}/task/new", member(Act::FramingOpen), task::open)
        .post("/p/{partnership}/task/{task}/versions", member(Act::FramingOpen), task::begin)
        .get("/p/{partnership}/task/versions/{version}", see, task::version)
        .get("/p/{partnership}/task/versions/{version}/write", member(Act::FramingWrite), writing::ask)
        .post("/p/{partnership}/task/versions/{version}/write", member(Act::FramingWrite), writing::write)
        .post("/p/{partnership}/task/sentences/{sentence}/in", member(Act::FramingWrite), writing::take)
        .post("/p/{partnership}/task/sentences/{sentence}/out", member(Act::FramingWrite), writing::leave_out)
        .post("/p/{partnership}/task/versions/{version}/offer", member(Act::FramingOpen), saying::offer)
        .get("/p/{partnership}/task/versions/{version}/say", member(Act::FramingAssent), saying::ask)
        .post("/p/{partnership}/task/versions/{version}/say", member(Act::FramingAssent), saying::say)
        .post("/p/{partnership}/task/versions/{version}/adoption", member(Act::FramingAdopt), saying::adopt)
        .get(
            "/p/{partnership}/task/wordings/{wording}/translation",
            member(Act::FramingTranslate),
            translating::ask,
        )
        .post(
            "/p/{partnership}/task/wordings/{wording}/translation",
            member(Act::FramingTranslate),
            translating::translate,
        )
        .get("/p/{partnership}/agendas", see, agendas::agendas)
        .get("/p/{partnership}/agendas/aloud", see, agendas::aloud)
        .get("/p/{partnership}/agendas/new", member(Act::FramingCard), agendas::ask)
        .post("/p/{partnership}/agendas/new", member(Act::FramingCard), agendas::write)
        .post("/p/{partnership}/agendas/{line}", member(Act::FramingCard), agendas::turn)
        .post("/p/{partnership}/agendas/{line}/seen", member(Act::FramingSeen), agendas::see)
        .get("/p/{partnership}/rules", see, rules::rules)
        .get("/p/{partnership}/rules/check", see, rules::check)
        .get("/p/{partnership}/rules/new", member(Act::FramingRule), rules::ask)
        .post("/p/{partnership}/rules/new", member(Act::FramingRule), rules::write)
        .post("/p/{partnership}/rules/{rule}/yes", member(Act::FramingAgree), rules::agree)
        .get("/p/{partnership}/thirds", see, thirds::thirds)
        .get("/p/{partnership}/thirds/new", member(Act::FramingThird), thirds::ask)
        .post("/p/{partnership}/thirds/new", member(Act::FramingThird), thirds::begin)
        .get("/p/{partnership}/thirds/{third}/part", member(Act::FramingThird), thirds::ask_part)
        .post("/p/{partnership}/thirds/{third}/part", member(Act::FramingThird), thirds::add_part)
        .get("/p/{partnership}/states", see, states::states)
        .get("/p/{partnership}/states/new", member(Act::FramingState), states::ask)
        .post("/p/{partnership}/states/new", member(Act::FramingState), states::enter)
        .post("/p/{partnership}/states/{stay}/end", member(Act::FramingState), states::leave)
}
