//! Personal invitations. Found by the hash of their link or code, never by a name.

use basics::{Id, Timestamp};
use model::invitations::{Invitation, Reply, Way};
use model::partnerships::Role;

use crate::accounts::Hash;
use crate::keyed::{keyed, language};
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// The two hashes an invitation is found by.
#[derive(Clone, Copy)]
pub struct Secrets {
    pub link: Hash,
    pub code: Hash,
}

pub async fn add(tx: &mut Tx<'_>, invitation: &Invitation, secrets: Secrets) -> Result<()> {
    let sql = "INSERT INTO invitation (id, partnership, inviter, invitee, role, actor, message, why_you, how_we_know, \
               way, language, may_invite, link_hash, code_hash, reply, reminded, created_at, expires_at, person) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)";
    let i = invitation;
    let values = args![
        i.id,
        i.partnership,
        i.inviter,
        &i.invitee,
        i.role.key(),
        i.actor,
        &i.message,
        &i.why_you,
        &i.how_we_know,
        i.way.key(),
        i.language,
        i.may_invite,
        secrets.link,
        secrets.code,
        i.reply.key(),
        i.reminded,
        i.created_at,
        i.expires_at,
        i.person,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Invitation>> {
    let row =
        tx.one("SELECT * FROM invitation WHERE id = $1 AND partnership = $2", args![id, partnership]).await?;
    row.as_ref().map(invitation).transpose()
}

pub async fn by_link(tx: &mut Tx<'_>, link: Hash) -> Result<Option<Invitation>> {
    let row = tx.one("SELECT * FROM invitation WHERE link_hash = $1", args![link]).await?;
    row.as_ref().map(invitation).transpose()
}

pub async fn by_code(tx: &mut Tx<'_>, code: Hash) -> Result<Option<Invitation>> {
    let row = tx.one("SELECT * FROM invitation WHERE code_hash = $1", args![code]).await?;
    row.as_ref().map(invitation).transpose()
}

pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Invitation>> {
    let rows = tx
        .all("SELECT * FROM invitation WHERE partnership = $1 ORDER BY id DESC", args![partnership])
        .await?;
    rows.iter().map(invitation).collect()
}

pub async fn by_inviter(tx: &mut Tx<'_>, partnership: Id, inviter: Id) -> Result<Vec<Invitation>> {
    let sql = "SELECT * FROM invitation WHERE partnership = $1 AND inviter = $2 ORDER BY id DESC";
    let rows = tx.all(sql, args![partnership, inviter]).await?;
    rows.iter().map(invitation).collect()
}

/// How many this person sent today: nobody writes thirty personal invitations an hour.
pub async fn n_since(tx: &mut Tx<'_>, inviter: Id, since: Timestamp) -> Result<i64> {
    let sql = "SELECT COUNT(*) AS n FROM invitation WHERE inviter = $1 AND created_at >= $2";
    tx.one(sql, args![inviter, since]).await?.map_or(Ok(0), |row| row.int("n"))
}

pub async fn set_reply(tx: &mut Tx<'_>, id: Id, reply: Reply, person: Option<Id>) -> Result<()> {
    let sql = "UPDATE invitation SET reply = $2, person = $3 WHERE id = $1";
    tx.execute(sql, args![id, reply.key(), person]).await?;
    Ok(())
}

pub async fn set_reminded(tx: &mut Tx<'_>, id: Id) -> Result<()> {
    tx.execute("UPDATE invitation SET reminded = 1 WHERE id = $1", args![id]).await?;
    Ok(())
}

fn invitation(row: &Row) -> Result<Invitation> {
    Ok(Invitation {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        inviter: row.id("inviter")?,
        invitee: row.text("invitee")?,
        role: keyed(row, "role", Role::from_key)?,
        actor: row.opt_id("actor")?,
        message: row.text("message")?,
        why_you: row.text("why_you")?,
        how_we_know: row.text("how_we_know")?,
        way: keyed(row, "way", Way::from_key)?,
        language: language(row)?,
        may_invite: row.flag("may_invite")?,
        reply: keyed(row, "reply", Reply::from_key)?,
        reminded: row.flag("reminded")?,
        created_at: row.time("created_at")?,
        expires_at: row.time("expires_at")?,
        person: row.opt_id("person")?,
    })
}
