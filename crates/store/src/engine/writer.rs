//! The one writer. Deeds that arrive while the disk is busy share the next commit; all of them are answered
//! only after its sync. Each runs in a savepoint of its own, so one deed's refusal undoes nobody else's.

use std::time::{Duration, Instant};

use tokio::sync::{mpsc, oneshot, watch};

use super::ballast::Ballast;
use super::connection::Connection;
use super::deed::{Deed, Verdict};
use super::lock::FolderLock;
use super::{Durability, StoreError, Tuning, postgres};

pub(super) enum Message {
    Deed(Box<dyn Deed>),
    Close(oneshot::Sender<Result<(), StoreError>>),
}

pub(super) struct Writer {
    /// Empty after PostgreSQL went away, until it can be reached again.
    pub(super) connection: Option<Connection>,
    pub(super) reconnect: Option<String>,
    pub(super) tuning: Tuning,
    pub(super) ballast: Option<Ballast>,
    /// Held until the connection is closed.
    pub(super) lock: Option<FolderLock>,
    pub(super) poisoned: watch::Sender<bool>,
    /// Something was erased that the log still holds.
    pub(super) traces_left: bool,
}

impl Writer {
    /// A writer that has nothing to write to yet.
    pub(super) fn new(tuning: Tuning) -> Self {
        let poisoned = watch::Sender::new(false);
        Self {
            connection: None,
            reconnect: None,
            tuning,
            ballast: None,
            lock: None,
            poisoned,
            traces_left: false,
        }
    }

    pub(super) async fn work(mut self, mut queue: mpsc::UnboundedReceiver<Message>) {
        let mut waiting = self.next(&mut queue).await;
        while let Some(message) = waiting.take() {
            match message {
                Message::Close(caller) => {
                    queue.close();
                    let closed = match self.connection.take() {
                        Some(connection) => connection.close().await,
                        None => Ok(()),
                    };
                    self.lock = None;
                    let _ = caller.send(closed);
                    return;
                }
                Message::Deed(first) => waiting = self.group(first, &mut queue).await,
            }
            if waiting.is_none() {
                waiting = self.next(&mut queue).await;
            }
        }
        if let Some(connection) = self.connection.take()
            && let Err(trouble) = connection.close().await
        {
            tracing::warn!(%trouble, "the database could not be tidied up when closing; it will be at the next start");
        }
    }

    /// Waits for work; meanwhile, what was erased is put out of the log as soon as no reader holds it any more.
    async fn next(&mut self, queue: &mut mpsc::UnboundedReceiver<Message>) -> Option<Message> {
        const PAUSE: Duration = Duration::from_secs(1);
        while self.traces_left {
            match tokio::time::timeout(PAUSE, queue.recv()).await {
                Ok(message) => return message,
                Err(_) => self.put_out_traces().await,
            }
        }
        queue.recv().await
    }

    /// Deleted rows are overwritten in the database file, but the log still holds them until it is emptied.
    async fn put_out_traces(&mut self) {
        let Some(connection) = &mut self.connection else { return };
        match connection.empty_log().await {
            Ok(done) => self.traces_left = !done,
            Err(trouble @ StoreError::Poisoned) => self.give_up(&trouble).await,
            Err(trouble) => tracing::warn!(%trouble, "the log could not be emptied yet"),
        }
    }

    /// Runs one group and answers it. Gives back a message that was taken from the queue but belongs to no group.
    async fn group(
        &mut self,
        first: Box<dyn Deed>,
        queue: &mut mpsc::UnboundedReceiver<Message>,
    ) -> Option<Message> {
        if let Err(trouble) = self.ready_for(first.as_ref()) {
            first.answer(Err(trouble));
            return None;
        }
        let takes_away = first.takes_away();
        let mut members = Vec::new();
        let mut left_over = None;
        let fate = self.run(first, queue, &mut members, &mut left_over).await;
        match &fate {
            Ok(()) if takes_away => {
                self.traces_left = true;
                self.put_out_traces().await;
            }
            Ok(()) => {}
            Err(trouble) => self.give_up(trouble).await,
        }
        // INVARIANT: refusals wait for the commit as well, since they may speak of a neighbour's unsynced deed
        // ("already saved").
        for deed in members {
            deed.answer(fate.clone());
        }
        left_over
    }

