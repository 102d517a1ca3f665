//! The engine under every room: one SQL text, two databases, one way to read and one way to write.
//!
//! A reader's tour: [`Store`] below, [`Tx`] and [`Row`] for asking, [`writer`] for what an acknowledgement means.

mod ballast;
mod connection;
mod deed;
mod error;
mod lock;
mod migrate;
mod postgres;
mod reader;
mod row;
mod sqlite;
mod tuning;
mod tx;
mod value;
mod writer;

use futures_util::future::BoxFuture;
use tokio::sync::{mpsc, oneshot, watch};

pub use error::StoreError;
pub use migrate::{MIGRATIONS, Migration};
pub use row::Row;
pub use sqlite::FILE as SQLITE_FILE;
pub use tuning::{Durability, Place, Tuning};
pub use tx::Tx;
pub use value::Value;

use ballast::Ballast;
use connection::Connection;
use deed::{Answer, Waiting};
use reader::Reader;
use writer::{Message, Writer};

/// Where everything is kept. Clones share one store.
#[derive(Clone)]
pub struct Store {
    reader: Reader,
    queue: mpsc::UnboundedSender<Message>,
    poisoned: watch::Receiver<bool>,
    only_looks: bool,
}

impl Store {
    /// Opens the store, brings its schema up to date and makes sure that what it acknowledges is on disk.
    pub async fn open(place: Place) -> Result<Self, StoreError> {
        Self::open_tuned(place, Tuning::default()).await
    }

    pub async fn open_tuned(place: Place, tuning: Tuning) -> Result<Self, StoreError> {
        Self::open_with(place, tuning, MIGRATIONS).await
    }

    /// Opens with another list of migrations: for tests of the migrations themselves.
    pub async fn open_with(place: Place, tuning: Tuning, steps: &[Migration]) -> Result<Self, StoreError> {
        let (mut connection, reader, writer) = match place {
            Place::Sqlite(folder) => {
                sqlite::make_folder(&folder)?;
                lock::refuse_network(&folder)?;
                let lock = Some(lock::take(&folder)?);
                let connection = Connection::Lite(sqlite::writer(&folder, tuning.durability).await?);
                let ballast = Some(Ballast::lay(&folder, tuning.ballast_bytes));
                let reader = Reader::Lite(sqlite::readers(&folder, &tuning));
                (connection, reader, Writer { ballast, lock, ..Writer::new(tuning) })
            }
            Place::Postgres(url) => {
                let connection = Connection::Pg(postgres::writer(&url, tuning.durability).await?);
                let reader = Reader::Pg(postgres::readers(&url)?);
                (connection, reader, Writer { reconnect: Some(url), ..Writer::new(tuning) })
            }
        };
        migrate::migrate(&mut connection, steps).await?;
        Ok(Self::start(reader, Writer { connection: Some(connection), ..writer }))
    }

    /// Opens the store for looking only, also beside a running server; changes nothing, not even the schema.
    pub async fn look(place: Place) -> Result<Self, StoreError> {
        let tuning = Tuning::default();
        let (reader, writer) = match place {
            Place::Sqlite(folder) => {
                sqlite::find(&folder)?;
                let reader = Reader::Lite(sqlite::readers(&folder, &tuning));
                match lock::take(&folder) {
                    // What a killed server left in the log is put in order first.
                    Ok(lock) => {
                        let connection = Connection::Lite(sqlite::writer(&folder, tuning.durability).await?);
                        let writer = Writer::new(tuning);
                        (reader, Writer { connection: Some(connection), lock: Some(lock), ..writer })
                    }
                    Err(StoreError::InUse { .. }) => (reader, Writer::new(tuning)),
                    Err(trouble) => return Err(trouble),
                }
            }
            Place::Postgres(url) => (Reader::Pg(postgres::readers(&url)?), Writer::new(tuning)),
        };
        let store = Self { only_looks: true, ..Self::start(reader, writer) };
        store.read(|tx| Box::pin(migrate::all_applied(tx))).await?;
        Ok(store)
    }

