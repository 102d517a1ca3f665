//! Companionship: the person names her companion and what she may do; she ends it with one tap.

use basics::Id;
use model::companions::{Allowed, Companionship};
use model::partnerships::Standing;
use serde_json::json;
use store::companions::Named;

use crate::permissions::Act;
use crate::{Desk, Refusal};

/// The person names her companion. Staff cannot name themselves.
pub async fn begin(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    companion: Id,
    allowed: Allowed,
) -> Result<Companionship, Refusal> {
    desk.permit(partnership, person, Act::CompanionsChoose).await?;
    let other =
        store::partnerships::member(desk.tx, partnership, companion).await?.ok_or(Refusal::NotFound)?;
    if other.person == person
        || other.standing != Standing::Confirmed
        || !crate::permissions::allows(Act::StatementsWriteDown, &other)
    {
        return Err(Refusal::Choice("companion"));
    }
    let companionship = Companionship {
        id: desk.new_id(),
        partnership,
        person,
        companion,
        allowed,
        since: desk.now(),
        ended_at: None,
    };
    store::companions::begin(desk.tx, &companionship).await?;
    desk.note_personal(
        partnership,
        person,
        Act::CompanionsChoose,
        json!({ "begun": companionship.id.to_string() }),
    )
    .await?;
    Ok(companionship)
}

/// The people who could walk along at this table, by name.
pub async fn possible(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
) -> Result<Vec<(Id, String)>, Refusal> {
    desk.permit(partnership, person, Act::CompanionsChoose).await?;
    let members = store::partnerships::members(desk.tx, partnership).await?;
    Ok(members
        .into_iter()
        .filter(|named| {
            named.member.person != person
                && named.member.standing == Standing::Confirmed
                && crate::permissions::allows(Act::StatementsWriteDown, &named.member)
        })
        .map(|named| (named.member.person, named.name))
        .collect())
}

/// Only the person walked with changes what is allowed; either may end it.
pub async fn change(
    desk: &mut Desk<'_, '_>,
    person: Id,
    id: Id,
    allowed: Option<Allowed>,
) -> Result<(), Refusal> {
    let all = store::companions::of_person(desk.tx, person).await?;
    let found = all.iter().map(|named| &named.companionship).find(|c| c.id == id).ok_or(Refusal::NotFound)?;
    let partnership = found.partnership;
    match allowed {
        Some(_) if found.person != person => return Err(Refusal::NotFound),
        Some(allowed) => store::companions::allow(desk.tx, id, allowed).await?,
        None => {
            let now = desk.now();
            store::companions::end(desk.tx, id, now).await?;
        }
    }
    desk.note_personal(partnership, person, Act::CompanionsChoose, json!({ "changed": id.to_string() })).await
}

/// The helper's leave to write for this person, or a refusal.
pub(crate) async fn may_write_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
) -> Result<(), Refusal> {
    desk.permit(partnership, helper, Act::StatementsWriteDown).await?;
    match store::companions::between(desk.tx, partnership, person, helper).await? {
        Some(companionship) if companionship.allowed.write_down => Ok(()),
        _ => Err(Refusal::NotAllowedByPerson),
    }
}

/// A helper opens what this person may still answer, with her leave: her name. She can read on her own seat who it
/// was, once a day.
pub async fn open_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
) -> Result<String, Refusal> {
    desk.permit(partnership, helper, Act::StatementsWriteDown).await?;
    let all = store::companions::of_person(desk.tx, person).await?;
    let walk = all.into_iter().find(|named| {
        let walk = &named.companionship;
        (walk.partnership, walk.person, walk.companion) == (partnership, person, helper)
            && walk.allowed.write_down
    });
    let walk = walk.ok_or(Refusal::NotAllowedByPerson)?;
    let (id, now) = (desk.new_id(), desk.now());
    store::accounts::note_look(desk.tx, id, person, &walk.companion_name, "answers", now).await?;
    Ok(walk.person_name)
}

/// The people who let this helper do something for them at this table.
pub(crate) async fn who_lets(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    do_this: fn(Allowed) -> bool,
) -> Result<Vec<Named>, Refusal> {
    let mut all = store::companions::of_person(desk.tx, helper).await?;
    all.retain(|named| {
        let walk = &named.companionship;
        walk.companion == helper && walk.partnership == partnership && do_this(walk.allowed)
    });
    Ok(all)
}

/// The name of whoever walks with this person at this table and may read to her.
pub async fn reader_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
) -> Result<Option<String>, Refusal> {
    let all = store::companions::of_person(desk.tx, person).await?;
    Ok(all
        .into_iter()
        .find(|named| {
            let walk = &named.companionship;
            walk.person == person && walk.partnership == partnership && walk.allowed.read_aloud
        })
        .map(|named| named.companion_name))
}
