//! What comes in by the file: uploads that wait for a word from the person, and where a round came from.

pub mod shared;
pub mod uploads;
pub mod whole;

use basics::{Id, Timestamp};
use model::statements::Response;

use crate::accounts::Hash;
use crate::many;
use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// Where an imported round came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedRound {
    pub round: Id,
    pub imported_by: Option<Id>,
    pub imported_at: Timestamp,
    /// `polis`
    pub format: String,
    /// Which number meant agreement in the file.
    pub agree_sign: i64,
    pub sha256: Hash,
}

pub async fn note_import(tx: &mut Tx<'_>, import: &ImportedRound) -> Result<()> {
    let sql = "INSERT INTO imported_round (round, imported_by, imported_at, format, agree_sign, sha256) \
               VALUES ($1, $2, $3, $4, $5, $6)";
    let i = import;
    let values = args![i.round, i.imported_by, i.imported_at, &i.format, i.agree_sign, i.sha256];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn import_of(tx: &mut Tx<'_>, round: Id) -> Result<Option<ImportedRound>> {
    let row = tx.one("SELECT * FROM imported_round WHERE round = $1", args![round]).await?;
    row.map(|row| {
        Ok(ImportedRound {
            round,
            imported_by: row.opt_id("imported_by")?,
            imported_at: row.time("imported_at")?,
            format: row.text("format")?,
            agree_sign: row.int("agree_sign")?,
            sha256: Hash::try_from(row.bytes("sha256")?.as_slice())
                .map_err(|_| StoreError::Damaged("a file's SHA-256 has not 32 bytes".into()))?,
        })
    })
    .transpose()
}

/// Whether this very file was imported into this partnership before, and as which round.
pub async fn round_of_file(tx: &mut Tx<'_>, partnership: Id, sha256: Hash) -> Result<Option<String>> {
    let sql = "SELECT round.title FROM imported_round JOIN round ON round.id = imported_round.round \
               WHERE round.partnership = $1 AND imported_round.sha256 = $2 ORDER BY round.id LIMIT 1";
    tx.one(sql, args![partnership, sha256]).await?.map(|row| row.text("title")).transpose()
}

/// Answers to statements nobody has answered yet: each person at most once per statement.
pub async fn add_responses(tx: &mut Tx<'_>, responses: &[Response]) -> Result<()> {
    let into = "response (statement, person, answer, matters, way, written_by, at)";
    let rows = responses.iter().map(|response| {
        let Response { statement, person, answer, matters, way, written_by, at } = *response;
        args![statement, person, answer.sign(), matters, way.key(), written_by, at]
    });
    let rows = rows.collect();
    many::insert(tx, into, 7, rows).await
}
