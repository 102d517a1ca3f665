//! One connection to either database, and the few words in which they differ.

use sqlx::{Connection as _, PgConnection, SqliteConnection};

use super::tx::Link;
use super::{StoreError, Tx, sqlite};
use crate::args;

pub(super) enum Connection {
    Lite(SqliteConnection),
    Pg(PgConnection),
}

impl Connection {
    pub(super) fn tx(&mut self) -> Tx<'_> {
        Tx::new(match self {
            Self::Lite(link) => Link::Lite(link),
            Self::Pg(link) => Link::Pg(link),
        })
    }

    /// Opens a transaction that nobody else can write beside: what a deed has read stays true until it commits.
    /// SQLite has one writer anyway; on PostgreSQL all servers take turns with one lock, which ends with the transaction.
    pub(super) async fn begin(&mut self) -> Result<(), StoreError> {
        match self {
            Self::Lite(_) => self.tx().script("BEGIN IMMEDIATE").await,
            Self::Pg(_) => self.tx().script("BEGIN; SELECT pg_advisory_xact_lock(7310579801952940132)").await,
        }
    }

    /// Replaces the placeholders of a migration by this database's own words.
    pub(super) fn dialect(&self, text: &str) -> String {
        let words: [(&str, &str); 5] = match self {
            Self::Lite(_) => [
                ("{id}", "BLOB"),
                ("{bytes}", "BLOB"),
                ("{int}", "INTEGER"),
                ("{real}", "REAL"),
                ("{strict}", "STRICT"),
            ],
            Self::Pg(_) => [
                ("{id}", "UUID"),
                ("{bytes}", "BYTEA"),
                ("{int}", "BIGINT"),
                ("{real}", "DOUBLE PRECISION"),
                ("{strict}", ""),
            ],
        };
        words.into_iter().fold(text.to_owned(), |text, (placeholder, word)| text.replace(placeholder, word))
    }

    /// Empties SQLite's log, unless a reader still needs it; says whether it did. PostgreSQL's files are its own matter.
    pub(super) async fn empty_log(&mut self) -> Result<bool, StoreError> {
        match self {
            Self::Lite(_) => {
                let mut tx = self.tx();
                // A reader who takes her time must not keep the writer waiting.
                tx.script("PRAGMA busy_timeout = 20").await?;
                let row = tx.one("PRAGMA wal_checkpoint(TRUNCATE)", args![]).await;
                tx.script(sqlite::PATIENCE).await?;
                Ok(row?.is_some_and(|row| row.int("busy").is_ok_and(|busy| busy == 0)))
            }
            Self::Pg(_) => Ok(true),
        }
    }

    /// Puts the log back into the database file, so that a plain copy of the folder is whole, and closes.
    pub(super) async fn close(self) -> Result<(), StoreError> {
        let done = match self {
            Self::Lite(mut link) => {
                Tx::new(Link::Lite(&mut link)).script("PRAGMA wal_checkpoint(TRUNCATE)").await?;
                link.close().await
            }
            Self::Pg(link) => link.close().await,
        };
        done.map_err(|source| StoreError::asking("(closing)", source))
    }
}
