//! What was promised, by which actor, and how each promise stands: from what came of it, never from a box to tick.

use basics::{Id, Language, Timestamp};
use model::trace::promises::{Facts, PromiseState, stands};
use model::trace::{Kind, Point, reached};

use super::{Known, Named};
use crate::permissions::Act;
use crate::{Desk, Refusal};

pub struct Promise {
    pub named: Named,
    /// Who stands for it, where one actor does.
    pub actor: Option<Id>,
    pub done_by: String,
    pub on_day: Timestamp,
    pub state: PromiseState,
}

/// Every promise at the table: what is asked about and what is near first, what was done last.
pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<Vec<Promise>, Refusal> {
    desk.permit(partnership, reader, Act::TraceSee).await?;
    let known = Known::read(desk, partnership, Language::Da).await?;
    let reopenings = store::trace::reopenings::of_partnership(desk.tx, partnership).await?;
    let now = desk.now();
    let arrows = known.arrows();
    let commitments = known.outcomes().iter().filter(|outcome| outcome.kind == Kind::Commitment);
    let mut all: Vec<_> = commitments
        .filter_map(|outcome| {
            let point = Point { kind: outcome.kind, id: outcome.id };
            let facts = Facts {
                on_day: outcome.on_day,
                is_done: reached(point, &arrows).iter().any(|came| came.kind == Kind::Action),
                waits_for_answer: reopenings.iter().any(|asked| asked.target == point && asked.is_open()),
            };
            Some(Promise {
                named: known.name(point)?,
                actor: outcome.actor,
                done_by: outcome.done_by.clone(),
                on_day: outcome.on_day,
                state: stands(facts, now),
            })
        })
        .collect();
    all.sort_by_key(|promise| (promise.state, promise.on_day, promise.named.point));
    Ok(all)
}
