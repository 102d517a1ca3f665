//! Partnerships, their funders, actors and members.

use basics::{Id, Timestamp};
use model::partnerships::{Actor, Funder, Member, Partnership, Role, Sector, Standing};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, partnership: &Partnership) -> Result<()> {
    let Partnership { id, name, place, mandate, phone, founded_at } = partnership;
    let sql = "INSERT INTO partnership (id, name, place, mandate, phone, founded_at) VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(sql, args![*id, name, place, mandate, phone.clone(), *founded_at]).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, id: Id) -> Result<Option<Partnership>> {
    let row = tx.one("SELECT * FROM partnership WHERE id = $1", args![id]).await?;
    row.as_ref().map(partnership).transpose()
}

pub async fn all(tx: &mut Tx<'_>) -> Result<Vec<Partnership>> {
    let rows = tx.all("SELECT * FROM partnership ORDER BY id", args![]).await?;
    rows.iter().map(partnership).collect()
}

pub async fn describe(tx: &mut Tx<'_>, id: Id, mandate: &str, phone: Option<&str>) -> Result<()> {
    tx.execute("UPDATE partnership SET mandate = $2, phone = $3 WHERE id = $1", args![id, mandate, phone])
        .await?;
    Ok(())
}

/// Puts these funders in place of the former ones.
pub async fn set_funders(tx: &mut Tx<'_>, partnership: Id, funders: &[Funder]) -> Result<()> {
    tx.execute("DELETE FROM funder WHERE partnership = $1", args![partnership]).await?;
    for funder in funders {
        let sql = "INSERT INTO funder (partnership, name, share_percent) VALUES ($1, $2, $3)";
        tx.execute(sql, args![partnership, &funder.name, funder.share_percent]).await?;
    }
    Ok(())
}

pub async fn funders(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Funder>> {
    let rows = tx
        .all(
            "SELECT name, share_percent FROM funder WHERE partnership = $1 ORDER BY name",
            args![partnership],
        )
        .await?;
    rows.iter()
        .map(|row| Ok(Funder { name: row.text("name")?, share_percent: row.real("share_percent")? }))
        .collect()
}

pub async fn add_actor(tx: &mut Tx<'_>, actor: &Actor) -> Result<()> {
    let Actor { id, partnership, code, name, sector } = actor;
    let sql = "INSERT INTO actor (id, partnership, code, name, sector) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![*id, *partnership, code, name, sector.key()]).await?;
    Ok(())
}

/// The actors in the order of their names: never by size or importance.
pub async fn actors(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Actor>> {
    let rows = tx.all("SELECT * FROM actor WHERE partnership = $1 ORDER BY name", args![partnership]).await?;
    rows.iter().map(actor).collect()
}

pub async fn add_member(tx: &mut Tx<'_>, member: &Member) -> Result<()> {
    let sql = "INSERT INTO member (person, partnership, role, actor, standing, may_invite, since) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let Member { person, partnership, role, actor, standing, may_invite, since } = *member;
    tx.execute(sql, args![person, partnership, role.key(), actor, standing.key(), may_invite, since]).await?;
    Ok(())
}

pub async fn member(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<Option<Member>> {
    let sql = "SELECT * FROM member WHERE partnership = $1 AND person = $2";
    let row = tx.one(sql, args![partnership, person]).await?;
    row.as_ref().map(member_of).transpose()
}

const SEATS: &str = "SELECT partnership.*, member.person, member.partnership, member.role, member.actor, member.standing, \
     member.may_invite, member.since FROM member JOIN partnership ON partnership.id = member.partnership \
     WHERE member.person = $1 AND member.partnership = COALESCE($2, member.partnership) ORDER BY partnership.id";

/// Every table this person sits at.
pub async fn memberships(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(Member, Partnership)>> {
    let rows = tx.all(SEATS, args![person, None::<Id>]).await?;
    rows.iter().map(|row| Ok((member_of(row)?, partnership(row)?))).collect()
}

/// This person's place at one table, with the table.
pub async fn seat(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<Option<(Member, Partnership)>> {
    let row = tx.one(SEATS, args![person, Some(partnership)]).await?;
    row.map(|row| Ok((member_of(&row)?, self::partnership(&row)?))).transpose()
}

/// A member with the name people call her by.
pub struct NamedMember {
    pub member: Member,
    pub name: String,
}

pub async fn members(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<NamedMember>> {
    let sql = "SELECT member.*, person.name FROM member JOIN person ON person.id = member.person \
               WHERE member.partnership = $1 ORDER BY person.name, person.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok(NamedMember { member: member_of(row)?, name: row.text("name")? })).collect()
}

pub async fn set_standing(
    tx: &mut Tx<'_>,
    partnership: Id,
    person: Id,
    standing: Standing,
    now: Timestamp,
) -> Result<()> {
    let sql = "UPDATE member SET standing = $3, since = $4 WHERE partnership = $1 AND person = $2";
    tx.execute(sql, args![partnership, person, standing.key(), now]).await?;
    Ok(())
}

fn partnership(row: &Row) -> Result<Partnership> {
    Ok(Partnership {
        id: row.id("id")?,
        name: row.text("name")?,
        place: row.text("place")?,
        mandate: row.text("mandate")?,
        phone: row.opt_text("phone")?,
        founded_at: row.time("founded_at")?,
    })
}

fn actor(row: &Row) -> Result<Actor> {
    Ok(Actor {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        code: row.text("code")?,
        name: row.text("name")?,
        sector: keyed(row, "sector", Sector::from_key)?,
    })
}

fn member_of(row: &Row) -> Result<Member> {
    Ok(Member {
        person: row.id("person")?,
        partnership: row.id("partnership")?,
        role: keyed(row, "role", Role::from_key)?,
        actor: row.opt_id("actor")?,
        standing: keyed(row, "standing", Standing::from_key)?,
        may_invite: row.flag("may_invite")?,
        since: row.time("since")?,
    })
}
