//! A deed on its way through the writer: what is to be done, and who waits for the answer.

use std::panic::AssertUnwindSafe;

use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use tokio::sync::oneshot;

use super::{StoreError, Tx};

/// What became of a deed once its group was committed, or wasn't.
pub(super) enum Answer<T, E> {
    Done(Result<T, E>),
    Failed(StoreError),
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    Keep,
    Undo,
}

/// A deed whose types the writer need not know.
pub(super) trait Deed: Send {
    fn run<'t>(&'t mut self, tx: &'t mut Tx<'_>) -> BoxFuture<'t, Verdict>;
    fn answer(self: Box<Self>, fate: Result<(), StoreError>);
    /// Withdrawal and erasure: they may use the space kept aside, and leave no trace in the log.
    fn takes_away(&self) -> bool;
}

pub(super) struct Waiting<F, T, E> {
    work: Option<F>,
    outcome: Option<Result<T, E>>,
    caller: oneshot::Sender<Answer<T, E>>,
    takes_away: bool,
}

impl<F, T, E> Waiting<F, T, E> {
    pub(super) fn new(work: F, takes_away: bool) -> (Self, oneshot::Receiver<Answer<T, E>>) {
        let (caller, answer) = oneshot::channel();
        (Self { work: Some(work), outcome: None, caller, takes_away }, answer)
    }
}

impl<F, T, E> Deed for Waiting<F, T, E>
where
    F: for<'t> FnOnce(&'t mut Tx<'_>) -> BoxFuture<'t, Result<T, E>> + Send,
    T: Send,
    E: Send,
{
    fn run<'t>(&'t mut self, tx: &'t mut Tx<'_>) -> BoxFuture<'t, Verdict> {
        Box::pin(async move {
            let Some(work) = self.work.take() else { return Verdict::Undo };
            // One deed's mistake must not take its neighbours in the group along.
            let outcome = AssertUnwindSafe(async { work(tx).await }).catch_unwind().await;
            self.outcome = outcome.ok();
            if matches!(self.outcome, Some(Ok(_))) { Verdict::Keep } else { Verdict::Undo }
        })
    }

    fn answer(self: Box<Self>, fate: Result<(), StoreError>) {
        let answer = match (fate, self.outcome) {
            (Err(trouble), _) => Answer::Failed(trouble),
            (Ok(()), None) => Answer::Failed(StoreError::Panicked),
            (Ok(()), Some(outcome)) => Answer::Done(outcome),
        };
        // A caller who went away is no reason to undo what was done.
        let _ = self.caller.send(answer);
    }

    fn takes_away(&self) -> bool {
        self.takes_away
    }
}
