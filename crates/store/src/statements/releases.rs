//! What has been shown of a round. A release is made whole and never changed.

use basics::{Id, Timestamp};

use crate::accounts::Hash;
use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// One release: the findings as they were shown, already under the small-number rule.
#[derive(Clone, Debug)]
pub struct Release {
    pub number: i64,
    pub made_at: Timestamp,
    pub n_people: i64,
    /// JSON of the revealed findings.
    pub findings: String,
}

pub async fn latest(tx: &mut Tx<'_>, round: Id) -> Result<Option<Release>> {
    let row =
        tx.one("SELECT * FROM release WHERE round = $1 ORDER BY number DESC LIMIT 1", args![round]).await?;
    row.map(|row| {
        Ok(Release {
            number: row.int("number")?,
            made_at: row.time("made_at")?,
            n_people: row.int("n_people")?,
            findings: row.text("findings")?,
        })
    })
    .transpose()
}

/// Keeps a release and the fingerprints of the answers it was made from.
pub async fn add(tx: &mut Tx<'_>, round: Id, release: &Release, ballots: &[(Id, Hash)]) -> Result<()> {
    let sql = "INSERT INTO release (round, number, made_at, n_people, findings) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![round, release.number, release.made_at, release.n_people, &release.findings])
        .await?;
    tx.execute("DELETE FROM released_ballot WHERE round = $1", args![round]).await?;
    for (person, fingerprint) in ballots {
        let sql = "INSERT INTO released_ballot (round, person, fingerprint) VALUES ($1, $2, $3)";
        tx.execute(sql, args![round, *person, *fingerprint]).await?;
    }
    Ok(())
}

/// The fingerprints of the answers behind the latest release.
pub async fn ballots(tx: &mut Tx<'_>, round: Id) -> Result<Vec<(Id, Hash)>> {
    let sql = "SELECT person, fingerprint FROM released_ballot WHERE round = $1 ORDER BY person";
    let rows = tx.all(sql, args![round]).await?;
    rows.iter()
        .map(|row| {
            let fingerprint = Hash::try_from(row.bytes("fingerprint")?.as_slice())
                .map_err(|_| StoreError::Damaged("a fingerprint has not 32 bytes".into()))?;
            Ok((row.id("person")?, fingerprint))
        })
        .collect()
}
