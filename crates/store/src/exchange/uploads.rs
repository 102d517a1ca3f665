//! Uploads that wait: one per person and table, for a day at most.

use basics::{Id, Timestamp};

use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// Keeps an upload in place of the person's former one, and lets go of what has waited too long.
pub async fn keep(
    tx: &mut Tx<'_>,
    partnership: Id,
    person: Id,
    id: Id,
    upload: Vec<u8>,
    now: Timestamp,
) -> Result<()> {
    tx.execute("DELETE FROM waiting_upload WHERE at < $1", args![now.plus_days(-1)]).await?;
    let sql = "INSERT INTO waiting_upload (partnership, person, id, upload, at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (partnership, person) DO UPDATE SET id = excluded.id, upload = excluded.upload, \
               at = excluded.at";
    tx.execute(sql, args![partnership, person, id, upload, now]).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, person: Id, id: Id) -> Result<Option<Vec<u8>>> {
    let sql = "SELECT upload FROM waiting_upload WHERE partnership = $1 AND person = $2 AND id = $3";
    tx.one(sql, args![partnership, person, id]).await?.map(|row| row.bytes("upload")).transpose()
}

pub async fn latest(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<Option<Id>> {
    let sql = "SELECT id FROM waiting_upload WHERE partnership = $1 AND person = $2";
    tx.one(sql, args![partnership, person]).await?.map(|row| row.id("id")).transpose()
}

pub async fn let_go(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<()> {
    let sql = "DELETE FROM waiting_upload WHERE partnership = $1 AND person = $2";
    tx.execute(sql, args![partnership, person]).await?;
    Ok(())
}
