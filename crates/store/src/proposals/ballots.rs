//! Ballots in the order of the log, the sealed box of detached ones, heads of the log and signatures at closing.

use basics::Id;
use model::statements::Way;

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// A ballot by name or with a receipt. The opening is JSON as the record will publish it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub decision: Id,
    pub place: i64,
    pub seat: Id,
    pub seq: i64,
    pub commitment: [u8; 32],
    pub opening: String,
    pub words: Option<String>,
    pub way: Way,
    pub written_by: Option<Id>,
}

pub async fn add(tx: &mut Tx<'_>, ballot: &Ballot) -> Result<()> {
    let sql = "INSERT INTO ballot (decision, place, seat, seq, commitment, opening, words, way, written_by) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    let b = ballot;
    let values = args![
        b.decision,
        b.place,
        b.seat,
        b.seq,
        b.commitment,
        &b.opening,
        b.words.clone(),
        b.way.key(),
        b.written_by,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// All of them, earlier ones of a seat too, in the order of the log.
pub async fn of_decision(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<Ballot>> {
    let rows = tx.all("SELECT * FROM ballot WHERE decision = $1 ORDER BY place", args![decision]).await?;
    rows.iter().map(ballot).collect()
}

/// The one of this seat that counts.
pub async fn latest_of(tx: &mut Tx<'_>, seat: Id) -> Result<Option<Ballot>> {
    let row = tx.one("SELECT * FROM ballot WHERE seat = $1 ORDER BY seq DESC LIMIT 1", args![seat]).await?;
    row.as_ref().map(ballot).transpose()
}

pub async fn put_box(tx: &mut Tx<'_>, decision: Id, sealed: &[u8]) -> Result<()> {
    let sql = "INSERT INTO sealed_box (decision, sealed) VALUES ($1, $2) \
               ON CONFLICT (decision) DO UPDATE SET sealed = excluded.sealed";
    tx.execute(sql, args![decision, sealed]).await?;
    Ok(())
}

pub async fn the_box(tx: &mut Tx<'_>, decision: Id) -> Result<Option<Vec<u8>>> {
    let row = tx.one("SELECT sealed FROM sealed_box WHERE decision = $1", args![decision]).await?;
    row.map(|row| row.bytes("sealed")).transpose()
}

/// The box is opened: what was in it stands in the order of the commitments, and the box is gone.
pub async fn open_box(
    tx: &mut Tx<'_>,
    decision: Id,
    ballots: &[([u8; 32], String, Option<String>)],
) -> Result<()> {
    for (commitment, opening, words) in ballots {
        let sql =
            "INSERT INTO detached_ballot (decision, commitment, opening, words) VALUES ($1, $2, $3, $4)";
        tx.execute(sql, args![decision, *commitment, opening, words.clone()]).await?;
    }
    tx.execute("DELETE FROM sealed_box WHERE decision = $1", args![decision]).await?;
    Ok(())
}

/// What was published of a detached decision: commitment, opening, words.
pub async fn detached(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<(Vec<u8>, String, Option<String>)>> {
    let sql = "SELECT * FROM detached_ballot WHERE decision = $1 ORDER BY commitment";
    let rows = tx.all(sql, args![decision]).await?;
    rows.iter()
        .map(|row| Ok((row.bytes("commitment")?, row.text("opening")?, row.opt_text("words")?)))
        .collect()
}

/// A head of the log with one signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TreeHead {
    pub role: String,
    pub size: i64,
    pub root: String,
    pub at: String,
    pub signature: String,
}

pub async fn add_head(tx: &mut Tx<'_>, decision: Id, head: &TreeHead) -> Result<()> {
    let sql = "INSERT INTO tree_head (decision, role, size, root, at, signature) VALUES ($1, $2, $3, $4, $5, $6) \
               ON CONFLICT DO NOTHING";
    let TreeHead { role, size, root, at, signature } = head;
    tx.execute(sql, args![decision, role, *size, root, at, signature]).await?;
    Ok(())
}

/// By size, as they were signed.
pub async fn heads(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<TreeHead>> {
    let sql = "SELECT * FROM tree_head WHERE decision = $1 ORDER BY size, role";
    let rows = tx.all(sql, args![decision]).await?;
    rows.iter()
        .map(|row| {
            Ok(TreeHead {
                role: row.text("role")?,
                size: row.int("size")?,
                root: row.text("root")?,
                at: row.text("at")?,
                signature: row.text("signature")?,
            })
        })
        .collect()
}

pub async fn sign(tx: &mut Tx<'_>, decision: Id, role: &str, signature: &str) -> Result<()> {
    let sql = "INSERT INTO closing_signature (decision, role, signature) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    tx.execute(sql, args![decision, role, signature]).await?;
    Ok(())
}

pub async fn signatures(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<(String, String)>> {
    let rows = tx.all("SELECT * FROM closing_signature WHERE decision = $1", args![decision]).await?;
    let mut signatures =
        rows.iter().map(|row| Ok((row.text("role")?, row.text("signature")?))).collect::<Result<Vec<_>>>()?;
    signatures.sort();
    Ok(signatures)
}

fn ballot(row: &Row) -> Result<Ballot> {
    Ok(Ballot {
        decision: row.id("decision")?,
        place: row.int("place")?,
        seat: row.id("seat")?,
        seq: row.int("seq")?,
        commitment: row
            .bytes("commitment")?
            .try_into()
            .map_err(|_| StoreError::Damaged("a ballot's commitment has a wrong length".to_owned()))?,
        opening: row.text("opening")?,
        words: row.opt_text("words")?,
        way: keyed(row, "way", Way::from_key)?,
        written_by: row.opt_id("written_by")?,
    })
}
