//! What is shown of a closed wave, and what members write beside it.

use basics::{Id, Timestamp};
use model::survey::{Note, Step};

use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// Closed waves whose release is missing or older than what it is made from, the oldest first.
pub async fn due(tx: &mut Tx<'_>) -> Result<Vec<Id>> {
    let sql = "SELECT survey_wave.id FROM survey_wave \
               LEFT JOIN survey_release ON survey_release.wave = survey_wave.id \
               WHERE survey_wave.state = 'closed' \
               AND (survey_release.made_at IS NULL OR survey_release.made_at < survey_wave.changed_at) \
               ORDER BY survey_wave.opened_at, survey_wave.id";
    let rows = tx.all(sql, args![]).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// When anything that this wave's release is made from changed last.
pub async fn changed_at(tx: &mut Tx<'_>, wave: Id) -> Result<Option<Timestamp>> {
    let row = tx.one("SELECT changed_at FROM survey_wave WHERE id = $1", args![wave]).await?;
    row.map(|row| row.time("changed_at")).transpose()
}

/// Waves that opened after this one at the same table show what changed since: they are due again.
pub async fn touch_later(tx: &mut Tx<'_>, wave: Id, now: Timestamp) -> Result<()> {
    let sql = "UPDATE survey_wave SET changed_at = $2 WHERE opened_at > (SELECT opened_at FROM survey_wave WHERE id = $1) \
               AND partnership = (SELECT partnership FROM survey_wave WHERE id = $1)";
    tx.execute(sql, args![wave, now]).await?;
    Ok(())
}

/// JSON of the findings as they are shown.
pub async fn latest(tx: &mut Tx<'_>, wave: Id) -> Result<Option<String>> {
    let row = tx.one("SELECT findings FROM survey_release WHERE wave = $1", args![wave]).await?;
    row.map(|row| row.text("findings")).transpose()
}

pub async fn keep(tx: &mut Tx<'_>, wave: Id, made_at: Timestamp, findings: &str) -> Result<()> {
    let sql = "INSERT INTO survey_release (wave, made_at, findings) VALUES ($1, $2, $3) \
               ON CONFLICT (wave) DO UPDATE SET made_at = excluded.made_at, findings = excluded.findings";
    tx.execute(sql, args![wave, made_at, findings]).await?;
    Ok(())
}

/// Somebody took an answer back: what was shown is gone at once.
pub async fn forget(tx: &mut Tx<'_>, wave: Id) -> Result<()> {
    tx.execute("DELETE FROM survey_release WHERE wave = $1", args![wave]).await?;
    Ok(())
}

pub async fn add_note(tx: &mut Tx<'_>, note: &Note) -> Result<()> {
    let sql = "INSERT INTO survey_note (id, wave, person, said_by, text, at) VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(sql, args![note.id, note.wave, note.person, &note.said_by, &note.text, note.at]).await?;
    Ok(())
}

pub async fn take_note_back(tx: &mut Tx<'_>, note: Id, person: Id) -> Result<bool> {
    let sql = "DELETE FROM survey_note WHERE id = $1 AND person = $2";
    Ok(tx.execute(sql, args![note, person]).await? > 0)
}

pub async fn notes(tx: &mut Tx<'_>, wave: Id) -> Result<Vec<Note>> {
    let rows = tx.all("SELECT * FROM survey_note WHERE wave = $1 ORDER BY id", args![wave]).await?;
    rows.iter().map(note).collect()
}

/// What she wrote beside pictures, with the title of each.
pub async fn notes_by(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(String, Note)>> {
    let sql = "SELECT survey_note.*, survey_wave.title FROM survey_note \
               JOIN survey_wave ON survey_wave.id = survey_note.wave WHERE survey_note.person = $1 ORDER BY survey_note.id";
    let rows = tx.all(sql, args![person]).await?;
    rows.iter().map(|row| Ok((row.text("title")?, note(row)?))).collect()
}

/// She leaves: what she wrote stays as she signed it, for her actor or as a resident, or goes with her.
pub async fn forget_person(tx: &mut Tx<'_>, person: Id, words_too: bool) -> Result<()> {
    if words_too {
        tx.execute("DELETE FROM survey_note WHERE person = $1", args![person]).await?;
    }
    tx.execute("UPDATE survey_note SET person = NULL WHERE person = $1", args![person]).await?;
    Ok(())
}

fn note(row: &Row) -> Result<Note> {
    Ok(Note {
        id: row.id("id")?,
        wave: row.id("wave")?,
        person: row.opt_id("person")?,
        said_by: row.text("said_by")?,
        text: row.text("text")?,
        at: row.time("at")?,
    })
}

pub async fn add_step(tx: &mut Tx<'_>, step: &Step) -> Result<()> {
    let sql = "INSERT INTO survey_step (id, wave, one, other, talk, at) VALUES ($1, $2, $3, $4, $5, $6)";
    tx.execute(sql, args![step.id, step.wave, step.one, step.other, &step.talk, step.at]).await?;
    Ok(())
}

pub async fn steps(tx: &mut Tx<'_>, wave: Id) -> Result<Vec<Step>> {
    let rows = tx.all("SELECT * FROM survey_step WHERE wave = $1 ORDER BY id", args![wave]).await?;
    rows.iter()
        .map(|row| {
            Ok(Step {
                id: row.id("id")?,
                wave: row.id("wave")?,
                one: row.id("one")?,
                other: row.id("other")?,
                talk: row.text("talk")?,
                at: row.time("at")?,
            })
        })
        .collect()
}
