//! Migrations: forward only, in order, each in one transaction, and never edited once applied.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;

use super::StoreError;
use super::connection::Connection;
use crate::args;

/// One step of the schema, `migrations/NNNN_feature.sql`.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub number: i64,
    pub feature: &'static str,
    pub text: &'static str,
}

/// Every step this program knows, in order.
pub const MIGRATIONS: &[Migration] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Brings the schema up to this program's. Several servers may start at once: the write lock lets one go first.
pub(super) async fn migrate(connection: &mut Connection, steps: &[Migration]) -> Result<(), StoreError> {
    let table = connection.dialect(
        "CREATE TABLE IF NOT EXISTS migration (number {int} PRIMARY KEY, feature TEXT NOT NULL, sha256 {bytes} NOT NULL) {strict}",
    );
    framed(connection, async |connection| connection.tx().script(AssertSqlSafe(table)).await).await?;

    let newest = steps.last().map_or(0, |step| step.number);
    let unknown = connection
        .tx()
        .one("SELECT MAX(number) AS number FROM migration WHERE number > $1", args![newest])
        .await?
        .and_then(|row| row.opt_int("number").transpose())
        .transpose()?;
    if let Some(number) = unknown {
        return Err(StoreError::FromTheFuture { number });
    }
    for step in steps {
        framed(connection, async |connection| apply(connection, step).await).await?;
    }
    Ok(())
}

async fn apply(connection: &mut Connection, step: &Migration) -> Result<(), StoreError> {
    let name = format!("{:04}_{}", step.number, step.feature);
    let hash: [u8; 32] = Sha256::digest(step.text).into();
    let text = connection.dialect(step.text);
    let mut tx = connection.tx();
    let applied = tx.one("SELECT sha256 FROM migration WHERE number = $1", args![step.number]).await?;
    if let Some(row) = applied {
        let same = row.bytes("sha256")? == hash;
        return if same { Ok(()) } else { Err(StoreError::MigrationChanged { name }) };
    }
    let failed = |source| StoreError::Migration { name, source: Arc::new(source) };
    tx.script(AssertSqlSafe(text)).await.map_err(failed)?;
    let sql = "INSERT INTO migration (number, feature, sha256) VALUES ($1, $2, $3)";
    tx.execute(sql, args![step.number, step.feature, hash]).await.map(drop)
}

async fn framed(
    connection: &mut Connection,
    work: impl AsyncFnOnce(&mut Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    connection.begin().await?;
    match work(connection).await {
        Ok(()) => connection.tx().script("COMMIT").await,
        Err(trouble) => {
            let _ = connection.tx().script("ROLLBACK").await;
            Err(trouble)
        }
    }
}
