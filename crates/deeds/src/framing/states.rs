//! The ten states: where each task stands now, and the way it came, told as a story.

use basics::Id;
use model::framing::states::{State, Stay};
use model::framing::task::Task;
use model::text;
use serde_json::json;

use super::people::{By, People};
use super::task;
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// Opens a state for a task. Others may stay open beside it; any leads to any.
pub async fn enter(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    task: Id,
    state: State,
    why: &str,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingState).await?;
    let task = task::find(desk, partnership, task).await?;
    let why = text::words(why, 300).map_err(Refusal::field("why"))?;
    if open(desk, partnership).await?.iter().any(|stay| stay.task == task.id && stay.state == state) {
        return Err(Refusal::NoSuchStep);
    }
    let person = (!member.role.is_private()).then_some(doer);
    let stay = Stay { id: desk.new_id(), task: task.id, state, since: desk.now(), until: None, why, person };
    store::framing::states::enter(desk.tx, &stay).await?;
    desk.note(&member, Act::FramingState, json!({ "task": task.title, "state": state.key() })).await
}

/// The task no longer stands there; the stay is kept in the story.
pub async fn leave(desk: &mut Desk<'_, '_>, partnership: Id, doer: Id, stay: Id) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::FramingState).await?;
    let open = open(desk, partnership).await?;
    let stay = open.into_iter().find(|known| known.id == stay).ok_or(Refusal::NotFound)?;
    let now = desk.now();
    store::framing::states::leave(desk.tx, stay.id, now).await?;
    desk.note(&member, Act::FramingState, json!({ "left": stay.state.key() })).await
}

async fn open(desk: &mut Desk<'_, '_>, partnership: Id) -> Result<Vec<Stay>, Refusal> {
    let mut stays = store::framing::states::of_partnership(desk.tx, partnership).await?;
    stays.retain(|stay| stay.until.is_none());
    Ok(stays)
}

/// Each task with its stays, the oldest first, and who opened them.
pub struct Story {
    pub task: Task,
    pub stays: Vec<(Stay, By)>,
}

pub async fn story(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Story>, Refusal> {
    desk.permit(partnership, reader, Act::FramingSee).await?;
    let people = People::read(desk, partnership, reader).await?;
    let stays = store::framing::states::of_partnership(desk.tx, partnership).await?;
    let texts = super::Texts::read(desk, partnership).await?;
    let stories = texts.tasks.iter().cloned().map(|task| {
        let of_task = stays.iter().filter(|stay| stay.task == task.id);
        Story { stays: of_task.map(|stay| (stay.clone(), people.by(stay.person, None))).collect(), task }
    });
    Ok(stories.collect())
}
