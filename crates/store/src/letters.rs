//! Letters that leave by e-mail, and the wishes that make them.

use basics::{Id, Timestamp};
use model::letters::{Ending, Letter, LetterKind};

use crate::accounts::Hash;
use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// Puts a letter in the bag; false if there has been one about the same act.
pub async fn add(tx: &mut Tx<'_>, letter: &Letter) -> Result<bool> {
    let sql = "INSERT INTO letter (id, once, kind, about, address, sender, subject, body, made_at, good_until, \
               tries, next_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $9) ON CONFLICT DO NOTHING";
    let Letter { id, once, kind, about, address, sender, subject, body, made_at, good_until, .. } = letter;
    let values = args![*id, once, kind.key(), *about, address, sender, subject, body, *made_at, *good_until];
    Ok(tx.execute(sql, values).await? > 0)
}

/// Letters whose next try is due, oldest first.
pub async fn due(tx: &mut Tx<'_>, now: Timestamp, most: i64) -> Result<Vec<Letter>> {
    let sql = "SELECT * FROM letter WHERE ended_at IS NULL AND next_at <= $1 ORDER BY next_at, id LIMIT $2";
    tx.all(sql, args![now, most]).await?.iter().map(letter).collect()
}

/// A try begins: until `next_at` nobody else begins one.
pub async fn begin_try(tx: &mut Tx<'_>, id: Id, next_at: Timestamp) -> Result<()> {
    let sql = "UPDATE letter SET tries = tries + 1, next_at = $2 WHERE id = $1";
    tx.execute(sql, args![id, next_at]).await?;
    Ok(())
}

/// Not before then.
pub async fn put_off(tx: &mut Tx<'_>, id: Id, next_at: Timestamp) -> Result<()> {
    tx.execute("UPDATE letter SET next_at = $2 WHERE id = $1", args![id, next_at]).await?;
    Ok(())
}

/// The journey is over: address and words are forgotten.
pub async fn end(tx: &mut Tx<'_>, id: Id, ending: Ending, now: Timestamp) -> Result<()> {
    let sql = "UPDATE letter SET ended_at = $3, ending = $2, address = '', sender = '', subject = '', body = '' \
               WHERE id = $1";
    tx.execute(sql, args![id, ending.key(), now]).await?;
    Ok(())
}

/// What the log says of a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey {
    pub kind: LetterKind,
    pub made_at: Timestamp,
    pub tries: i64,
    pub ended: Option<(Ending, Timestamp)>,
}

/// The letters about one invitation or person, in the order they were written.
pub async fn about(tx: &mut Tx<'_>, about: Id) -> Result<Vec<Journey>> {
    let rows = tx.all("SELECT * FROM letter WHERE about = $1 ORDER BY made_at, id", args![about]).await?;
    rows.iter().map(journey).collect()
}

pub async fn wish_for_link(tx: &mut Tx<'_>, id: Id, address: &str, now: Timestamp) -> Result<()> {
    tx.execute("INSERT INTO link_wish (id, address, at) VALUES ($1, $2, $3)", args![id, address, now])
        .await?;
    Ok(())
}

/// The wishes there are, oldest first; whoever takes them answers them.
pub async fn take_link_wishes(tx: &mut Tx<'_>) -> Result<Vec<(Id, String, Timestamp)>> {
    let rows = tx.all("SELECT id, address, at FROM link_wish ORDER BY id LIMIT 50", args![]).await?;
    let mut wishes = Vec::with_capacity(rows.len());
    for row in &rows {
        let id = row.id("id")?;
        tx.execute("DELETE FROM link_wish WHERE id = $1", args![id]).await?;
        wishes.push((id, row.text("address")?, row.time("at")?));
    }
    Ok(wishes)
}

pub async fn has_link_wishes(tx: &mut Tx<'_>) -> Result<bool> {
    Ok(tx.one("SELECT id FROM link_wish LIMIT 1", args![]).await?.is_some())
}

pub async fn wish_for_address(
    tx: &mut Tx<'_>,
    hash: Hash,
    person: Id,
    address: &str,
    expires_at: Timestamp,
) -> Result<()> {
    tx.execute("DELETE FROM address_wish WHERE person = $1", args![person]).await?;
    let sql = "INSERT INTO address_wish (hash, person, address, expires_at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![hash, person, address, expires_at]).await?;
    Ok(())
}

/// Whose address a letter's link confirms, while it is not too late.
pub async fn address_wish(tx: &mut Tx<'_>, hash: Hash, now: Timestamp) -> Result<Option<(Id, String)>> {
    let sql = "SELECT person, address FROM address_wish WHERE hash = $1 AND expires_at > $2";
    let row = tx.one(sql, args![hash, now]).await?;
    row.map(|row| Ok((row.id("person")?, row.text("address")?))).transpose()
}

pub async fn forget_address_wish(tx: &mut Tx<'_>, person: Id) -> Result<()> {
    tx.execute("DELETE FROM address_wish WHERE person = $1", args![person]).await?;
    Ok(())
}

fn letter(row: &Row) -> Result<Letter> {
    Ok(Letter {
        id: row.id("id")?,
        once: row.text("once")?,
        kind: keyed(row, "kind", LetterKind::from_key)?,
        about: row.id("about")?,
        address: row.text("address")?,
        sender: row.text("sender")?,
        subject: row.text("subject")?,
        body: row.text("body")?,
        made_at: row.time("made_at")?,
        good_until: row.time("good_until")?,
        tries: row.int("tries")?,
    })
}

fn journey(row: &Row) -> Result<Journey> {
    let ended = match row.opt_time("ended_at")? {
        Some(at) => Some((keyed(row, "ending", Ending::from_key)?, at)),
        None => None,
    };
    Ok(Journey {
        kind: keyed(row, "kind", LetterKind::from_key)?,
        made_at: row.time("made_at")?,
        tries: row.int("tries")?,
        ended,
    })
}
