//! What people agreed to beyond taking part.

use basics::{Id, Timestamp};
use model::accounts::{Consent, Purpose};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args, many};

type Result<T> = std::result::Result<T, StoreError>;

/// Gives a consent, or gives it anew.
pub async fn give(
    tx: &mut Tx<'_>,
    partnership: Id,
    person: Id,
    purpose: Purpose,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO consent (person, partnership, purpose, given_at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (person, partnership, purpose) DO UPDATE SET given_at = excluded.given_at, \
               withdrawn_at = NULL WHERE consent.withdrawn_at IS NOT NULL";
    tx.execute(sql, args![person, partnership, purpose.key(), now]).await?;
    Ok(())
}

/// The same consent for many, as an imported file declares it for its people.
pub async fn give_all(
    tx: &mut Tx<'_>,
    partnership: Id,
    people: &[Id],
    purpose: Purpose,
    now: Timestamp,
) -> Result<()> {
    let rows = people.iter().map(|&person| args![person, partnership, purpose.key(), now]).collect();
    many::insert(tx, "consent (person, partnership, purpose, given_at)", 4, rows).await
}

/// Takes a consent back; says whether there was one.
pub async fn withdraw(
    tx: &mut Tx<'_>,
    partnership: Id,
    person: Id,
    purpose: Purpose,
    now: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE consent SET withdrawn_at = $4 \
               WHERE person = $1 AND partnership = $2 AND purpose = $3 AND withdrawn_at IS NULL";
    Ok(tx.execute(sql, args![person, partnership, purpose.key(), now]).await? > 0)
}

/// Everything this person ever agreed to at this table.
pub async fn of_person(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<Vec<Consent>> {
    let sql = "SELECT * FROM consent WHERE person = $1 AND partnership = $2 ORDER BY purpose";
    let rows = tx.all(sql, args![person, partnership]).await?;
    rows.iter().map(consent).collect()
}

/// The people whose consent stands, in the order of their ids.
pub async fn standing(tx: &mut Tx<'_>, partnership: Id, purpose: Purpose) -> Result<Vec<Id>> {
    let sql = "SELECT person FROM consent WHERE partnership = $1 AND purpose = $2 AND withdrawn_at IS NULL \
               ORDER BY person";
    let rows = tx.all(sql, args![partnership, purpose.key()]).await?;
    rows.iter().map(|row| row.id("person")).collect()
}

fn consent(row: &Row) -> Result<Consent> {
    Ok(Consent {
        purpose: keyed(row, "purpose", Purpose::from_key)?,
        given_at: row.time("given_at")?,
        withdrawn_at: row.opt_time("withdrawn_at")?,
    })
}
