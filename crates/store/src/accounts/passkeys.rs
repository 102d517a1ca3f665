//! Passkeys, and the ceremonies in which they are made and used. A passkey's record is its public half.

use basics::{Id, Timestamp};

use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// A key somebody keeps on her phone, her computer or a stick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    pub id: Id,
    pub person: Id,
    /// The name the authenticator gave it.
    pub credential: Vec<u8>,
    /// What a signature is checked against, as the ceremony's library writes it.
    pub record: String,
    pub label: String,
    pub created_at: Timestamp,
}

/// Remembers a ceremony under way, and forgets those that were never finished.
pub async fn begin_ceremony(
    tx: &mut Tx<'_>,
    id: Id,
    person: Option<Id>,
    record: &str,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    tx.execute("DELETE FROM ceremony WHERE expires_at <= $1", args![now]).await?;
    let sql = "INSERT INTO ceremony (id, person, record, expires_at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![id, person, record, expires_at]).await?;
    Ok(())
}

/// Takes a ceremony of this person (or of nobody yet) to its end: it can be finished once.
pub async fn take_ceremony(
    tx: &mut Tx<'_>,
    id: Id,
    person: Option<Id>,
    now: Timestamp,
) -> Result<Option<String>> {
    let row = tx
        .one("SELECT person, record FROM ceremony WHERE id = $1 AND expires_at > $2", args![id, now])
        .await?;
    let Some(row) = row else { return Ok(None) };
    if row.opt_id("person")? != person {
        return Ok(None);
    }
    tx.execute("DELETE FROM ceremony WHERE id = $1", args![id]).await?;
    Ok(Some(row.text("record")?))
}

pub async fn add(tx: &mut Tx<'_>, passkey: &Passkey) -> Result<()> {
    let sql = "INSERT INTO passkey (id, person, credential, record, label, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let Passkey { id, person, credential, record, label, created_at } = passkey;
    tx.execute(sql, args![*id, *person, credential.clone(), record, label, *created_at]).await?;
    Ok(())
}

/// Somebody's passkeys, the oldest first.
pub async fn of_person(tx: &mut Tx<'_>, person: Id) -> Result<Vec<Passkey>> {
    let rows = tx.all("SELECT * FROM passkey WHERE person = $1 ORDER BY id", args![person]).await?;
    rows.iter().map(passkey).collect()
}

pub async fn by_credential(tx: &mut Tx<'_>, credential: &[u8]) -> Result<Option<Passkey>> {
    let row = tx.one("SELECT * FROM passkey WHERE credential = $1", args![credential.to_vec()]).await?;
    row.as_ref().map(passkey).transpose()
}

/// It was used: its counter has moved.
pub async fn keep_record(tx: &mut Tx<'_>, id: Id, record: &str) -> Result<()> {
    tx.execute("UPDATE passkey SET record = $2 WHERE id = $1", args![id, record]).await?;
    Ok(())
}

/// Says whether this person had it.
pub async fn remove(tx: &mut Tx<'_>, person: Id, id: Id) -> Result<bool> {
    Ok(tx.execute("DELETE FROM passkey WHERE id = $1 AND person = $2", args![id, person]).await? > 0)
}

fn passkey(row: &Row) -> Result<Passkey> {
    Ok(Passkey {
        id: row.id("id")?,
        person: row.id("person")?,
        credential: row.bytes("credential")?,
        record: row.text("record")?,
        label: row.text("label")?,
        created_at: row.time("created_at")?,
    })
}
