//! What has been shown of a round. A release is made whole and never changed.

use basics::{Id, Timestamp};
use model::statements::Statement;

use crate::accounts::Hash;
use crate::{StoreError, Tx, args, many};

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

/// The latest release's number; 0 before the first.
pub async fn latest_number(tx: &mut Tx<'_>, round: Id) -> Result<i64> {
    let sql = "SELECT COALESCE(MAX(number), 0) AS n FROM release WHERE round = $1";
    tx.one(sql, args![round]).await?.map_or(Ok(0), |row| row.int("n"))
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
    /// Which sentences of the slate speak for her: one bit for each position.
    pub speaks_for: i64,
}

/// Keeps a release, the fingerprints of the answers it was made from, and its slate.
pub async fn add(
    tx: &mut Tx<'_>,
    round: Id,
    release: &Release,
    ballots: &[Ballot],
    slate: &[Id],
) -> Result<()> {
    let sql = "INSERT INTO release (round, number, made_at, n_people, findings) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![round, release.number, release.made_at, release.n_people, &release.findings])
        .await?;
    tx.execute("DELETE FROM released_ballot WHERE round = $1", args![round]).await?;
    let rows = ballots.iter().map(|Ballot { person, fingerprint, place }| {
        let (x, y) = (place.map(|place| place.x), place.map(|place| place.y));
        let (cluster, speaks_for) = (place.map(|place| place.cluster), place.map(|place| place.speaks_for));
        args![round, *person, *fingerprint, x, y, cluster, speaks_for]
    });
    let into = "released_ballot (round, person, fingerprint, x, y, cluster, speaks_for)";
    many::insert(tx, into, 7, rows.collect()).await?;
    tx.execute("DELETE FROM slate_statement WHERE round = $1", args![round]).await?;
    let rows = slate.iter().zip(0_i64..).map(|(&statement, position)| args![round, position, statement]);
    many::insert(tx, "slate_statement (round, position, statement)", 3, rows.collect()).await
}

/// The sentences of the latest slates that speak for a person, each with its table. One that was taken back, refused
/// or reworded since is left out.
pub async fn speaking_for(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(Id, Statement)>> {
    let sql = "SELECT statement.*, round.partnership FROM released_ballot \
               JOIN slate_statement ON slate_statement.round = released_ballot.round \
               JOIN statement ON statement.id = slate_statement.statement \
               JOIN round ON round.id = released_ballot.round \
               WHERE released_ballot.person = $1 AND statement.review = 'shown' \
               AND ((released_ballot.speaks_for >> CAST(slate_statement.position AS INTEGER)) & 1) = 1 \
               ORDER BY round.opened_at DESC, round.id, slate_statement.position";
    let rows = tx.all(sql, args![person]).await?;
    rows.iter().map(|row| Ok((row.id("partnership")?, super::statement(row)?))).collect()
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
    let sql = "SELECT x, y, cluster, speaks_for FROM released_ballot WHERE round = $1 AND person = $2";
    let Some(row) = tx.one(sql, args![round, person]).await? else { return Ok(None) };
    let (x, y, cluster) = (row.opt_real("x")?, row.opt_real("y")?, row.opt_int("cluster")?);
    let speaks_for = row.opt_int("speaks_for")?.unwrap_or_default();
    Ok(x.zip(y).zip(cluster).map(|((x, y), cluster)| Place { x, y, cluster, speaks_for }))
}

/// Forgets where somebody stood on every map, and what spoke for her. The fingerprint of her answers stays, so that
/// her going is counted among what changed.
pub async fn forget_place(tx: &mut Tx<'_>, person: Id) -> Result<()> {
    let sql =
        "UPDATE released_ballot SET x = NULL, y = NULL, cluster = NULL, speaks_for = NULL WHERE person = $1";
    tx.execute(sql, args![person]).await?;
    Ok(())
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
