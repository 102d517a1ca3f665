//! What can go wrong with keeping and finding, in words for the person who can do something about it.

use std::path::PathBuf;
use std::sync::Arc;

use sqlx::error::ErrorKind;

#[derive(Clone, Debug, thiserror::Error)]
pub enum StoreError {
    #[error("another langbord keeps the folder `{folder}` open{by}; stop it first or choose another folder")]
    InUse { folder: PathBuf, by: String },
    #[error(
        "the folder `{folder}` lies on a network file system ({kind}), where a database can be torn; choose a folder on a disk of this machine"
    )]
    NetworkFolder { folder: PathBuf, kind: String },
    #[error("the data folder `{path}` cannot be used; check that it exists and may be written")]
    Folder { path: PathBuf, source: Arc<std::io::Error> },
    #[error(
        "the database would not promise to keep what it acknowledges (`{setting}` is `{found}`, `{wanted}` is needed)"
    )]
    NotDurable { setting: &'static str, found: String, wanted: &'static str },
    #[error("the disk is full: nothing was changed; free some space and try again")]
    Full,
    #[error(
        "the disk refused to keep what was written; writing has stopped so that nothing is lost: restart after checking the disk"
    )]
    Poisoned,
    #[error("the database cannot be reached; nothing was changed")]
    Unreachable(#[source] Arc<sqlx::Error>),
    #[error("this store is open for reading only")]
    ReadOnly,
    #[error("the store is closed")]
    Closed,
    #[error("a deed stopped halfway because of a mistake in the program; nothing was changed")]
    Panicked,
    #[error(
        "migration `{name}` has changed since it was applied; restore the shipped text and write a new migration instead"
    )]
    MigrationChanged { name: String },
    #[error("the data was written by a newer langbord (migration {number}); update this program")]
    FromTheFuture { number: i64 },
    #[error(
        "the data was written by an older langbord (migration `{name}` is missing); start the server once to bring it up to date"
    )]
    Outdated { name: String },
    #[error("migration `{name}` failed; nothing of it was kept")]
    Migration { name: String, source: Arc<StoreError> },
    #[error("column `{column}` {problem}")]
    Column { column: String, problem: String, source: Option<Arc<sqlx::Error>> },
    #[error("the database refused the statement `{sql}`")]
    Statement { sql: String, source: Arc<sqlx::Error> },
    #[error("{0}")]
    Damaged(String),
}

impl StoreError {
    /// The row would have been there twice: usually a repeat of the same act.
    pub fn is_already_there(&self) -> bool {
        self.kind() == Some(ErrorKind::UniqueViolation)
    }

    /// The row speaks of another that isn't there (or is still spoken of).
    pub fn is_dangling(&self) -> bool {
        self.kind() == Some(ErrorKind::ForeignKeyViolation)
    }

    fn kind(&self) -> Option<ErrorKind> {
        match self {
            Self::Statement { source, .. } => Some(source.as_database_error()?.kind()),
            _ => None,
        }
    }

    pub(super) fn column(column: &str, problem: &str) -> Self {
        Self::Column { column: column.to_owned(), problem: problem.to_owned(), source: None }
    }

    pub(super) fn reading(column: &str, source: sqlx::Error) -> Self {
        Self::Column {
            column: column.to_owned(),
            problem: "could not be read as asked".to_owned(),
            source: Some(Arc::new(source)),
        }
    }

    /// Sorts a database's refusal: a full disk and a failed sync mean more than this one statement.
    pub(super) fn asking(sql: &str, source: sqlx::Error) -> Self {
        match &source {
            sqlx::Error::Database(refusal) => match refusal.code().as_deref().map(meaning) {
                Some(Meaning::Full) => return Self::Full,
                Some(Meaning::BadDisk) => return Self::Poisoned,
                Some(Meaning::Gone) => return Self::Unreachable(Arc::new(source)),
                Some(Meaning::Plain) | None => {}
            },
            sqlx::Error::Io(_)
            | sqlx::Error::Tls(_)
            | sqlx::Error::PoolTimedOut
            | sqlx::Error::PoolClosed
            | sqlx::Error::WorkerCrashed => return Self::Unreachable(Arc::new(source)),
            _ => {}
        }
        Self::Statement { sql: sql.to_owned(), source: Arc::new(source) }
    }
}

enum Meaning {
    Full,
    BadDisk,
    Gone,
    Plain,
}

fn meaning(code: &str) -> Meaning {
    const FULL: u32 = 13;
    const IO_ERROR: u32 = 10;
    /// The shared index beside the log could not grow: a full disk again, not a bad one.
    const INDEX_CANNOT_GROW: u32 = 10 | (19 << 8);
    match code {
        // PostgreSQL: five characters. disk_full; admin shutdown, crash, cannot connect now, connection lost.
        "53100" => Meaning::Full,
        "58030" => Meaning::BadDisk,
        "57P01" | "57P02" | "57P03" | "25P03" => Meaning::Gone,
        _ if code.len() == 5 => Meaning::Plain,
        // SQLite: an extended number, whose low byte is the family.
        _ => match code.parse::<u32>() {
            Ok(INDEX_CANNOT_GROW) => Meaning::Full,
            Ok(number) if number & 0xff == FULL => Meaning::Full,
            Ok(number) if number & 0xff == IO_ERROR => Meaning::BadDisk,
            _ => Meaning::Plain,
        },
    }
}
