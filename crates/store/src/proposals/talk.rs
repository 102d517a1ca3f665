//! Consent, round by round: questions and reactions, words on a version, objections.

use basics::Id;
use model::proposals::decisions::{ConsentWord, Objection, ObjectionState, Stage, TalkWord};

use crate::keyed::keyed;
use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn say(tx: &mut Tx<'_>, word: &TalkWord) -> Result<()> {
    let sql =
        "INSERT INTO talk_word (id, decision, seat, stage, said_by, text) VALUES ($1, $2, $3, $4, $5, $6)";
    let TalkWord { id, decision, seat, stage, said_by, text } = word;
    tx.execute(sql, args![*id, *decision, *seat, stage.key(), said_by, text]).await?;
    Ok(())
}

pub async fn said(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<TalkWord>> {
    let rows = tx.all("SELECT * FROM talk_word WHERE decision = $1 ORDER BY id", args![decision]).await?;
    rows.iter()
        .map(|row| {
            Ok(TalkWord {
                id: row.id("id")?,
                decision: row.id("decision")?,
                seat: row.opt_id("seat")?,
                stage: keyed(row, "stage", Stage::from_key)?,
                said_by: row.text("said_by")?,
                text: row.text("text")?,
            })
        })
        .collect()
}

/// What a seat says to a version; a later word replaces an earlier one.
pub async fn keep_word(
    tx: &mut Tx<'_>,
    seat: Id,
    version: i64,
    word: ConsentWord,
    why: Option<&str>,
) -> Result<()> {
    let sql = "INSERT INTO consent_word (seat, version, word, why) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (seat, version) DO UPDATE SET word = excluded.word, why = excluded.why";
    tx.execute(sql, args![seat, version, word.key(), why]).await?;
    Ok(())
}

pub async fn drop_word(tx: &mut Tx<'_>, seat: Id, version: i64) -> Result<()> {
    tx.execute("DELETE FROM consent_word WHERE seat = $1 AND version = $2", args![seat, version]).await?;
    Ok(())
}

/// What seats said to a version, with the reason where there is one.
pub async fn words_on(
    tx: &mut Tx<'_>,
    decision: Id,
    version: i64,
) -> Result<Vec<(Id, ConsentWord, Option<String>)>> {
    let sql = "SELECT consent_word.* FROM consent_word JOIN seat ON seat.id = consent_word.seat \
               WHERE seat.decision = $1 AND consent_word.version = $2 ORDER BY consent_word.seat";
    let rows = tx.all(sql, args![decision, version]).await?;
    rows.iter()
        .map(|row| Ok((row.id("seat")?, keyed(row, "word", ConsentWord::from_key)?, row.opt_text("why")?)))
        .collect()
}

pub async fn object(tx: &mut Tx<'_>, objection: &Objection) -> Result<()> {
    let sql = "INSERT INTO objection (id, decision, seat, reason, harmed, suggestion, version, state) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let o = objection;
    let values =
        args![o.id, o.decision, o.seat, &o.reason, &o.harmed, o.suggestion.clone(), o.version, o.state.key()];
    tx.execute(sql, values).await?;
    Ok(())
}

/// In the order they were raised.
pub async fn objections(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<Objection>> {
    let rows = tx.all("SELECT * FROM objection WHERE decision = $1 ORDER BY id", args![decision]).await?;
    rows.iter()
        .map(|row| {
            Ok(Objection {
                id: row.id("id")?,
                decision: row.id("decision")?,
                seat: row.id("seat")?,
                reason: row.text("reason")?,
                harmed: row.text("harmed")?,
                suggestion: row.opt_text("suggestion")?,
                version: row.int("version")?,
                state: keyed(row, "state", ObjectionState::from_key)?,
            })
        })
        .collect()
}

pub async fn resolve(tx: &mut Tx<'_>, objection: Id) -> Result<()> {
    tx.execute("UPDATE objection SET state = 'resolved' WHERE id = $1", args![objection]).await?;
    Ok(())
}

/// Makes room for an objection raised anew.
pub async fn replace_standing(tx: &mut Tx<'_>, seat: Id) -> Result<()> {
    tx.execute("DELETE FROM objection WHERE seat = $1 AND state = 'stands'", args![seat]).await?;
    Ok(())
}
