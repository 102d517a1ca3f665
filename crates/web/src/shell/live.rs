//! A page that shows by itself what is new. The browser is told how things stand for every reader, and when that is
//! not what its page was made from, it opens the page again. Nothing is sent that the page itself would not show.
//!
//! However many look on, the database is asked once a while for all of them. A stream lasts a minute; then the browser
//! comes back through the same door, so that it ends with the session.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use basics::Id;
use deeds::Refusal;
use futures_util::stream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::time::Instant;

/// How often a page that somebody watches is looked after.
const EVERY: Duration = Duration::from_secs(3);
const A_MINUTE: Duration = Duration::from_secs(60);
/// A browser whose stream has ended waits this long.
const COME_BACK: Duration = Duration::from_secs(3);
/// More than that reload by hand; a stream costs little, and memory has an end.
const MOST_STREAMS: usize = 5_000;

/// Which page of which round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Watched {
    Hall(Id),
    Results(Id),
}

type Pages = Arc<Mutex<HashMap<Watched, watch::Sender<String>>>>;

/// Everybody who looks on.
#[derive(Debug)]
pub struct Live {
    lasting: Duration,
    places: Arc<Semaphore>,
    pages: Pages,
    over: watch::Sender<bool>,
}

impl Default for Live {
    fn default() -> Self {
        Self::lasting(A_MINUTE)
    }
}

impl Live {
    /// Streams that end after so long, and say at least once how things stand.
    pub fn lasting(lasting: Duration) -> Self {
        Self {
            lasting,
            places: Arc::new(Semaphore::new(MOST_STREAMS)),
            pages: Pages::default(),
            over: watch::Sender::new(false),
        }
    }

    /// The house closes: every stream ends.
    pub fn end(&self) {
        self.over.send_replace(true);
    }

    /// A stream of how things stand, told by `look` in a few signs. Too many at once are turned away.
    pub fn stream<F, T>(&self, page: Watched, look: F) -> Response
    where
        F: Fn() -> T + Send + 'static,
        T: Future<Output = Result<String, Refusal>> + Send + 'static,
    {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else {
            return axum::http::StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        let follower = Follower {
            stands: self.follow(page, look),
            over: self.over.subscribe(),
            ends: Instant::now() + self.lasting,
            is_first: true,
            _place: place,
        };
        let events = stream::unfold(follower, |mut follower| async move {
            let stands = follower.next().await?;
            let event = Event::default().retry(COME_BACK).data(stands);
            Some((Ok::<_, Infallible>(event), follower))
        });
        Sse::new(events).into_response()
    }

    fn follow<F, T>(&self, page: Watched, look: F) -> watch::Receiver<String>
    where
        F: Fn() -> T + Send + 'static,
        T: Future<Output = Result<String, Refusal>> + Send + 'static,
    {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = pages.get(&page) {
            return known.subscribe();
        }
        let (sender, receiver) = watch::channel(String::new());
        pages.insert(page, sender.clone());
        tokio::spawn(look_after(page, sender, Arc::clone(&self.pages), look));
        receiver
    }
}

/// Until nobody looks on any more.
async fn look_after<F, T>(page: Watched, sender: watch::Sender<String>, pages: Pages, look: F)
where
    F: Fn() -> T,
    T: Future<Output = Result<String, Refusal>>,
{
    loop {
        match look().await {
            Ok(stands) => {
                sender.send_if_modified(|known| {
                    let is_new = *known != stands;
                    *known = stands;
                    is_new
                });
            }
            Err(refusal) => tracing::warn!(%refusal, "a page that is watched could not be looked after"),
        }
        tokio::time::sleep(EVERY).await;
        // INVARIANT: under the lock, so that nobody begins to follow what ends here.
        let mut pages = pages.lock().unwrap_or_else(PoisonError::into_inner);
        if sender.receiver_count() == 0 {
            pages.remove(&page);
            return;
        }
    }
}

struct Follower {
    stands: watch::Receiver<String>,
    over: watch::Receiver<bool>,
    ends: Instant,
    is_first: bool,
    _place: OwnedSemaphorePermit,
}

impl Follower {
    async fn next(&mut self) -> Option<String> {
        if std::mem::take(&mut self.is_first) {
            let stands = tokio::time::timeout(EVERY, self.stands.wait_for(|stands| !stands.is_empty())).await;
            return stands.ok()?.ok().map(|stands| stands.clone());
        }
        tokio::select! {
            changed = self.stands.changed() => changed.ok()?,
            _ = self.over.wait_for(|over| *over) => return None,
            () = tokio::time::sleep_until(self.ends) => return None,
        }
        Some(self.stands.borrow_and_update().clone())
    }
}

#[cfg(test)]
mod tests {
    use axum::body::to_bytes;

    use super::*;

    async fn told(live: &Live) -> String {
        let page = Watched::Hall(store::journal::HOUSE);
        let response = live.stream(page, async || Ok("25 1101".to_owned()));
        let body = to_bytes(response.into_body(), 1_000).await.expect("a stream that ends");
        String::from_utf8_lossy(&body).into_owned()
    }

    #[tokio::test]
    async fn a_stream_says_how_things_stand_and_ends() {
        let live = Live::lasting(Duration::ZERO);
        assert_eq!(told(&live).await, "retry: 3000\ndata: 25 1101\n\n");
        let live = Live::default();
        live.end();
        assert_eq!(told(&live).await, "retry: 3000\ndata: 25 1101\n\n", "the house closes");
    }

    #[tokio::test]
    async fn too_many_at_once_are_turned_away() {
        let live = Live { places: Arc::new(Semaphore::new(0)), ..Live::default() };
        let page = Watched::Results(store::journal::HOUSE);
        let response = live.stream(page, async || Ok(String::new()));
        assert_eq!(response.status(), axum::http::StatusCode::SERVICE_UNAVAILABLE);
    }
}
