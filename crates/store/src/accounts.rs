//! People, their signed-in devices and the links that sign them in.

pub mod consents;
pub mod elsewhere;
pub mod passkeys;

use basics::{Id, Language, Timestamp};
use model::accounts::{Device, Person, Session};

use crate::keyed::{keyed, language};
use crate::{Row, StoreError, Tx, args, many};

type Result<T> = std::result::Result<T, StoreError>;
/// SHA-256 of a secret. The secret itself is never kept.
pub type Hash = [u8; 32];

pub async fn add(tx: &mut Tx<'_>, person: &Person) -> Result<()> {
    add_all(tx, std::slice::from_ref(person)).await
}

pub async fn add_all(tx: &mut Tx<'_>, people: &[Person]) -> Result<()> {
    let rows = people.iter().map(|person| {
        let Person { id, name, language, email, created_at } = person;
        args![*id, name, *language, email.clone(), *created_at]
    });
    let rows = rows.collect();
    many::insert(tx, "person (id, name, language, email, created_at)", 5, rows).await
}

pub async fn find(tx: &mut Tx<'_>, id: Id) -> Result<Option<Person>> {
    let row = tx.one("SELECT * FROM person WHERE id = $1", args![id]).await?;
    row.as_ref().map(person).transpose()
}

pub async fn by_email(tx: &mut Tx<'_>, email: &str) -> Result<Option<Person>> {
    let row = tx.one("SELECT * FROM person WHERE email = $1", args![email]).await?;
    row.as_ref().map(person).transpose()
}

pub async fn rename(tx: &mut Tx<'_>, id: Id, name: &str) -> Result<()> {
    tx.execute("UPDATE person SET name = $2 WHERE id = $1", args![id, name]).await?;
    Ok(())
}

pub async fn speak(tx: &mut Tx<'_>, id: Id, language: Language) -> Result<()> {
    tx.execute("UPDATE person SET language = $2 WHERE id = $1", args![id, language]).await?;
    Ok(())
}

/// Where sign-in links go. Another person's address is refused by the schema.
pub async fn set_email(tx: &mut Tx<'_>, id: Id, email: Option<&str>) -> Result<()> {
    let email = email.map(str::to_owned);
    tx.execute("UPDATE person SET email = $2 WHERE id = $1", args![id, email]).await?;
    Ok(())
}

/// The person stays as a row without a name, an address or a way in, so that her answers stay counted.
pub async fn forget_name(tx: &mut Tx<'_>, id: Id) -> Result<()> {
    tx.execute("UPDATE person SET name = '', email = NULL WHERE id = $1", args![id]).await?;
    for sql in [
        "DELETE FROM passkey WHERE person = $1",
        "DELETE FROM sign_in_link WHERE person = $1",
        "DELETE FROM api_token WHERE person = $1",
        "DELETE FROM address_wish WHERE person = $1",
        "DELETE FROM elsewhere WHERE person = $1",
        "DELETE FROM letter WHERE about = $1",
        "DELETE FROM look WHERE person = $1",
        "UPDATE invitation SET invitee = '', message = '', why_you = '', how_we_know = '', person = NULL WHERE person = $1",
        // What she wrote to others goes as well; what nobody has taken up is taken back.
        "UPDATE invitation SET reply = 'withdrawn' WHERE inviter = $1 AND reply <> 'yes'",
        "UPDATE invitation SET message = '', why_you = '', how_we_know = '' WHERE inviter = $1",
        "DELETE FROM companionship WHERE person = $1 OR companion = $1",
    ] {
        tx.execute(sql, args![id]).await?;
    }
    Ok(())
}

/// Deletes the person; whatever hangs on her goes with her or forgets her name.
pub async fn erase(tx: &mut Tx<'_>, id: Id) -> Result<()> {
    // The letter that brought her stays with its writer as a row without a word of it.
    forget_name(tx, id).await?;
    tx.execute("DELETE FROM person WHERE id = $1", args![id]).await?;
    Ok(())
}

