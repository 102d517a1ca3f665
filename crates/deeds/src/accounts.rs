//! Coming in, one's own record, and leaving. A GET never signs in; nothing here asks for a password.

pub mod consents;

use basics::{Id, Language, Timestamp};
use model::accounts::{Device, Person, SIGN_IN_LINK_SECONDS, Session};
use model::companions::Companionship;
use model::partnerships::{Member, Partnership, Standing};
use model::statements::{Response, Statement};
use model::text;
use serde_json::json;
use store::accounts::Look;

use crate::permissions::Act;
use crate::{Desk, Refusal, Secret};

/// Signs a device in for this person and gives the secret its cookie will hold.
pub async fn begin_session(desk: &mut Desk<'_, '_>, person: Id, device: Device) -> Result<Secret, Refusal> {
    let secret = Secret::draw(desk.dice());
    let now = desk.now();
    let session = Session { id: desk.new_id(), person, device, since: now, seen_at: now };
    store::accounts::begin_session(desk.tx, &session, secret.hash()).await?;
    Ok(secret)
}

/// Who this cookie belongs to, while the session lives.
pub async fn session(desk: &mut Desk<'_, '_>, secret: &Secret) -> Result<Option<(Session, Person)>, Refusal> {
    let now = desk.now();
    let Some(session) = store::accounts::session(desk.tx, secret.hash()).await? else { return Ok(None) };
    if !session.is_alive(now) {
        return Ok(None);
    }
    let person = store::accounts::find(desk.tx, session.person).await?;
    Ok(person.map(|person| (session, person)))
}

pub async fn touch(desk: &mut Desk<'_, '_>, session: Id) -> Result<(), Refusal> {
    let now = desk.now();
    Ok(store::accounts::touch_session(desk.tx, session, now).await?)
}

/// "Is this your own phone?" Until she has said so, every device counts as shared.
/// A new secret replaces the old one, so that nobody who saw the first keeps the door open.
pub async fn say_whose_device(
    desk: &mut Desk<'_, '_>,
    session: &Session,
    own: bool,
) -> Result<Secret, Refusal> {
    store::accounts::end_session(desk.tx, session.person, session.id).await?;
    begin_session(desk, session.person, if own { Device::Own } else { Device::Shared }).await
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

/// A link that signs this person in when its button is pressed, once, within ten minutes.
pub async fn make_sign_in_link(
    desk: &mut Desk<'_, '_>,
    person: Id,
    device: Device,
) -> Result<Secret, Refusal> {
    let expires_at = desk.now().plus_seconds(SIGN_IN_LINK_SECONDS);
    make_link_until(desk, person, device, expires_at).await
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

/// A personal key for programs; shown once.
pub async fn make_api_token(desk: &mut Desk<'_, '_>, person: Id, label: &str) -> Result<Secret, Refusal> {
    let label = text::line(label, 60).map_err(Refusal::field("label"))?;
    let secret = Secret::draw(desk.dice());
    let (id, now) = (desk.new_id(), desk.now());
    store::accounts::add_api_token(desk.tx, id, secret.hash(), person, &label, now).await?;
    Ok(secret)
}

pub async fn revoke_api_token(desk: &mut Desk<'_, '_>, person: Id, id: Id) -> Result<(), Refusal> {
    if store::accounts::revoke_api_token(desk.tx, person, id).await? {
        Ok(())
    } else {
        Err(Refusal::NotFound)
    }
}

pub async fn api_token_holder(desk: &mut Desk<'_, '_>, token: &Secret) -> Result<Option<Person>, Refusal> {
    let Some(person) = store::accounts::api_token_holder(desk.tx, token.hash()).await? else {
        return Ok(None);
    };
    Ok(store::accounts::find(desk.tx, person).await?)
}

/// Who this key belongs to, as a device that was just seen: a key lives until it is revoked.
pub async fn program(desk: &mut Desk<'_, '_>, key: &Secret) -> Result<Option<(Session, Person)>, Refusal> {
    let now = desk.now();
    let person = api_token_holder(desk, key).await?;
    Ok(person.map(|person| {
        let session =
            Session { id: person.id, person: person.id, device: Device::Staff, since: now, seen_at: now };
        (session, person)
    }))
}

/// What we may call her.
pub async fn rename(desk: &mut Desk<'_, '_>, person: Id, name: &str) -> Result<(), Refusal> {
    let name = text::line(name, 40).map_err(Refusal::field("name"))?;
    Ok(store::accounts::rename(desk.tx, person, &name).await?)
}

pub async fn speak(desk: &mut Desk<'_, '_>, person: Id, language: Language) -> Result<(), Refusal> {
    Ok(store::accounts::speak(desk.tx, person, language).await?)
}

/// Everything that is kept about one person, for her own eyes and her own copy.
pub struct Record {
    pub person: Person,
    pub memberships: Vec<(Member, Partnership)>,
    pub groups: Vec<String>,
    pub statements: Vec<Statement>,
    pub responses: Vec<(Response, String)>,
    pub companionships: Vec<store::companions::Named>,
    pub sessions: Vec<Session>,
    pub looks: Vec<Look>,
}

impl Record {
    /// The companionships in which she is the one who is walked with.
    pub fn walked_with(&self) -> impl Iterator<Item = (&Companionship, &str)> {
        self.companionships
            .iter()
            .filter(|named| named.companionship.person == self.person.id)
            .map(|named| (&named.companionship, named.companion_name.as_str()))
    }
}

pub async fn record(desk: &mut Desk<'_, '_>, person: Id) -> Result<Record, Refusal> {
    let whole = store::accounts::find(desk.tx, person).await?.ok_or(Refusal::NotFound)?;
    Ok(Record {
        person: whole,
        memberships: store::partnerships::memberships(desk.tx, person).await?,
        groups: store::inclusion::names_of_groups_of(desk.tx, person).await?,
        statements: store::statements::by_author(desk.tx, person).await?,
        responses: store::statements::responses::of_person(desk.tx, person).await?,
        companionships: store::companions::of_person(desk.tx, person).await?,
        sessions: store::accounts::sessions(desk.tx, person).await?,
        looks: store::accounts::looks(desk.tx, person).await?,
    })
}

/// What becomes of her words when she goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Farewell {
    /// Her answers and sentences stay, without her name.
    KeepWords,
    /// Everything she said goes with her.
    EraseWords,
}

/// She leaves; no reason asked, and nothing she is promised depends on it.
pub async fn leave(desk: &mut Desk<'_, '_>, person: Id, farewell: Farewell) -> Result<(), Refusal> {
    let now = desk.now();
    for (member, partnership) in store::partnerships::memberships(desk.tx, person).await? {
        if member.standing.may_become(Standing::Left) {
            store::partnerships::set_standing(desk.tx, partnership.id, person, Standing::Left, now).await?;
            desk.note_personal(partnership.id, person, Act::AccountsLeave, json!({})).await?;
        }
    }
    store::accounts::end_all_sessions(desk.tx, person).await?;
    match farewell {
        Farewell::KeepWords => {
            store::statements::forget_author(desk.tx, person).await?;
            store::accounts::forget_name(desk.tx, person).await?;
        }
        Farewell::EraseWords => {
            store::statements::erase_of_author(desk.tx, person).await?;
            store::accounts::erase(desk.tx, person).await.map_err(|error| {
                if error.is_dangling() { Refusal::StillAnswers } else { Refusal::Store(error) }
            })?;
        }
    }
    store::journal::erase_person(desk.tx, person).await?;
    Ok(())
}
