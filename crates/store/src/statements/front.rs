//! What a table's front page asks of all its rounds at once: one question each, however many rounds there are.

use basics::{Id, Timestamp};

use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// How many sentences each round has waiting to be read for names, and since when the first has waited.
pub async fn waiting(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Id, i64, Timestamp)>> {
    let sql = "SELECT statement.round, COUNT(*) AS n, MIN(statement.created_at) AS since FROM statement \
               JOIN round ON round.id = statement.round \
               WHERE round.partnership = $1 AND statement.review = 'waiting' \
               GROUP BY statement.round ORDER BY statement.round";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((row.id("round")?, row.int("n")?, row.time("since")?))).collect()
}

/// How many shown sentences of each round this person has not answered.
pub async fn left_for(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<Vec<(Id, i64)>> {
    let sql = "SELECT statement.round, COUNT(*) AS n FROM statement JOIN round ON round.id = statement.round \
               WHERE round.partnership = $1 AND statement.review = 'shown' AND NOT EXISTS \
               (SELECT 1 FROM response WHERE response.statement = statement.id AND response.person = $2) \
               GROUP BY statement.round ORDER BY statement.round";
    let rows = tx.all(sql, args![partnership, person]).await?;
    rows.iter().map(|row| Ok((row.id("round")?, row.int("n")?))).collect()
}

/// The groups that rounds since then have asked this often or more, by name.
pub async fn asked_often(
    tx: &mut Tx<'_>,
    partnership: Id,
    since: Timestamp,
    at_least: i64,
) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT affected_group.name, COUNT(*) AS n FROM round_group \
               JOIN round ON round.id = round_group.round \
               JOIN affected_group ON affected_group.id = round_group.affected_group \
               WHERE round.partnership = $1 AND round.opened_at >= $2 AND affected_group.asked_at IS NOT NULL \
               GROUP BY affected_group.id, affected_group.name HAVING COUNT(*) >= $3 ORDER BY affected_group.name";
    let rows = tx.all(sql, args![partnership, since, at_least]).await?;
    rows.iter().map(|row| Ok((row.text("name")?, row.int("n")?))).collect()
}
