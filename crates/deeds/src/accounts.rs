//! Coming in, one's own record, and leaving. A GET never signs in; nothing here asks for a password.

mod address;
pub mod consents;
mod elsewhere;
mod links;
mod passkeys;
mod sessions;

pub use address::*;
pub use elsewhere::*;
pub use links::*;
pub use passkeys::*;
pub use sessions::*;

use basics::{Id, Language};
use model::accounts::{Device, Person, Session};
use model::companions::Companionship;
use model::partnerships::{Member, Partnership, Standing};
use model::statements::{Response, Statement};
use model::text;
use serde_json::json;
use store::accounts::Look;

use crate::permissions::{Act, allows};
use crate::{Desk, Refusal, Secret};

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
        let (id, device) = (person.id, Device::Staff);
        let session = Session { id, person: id, device, since: now, seen_at: now, replaces: None };
        (session, person)
    }))
}

/// Whether she keeps ways to come in: whoever sits at a table for an organisation or as its facilitator, mediator or
/// companion. A citizen has her card, and no e-mail here.
pub async fn is_staff(desk: &mut Desk<'_, '_>, person: Id) -> Result<(), Refusal> {
    let tables = store::partnerships::memberships(desk.tx, person).await?;
    let keeps =
        |member: &Member| member.standing == Standing::Confirmed && allows(Act::AccountsKeepWaysIn, member);
    if tables.iter().any(|(member, _)| keeps(member)) {
        Ok(())
    } else {
        Err(Refusal::NotForRole(Act::AccountsKeepWaysIn))
    }
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
    store::statements::releases::forget_place(desk.tx, person).await?;
    crate::own_record::forget(desk, person, farewell).await?;
    match farewell {
        Farewell::KeepWords => {
            store::statements::forget_author(desk.tx, person).await?;
            store::proposals::forget_author(desk.tx, person).await?;
            store::accounts::forget_name(desk.tx, person).await?;
        }
        Farewell::EraseWords => {
            store::statements::erase_of_author(desk.tx, person).await?;
            store::proposals::erase_of_author(desk.tx, person).await?;
            store::accounts::erase(desk.tx, person).await.map_err(|error| {
                if error.is_dangling() { Refusal::StillAnswers } else { Refusal::Store(error) }
            })?;
        }
    }
    store::journal::erase_person(desk.tx, person).await?;
    Ok(())
}
