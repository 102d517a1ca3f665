//! Accounts people have elsewhere: as a hash, and whose it is here.

use basics::{Id, Timestamp};

use super::Hash;
use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// One for each person; another person's is refused by the schema.
pub async fn keep(tx: &mut Tx<'_>, hash: Hash, person: Id, now: Timestamp) -> Result<()> {
    forget(tx, person).await?;
    tx.execute("INSERT INTO elsewhere (hash, person, since) VALUES ($1, $2, $3)", args![hash, person, now])
        .await?;
    Ok(())
}

pub async fn whose(tx: &mut Tx<'_>, hash: Hash) -> Result<Option<Id>> {
    let row = tx.one("SELECT person FROM elsewhere WHERE hash = $1", args![hash]).await?;
    row.map(|row| row.id("person")).transpose()
}

/// Since when she has come in that way.
pub async fn since(tx: &mut Tx<'_>, person: Id) -> Result<Option<Timestamp>> {
    let row = tx.one("SELECT since FROM elsewhere WHERE person = $1", args![person]).await?;
    row.map(|row| row.time("since")).transpose()
}

pub async fn forget(tx: &mut Tx<'_>, person: Id) -> Result<()> {
    tx.execute("DELETE FROM elsewhere WHERE person = $1", args![person]).await?;
    Ok(())
}
