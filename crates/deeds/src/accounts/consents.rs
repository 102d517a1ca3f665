//! What she agrees to beyond taking part. Given by nobody but herself, and taken back with one tap.

use basics::Id;
use model::accounts::{Consent, Purpose};
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal};

pub async fn give(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    purpose: Purpose,
) -> Result<(), Refusal> {
    desk.permit(partnership, person, Act::AccountsChange).await?;
    let now = desk.now();
    store::accounts::consents::give(desk.tx, partnership, person, purpose, now).await?;
    note(desk, partnership, person, json!({ "consent": purpose.key(), "given": true })).await
}

/// Works whatever her standing: who has left or rests may take a consent back as well.
pub async fn withdraw(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    purpose: Purpose,
) -> Result<(), Refusal> {
    let now = desk.now();
    if store::accounts::consents::withdraw(desk.tx, partnership, person, purpose, now).await? {
        note(desk, partnership, person, json!({ "consent": purpose.key(), "given": false })).await?;
    }
    Ok(())
}

/// What she agreed to at this table, for her own page.
pub async fn all(desk: &mut Desk<'_, '_>, partnership: Id, person: Id) -> Result<Vec<Consent>, Refusal> {
    store::partnerships::member(desk.tx, partnership, person).await?.ok_or(Refusal::NotFound)?;
    Ok(store::accounts::consents::of_person(desk.tx, partnership, person).await?)
}

async fn note(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    what: serde_json::Value,
) -> Result<(), Refusal> {
    desk.note_personal(partnership, person, Act::AccountsChange, what).await
}
