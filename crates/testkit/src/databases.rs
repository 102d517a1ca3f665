//! One test body, both databases. SQLite gets a folder of its own; PostgreSQL a database of its own,
//! made from a migrated template and dropped afterwards.
//!
//! `cargo xtask test` starts a private PostgreSQL and passes its address in `LANGBORD_TEST_POSTGRES`.
//! To run one crate's tests on it by hand: `cargo xtask postgres -- cargo test -p store`.

#![expect(clippy::panic, clippy::expect_used, reason = "a test that cannot get its database fails")]

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use anyhow::{Context, Result};
use basics::Dice;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};
use store::{Durability, MIGRATIONS, Place, Store, Tuning};

/// Writes each test once and runs it on both databases. The body may use `?`.
///
/// ```text
/// testkit::on_both_databases! {
///     async fn what_was_said_is_kept(store: Store) {
///         store.write(|tx| Box::pin(async move { … })).await?;
///     }
/// }
/// ```
///
/// The argument is a [`Store`] or any other [`Guest`], for instance [`Database`] when a test opens it itself.
#[macro_export]
macro_rules! on_both_databases {
    ($( $(#[$meta:meta])* async fn $name:ident($guest:ident: $kind:ty) $body:block )*) => { $(
        mod $name {
            #[allow(unused_imports)]
            use super::*;

            $(#[$meta])*
            #[test]
            fn on_sqlite() {
                $crate::databases::on_sqlite(async |$guest: $kind| { $body; $crate::anyhow::Ok(()) });
            }

            $(#[$meta])*
            #[test]
            fn on_postgresql() {
                $crate::databases::on_postgresql(async |$guest: $kind| { $body; $crate::anyhow::Ok(()) });
            }
        }
    )* };
}

/// Whatever a test asks for and can be made from an empty, migrated database: a store, a furnished house.
pub trait Guest: Sized {
    fn enter(database: &Database) -> impl Future<Output = Result<Self>>;
}

impl Guest for Store {
    async fn enter(database: &Database) -> Result<Self> {
        Ok(Self::open_tuned(database.place(), database.tuning()).await?)
    }
}

impl Guest for Database {
    async fn enter(database: &Database) -> Result<Self> {
        Ok(database.clone())
    }
}

/// An empty, migrated database that goes away after its test.
#[derive(Clone)]
pub struct Database {
    home: Arc<Home>,
}

enum Home {
    Sqlite(tempfile::TempDir),
    Postgres { admin: String, name: String },
}

impl Database {
    pub fn place(&self) -> Place {
        match &*self.home {
            Home::Sqlite(folder) => Place::Sqlite(folder.path().to_owned()),
            Home::Postgres { admin, name } => Place::Postgres(address(admin, name)),
        }
    }

    /// Tests use what a partnership uses, but the private PostgreSQL need not sync its disk.
    pub fn tuning(&self) -> Tuning {
        let durability = match &*self.home {
            Home::Sqlite(_) => Durability::Synced,
            Home::Postgres { .. } => Durability::ThrowAwayCluster,
        };
        Tuning { durability, ..Tuning::default() }
    }

    pub fn is_sqlite(&self) -> bool {
        matches!(&*self.home, Home::Sqlite(_))
    }
}

#[doc(hidden)]
pub fn on_sqlite<G: Guest>(test: impl AsyncFnOnce(G) -> Result<()>) {
    let folder = tempfile::Builder::new().prefix("langbord-test-").tempdir();
    let folder = folder.expect("a test may make a folder among the temporary files");
    run(&Database { home: Arc::new(Home::Sqlite(folder)) }, test);
}

#[doc(hidden)]
pub fn on_postgresql<G: Guest>(test: impl AsyncFnOnce(G) -> Result<()>) {
    let Ok(admin) = std::env::var("LANGBORD_TEST_POSTGRES") else {
        crate::skip("no PostgreSQL to test on: run `cargo xtask test`, or set LANGBORD_TEST_POSTGRES");
        return;
    };
    let name = runtime().block_on(from_template(&admin)).expect("the private PostgreSQL makes a database");
    let database = Database { home: Arc::new(Home::Postgres { admin: admin.clone(), name: name.clone() }) };
    let outcome = std::panic::catch_unwind(AssertUnwindSafe(|| run(&database, test)));
    let dropped = runtime().block_on(drop_database(&admin, &name));
    if let Err(failure) = outcome {
        std::panic::resume_unwind(failure);
    }
    dropped.expect("the test's database can be dropped");
}

fn run<G: Guest>(database: &Database, test: impl AsyncFnOnce(G) -> Result<()>) {
    let outcome = runtime().block_on(async { test(G::enter(database).await?).await });
    if let Err(trouble) = outcome {
        panic!("{trouble:?}");
    }
}

fn runtime() -> tokio::runtime::Runtime {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
    runtime.expect("a test may start threads")
}

async fn from_template(admin: &str) -> Result<String> {
    let mut link = connect(admin).await?;
    let template = template_name();
    ask(&mut link, "SELECT pg_advisory_lock(7310579801952940133)".to_owned()).await?;
    let there = sqlx::query("SELECT 1 FROM pg_database WHERE datname = $1").bind(&template);
    if there.fetch_optional(&mut link).await?.is_none() {
        let unfinished = format!("{template}_unfinished");
        ask(&mut link, format!("DROP DATABASE IF EXISTS {unfinished} WITH (FORCE)")).await?;
        ask(&mut link, format!("CREATE DATABASE {unfinished}")).await?;
        let tuning = Tuning { durability: Durability::ThrowAwayCluster, ..Tuning::default() };
        let store = Store::open_tuned(Place::Postgres(address(admin, &unfinished)), tuning).await?;
        store.close().await?;
        ask(&mut link, format!("ALTER DATABASE {unfinished} RENAME TO {template}")).await?;
    }
    ask(&mut link, "SELECT pg_advisory_unlock(7310579801952940133)".to_owned()).await?;
    let name = format!("langbord_test_{:016x}", Dice::from_entropy().next_u64());
    ask(&mut link, format!("CREATE DATABASE {name} TEMPLATE {template}")).await?;
    link.close().await?;
    Ok(name)
}

async fn drop_database(admin: &str, name: &str) -> Result<()> {
    let mut link = connect(admin).await?;
    ask(&mut link, format!("DROP DATABASE {name} WITH (FORCE)")).await?;
    Ok(link.close().await?)
}

/// A template per set of migrations, so that a changed one is never mistaken for the old.
fn template_name() -> String {
    let text: String = MIGRATIONS.iter().map(|step| step.text).collect();
    // FNV-1a: any fingerprint does, nobody attacks a test.
    let print = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, byte| (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3));
    format!("langbord_template_{print:016x}")
}

async fn connect(admin: &str) -> Result<PgConnection> {
    let options: sqlx::postgres::PgConnectOptions = admin.parse()?;
    options.disable_statement_logging().connect().await.context("the private PostgreSQL answers")
}

async fn ask(link: &mut PgConnection, sql: String) -> Result<()> {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(link).await?;
    Ok(())
}

/// The administrator's address, with another database in it.
fn address(admin: &str, database: &str) -> String {
    let (before, question) = admin.split_once('?').map_or((admin, ""), |(before, after)| (before, after));
    let server = before.rsplit_once('/').map_or(before, |(server, _)| server);
    if question.is_empty() {
        format!("{server}/{database}")
    } else {
        format!("{server}/{database}?{question}")
    }
}
