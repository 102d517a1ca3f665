//! Opening SQLite: a write-ahead log, a full sync at every commit, one writer and a few readers.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection as _, Row as _, SqliteConnection, SqlitePool};

use super::{Durability, StoreError, Tuning, Tx};
use crate::args;

/// The database in a data folder.
pub const FILE: &str = "langbord.db";

/// How long a connection waits for another, as a statement.
pub(super) const PATIENCE: &str = "PRAGMA busy_timeout = 10000";

pub(super) fn make_folder(folder: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
    let unusable = |source| StoreError::Folder { path: folder.to_owned(), source: Arc::new(source) };
    if !folder.exists() {
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(unusable)?;
    }
    // What people said is nobody else's on this machine.
    let database = folder.join(FILE);
    if !database.exists() {
        std::fs::File::create(&database)
            .and_then(|file| file.set_permissions(std::fs::Permissions::from_mode(0o600)))
            .and_then(|()| std::fs::File::open(folder)?.sync_all())
            .map_err(unusable)?;
    }
    Ok(())
}

/// For those who only look: a folder without a database isn't given one.
pub(super) fn find(folder: &Path) -> Result<(), StoreError> {
    let found = std::fs::metadata(folder.join(FILE));
    found.map(drop).map_err(|source| StoreError::Folder { path: folder.to_owned(), source: Arc::new(source) })
}

/// Pages that are torn, rows that speak of others that aren't there.
pub(super) async fn damage(tx: &mut Tx<'_>) -> Result<Vec<String>, StoreError> {
    let mut found = Vec::new();
    for row in tx.all("PRAGMA integrity_check", args![]).await? {
        let said = row.text("integrity_check")?;
        found.extend((said != "ok").then_some(said));
    }
    for row in tx.all("PRAGMA foreign_key_check", args![]).await? {
        found.push(format!(
            "a row of `{}` speaks of a missing row of `{}`",
            row.text("table")?,
            row.text("parent")?
        ));
    }
    Ok(found)
}

pub(super) async fn writer(folder: &Path, durability: Durability) -> Result<SqliteConnection, StoreError> {
    let (wanted, level) = match durability {
        Durability::ControlWithoutSync => (SqliteSynchronous::Off, 0),
        _ => (SqliteSynchronous::Full, 2),
    };
    let mut connection = options(folder)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(wanted)
        .pragma("secure_delete", "ON")
        .pragma("journal_size_limit", "67108864")
        .pragma("cache_size", "-32768")
        .connect()
        .await
        .map_err(|source| StoreError::asking("(opening)", source))?;
    read_back(&mut connection, "PRAGMA journal_mode", "journal_mode", "wal").await?;
    let (found, full) = (setting(&mut connection, "PRAGMA synchronous").await?, level.to_string());
    if found != full {
        return Err(StoreError::NotDurable { setting: "synchronous", found, wanted: "2 (FULL)" });
    }
    read_back(&mut connection, "PRAGMA foreign_keys", "foreign_keys", "1").await?;
    Ok(connection)
}

pub(super) fn readers(folder: &Path, tuning: &Tuning) -> SqlitePool {
    SqlitePoolOptions::new()
        .max_connections(tuning.readers)
        .acquire_timeout(Duration::from_secs(30))
        .connect_lazy_with(
            options(folder).read_only(true).pragma("query_only", "ON").pragma("cache_size", "-16384"),
        )
}

fn options(folder: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(folder.join(FILE))
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(10))
        .pragma("temp_store", "MEMORY")
        .disable_statement_logging()
}

/// A whole copy without free pages. The source's readers and writer go on meanwhile.
pub(super) async fn copy(folder: &Path, to: &Path) -> Result<(), StoreError> {
    let copying = |source| StoreError::asking("VACUUM INTO", source);
    let mut connection = options(folder).connect().await.map_err(copying)?;
    let place = to.to_string_lossy().into_owned();
    sqlx::query("VACUUM INTO $1").bind(place).execute(&mut connection).await.map_err(copying)?;
    connection.close().await.map_err(copying)
}

async fn read_back(
    connection: &mut SqliteConnection,
    sql: &'static str,
    setting_name: &'static str,
    wanted: &'static str,
) -> Result<(), StoreError> {
    let found = setting(connection, sql).await?;
    if found == wanted {
        return Ok(());
    }
    Err(StoreError::NotDurable { setting: setting_name, found, wanted })
}

async fn setting(connection: &mut SqliteConnection, sql: &'static str) -> Result<String, StoreError> {
    let row =
        sqlx::query(sql).fetch_one(connection).await.map_err(|source| StoreError::asking(sql, source))?;
    let text = row.try_get_unchecked::<String, _>(0);
    text.map_err(|source| StoreError::reading(sql, source))
}
