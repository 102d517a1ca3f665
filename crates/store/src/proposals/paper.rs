//! Paper ballots on their way: typed in once, waiting for the second person.

use basics::Id;

use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// A sheet one person typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub decision: Id,
    /// Written on the paper, so that the second person finds it.
    pub number: i64,
    pub person: Id,
    pub first_by: Id,
    pub fingerprint: [u8; 32],
}

/// The number the next sheet of a decision gets.
pub async fn next_number(tx: &mut Tx<'_>, decision: Id) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(number), 0) + 1 AS n FROM paper_sheet WHERE decision = $1";
    tx.one(sql, args![decision]).await?.map_or(Ok(1), |row| row.int("n"))
}

pub async fn keep(tx: &mut Tx<'_>, sheet: &Sheet) -> Result<()> {
    let sql = "INSERT INTO paper_sheet (decision, number, person, first_by, fingerprint) VALUES ($1, $2, $3, $4, $5)";
    let Sheet { decision, number, person, first_by, fingerprint } = sheet;
    tx.execute(sql, args![*decision, *number, *person, *first_by, *fingerprint]).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, decision: Id, number: i64) -> Result<Option<Sheet>> {
    let sql = "SELECT * FROM paper_sheet WHERE decision = $1 AND number = $2";
    let row = tx.one(sql, args![decision, number]).await?;
    row.map(|row| {
        Ok(Sheet {
            decision: row.id("decision")?,
            number: row.int("number")?,
            person: row.id("person")?,
            first_by: row.id("first_by")?,
            fingerprint: row.bytes("fingerprint")?.try_into().unwrap_or_default(),
        })
    })
    .transpose()
}

pub async fn done(tx: &mut Tx<'_>, decision: Id, number: i64) -> Result<()> {
    tx.execute("DELETE FROM paper_sheet WHERE decision = $1 AND number = $2", args![decision, number])
        .await?;
    Ok(())
}
