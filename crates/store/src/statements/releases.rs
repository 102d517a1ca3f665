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

/// One person's part in a release: what her answers were, as a fingerprint, and where she stands on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Ballot {
    pub person: Id,
    pub fingerprint: Hash,
    pub place: Option<Place>,
}

/// A person's own place, shown to herself only.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    pub x: f64,
    pub y: f64,
    pub cluster: i64,
}

/// Keeps a release and the fingerprints of the answers it was made from.
pub async fn add(tx: &mut Tx<'_>, round: Id, release: &Release, ballots: &[Ballot]) -> Result<()> {
    let sql = "INSERT INTO release (round, number, made_at, n_people, findings) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![round, release.number, release.made_at, release.n_people, &release.findings])
        .await?;
    tx.execute("DELETE FROM released_ballot WHERE round = $1", args![round]).await?;
    for Ballot { person, fingerprint, place } in ballots {
        let (x, y) = (place.map(|place| place.x), place.map(|place| place.y));
        let sql = "INSERT INTO released_ballot (round, person, fingerprint, x, y, cluster) VALUES ($1, $2, $3, $4, $5, $6)";
        tx.execute(sql, args![round, *person, *fingerprint, x, y, place.map(|place| place.cluster)]).await?;
    }
    Ok(())
}

/// The fingerprints of the answers behind the latest release.
pub async fn fingerprints(tx: &mut Tx<'_>, round: Id) -> Result<Vec<(Id, Hash)>> {
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

/// Her own place on the latest map.
pub async fn place(tx: &mut Tx<'_>, round: Id, person: Id) -> Result<Option<Place>> {
    let sql = "SELECT x, y, cluster FROM released_ballot WHERE round = $1 AND person = $2";
    let Some(row) = tx.one(sql, args![round, person]).await? else { return Ok(None) };
    let (x, y, cluster) = (row.opt_real("x")?, row.opt_real("y")?, row.opt_int("cluster")?);
    Ok(x.zip(y).zip(cluster).map(|((x, y), cluster)| Place { x, y, cluster }))
}

/// A sign of how the round stands: how many answers, and when the latest came. Changes when anything changes.
pub async fn pulse(tx: &mut Tx<'_>, round: Id) -> Result<(i64, i64)> {
    let sql = "SELECT COUNT(*) AS n, MAX(response.at) AS latest FROM response \
               JOIN statement ON statement.id = response.statement WHERE statement.round = $1";
    let row = tx.one(sql, args![round]).await?;
    row.map_or(Ok((0, 0)), |row| Ok((row.int("n")?, row.opt_int("latest")?.unwrap_or(0))))
}

/// The round of a table that was shown last.
pub async fn latest_round(tx: &mut Tx<'_>, partnership: Id) -> Result<Option<Id>> {
    let sql = "SELECT release.round FROM release JOIN round ON round.id = release.round \
               WHERE round.partnership = $1 ORDER BY release.made_at DESC, release.round DESC LIMIT 1";
    tx.one(sql, args![partnership]).await?.map(|row| row.id("round")).transpose()
}
