//! The steps of the trace, outcomes, answers back and reopenings.

pub mod answers;
pub mod reopenings;
pub mod rounds;

use basics::Id;
use model::statements::KnowledgeKind;
use model::trace::{Kind, Outcome, Point, Step};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add_outcome(tx: &mut Tx<'_>, outcome: &Outcome) -> Result<()> {
    let o = outcome;
    let sql = "INSERT INTO outcome (id, partnership, kind, text, done_by, actor, on_day) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, args![o.id, o.partnership, o.kind.key(), &o.text, &o.done_by, o.actor, o.on_day]).await?;
    Ok(())
}

pub async fn outcomes(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Outcome>> {
    let rows = tx
        .all("SELECT * FROM outcome WHERE partnership = $1 ORDER BY on_day, id", args![partnership])
        .await?;
    rows.iter().map(outcome_of).collect()
}

pub async fn outcome(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Outcome>> {
    let sql = "SELECT * FROM outcome WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(outcome_of).transpose()
}

/// Keeps a step; the same step twice is one.
pub async fn add_step(tx: &mut Tx<'_>, step: &Step) -> Result<()> {
    let s = step;
    let sql = "INSERT INTO trace_step (id, partnership, from_kind, from_id, to_kind, to_id, knowledge, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING";
    let knowledge = s.knowledge.map(KnowledgeKind::key);
    let values =
        args![s.id, s.partnership, s.from.kind.key(), s.from.id, s.to.kind.key(), s.to.id, knowledge, s.at,];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn steps(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Step>> {
    let rows =
        tx.all("SELECT * FROM trace_step WHERE partnership = $1 ORDER BY id", args![partnership]).await?;
    rows.iter().map(step_of).collect()
}

/// She leaves: reasons she gave stay signed as she signed them, or go with her; steps of what she took along stay.
pub async fn forget_person(tx: &mut Tx<'_>, person: Id, words_too: bool) -> Result<()> {
    if words_too {
        tx.execute("UPDATE reopening_reason SET text = NULL, said_by = '' WHERE person = $1", args![person])
            .await?;
    }
    tx.execute("UPDATE reopening_reason SET person = NULL WHERE person = $1", args![person]).await?;
    tx.execute("UPDATE reopening_reason SET written_by = NULL WHERE written_by = $1", args![person]).await?;
    tx.execute("UPDATE answer_back SET answered_by = NULL WHERE answered_by = $1", args![person]).await?;
    tx.execute("UPDATE round_answer SET answered_by = NULL WHERE answered_by = $1", args![person]).await?;
    tx.execute("DELETE FROM round_answer_handed WHERE person = $1", args![person]).await?;
    tx.execute("DELETE FROM answer_way WHERE person = $1", args![person]).await?;
    Ok(())
}

fn outcome_of(row: &Row) -> Result<Outcome> {
    Ok(Outcome {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        kind: keyed(row, "kind", Kind::from_key)?,
        text: row.text("text")?,
        done_by: row.text("done_by")?,
        actor: row.opt_id("actor")?,
        on_day: row.time("on_day")?,
    })
}

fn step_of(row: &Row) -> Result<Step> {
    let knowledge = match row.opt_text("knowledge")? {
        Some(_) => Some(keyed(row, "knowledge", KnowledgeKind::from_key)?),
        None => None,
    };
    Ok(Step {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        from: Point { kind: keyed(row, "from_kind", Kind::from_key)?, id: row.id("from_id")? },
        to: Point { kind: keyed(row, "to_kind", Kind::from_key)?, id: row.id("to_id")? },
        knowledge,
        at: row.time("at")?,
    })
}
