//! What a hall's short code opens: the question, and a field for the code that is one's own.

use axum::extract::{Path, State};
use deeds::Refusal;
use deeds::statements::rooms;
use model::codes::RoomCode;

use super::results::question;
use crate::Web;
use crate::shell::answer::{Answer, go, page};
use crate::shell::ask::Ask;
use crate::shell::caller::Caller;
use crate::shell::form::mark;
use crate::shell::frame;
use crate::shell::guard::Visitor;
use crate::shell::parts::{Field, FieldKind, FormId, Link};

/// Whoever has a seat here goes on to answer; anybody else sees what is asked, and nothing anybody said.
pub async fn room(
    State(web): State<Web>,
    caller: Caller,
    visitor: Visitor,
    Path(code): Path<String>,
) -> Answer {
    let code = RoomCode::read(&code).ok_or(Refusal::UnknownSecret)?;
    let person = visitor.signed_in.as_ref().map(|known| known.person.id);
    let found = web
        .house
        .look(move |desk| {
            Box::pin(async move {
                let round = rooms::find(desk, code).await?;
                let may = match person {
                    Some(person) => rooms::may_answer(desk, &round, person).await?,
                    None => false,
                };
                Ok((round, may))
            })
        })
        .await;
    // Wrong codes are counted; a hall that has the right one is not.
    if matches!(found, Err(Refusal::UnknownSecret)) && !web.settings.rooms.lets_in(&caller, web.house.now()) {
        return Err(Refusal::TooManyTries.into());
    }
    let (round, may_answer) = found?;
    if may_answer {
        return Ok(go(&format!("/p/{}/rounds/{}/answer", round.partnership, round.id)));
    }
    let words = words::of(visitor.language);
    let code = Field::new("code", words.accounts_code(), FieldKind::Code).hint(words.accounts_code_hint());
    let mut ask = Ask::new(
        frame::citizen(&web, &visitor, words.statements_hall()),
        round.title.clone(),
        FormId(mark(&web, &visitor)),
    )
    .line(question(words, round.question))
    .line(words.statements_room_look())
    .field(code)
    .button("open", words.accounts_go_on())
    .way(Link::new("/", words.shell_to_start()));
    ask.action = "/code".to_owned();
    page(&ask)
}
