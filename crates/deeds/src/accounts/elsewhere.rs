//! Coming in by an account one has elsewhere. It is tied to a person from her own seat, never by an e-mail address.

use basics::{Id, Timestamp};
use model::accounts::Device;
use store::accounts::elsewhere;

use super::{begin_session, is_staff};
use crate::{Desk, Refusal, Secret};

/// From now on this account lets her in. Another person's is left alone.
pub async fn tie(desk: &mut Desk<'_, '_>, person: Id, account: [u8; 32]) -> Result<(), Refusal> {
    is_staff(desk, person).await?;
    let now = desk.now();
    match elsewhere::whose(desk.tx, account).await? {
        Some(whose) if whose != person => Err(Refusal::UnknownAccount),
        _ => Ok(elsewhere::keep(desk.tx, account, person, now).await?),
    }
}

pub async fn tied_since(desk: &mut Desk<'_, '_>, person: Id) -> Result<Option<Timestamp>, Refusal> {
    Ok(elsewhere::since(desk.tx, person).await?)
}

pub async fn untie(desk: &mut Desk<'_, '_>, person: Id) -> Result<(), Refusal> {
    Ok(elsewhere::forget(desk.tx, person).await?)
}

pub async fn come_in_from_elsewhere(
    desk: &mut Desk<'_, '_>,
    account: [u8; 32],
) -> Result<(Secret, Device), Refusal> {
    let person = elsewhere::whose(desk.tx, account).await?.ok_or(Refusal::UnknownAccount)?;
    Ok((begin_session(desk, person, Device::Staff).await?, Device::Staff))
}
