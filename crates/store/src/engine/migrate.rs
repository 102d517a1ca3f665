//! Migrations: forward only, in order, each in one transaction, and never edited once applied.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;

use super::connection::Connection;
use super::{StoreError, Tx};
use crate::args;

/// One step of the schema, `migrations/NNNN_feature.sql`.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    pub number: i64,
    pub feature: &'static str,
    pub text: &'static str,
}

impl Migration {
    fn name(&self) -> String {
        format!("{:04}_{}", self.number, self.feature)
    }

    fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.text).into()
    }
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

/// For those who only look: is the schema this program's?
pub(super) async fn all_applied(tx: &mut Tx<'_>) -> Result<(), StoreError> {
    for step in MIGRATIONS {
        if !is_applied(tx, step).await? {
            return Err(StoreError::Outdated { name: step.name() });
        }
    }
    Ok(())
}

async fn is_applied(tx: &mut Tx<'_>, step: &Migration) -> Result<bool, StoreError> {
    let row = tx.one("SELECT sha256 FROM migration WHERE number = $1", args![step.number]).await?;
    match row {
        None => Ok(false),
        Some(row) if row.bytes("sha256")? == step.hash() => Ok(true),
        Some(_) => Err(StoreError::MigrationChanged { name: step.name() }),
    }
}

async fn apply(connection: &mut Connection, step: &Migration) -> Result<(), StoreError> {
    let text = connection.dialect(step.text);
    let mut tx = connection.tx();
    if is_applied(&mut tx, step).await? {
        return Ok(());
    }
    let name = step.name();
    let failed = |source| StoreError::Migration { name, source: Arc::new(source) };
    tx.script(AssertSqlSafe(text)).await.map_err(failed)?;
    let sql = "INSERT INTO migration (number, feature, sha256) VALUES ($1, $2, $3)";
    tx.execute(sql, args![step.number, step.feature, step.hash()]).await.map(drop)
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