    /// Copies one moment of a data folder's database into a new file, also beside a running server.
    pub async fn copy(folder: &std::path::Path, to: &std::path::Path) -> Result<(), StoreError> {
        sqlite::find(folder)?;
        sqlite::copy(folder, to).await
    }

    fn start(reader: Reader, writer: Writer) -> Self {
        let (queue, messages) = mpsc::unbounded_channel();
        let poisoned = writer.poisoned.subscribe();
        tokio::spawn(writer.work(messages));
        Self { reader, queue, poisoned, only_looks: false }
    }

    /// Looks at one moment of the data. What is written meanwhile is not seen.
    ///
    /// ```no_run
    /// # async fn example(store: store::Store) -> Result<(), store::StoreError> {
    /// use store::args;
    /// let sql = "SELECT act FROM journal WHERE partnership = $1 AND number = $2";
    /// let first = store
    ///     .read(move |tx| Box::pin(async move { tx.one(sql, args![store::journal::HOUSE, 1]).await }))
    ///     .await?;
    /// # Ok(()) }
    /// ```
    pub async fn read<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        // In a task of its own: a reader who goes away must not leave a half-open view in the pool.
        match tokio::spawn(self.reader.clone().read(work)).await {
            Ok(answer) => answer,
            Err(_) => Err(StoreError::Panicked.into()),
        }
    }

    /// Does one deed: all of it or nothing. Returns only when it is on disk, and goes through even if the caller
    /// goes away. Deeds run one after the other, on every server: what one has read stays true until it is kept.
    /// Nothing but statements belongs inside, for everyone else waits meanwhile.
    pub async fn write<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        match self.submit(work, false).await {
            Answer::Done(outcome) => outcome,
            Answer::Failed(trouble) => Err(trouble.into()),
        }
    }

    /// A deed that takes away: withdrawal, erasure, leaving. What it deleted is gone from the files as well, once no
    /// reader looks at an older moment. On a full disk it may use the space kept aside for it,
    /// so it may be tried twice and must be `Clone`.
    pub async fn write_release<F, T, E>(&self, work: F) -> Result<T, E>
    where
        F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T, E>> + Clone + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let answer = match self.submit(work.clone(), true).await {
            Answer::Failed(StoreError::Full) => self.submit(work, true).await,
            answer => answer,
        };
        match answer {
            Answer::Done(outcome) => outcome,
            Answer::Failed(trouble) => Err(trouble.into()),
        }
    }

    async fn submit<F, T, E>(&self, work: F, takes_away: bool) -> Answer<T, E>
    where
        F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T, E>> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        if self.only_looks {
            return Answer::Failed(StoreError::ReadOnly);
        }
        let (deed, answer) = Waiting::new(work, takes_away);
        if self.queue.send(Message::Deed(Box::new(deed))).is_err() {
            return Answer::Failed(StoreError::Closed);
        }
        answer.await.unwrap_or(Answer::Failed(StoreError::Closed))
    }

    /// What is damaged in the database's own files and references, in words; nothing if all is well.
    /// PostgreSQL looks after its files itself (`pg_amcheck`).
    pub async fn damage(&self) -> Result<Vec<String>, StoreError> {
        match &self.reader {
            Reader::Lite(_) => self.read(|tx| Box::pin(sqlite::damage(tx))).await,
            Reader::Pg(_) => Ok(Vec::new()),
        }
    }

    /// Comes back when the disk has refused a sync. The server then says so and stops: see [`StoreError::Poisoned`].
    pub async fn poisoned(&self) {
        let mut poisoned = self.poisoned.clone();
        if poisoned.wait_for(|poisoned| *poisoned).await.is_err() {
            std::future::pending::<()>().await;
        }
    }

    /// Finishes what is under way, tidies the files and gives the folder free.
    pub async fn close(self) -> Result<(), StoreError> {
        self.reader.close().await;
        let (caller, closed) = oneshot::channel();
        if self.queue.send(Message::Close(caller)).is_err() {
            return Ok(());
        }
        closed.await.unwrap_or(Ok(()))
    }
}
