//! Opening PostgreSQL: one connection that writes, a pool that reads.

use std::str::FromStr;
use std::time::Duration;

use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{ConnectOptions, PgConnection, PgPool, Row as _};

use super::{Durability, StoreError};

pub(super) async fn writer(url: &str, durability: Durability) -> Result<PgConnection, StoreError> {
    let mut connection =
        options(url)?.connect().await.map_err(|source| StoreError::asking("(connecting)", source))?;
    let level = if durability == Durability::ControlWithoutSync { "off" } else { "on" };
    // A server that hangs in the middle of a deed must not hold the others up for long.
    let frame = format!(
        "SET synchronous_commit = {level}; SET idle_in_transaction_session_timeout = '30s'; SET default_transaction_isolation = 'read committed'"
    );
    let set = sqlx::raw_sql(sqlx::AssertSqlSafe(frame)).execute(&mut connection).await;
    set.map_err(|source| StoreError::asking("(setting up)", source))?;
    if durability == Durability::Synced {
        read_back(&mut connection, "SHOW synchronous_commit", "synchronous_commit").await?;
        read_back(&mut connection, "SHOW fsync", "fsync").await?;
    }
    Ok(connection)
}

pub(super) fn readers(url: &str) -> Result<PgPool, StoreError> {
    Ok(PgPoolOptions::new()
        .max_connections(10)
        .acquire_timeout(Duration::from_secs(30))
        .connect_lazy_with(options(url)?))
}

fn options(url: &str) -> Result<PgConnectOptions, StoreError> {
    let options =
        PgConnectOptions::from_str(url).map_err(|source| StoreError::asking("(address)", source))?;
    Ok(options.application_name("langbord").disable_statement_logging())
}

async fn read_back(
    connection: &mut PgConnection,
    sql: &'static str,
    setting: &'static str,
) -> Result<(), StoreError> {
    let row =
        sqlx::query(sql).fetch_one(connection).await.map_err(|source| StoreError::asking(sql, source))?;
    let found: String = row.try_get(0).map_err(|source| StoreError::reading(setting, source))?;
    if found == "on" {
        return Ok(());
    }
    Err(StoreError::NotDurable { setting, found, wanted: "on" })
}
