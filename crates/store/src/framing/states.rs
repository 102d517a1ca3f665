//! The states each task has stood in.

use basics::{Id, Timestamp};
use model::framing::states::{State, Stay};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn enter(tx: &mut Tx<'_>, stay: &Stay) -> Result<()> {
    let s = stay;
    let sql = "INSERT INTO task_state (id, task, state, since, until, why, person) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, args![s.id, s.task, s.state.key(), s.since, s.until, &s.why, s.person]).await?;
    Ok(())
}

pub async fn leave(tx: &mut Tx<'_>, stay: Id, now: Timestamp) -> Result<bool> {
    let sql = "UPDATE task_state SET until = $2 WHERE id = $1 AND until IS NULL";
    Ok(tx.execute(sql, args![stay, now]).await? > 0)
}

/// Every stay of the table's tasks, the oldest first: the story.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Stay>> {
    let sql = "SELECT task_state.* FROM task_state JOIN task ON task.id = task_state.task \
               WHERE task.partnership = $1 ORDER BY task_state.since, task_state.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(stay).collect()
}

fn stay(row: &Row) -> Result<Stay> {
    Ok(Stay {
        id: row.id("id")?,
        task: row.id("task")?,
        state: keyed(row, "state", State::from_key)?,
        since: row.time("since")?,
        until: row.opt_time("until")?,
        why: row.text("why")?,
        person: row.opt_id("person")?,
    })
}
