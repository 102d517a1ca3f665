//! Who is affected, who was asked, who takes part, who is missing. People say themselves where they belong.

pub mod wishes;

use basics::Id;
use model::inclusion::AffectedGroup;
use model::text;
use serde_json::json;
use store::inclusion::CountedGroup;

use crate::permissions::Act;
use crate::{Desk, Refusal};

/// The groups, who is missing first.
pub async fn groups(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<CountedGroup>, Refusal> {
    desk.permit(partnership, reader, Act::InclusionSee).await?;
    Ok(store::inclusion::groups(desk.tx, partnership).await?)
}

/// Every group of this table, for whoever opens a round: the broad ones first.
pub async fn choosable(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<AffectedGroup>, Refusal> {
    desk.permit(partnership, reader, Act::InclusionSee).await?;
    Ok(store::inclusion::all_groups(desk.tx, partnership).await?)
}

pub async fn add_group(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    name: &str,
    stake: &str,
) -> Result<AffectedGroup, Refusal> {
    let member = desk.permit(partnership, doer, Act::InclusionAddGroup).await?;
    let group = AffectedGroup {
        id: desk.new_id(),
        partnership,
        name: text::line(name, 80).map_err(Refusal::field("name"))?,
        stake: text::words(stake, 300).map_err(Refusal::field("stake"))?,
        asked_at: None,
    };
    let added = store::inclusion::add_group(desk.tx, &group).await;
    added.map_err(Refusal::already_there(&group.name))?;
    let about = json!({ "group": group.name, "stake": group.stake });
    desk.note(&member, Act::InclusionAddGroup, about).await?;
    Ok(group)
}

/// A group that gathers people for a round's answers, such as parents or staff. It stands beside the register.
pub async fn add_broad_group(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    name: &str,
) -> Result<AffectedGroup, Refusal> {
    let member = desk.permit(partnership, doer, Act::StatementsOpenRound).await?;
    let group = AffectedGroup {
        id: desk.new_id(),
        partnership,
        name: text::line(name, 80).map_err(Refusal::field("name"))?,
        stake: String::new(),
        asked_at: Some(desk.now()),
    };
    let added = store::inclusion::add_broad_group(desk.tx, &group).await;
    added.map_err(Refusal::already_there(&group.name))?;
    desk.note(&member, Act::InclusionAddGroup, json!({ "group": group.name, "broad": true })).await?;
    Ok(group)
}

/// Somebody went to them and asked.
pub async fn mark_asked(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    group: Id,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::InclusionMarkAsked).await?;
    let group = store::inclusion::group(desk.tx, partnership, group).await?.ok_or(Refusal::NotFound)?;
    let now = desk.now();
    store::inclusion::mark_asked(desk.tx, group.id, now).await?;
    desk.note(&member, Act::InclusionMarkAsked, json!({ "group": group.name })).await
}

/// "I belong to these": several at once, or none.
pub async fn declare(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    groups: &[Id],
) -> Result<(), Refusal> {
    desk.permit(partnership, person, Act::InclusionDeclare).await?;
    for &group in groups {
        store::inclusion::group(desk.tx, partnership, group).await?.ok_or(Refusal::NotFound)?;
    }
    store::inclusion::declare(desk.tx, partnership, person, groups).await?;
    desk.note_personal(partnership, person, Act::InclusionDeclare, json!({ "n_groups": groups.len() })).await
}

/// The groups of this table, each with whether she said she belongs to it.
pub async fn own_groups(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
) -> Result<Vec<(AffectedGroup, bool)>, Refusal> {
    desk.permit(partnership, person, Act::InclusionDeclare).await?;
    let mine = store::inclusion::groups_of(desk.tx, partnership, person).await?;
    let groups = store::inclusion::all_groups(desk.tx, partnership).await?;
    Ok(groups
        .into_iter()
        .map(|group| {
            let is_mine = mine.contains(&group.id);
            (group, is_mine)
        })
        .collect())
}