    fn ready_for(&mut self, deed: &dyn Deed) -> Result<(), StoreError> {
        if *self.poisoned.borrow() {
            return Err(StoreError::Poisoned);
        }
        match &mut self.ballast {
            Some(ballast) if deed.takes_away() => {
                ballast.release_if_full();
                Ok(())
            }
            Some(ballast) => ballast.in_place(),
            None => Ok(()),
        }
    }

    async fn run(
        &mut self,
        first: Box<dyn Deed>,
        queue: &mut mpsc::UnboundedReceiver<Message>,
        members: &mut Vec<Box<dyn Deed>>,
        left_over: &mut Option<Message>,
    ) -> Result<(), StoreError> {
        let alone = first.takes_away();
        let mut next = Some(first);
        let started = Instant::now();
        let begun = self.begin().await;
        while let Some(mut deed) = next.take() {
            let ran = match &begun {
                Ok(()) => self.run_one(deed.as_mut()).await,
                Err(trouble) => Err(trouble.clone()),
            };
            members.push(deed);
            ran?;
            if alone || members.len() >= self.tuning.group || started.elapsed() >= self.tuning.group_time {
                break;
            }
            match queue.try_recv() {
                Ok(Message::Deed(deed)) if !deed.takes_away() => next = Some(deed),
                Ok(other) => *left_over = Some(other),
                Err(_) => {}
            }
        }
        if self.tuning.durability == Durability::ControlAcknowledgesEarly {
            members.drain(..).for_each(|deed| deed.answer(Ok(())));
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        self.connection()?.tx().script("COMMIT").await
    }

    async fn run_one(&mut self, deed: &mut dyn Deed) -> Result<(), StoreError> {
        let connection = self.connection()?;
        connection.tx().script("SAVEPOINT deed").await?;
        let mut tx = connection.tx();
        let verdict = deed.run(&mut tx).await;
        // After a full disk or a lost connection the savepoint may be gone as well: then the whole group is undone.
        if let Some(trouble) = tx.trouble.take() {
            return Err(trouble);
        }
        match verdict {
            Verdict::Keep => tx.script("RELEASE SAVEPOINT deed").await,
            Verdict::Undo => tx.script("ROLLBACK TO SAVEPOINT deed; RELEASE SAVEPOINT deed").await,
        }
    }

    async fn begin(&mut self) -> Result<(), StoreError> {
        if let (None, Some(url)) = (&self.connection, &self.reconnect) {
            self.connection = Some(Connection::Pg(postgres::writer(url, self.tuning.durability).await?));
        }
        self.connection()?.begin().await
    }

    fn connection(&mut self) -> Result<&mut Connection, StoreError> {
        self.connection.as_mut().ok_or(StoreError::Closed)
    }

    async fn give_up(&mut self, trouble: &StoreError) {
        match (trouble, &mut self.ballast) {
            (StoreError::Full, Some(ballast)) => ballast.met_full_disk(),
            (StoreError::Poisoned, _) if self.tuning.durability != Durability::ControlForgivesFailedSync => {
                tracing::error!("the disk refused a sync: no deed will be acknowledged from now on");
                self.poisoned.send_replace(true);
                // A failed sync must never be tried again: the kernel may have dropped the pages it could not write.
                return;
            }
            _ => {}
        }
        let rolled_back = match &mut self.connection {
            Some(connection) => connection.tx().script("ROLLBACK").await,
            None => Ok(()),
        };
        // A PostgreSQL connection that cannot even roll back is given up for a fresh one.
        if rolled_back.is_err() && self.reconnect.is_some() {
            self.connection = None;
        }
    }
}
