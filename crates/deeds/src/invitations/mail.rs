//! An invitation that its writer sends by e-mail: to one address, once, and once more as the reminder.

use basics::Id;
use model::invitations::Reply;
use model::letters::{self, Ending, LetterKind};
use serde_json::json;
use store::letters::Journey;

use super::card;
use crate::letters::{Text, post};
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// Sends one's own open invitation. A second wish for the same letter sends nothing; an address the mail server did not
/// know may be mended.
pub async fn mail(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    inviter: Id,
    id: Id,
    address: &str,
    text: &Text,
) -> Result<(), Refusal> {
    let (invitation, ..) = card(desk, partnership, inviter, id).await?;
    desk.permit(partnership, inviter, Act::InvitationsSend).await?;
    invitation.receive(Reply::Later, desk.now())?;
    let address = letters::address(address).ok_or(Refusal::NoAddress("email"))?;
    let kind = if invitation.reminded { LetterKind::Reminder } else { LetterKind::Invitation };
    let n_lost = store::letters::about(desk.tx, id).await?.iter().filter(|one| is_lost(one, kind)).count();
    let once = format!("{} {id} {n_lost}", kind.key());
    let to = (address.as_str(), invitation.expires_at);
    if post(desk, kind, id, once, to, text).await?.is_some() {
        let what = json!({ "mailed": id.to_string() });
        desk.note_personal(partnership, inviter, Act::InvitationsSend, what).await?;
    }
    Ok(())
}

fn is_lost(journey: &Journey, kind: LetterKind) -> bool {
    journey.kind == kind && journey.ended.is_some_and(|(ending, _)| ending == Ending::GivenUp)
}

/// How the letters of one's own invitation fared.
pub async fn journeys(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    inviter: Id,
    id: Id,
) -> Result<Vec<Journey>, Refusal> {
    card(desk, partnership, inviter, id).await?;
    Ok(store::letters::about(desk.tx, id).await?)
}
