//! Personal invitations: sent by a named person, answered with yes, not now or no, without a reason.

mod codes;
mod mail;

use basics::{Id, Language, Timestamp};
pub use codes::{CodeTry, open_code};
pub use mail::{journeys, mail};
use model::accounts::{Device, Person};
use model::invitations::{Invitation, Reply, ShortCode, Way, lifetime_days};
use model::partnerships::{Member, Partnership, Role, Standing};
use model::text;
use serde_json::json;

use crate::permissions::Act;
use crate::{Desk, Refusal, Secret, accounts};

/// As many a day as one person can mean personally; mass mailing is not possible.
const MOST_A_DAY: i64 = 40;
#[derive(Clone, Debug)]
pub struct NewInvitation {
    pub invitee: String,
    pub role: Role,
    pub actor: Option<Id>,
    pub message: String,
    pub why_you: String,
    pub how_we_know: String,
    pub way: Way,
    pub language: Language,
    pub may_invite: bool,
}

pub async fn send(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    inviter: Id,
    new: &NewInvitation,
) -> Result<Invitation, Refusal> {
    let member = desk.permit(partnership, inviter, Act::InvitationsSend).await?;
    // Only the facilitator brings in facilitators, mediators and organisations. Others bring people, and colleagues
    // from their own organisation, who then wait for the table's yes.
    let may_bring = match new.role {
        Role::Citizen | Role::Companion => true,
        Role::Partner | Role::Frontline => new.actor.is_some() && new.actor == member.actor,
        Role::Facilitator | Role::Mediator => false,
    };
    if member.role != Role::Facilitator && !may_bring {
        return Err(Refusal::Choice("role"));
    }
    let now = desk.now();
    if store::invitations::n_since(desk.tx, inviter, now.plus_days(-1)).await? >= MOST_A_DAY {
        return Err(Refusal::TooManyInvitations(MOST_A_DAY));
    }
    if let Some(actor) = new.actor {
        let actors = store::partnerships::actors(desk.tx, partnership).await?;
        actors.iter().find(|known| known.id == actor).ok_or(Refusal::Choice("actor"))?;
    }
    let id = desk.new_id();
    let invitation = Invitation {
        id,
        partnership,
        inviter,
        invitee: text::line(&new.invitee, 40).map_err(Refusal::field("invitee"))?,
        role: new.role,
        actor: new.actor,
        message: text::words(&new.message, 600).map_err(Refusal::field("message"))?,
        why_you: text::words(&new.why_you, 300).map_err(Refusal::field("why_you"))?,
        how_we_know: text::words(&new.how_we_know, 300).map_err(Refusal::field("how_we_know"))?,
        way: new.way,
        language: new.language,
        may_invite: new.may_invite,
        reply: Reply::Waiting,
        reminded: false,
        created_at: now,
        expires_at: now.plus_days(lifetime_days(new.way)),
        person: None,
    };
    let secrets = store::invitations::Secrets {
        link: desk.keys().invitation_link(id).hash(),
        code: desk.keys().code_hash(desk.keys().invitation_code(id)),
    };
    store::invitations::add(desk.tx, &invitation, secrets).await?;
    desk.note_personal(partnership, inviter, Act::InvitationsSend, json!({ "invitation": id.to_string() }))
        .await?;
    Ok(invitation)
}

/// The invitations this person has sent.
pub async fn sent(desk: &mut Desk<'_, '_>, partnership: Id, inviter: Id) -> Result<Vec<Invitation>, Refusal> {
    desk.permit(partnership, inviter, Act::InvitationsSeeOwn).await?;
    Ok(store::invitations::by_inviter(desk.tx, partnership, inviter).await?)
}

/// One's own invitation, with the link and code to hand over.
pub async fn card(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    inviter: Id,
    id: Id,
) -> Result<(Invitation, Secret, ShortCode), Refusal> {
    desk.permit(partnership, inviter, Act::InvitationsSeeOwn).await?;
    let invitation = store::invitations::find(desk.tx, partnership, id)
        .await?
        .filter(|invitation| invitation.inviter == inviter)
        .ok_or(Refusal::NotFound)?;
    let (link, code) = (desk.keys().invitation_link(id), desk.keys().invitation_code(id));
    Ok((invitation, link, code))
}

/// The one reminder an invitation may have.
pub async fn remind(desk: &mut Desk<'_, '_>, partnership: Id, inviter: Id, id: Id) -> Result<(), Refusal> {
    let (invitation, ..) = card(desk, partnership, inviter, id).await?;
    if !invitation.may_remind(desk.now()) {
        return Err(Refusal::NoSecondReminder);
    }
    store::invitations::set_reminded(desk.tx, id).await?;
    desk.note_personal(partnership, inviter, Act::InvitationsSend, json!({ "reminded": id.to_string() }))
        .await
}

