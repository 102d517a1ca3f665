//! Links that sign somebody in when their button is pressed. Looking at one uses nothing up.

use basics::{Id, Timestamp};
use model::accounts::{Device, SIGN_IN_LINK_SECONDS};

use serde_json::json;

use super::begin_session;
use crate::permissions::Act;
use crate::{Desk, Refusal, Secret};

/// A link that signs this person in when its button is pressed, once, within ten minutes.
pub async fn make_sign_in_link(
    desk: &mut Desk<'_, '_>,
    person: Id,
    device: Device,
) -> Result<Secret, Refusal> {
    let expires_at = desk.now().plus_seconds(SIGN_IN_LINK_SECONDS);
    make_link_until(desk, person, device, expires_at).await
}

/// A link printed by whoever looks after the program, for a member who is locked out. She reads of it on her seat.
pub async fn print_link(desk: &mut Desk<'_, '_>, partnership: Id, person: Id) -> Result<Secret, Refusal> {
    desk.permit(partnership, person, Act::AccountsKeepWaysIn).await?;
    let link = make_sign_in_link(desk, person, Device::Staff).await?;
    desk.note_personal(partnership, person, Act::AccountsKeepWaysIn, json!({ "link": "printed" })).await?;
    Ok(link)
}

/// The same with another lifetime: the founder's first link.
pub async fn make_link_until(
    desk: &mut Desk<'_, '_>,
    person: Id,
    device: Device,
    until: Timestamp,
) -> Result<Secret, Refusal> {
    let secret = Secret::draw(desk.dice());
    store::accounts::add_sign_in_link(desk.tx, secret.hash(), person, device, until).await?;
    Ok(secret)
}

/// A way in for one of the demo's made-up people: works again and again, for as long as a demo may run.
pub async fn make_demo_link(
    desk: &mut Desk<'_, '_>,
    person: Id,
    device: Device,
    until: Timestamp,
) -> Result<Secret, Refusal> {
    let secret = make_link_until(desk, person, device, until).await?;
    store::accounts::let_link_last(desk.tx, secret.hash()).await?;
    Ok(secret)
}

/// Whether the link would still open: looking uses nothing up.
pub async fn sign_in_link_is_open(desk: &mut Desk<'_, '_>, link: &Secret) -> Result<bool, Refusal> {
    let now = desk.now();
    Ok(store::accounts::sign_in_link(desk.tx, link.hash(), now).await?.is_some())
}

pub async fn use_sign_in_link(desk: &mut Desk<'_, '_>, link: &Secret) -> Result<(Secret, Device), Refusal> {
    let now = desk.now();
    let (person, device) =
        store::accounts::sign_in_link(desk.tx, link.hash(), now).await?.ok_or(Refusal::UnknownSecret)?;
    if !store::accounts::use_sign_in_link(desk.tx, link.hash(), now).await? {
        return Err(Refusal::UnknownSecret);
    }
    Ok((begin_session(desk, person, device).await?, device))
}
