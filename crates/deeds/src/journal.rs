//! The journal as members read it: acts of governance by name, a citizen's own acts for her alone.

use basics::Id;
use store::journal::{Act as Noted, DailyCount};

use crate::permissions::Act;
use crate::{Desk, Refusal};

/// A page of acts of governance, newest first.
pub async fn page(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    before: Option<i64>,
) -> Result<Vec<Noted>, Refusal> {
    desk.permit(partnership, reader, Act::JournalSee).await?;
    Ok(store::journal::page(desk.tx, partnership, before, 50).await?)
}

/// How many personal acts a day saw, where there were five or more.
pub async fn daily_counts(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<DailyCount>, Refusal> {
    desk.permit(partnership, reader, Act::JournalSee).await?;
    let now = desk.now();
    Ok(store::journal::daily_counts(desk.tx, partnership, now).await?)
}