pub async fn take_back(desk: &mut Desk<'_, '_>, partnership: Id, inviter: Id, id: Id) -> Result<(), Refusal> {
    let (invitation, ..) = card(desk, partnership, inviter, id).await?;
    invitation.receive(Reply::Withdrawn, desk.now())?;
    store::invitations::set_reply(desk.tx, id, Reply::Withdrawn, None).await?;
    desk.note_personal(partnership, inviter, Act::InvitationsSend, json!({ "taken_back": id.to_string() }))
        .await
}

/// What the invited person sees: two first names and the inviter's words; no theme before she has said yes.
pub struct Hello {
    pub invitation: Invitation,
    pub inviter: Person,
    pub partnership: Partnership,
    pub answer_by: Option<Timestamp>,
}

/// Opens an invitation by its link. Looking uses nothing up.
pub async fn hello(desk: &mut Desk<'_, '_>, link: &Secret) -> Result<Hello, Refusal> {
    let invitation =
        store::invitations::by_link(desk.tx, link.hash()).await?.ok_or(Refusal::UnknownSecret)?;
    // A used or lapsed invitation shows nobody's name to whoever finds the card.
    invitation.receive(Reply::Later, desk.now())?;
    let inviter = store::accounts::find(desk.tx, invitation.inviter).await?.ok_or(Refusal::UnknownSecret)?;
    // Who was removed or has left seats nobody any more.
    let sits = store::partnerships::member(desk.tx, invitation.partnership, inviter.id).await?;
    if sits.is_none_or(|member| matches!(member.standing, Standing::Removed | Standing::Left)) {
        return Err(Refusal::UnknownSecret);
    }
    let partnership =
        store::partnerships::find(desk.tx, invitation.partnership).await?.ok_or(Refusal::UnknownSecret)?;
    let rounds = store::statements::rounds::of_partnership(desk.tx, partnership.id).await?;
    let open = rounds.iter().find(|round| round.state == model::statements::RoundState::Open);
    Ok(Hello { answer_by: open.map(|round| round.answer_back_by), invitation, inviter, partnership })
}

/// What a yes leads to.
pub struct Welcome {
    pub session: Secret,
    pub partnership: Id,
}

/// Yes: a seat at the table and a device that is signed in for as long as a shared one may be.
pub async fn accept(desk: &mut Desk<'_, '_>, link: &Secret) -> Result<Welcome, Refusal> {
    let hello = hello(desk, link).await?;
    let partnership = hello.partnership.id;
    let person = take_seat(desk, hello).await?;
    let session = accounts::begin_session(desk, person, Device::Shared).await?;
    Ok(Welcome { session, partnership })
}

/// A seat for whoever said yes; how she comes back to it is another matter.
pub(crate) async fn take_seat(desk: &mut Desk<'_, '_>, hello: Hello) -> Result<Id, Refusal> {
    let Hello { invitation, inviter, .. } = hello;
    let now = desk.now();
    invitation.receive(Reply::Yes, now)?;
    let person = Person {
        id: desk.new_id(),
        name: invitation.invitee.clone(),
        language: invitation.language,
        email: None,
        created_at: now,
    };
    store::accounts::add(desk.tx, &person).await?;
    let invited_by = store::partnerships::member(desk.tx, invitation.partnership, inviter.id).await?;
    let by_facilitator = invited_by
        .is_some_and(|member| member.role == Role::Facilitator && member.standing == Standing::Confirmed);
    // A citizen is at the table when she says yes. Who comes for an organisation waits for the table's yes,
    // unless the facilitator asked.
    let standing =
        if by_facilitator || invitation.role.is_private() { Standing::Confirmed } else { Standing::Accepted };
    let member = Member {
        person: person.id,
        partnership: invitation.partnership,
        role: invitation.role,
        actor: invitation.actor,
        standing,
        may_invite: invitation.may_invite,
        since: now,
    };
    store::partnerships::add_member(desk.tx, &member).await?;
    store::invitations::set_reply(desk.tx, invitation.id, Reply::Yes, Some(person.id)).await?;
    desk.note_personal(invitation.partnership, person.id, Act::InvitationsSend, json!({ "said": "yes" }))
        .await?;
    Ok(person.id)
}

/// Not now, or no. Both may become yes until the invitation lapses.
pub async fn decline(desk: &mut Desk<'_, '_>, link: &Secret, for_good: bool) -> Result<(), Refusal> {
    let Hello { invitation, .. } = hello(desk, link).await?;
    let reply = if for_good { Reply::No } else { Reply::Later };
    store::invitations::set_reply(desk.tx, invitation.id, reply, None).await?;
    Ok(())
}

/// How the invitations of a table stand, for the facilitator: counts, and nobody's name.
pub async fn counts(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<(Reply, usize)>, Refusal> {
    desk.permit(partnership, reader, Act::InvitationsCount).await?;
    let all = store::invitations::of_partnership(desk.tx, partnership).await?;
    Ok(Reply::ALL
        .iter()
        .map(|&reply| (reply, all.iter().filter(|invitation| invitation.reply == reply).count()))
        .collect())
}
