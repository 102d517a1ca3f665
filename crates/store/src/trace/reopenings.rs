//! What somebody asked to take up again, why, and what the answer was.

use basics::Id;
use model::trace::reopenings::{Answer, Reason, Reopening};
use model::trace::{Kind, Point};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, reopening: &Reopening) -> Result<()> {
    let r = reopening;
    let sql = "INSERT INTO reopening (id, partnership, kind, target, answerer, asked_at, due_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values =
        args![r.id, r.partnership, r.target.kind.key(), r.target.id, r.answerer, r.asked_at, r.due_at];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn add_reason(tx: &mut Tx<'_>, reason: &Reason) -> Result<()> {
    let r = reason;
    let sql = "INSERT INTO reopening_reason (id, reopening, text, said_by, person, written_by, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, args![r.id, r.reopening, r.text.clone(), &r.said_by, r.person, r.written_by, r.at])
        .await?;
    Ok(())
}

pub async fn answer(tx: &mut Tx<'_>, reopening: Id, answer: &Answer) -> Result<()> {
    let Answer { text, at, changed, talk } = answer;
    let sql = "UPDATE reopening SET answer = $2, answered_at = $3, changed = $4, talk = $5 WHERE id = $1";
    tx.execute(sql, args![reopening, text, *at, *changed, talk.clone()]).await?;
    Ok(())
}

pub async fn hand_over(tx: &mut Tx<'_>, reopening: Id, answerer: Id) -> Result<()> {
    tx.execute("UPDATE reopening SET answerer = $2 WHERE id = $1", args![reopening, answerer]).await?;
    Ok(())
}

pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Reopening>> {
    let rows =
        tx.all("SELECT * FROM reopening WHERE partnership = $1 ORDER BY id", args![partnership]).await?;
    rows.iter().map(reopening_of).collect()
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Reopening>> {
    let sql = "SELECT * FROM reopening WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(reopening_of).transpose()
}

/// Whether somebody still waits for this person's answer, anywhere.
pub async fn waits_for(tx: &mut Tx<'_>, answerer: Id) -> Result<bool> {
    let sql = "SELECT id FROM reopening WHERE answerer = $1 AND answered_at IS NULL";
    Ok(tx.one(sql, args![answerer]).await?.is_some())
}

/// Every reason given at a table, in the order they were given.
pub async fn reasons(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Reason>> {
    let sql = "SELECT reopening_reason.* FROM reopening_reason \
               JOIN reopening ON reopening.id = reopening_reason.reopening \
               WHERE reopening.partnership = $1 ORDER BY reopening_reason.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(reason_of).collect()
}

/// The tables at which this person has asked for something to be taken up again, with what became of it.
pub async fn of_person(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(Reopening, Reason)>> {
    let sql = "SELECT * FROM reopening_reason WHERE person = $1 ORDER BY id";
    let reasons = tx.all(sql, args![person]).await?;
    let mut all = Vec::with_capacity(reasons.len());
    for row in &reasons {
        let reason = reason_of(row)?;
        let sql = "SELECT * FROM reopening WHERE id = $1";
        if let Some(row) = tx.one(sql, args![reason.reopening]).await? {
            all.push((reopening_of(&row)?, reason));
        }
    }
    Ok(all)
}

fn reopening_of(row: &Row) -> Result<Reopening> {
    let answer = match (row.opt_text("answer")?, row.opt_time("answered_at")?) {
        (Some(text), Some(at)) => Some(Answer {
            text,
            at,
            changed: row.opt_flag("changed")?.unwrap_or_default(),
            talk: row.opt_text("talk")?,
        }),
        _ => None,
    };
    Ok(Reopening {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        target: Point { kind: keyed(row, "kind", Kind::from_key)?, id: row.id("target")? },
        answerer: row.opt_id("answerer")?,
        asked_at: row.time("asked_at")?,
        due_at: row.time("due_at")?,
        answer,
    })
}

fn reason_of(row: &Row) -> Result<Reason> {
    Ok(Reason {
        id: row.id("id")?,
        reopening: row.id("reopening")?,
        text: row.opt_text("text")?,
        said_by: row.text("said_by")?,
        person: row.opt_id("person")?,
        written_by: row.opt_id("written_by")?,
        at: row.time("at")?,
    })
}
