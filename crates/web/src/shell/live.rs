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
    every: Duration,
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
            every: EVERY,
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
        F: Fn() -> T + Clone + Send + 'static,
        T: Future<Output = Result<String, Refusal>> + Send + 'static,
    {
        let Ok(place) = Arc::clone(&self.places).try_acquire_owned() else {
            return axum::http::StatusCode::SERVICE_UNAVAILABLE.into_response();
        };
        let follower = Follower {
            page,
            look,
            every: self.every,
            pages: Arc::clone(&self.pages),
            stands: None,
            told: String::new(),
            over: self.over.subscribe(),
            ends: Instant::now() + self.lasting,
            _place: place,
        };
        let events = stream::unfold(follower, |mut follower| async move {
            let stands = follower.next().await?;
            let event = Event::default().retry(COME_BACK).data(stands);
            Some((Ok::<_, Infallible>(event), follower))
        });
        Sse::new(events).into_response()
    }
}

/// Whoever begins to watch a page has it looked after, unless somebody watches it already.
fn follow<F, T>(pages: &Pages, page: Watched, every: Duration, look: F) -> watch::Receiver<String>
where
    F: Fn() -> T + Send + 'static,
    T: Future<Output = Result<String, Refusal>> + Send + 'static,
{
    let mut known = pages.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(sender) = known.get(&page) {
        return sender.subscribe();
    }
    let (sender, receiver) = watch::channel(String::new());
    known.insert(page, sender.clone());
    let known = Arc::clone(pages);
    tokio::spawn(async move { look_after(page, &sender, &known, every, look).await });
    receiver
}

/// Until nobody looks on any more.
async fn look_after<F, T>(
    page: Watched,
    sender: &watch::Sender<String>,
    pages: &Pages,
    every: Duration,
    look: F,
) where
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
        tokio::time::sleep(every).await;
        // INVARIANT: under the lock, so that nobody begins to follow what ends here.
        let mut pages = pages.lock().unwrap_or_else(PoisonError::into_inner);
        if sender.receiver_count() == 0 {
            pages.remove(&page);
            return;
        }
    }
}

/// One browser that looks on.
struct Follower<F> {
    page: Watched,
    look: F,
    every: Duration,
    pages: Pages,
    /// Once it has been told how things stand at the beginning.
    stands: Option<watch::Receiver<String>>,
    told: String,
    over: watch::Receiver<bool>,
    ends: Instant,
    _place: OwnedSemaphorePermit,
}

impl<F, T> Follower<F>
where
    F: Fn() -> T + Clone + Send + 'static,
    T: Future<Output = Result<String, Refusal>> + Send + 'static,
{
    /// How things stand, when that is not what was told last; nothing once the stream is to end.
    async fn next(&mut self) -> Option<String> {
        if self.told.is_empty() {
            self.told = (self.look)().await.ok()?;
            return Some(self.told.clone());
        }
        loop {
            if Instant::now() >= self.ends || *self.over.borrow() {
                return None;
            }
            let (pages, page, every, look) = (&self.pages, self.page, self.every, &self.look);
            let stands = self.stands.get_or_insert_with(|| follow(pages, page, every, look.clone()));
            tokio::select! {
                changed = stands.changed() => changed.ok()?,
                _ = self.over.wait_for(|over| *over) => return None,
                () = tokio::time::sleep_until(self.ends) => return None,
            }
            let now = stands.borrow_and_update().clone();
            if now != self.told {
                self.told.clone_from(&now);
                return Some(now);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use axum::body::to_bytes;
    use http_body_util::BodyExt;

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
    async fn whoever_looks_on_is_told_when_things_stand_otherwise() {
        let looks = Arc::new(AtomicUsize::new(0));
        let look = move || {
            let stands = if looks.fetch_add(1, Ordering::Relaxed) < 4 { "5 10 8" } else { "25 11 8" };
            async move { Ok(stands.to_owned()) }
        };
        let live = Live { every: Duration::from_millis(5), ..Live::default() };
        let mut body = live.stream(Watched::Hall(store::journal::HOUSE), look).into_body();
        for stands in ["5 10 8", "25 11 8"] {
            let frame = body.frame().await.expect("one more").expect("of a stream that goes on");
            assert_eq!(frame.into_data().ok(), Some(format!("retry: 3000\ndata: {stands}\n\n").into()));
        }
    }

    #[tokio::test]
    async fn too_many_at_once_are_turned_away() {
        let live = Live { places: Arc::new(Semaphore::new(0)), ..Live::default() };
        let page = Watched::Results(store::journal::HOUSE);
        let response = live.stream(page, async || Ok(String::new()));
        assert_eq!(response.status(), axum::http::StatusCode::SERVICE_UNAVAILABLE);
    }
}
