//! When to meet: times, who can come to them, and what somebody cannot come without.

use basics::Id;
use model::proposals::times::{Can, Offers, TimePoll, TimeSlot};

use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, poll: &TimePoll) -> Result<()> {
    let sql =
        "INSERT INTO time_poll (id, partnership, title, asked_by, closes_at) VALUES ($1, $2, $3, $4, $5)";
    let TimePoll { id, partnership, title, asked_by, closes_at, slots } = poll;
    tx.execute(sql, args![*id, *partnership, title, *asked_by, *closes_at]).await?;
    for slot in slots {
        let sql = "INSERT INTO time_slot (poll, position, starts_at, child_care, step_free, interpreter) \
                   VALUES ($1, $2, $3, $4, $5, $6)";
        let Offers { child_care, step_free, interpreter } = slot.offers;
        let values = args![*id, slot.position, slot.starts_at, child_care, step_free, interpreter];
        tx.execute(sql, values).await?;
    }
    Ok(())
}

/// The latest first.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<TimePoll>> {
    let sql = "SELECT * FROM time_poll WHERE partnership = $1 ORDER BY id DESC";
    let mut polls = Vec::new();
    for row in tx.all(sql, args![partnership]).await? {
        polls.push(whole(tx, &row).await?);
    }
    Ok(polls)
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<TimePoll>> {
    let sql = "SELECT * FROM time_poll WHERE id = $1 AND partnership = $2";
    match tx.one(sql, args![id, partnership]).await? {
        Some(row) => Ok(Some(whole(tx, &row).await?)),
        None => Ok(None),
    }
}

async fn whole(tx: &mut Tx<'_>, row: &Row) -> Result<TimePoll> {
    let id = row.id("id")?;
    let slots = tx.all("SELECT * FROM time_slot WHERE poll = $1 ORDER BY position", args![id]).await?;
    Ok(TimePoll {
        id,
        partnership: row.id("partnership")?,
        title: row.text("title")?,
        asked_by: row.id("asked_by")?,
        closes_at: row.time("closes_at")?,
        slots: slots
            .iter()
            .map(|row| {
                Ok(TimeSlot {
                    position: row.int("position")?,
                    starts_at: row.time("starts_at")?,
                    offers: offers(row)?,
                })
            })
            .collect::<Result<_>>()?,
    })
}

/// Puts these answers and needs in place of her former ones.
pub async fn answer(
    tx: &mut Tx<'_>,
    poll: Id,
    person: Id,
    answers: &[(i64, Can)],
    needs: Offers,
) -> Result<()> {
    tx.execute("DELETE FROM time_answer WHERE poll = $1 AND person = $2", args![poll, person]).await?;
    for (position, can) in answers {
        let sql = "INSERT INTO time_answer (poll, person, position, can) VALUES ($1, $2, $3, $4)";
        tx.execute(sql, args![poll, person, *position, can.number()]).await?;
    }
    let sql = "INSERT INTO time_need (poll, person, child_care, step_free, interpreter) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (poll, person) DO UPDATE SET child_care = excluded.child_care, \
               step_free = excluded.step_free, interpreter = excluded.interpreter";
    let Offers { child_care, step_free, interpreter } = needs;
    tx.execute(sql, args![poll, person, child_care, step_free, interpreter]).await?;
    Ok(())
}

/// Every answer: person, time, and whether she can.
pub async fn answers(tx: &mut Tx<'_>, poll: Id) -> Result<Vec<(Id, i64, Can)>> {
    let sql = "SELECT * FROM time_answer WHERE poll = $1 ORDER BY person, position";
    let rows = tx.all(sql, args![poll]).await?;
    rows.iter()
        .map(|row| {
            let number = row.int("can")?;
            let can = Can::from_number(number).ok_or_else(|| {
                StoreError::Damaged(format!("a time is answered with `{number}`, which is none of 0, 1, 2"))
            })?;
            Ok((row.id("person")?, row.int("position")?, can))
        })
        .collect()
}

pub async fn needs(tx: &mut Tx<'_>, poll: Id) -> Result<Vec<(Id, Offers)>> {
    let rows = tx.all("SELECT * FROM time_need WHERE poll = $1 ORDER BY person", args![poll]).await?;
    rows.iter().map(|row| Ok((row.id("person")?, offers(row)?))).collect()
}

fn offers(row: &Row) -> Result<Offers> {
    Ok(Offers {
        child_care: row.flag("child_care")?,
        step_free: row.flag("step_free")?,
        interpreter: row.flag("interpreter")?,
    })
}
