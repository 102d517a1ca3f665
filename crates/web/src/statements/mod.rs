//! What people say is at stake, how others answer, and what the table hears.

mod answering;
pub mod drawing;
mod hall;
mod results;
mod saying;
pub mod views;
pub mod wording;

pub use answering::done_once;
use deeds::permissions::Act;

use crate::shell::routes::{Door, Routes};

pub fn routes() -> Routes {
    let respond = Door::Member(Act::StatementsRespond);
    let say = Door::Member(Act::StatementsSay);
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
        .get("/p/{partnership}/rounds/{round}/map", Door::Member(Act::StatementsResults), results::map)
        .get("/p/{partnership}/rounds/{round}/hall", Door::Member(Act::StatementsSee), hall::hall)
        .get("/p/{partnership}/rounds/{round}/say", say, saying::form)
        .post("/p/{partnership}/rounds/{round}/say", say, saying::say)
}
