//! "If I like": roles people choose for themselves. Never a label that others give, and never asked twice.

use basics::Id;
use model::inclusion::Wish;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal};

/// What she feels like now, instead of what she chose before.
pub async fn wish(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    wishes: &[Wish],
) -> Result<(), Refusal> {
    desk.permit(partnership, person, Act::InclusionWish).await?;
    store::inclusion::wishes::set(desk.tx, partnership, person, wishes).await?;
    let wishes: Vec<_> = wishes.iter().map(|wish| wish.key()).collect();
    desk.note_personal(partnership, person, Act::InclusionWish, json!({ "wishes": wishes })).await
}

pub async fn own(desk: &mut Desk<'_, '_>, partnership: Id, person: Id) -> Result<Vec<Wish>, Refusal> {
    desk.permit(partnership, person, Act::InclusionWish).await?;
    Ok(store::inclusion::wishes::of_person(desk.tx, partnership, person).await?)
}

/// Who feels like what, for whoever can make it come about.
pub async fn all(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
) -> Result<Vec<(Wish, Vec<String>)>, Refusal> {
    desk.permit(partnership, doer, Act::InclusionSeeWishes).await?;
    let wishes = store::inclusion::wishes::at_table(desk.tx, partnership).await?;
    let of = |wish: Wish| wishes.iter().filter(move |(one, _)| *one == wish).map(|(_, name)| name.clone());
    Ok(Wish::ALL.iter().map(|&wish| (wish, of(wish).collect())).collect())
}
