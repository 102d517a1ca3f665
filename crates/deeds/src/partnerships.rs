//! Founding a partnership, and what is public to its members: mandate, funders, actors, who sits where.

use basics::{Id, Language};
use model::accounts::Person;
use model::partnerships::{Actor, Funder, Member, Partnership, Role, Sector, Standing, shares_add_up};
use model::text;
use serde_json::json;
use store::partnerships::NamedMember;

use crate::permissions::Act;
use crate::{Desk, Refusal};

/// What a founding needs: a name, a place and the first facilitator.
#[derive(Clone, Debug)]
pub struct Founding {
    pub name: String,
    pub place: String,
    pub facilitator: String,
    pub language: Language,
}

/// Founds a partnership with its first facilitator, who then invites the others.
pub async fn found(desk: &mut Desk<'_, '_>, founding: &Founding) -> Result<(Partnership, Person), Refusal> {
    let (id, person_id, now) = (desk.new_id(), desk.new_id(), desk.now());
    let partnership = Partnership {
        id,
        name: text::line(&founding.name, 80).map_err(Refusal::field("name"))?,
        place: text::line(&founding.place, 80).map_err(Refusal::field("place"))?,
        mandate: String::new(),
        phone: None,
        founded_at: now,
    };
    let person = Person {
        id: person_id,
        name: text::line(&founding.facilitator, 40).map_err(Refusal::field("facilitator"))?,
        language: founding.language,
        email: None,
        created_at: now,
    };
    store::partnerships::add(desk.tx, &partnership).await?;
    store::accounts::add(desk.tx, &person).await?;
    let member = Member {
        person: person.id,
        partnership: id,
        role: Role::Facilitator,
        actor: None,
        standing: Standing::Confirmed,
        may_invite: true,
        since: now,
    };
    store::partnerships::add_member(desk.tx, &member).await?;
    desk.note(&member, Act::PartnershipsDescribe, json!({ "founded": partnership.name })).await?;
    Ok((partnership, person))
}

/// What members can read of the partnership.
pub struct About {
    pub partnership: Partnership,
    pub funders: Vec<Funder>,
    pub actors: Vec<Actor>,
}

pub async fn about(desk: &mut Desk<'_, '_>, partnership: Id, reader: Id) -> Result<About, Refusal> {
    desk.permit(partnership, reader, Act::PartnershipsSee).await?;
    Ok(About {
        partnership: store::partnerships::find(desk.tx, partnership).await?.ok_or(Refusal::NotFound)?,
        funders: store::partnerships::funders(desk.tx, partnership).await?,
        actors: store::partnerships::actors(desk.tx, partnership).await?,
    })
}

/// The backbone's mandate, who pays for it, and a number to call.
#[derive(Clone, Debug)]
pub struct Description {
    pub mandate: String,
    pub phone: String,
    pub funders: Vec<Funder>,
}

pub async fn describe(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &Description,
) -> Result<(), Refusal> {
    let member = desk.permit(partnership, doer, Act::PartnershipsDescribe).await?;
    let mandate = text::words(&new.mandate, 4_000).map_err(Refusal::field("mandate"))?;
    let phone = text::optional_words(&new.phone, 30).map_err(Refusal::field("phone"))?;
    let mut funders = Vec::with_capacity(new.funders.len());
    for funder in &new.funders {
        let name = text::line(&funder.name, 80).map_err(Refusal::field("funders"))?;
        funders.push(Funder { name, share_percent: funder.share_percent });
    }
    if !shares_add_up(&funders) {
        return Err(Refusal::SharesTooLarge);
    }
    store::partnerships::describe(desk.tx, partnership, &mandate, phone.as_deref()).await?;
    store::partnerships::set_funders(desk.tx, partnership, &funders).await?;
    let shares: Vec<_> = funders.iter().map(|funder| json!([funder.name, funder.share_percent])).collect();
    desk.note(&member, Act::PartnershipsDescribe, json!({ "mandate": mandate, "funders": shares })).await
}

#[derive(Clone, Debug)]
pub struct NewActor {
    pub code: String,
    pub name: String,
    pub sector: Sector,
}

pub async fn add_actor(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    new: &NewActor,
) -> Result<Actor, Refusal> {
    let member = desk.permit(partnership, doer, Act::PartnershipsAddActor).await?;
    let actor = Actor {
        id: desk.new_id(),
        partnership,
        code: text::line(&new.code, 5).map_err(Refusal::field("code"))?.to_uppercase(),
        name: text::line(&new.name, 120).map_err(Refusal::field("name"))?,
        sector: new.sector,
    };
    let added = store::partnerships::add_actor(desk.tx, &actor).await;
    added.map_err(Refusal::already_there(&actor.code))?;
    let about = json!({ "actor": actor.code, "name": actor.name, "sector": actor.sector.key() });
    desk.note(&member, Act::PartnershipsAddActor, about).await?;
    Ok(actor)
}

/// Who waits for the table's yes. Citizens are not listed to anybody.
pub async fn waiting(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
) -> Result<Vec<NamedMember>, Refusal> {
    desk.permit(partnership, doer, Act::PartnershipsConfirm).await?;
    let mut members = store::partnerships::members(desk.tx, partnership).await?;
    members.retain(|named| named.member.standing == Standing::Accepted);
    Ok(members)
}

/// Who sits here for an organisation, rests or waits for the table's yes; for whoever confirms.
/// Private persons are listed to nobody.
pub async fn seated(desk: &mut Desk<'_, '_>, partnership: Id, doer: Id) -> Result<Vec<NamedMember>, Refusal> {
    desk.permit(partnership, doer, Act::PartnershipsConfirm).await?;
    let mut members = store::partnerships::members(desk.tx, partnership).await?;
    members.retain(|named| {
        !named.member.role.is_private()
            && !matches!(named.member.standing, Standing::Left | Standing::Removed)
    });
    Ok(members)
}

/// People who come for an organisation, by name; private persons stay with themselves.
pub async fn representatives(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
) -> Result<Vec<NamedMember>, Refusal> {
    desk.permit(partnership, reader, Act::PartnershipsSee).await?;
    let mut members = store::partnerships::members(desk.tx, partnership).await?;
    members.retain(|named| named.member.standing == Standing::Confirmed && !named.member.role.is_private());
    Ok(members)
}

/// Confirms, pauses, or removes a member; she may come back by a new yes.
pub async fn set_standing(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    person: Id,
    next: Standing,
) -> Result<(), Refusal> {
    let doer = desk.permit(partnership, doer, Act::PartnershipsConfirm).await?;
    let member = store::partnerships::member(desk.tx, partnership, person).await?.ok_or(Refusal::NotFound)?;
    // Coming back and leaving are her own steps: by a new yes, and by her own goodbye.
    if matches!(next, Standing::Left | Standing::Accepted) || !member.standing.may_become(next) {
        return Err(Refusal::NoSuchStep);
    }
    let now = desk.now();
    store::partnerships::set_standing(desk.tx, partnership, person, next, now).await?;
    if member.role.is_private() {
        return desk
            .note_personal(partnership, person, Act::PartnershipsConfirm, json!({ "standing": next.key() }))
            .await;
    }
    let name = store::accounts::find(desk.tx, person).await?.map(|person| person.name);
    desk.note(&doer, Act::PartnershipsConfirm, json!({ "person": name, "standing": next.key() })).await
}