pub async fn begin_session(tx: &mut Tx<'_>, session: &Session, hash: Hash) -> Result<()> {
    let sql = "INSERT INTO session (id, hash, person, device, since, seen_at, replaces) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let Session { id, person, device, since, seen_at, replaces } = *session;
    tx.execute(sql, args![id, hash, person, device.key(), since, seen_at, replaces]).await?;
    Ok(())
}

/// Sessions that were to take over from this one, of which nobody was ever told.
pub async fn forget_unseen_successors(tx: &mut Tx<'_>, id: Id) -> Result<()> {
    tx.execute("DELETE FROM session WHERE replaces = $1", args![id]).await?;
    Ok(())
}

/// This session has been seen: the one it takes over from ends.
pub async fn end_predecessor(tx: &mut Tx<'_>, id: Id) -> Result<()> {
    tx.execute("DELETE FROM session WHERE id = (SELECT replaces FROM session WHERE id = $1)", args![id])
        .await?;
    tx.execute("UPDATE session SET replaces = NULL WHERE id = $1", args![id]).await?;
    Ok(())
}

/// The session a cookie opens, and whose it is.
pub async fn session(tx: &mut Tx<'_>, hash: Hash) -> Result<Option<(Session, Person)>> {
    let sql = "SELECT session.*, person.name, person.language, person.email, person.created_at \
               FROM session JOIN person ON person.id = session.person WHERE hash = $1";
    let Some(row) = tx.one(sql, args![hash]).await? else { return Ok(None) };
    let session = session_of(&row)?;
    let person = Person { id: session.person, ..person(&row)? };
    Ok(Some((session, person)))
}

pub async fn sessions(tx: &mut Tx<'_>, person: Id) -> Result<Vec<Session>> {
    let rows = tx.all("SELECT * FROM session WHERE person = $1 ORDER BY seen_at DESC", args![person]).await?;
    rows.iter().map(session_of).collect()
}

/// A sign of life. Written at most once a minute by the caller, so that reading stays reading.
pub async fn touch_session(tx: &mut Tx<'_>, id: Id, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2", args![id, now]).await?;
    Ok(())
}

/// Ends one session of this person; says whether there was one.
pub async fn end_session(tx: &mut Tx<'_>, person: Id, id: Id) -> Result<bool> {
    let n = tx.execute("DELETE FROM session WHERE id = $1 AND person = $2", args![id, person]).await?;
    Ok(n > 0)
}

pub async fn end_all_sessions(tx: &mut Tx<'_>, person: Id) -> Result<()> {
    tx.execute("DELETE FROM session WHERE person = $1", args![person]).await?;
    Ok(())
}

pub async fn add_sign_in_link(
    tx: &mut Tx<'_>,
    hash: Hash,
    person: Id,
    device: Device,
    expires_at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO sign_in_link (hash, person, device, expires_at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![hash, person, device.key(), expires_at]).await?;
    Ok(())
}

/// A link that isn't used up: the demo's visitors go in and out.
pub async fn let_link_last(tx: &mut Tx<'_>, hash: Hash) -> Result<()> {
    tx.execute("UPDATE sign_in_link SET lasting = 1 WHERE hash = $1", args![hash]).await?;
    Ok(())
}

/// Whether the link would still sign somebody in. Looking uses nothing up.
pub async fn sign_in_link(tx: &mut Tx<'_>, hash: Hash, now: Timestamp) -> Result<Option<(Id, Device)>> {
    let sql =
        "SELECT person, device FROM sign_in_link WHERE hash = $1 AND used_at IS NULL AND expires_at > $2";
    let row = tx.one(sql, args![hash, now]).await?;
    row.map(|row| Ok((row.id("person")?, keyed(&row, "device", Device::from_key)?))).transpose()
}

/// Uses the link up; says whether it was still unused.
pub async fn use_sign_in_link(tx: &mut Tx<'_>, hash: Hash, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE sign_in_link SET used_at = CASE WHEN lasting = 1 THEN NULL ELSE $2 END \
               WHERE hash = $1 AND used_at IS NULL AND expires_at > $2";
    Ok(tx.execute(sql, args![hash, now]).await? > 0)
}

