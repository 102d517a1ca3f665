//! Signed-in devices. The secret in a device's cookie is reckoned from the form that signed it in, so that the same
//! form, sent again because its answer was lost, finds the same session.

use basics::Id;
use model::accounts::{Device, Person, Session};

use crate::{Desk, Once, Refusal, Secret};

/// Signs a device in for this person and gives the secret its cookie will hold.
pub async fn begin_session(desk: &mut Desk<'_, '_>, person: Id, device: Device) -> Result<Secret, Refusal> {
    begin(desk, person, device, None).await
}

async fn begin(
    desk: &mut Desk<'_, '_>,
    person: Id,
    device: Device,
    replaces: Option<Id>,
) -> Result<Secret, Refusal> {
    let secret = desk.session_secret();
    let now = desk.now();
    let session = Session { id: desk.new_id(), person, device, since: now, seen_at: now, replaces };
    store::accounts::begin_session(desk.tx, &session, secret.hash()).await?;
    Ok(secret)
}

/// The session that this very form began before. Whoever holds the form's mark pressed its button; what the mark
/// opens is over as soon as that session is.
pub async fn same_session(desk: &mut Desk<'_, '_>, form: Once) -> Result<(Secret, Session), Refusal> {
    let secret = desk.keys().session_of_form(form);
    match session(desk, &secret).await? {
        Some((session, _)) => Ok((secret, session)),
        None => Err(Refusal::Again),
    }
}

/// Who this cookie belongs to, while the session lives.
pub async fn session(desk: &mut Desk<'_, '_>, secret: &Secret) -> Result<Option<(Session, Person)>, Refusal> {
    let now = desk.now();
    let found = store::accounts::session(desk.tx, secret.hash()).await?;
    Ok(found.filter(|(session, _)| session.is_alive(now)))
}

pub async fn touch(desk: &mut Desk<'_, '_>, session: Id) -> Result<(), Refusal> {
    let now = desk.now();
    Ok(store::accounts::touch_session(desk.tx, session, now).await?)
}

/// "Is this your own phone?" Until she has said so, every device counts as shared.
/// A new secret takes over, so that nobody who saw the first keeps the door open; the first one ends when the
/// new one arrives ([`arrived`]), not before: its answer may be lost.
pub async fn say_whose_device(
    desk: &mut Desk<'_, '_>,
    session: &Session,
    own: bool,
) -> Result<Secret, Refusal> {
    store::accounts::forget_unseen_successors(desk.tx, session.id).await?;
    begin(desk, session.person, if own { Device::Own } else { Device::Shared }, Some(session.id)).await
}

/// The new secret has come back from the device: the one before it is over.
pub async fn arrived(desk: &mut Desk<'_, '_>, session: Id) -> Result<(), Refusal> {
    Ok(store::accounts::end_predecessor(desk.tx, session).await?)
}

pub async fn end_session(desk: &mut Desk<'_, '_>, person: Id, session: Id) -> Result<(), Refusal> {
    if store::accounts::end_session(desk.tx, person, session).await? {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}

pub async fn end_all_sessions(desk: &mut Desk<'_, '_>, person: Id) -> Result<(), Refusal> {
    Ok(store::accounts::end_all_sessions(desk.tx, person).await?)
}
