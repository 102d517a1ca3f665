//! The house: opens a desk for one deed, and closes it again.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use basics::{Clock, Dice, Timestamp};
use futures_util::future::BoxFuture;
use store::{Store, Tx};

use crate::{Desk, Keys, Refusal};

/// The one-time mark of a form, already checked to be ours. The same mark is received once.
#[derive(Clone, Copy, Debug)]
pub struct Once(pub [u8; 32]);

/// Everything behind the doors. Clones share one house.
#[derive(Clone)]
pub struct House {
    store: Store,
    clock: Arc<dyn Clock>,
    dice: Arc<Mutex<Dice>>,
    keys: Keys,
    statements: Arc<AtomicUsize>,
}

impl House {
    pub fn new(store: Store, clock: Arc<dyn Clock>, dice: Dice, keys: Keys) -> Self {
        let (dice, statements) = (Arc::new(Mutex::new(dice)), Arc::default());
        Self { store, clock, dice, keys, statements }
    }

    /// The same house, from now on by another clock: the demo's story is over, the real day begins.
    pub fn with_clock(self, clock: Arc<dyn Clock>) -> Self {
        Self { clock, ..self }
    }

    pub const fn store(&self) -> &Store {
        &self.store
    }

    pub const fn keys(&self) -> &Keys {
        &self.keys
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Fresh dice for one visitor's request.
    pub fn dice(&self) -> Dice {
        self.dice.lock().unwrap_or_else(PoisonError::into_inner).branch()
    }

    /// How many statements its visitors have asked of the database so far; a page asks the same few, however much
    /// the table keeps.
    pub fn statements(&self) -> usize {
        self.statements.load(Ordering::Relaxed)
    }

    /// Does one deed. With a form's mark it is done once, however often the form arrives;
    /// a repeat is [`Refusal::Again`].
    pub async fn deed<F, T>(&self, form: Option<Once>, work: F) -> Result<T, Refusal>
    where
        F: for<'a> FnOnce(&'a mut Desk<'_, '_>) -> BoxFuture<'a, Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        let opening = self.opening(form);
        self.store.write(move |tx| Box::pin(opening.once(tx, work))).await
    }

    /// A deed that takes away (withdrawal, erasure, leaving): it still works when the disk is full.
    pub async fn release<F, T>(&self, form: Option<Once>, work: F) -> Result<T, Refusal>
    where
        F: for<'a> FnOnce(&'a mut Desk<'_, '_>) -> BoxFuture<'a, Result<T, Refusal>> + Clone + Send + 'static,
        T: Send + 'static,
    {
        let opening = self.opening(form);
        self.store.write_release(move |tx| Box::pin(opening.once(tx, work))).await
    }

    /// Looks without changing anything.
    pub async fn look<F, T>(&self, work: F) -> Result<T, Refusal>
    where
        F: for<'a> FnOnce(&'a mut Desk<'_, '_>) -> BoxFuture<'a, Result<T, Refusal>> + Send + 'static,
        T: Send + 'static,
    {
        let opening = self.opening(None);
        self.store.read(move |tx| Box::pin(opening.look(tx, work))).await
    }

    fn opening(&self, form: Option<Once>) -> Opening {
        let (now, dice, keys) = (self.now(), self.dice(), self.keys.clone());
        Opening { now, dice, keys, form, statements: self.statements.clone() }
    }
}

/// What a desk is opened with, once its transaction is there.
#[derive(Clone)]
struct Opening {
    now: Timestamp,
    dice: Dice,
    keys: Keys,
    form: Option<Once>,
    statements: Arc<AtomicUsize>,
}

impl Opening {
    async fn once<F, T>(self, tx: &mut Tx<'_>, work: F) -> Result<T, Refusal>
    where
        F: for<'a> FnOnce(&'a mut Desk<'_, '_>) -> BoxFuture<'a, Result<T, Refusal>> + Send,
    {
        if let Some(Once(mark)) = self.form
            && !store::accounts::receive_once(tx, mark, self.now).await?
        {
            return Err(Refusal::Again);
        }
        self.desk(tx, work).await
    }

    async fn look<F, T>(mut self, tx: &mut Tx<'_>, work: F) -> Result<T, Refusal>
    where
        F: for<'a> FnOnce(&'a mut Desk<'_, '_>) -> BoxFuture<'a, Result<T, Refusal>> + Send,
    {
        let desk = Desk::new(tx, self.now, &mut self.dice, &self.keys, self.form);
        let answer = work(&mut desk.only_looking()).await;
        self.statements.fetch_add(tx.statements(), Ordering::Relaxed);
        answer
    }

    async fn desk<F, T>(mut self, tx: &mut Tx<'_>, work: F) -> Result<T, Refusal>
    where
        F: for<'a> FnOnce(&'a mut Desk<'_, '_>) -> BoxFuture<'a, Result<T, Refusal>> + Send,
    {
        let answer = work(&mut Desk::new(tx, self.now, &mut self.dice, &self.keys, self.form)).await;
        self.statements.fetch_add(tx.statements(), Ordering::Relaxed);
        answer
    }
}
