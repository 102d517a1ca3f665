//! Many rows with few statements, for what comes in by the file.

use sqlx::AssertSqlSafe;

use crate::{StoreError, Tx, Value};

/// SQLite looks every `$n` up by its name, so one statement's work grows with the square of its arguments;
/// far below its limit of 32 766, a few hundred are fastest (measured with 49 443 answers).
const MOST_ARGUMENTS: usize = 300;

/// Inserts rows; `into` is a table and its columns as the program wrote them, `"response (statement, person)"`.
pub(crate) async fn insert(
    tx: &mut Tx<'_>,
    into: &str,
    n_columns: usize,
    rows: Vec<Vec<Value>>,
) -> Result<(), StoreError> {
    let at_once = (MOST_ARGUMENTS / n_columns.max(1)).max(1);
    let mut arguments = Vec::new();
    let mut n_rows = 0;
    for row in rows {
        arguments.extend(row);
        n_rows += 1;
        if n_rows == at_once {
            send(tx, into, n_columns, n_rows, std::mem::take(&mut arguments)).await?;
            n_rows = 0;
        }
    }
    if n_rows > 0 {
        send(tx, into, n_columns, n_rows, arguments).await?;
    }
    Ok(())
}

async fn send(
    tx: &mut Tx<'_>,
    into: &str,
    n_columns: usize,
    n_rows: usize,
    arguments: Vec<Value>,
) -> Result<(), StoreError> {
    let mut sql = format!("INSERT INTO {into} VALUES ");
    for row in 0..n_rows {
        sql += if row == 0 { "(" } else { ", (" };
        for column in 0..n_columns {
            let comma = if column == 0 { "" } else { ", " };
            sql += &format!("{comma}${}", row * n_columns + column + 1);
        }
        sql.push(')');
    }
    tx.execute(AssertSqlSafe(sql), arguments).await?;
    Ok(())
}
