//! The files of a round that left, as far as later ones have to know of them.

use std::collections::BTreeMap;

use basics::{Id, Timestamp};

use crate::accounts::Hash;
use crate::{StoreError, Tx, args, many};

type Result<T> = std::result::Result<T, StoreError>;

/// One file that left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedFile {
    pub number: i64,
    pub made_at: Timestamp,
    pub n_people: i64,
    /// JSON
    pub cells: String,
}

/// Every file of this round, the first one first.
pub async fn of_round(tx: &mut Tx<'_>, round: Id) -> Result<Vec<SharedFile>> {
    let rows = tx.all("SELECT * FROM shared_file WHERE round = $1 ORDER BY number", args![round]).await?;
    rows.iter()
        .map(|row| {
            Ok(SharedFile {
                number: row.int("number")?,
                made_at: row.time("made_at")?,
                n_people: row.int("n_people")?,
                cells: row.text("cells")?,
            })
        })
        .collect()
}

/// Notes a file and the fingerprints of the answers it was made from.
pub async fn add(tx: &mut Tx<'_>, round: Id, file: &SharedFile, ballots: &BTreeMap<Id, Hash>) -> Result<()> {
    let sql = "INSERT INTO shared_file (round, number, made_at, n_people, cells) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![round, file.number, file.made_at, file.n_people, &file.cells]).await?;
    tx.execute("DELETE FROM shared_ballot WHERE round = $1", args![round]).await?;
    let rows = ballots.iter().map(|(person, print)| args![round, *person, *print]).collect();
    many::insert(tx, "shared_ballot (round, person, fingerprint)", 3, rows).await
}

/// The fingerprints of the answers behind the latest file.
pub async fn ballots(tx: &mut Tx<'_>, round: Id) -> Result<BTreeMap<Id, Hash>> {
    let rows = tx.all("SELECT person, fingerprint FROM shared_ballot WHERE round = $1", args![round]).await?;
    rows.iter()
        .map(|row| {
            let print = Hash::try_from(row.bytes("fingerprint")?.as_slice())
                .map_err(|_| StoreError::Damaged("a fingerprint has not 32 bytes".into()))?;
            Ok((row.id("person")?, print))
        })
        .collect()
}