pub async fn add_api_token(
    tx: &mut Tx<'_>,
    id: Id,
    hash: Hash,
    person: Id,
    label: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO api_token (id, hash, person, label, created_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![id, hash, person, label, now]).await?;
    Ok(())
}

pub async fn api_token_holder(tx: &mut Tx<'_>, hash: Hash) -> Result<Option<Id>> {
    let row = tx.one("SELECT person FROM api_token WHERE hash = $1", args![hash]).await?;
    row.map(|row| row.id("person")).transpose()
}

/// Her tokens by id, label and day; the secrets were shown once.
pub async fn api_tokens(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(Id, String, Timestamp)>> {
    let rows = tx
        .all("SELECT id, label, created_at FROM api_token WHERE person = $1 ORDER BY id", args![person])
        .await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("label")?, row.time("created_at")?))).collect()
}

pub async fn revoke_api_token(tx: &mut Tx<'_>, person: Id, id: Id) -> Result<bool> {
    let n = tx.execute("DELETE FROM api_token WHERE id = $1 AND person = $2", args![id, person]).await?;
    Ok(n > 0)
}

/// Notes that a form with this mark was received; false if it was received before.
pub async fn receive_once(tx: &mut Tx<'_>, mark: Hash, now: Timestamp) -> Result<bool> {
    let sql = "INSERT INTO form_once (mark, at) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    Ok(tx.execute(sql, args![mark, now]).await? > 0)
}

/// Counts one more failed try in this bucket and hour, and says how many that makes.
pub async fn count_failed_try(tx: &mut Tx<'_>, bucket: &str, now: Timestamp) -> Result<i64> {
    let hour = now.seconds().div_euclid(3_600);
    let sql = "INSERT INTO failed_try (bucket, hour, tries) VALUES ($1, $2, 1) \
               ON CONFLICT (bucket, hour) DO UPDATE SET tries = failed_try.tries + 1";
    tx.execute(sql, args![bucket, hour]).await?;
    failed_tries(tx, bucket, now).await
}

pub async fn failed_tries(tx: &mut Tx<'_>, bucket: &str, now: Timestamp) -> Result<i64> {
    let hour = now.seconds().div_euclid(3_600);
    let row =
        tx.one("SELECT tries FROM failed_try WHERE bucket = $1 AND hour = $2", args![bucket, hour]).await?;
    row.map_or(Ok(0), |row| row.int("tries"))
}

/// Somebody opened what is kept about this person: she can see it, once a day for each who looked.
pub async fn note_look(
    tx: &mut Tx<'_>,
    id: Id,
    person: Id,
    by_name: &str,
    what: &str,
    at: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO look (id, person, by_name, what, at) SELECT $1, $2, $3, $4, $5 \
               WHERE NOT EXISTS (SELECT 1 FROM look WHERE person = $2 AND by_name = $3 AND at >= $6)";
    let midnight = Timestamp::from_seconds(at.seconds() - at.seconds().rem_euclid(86_400));
    tx.execute(sql, args![id, person, by_name, what, at, midnight]).await?;
    Ok(())
}

/// Who looked, what at, and when; newest first.
pub struct Look {
    pub by_name: String,
    pub what: String,
    pub at: Timestamp,
}

pub async fn looks(tx: &mut Tx<'_>, person: Id) -> Result<Vec<Look>> {
    let rows = tx
        .all("SELECT by_name, what, at FROM look WHERE person = $1 ORDER BY id DESC LIMIT 200", args![person])
        .await?;
    rows.iter()
        .map(|row| Ok(Look { by_name: row.text("by_name")?, what: row.text("what")?, at: row.time("at")? }))
        .collect()
}

fn person(row: &Row) -> Result<Person> {
    Ok(Person {
        id: row.id("id")?,
        name: row.text("name")?,
        language: language(row)?,
        email: row.opt_text("email")?,
        created_at: row.time("created_at")?,
    })
}

fn session_of(row: &Row) -> Result<Session> {
    Ok(Session {
        id: row.id("id")?,
        person: row.id("person")?,
        device: keyed(row, "device", Device::from_key)?,
        since: row.time("since")?,
        seen_at: row.time("seen_at")?,
        replaces: row.opt_id("replaces")?,
    })
}
