//! The map of a round is reckoned in a child with little memory and time: a map of any size never slows voting.
//! What goes there are rows and columns; no id, name or word leaves the house.

use opinion::map::{self, Map, Options};
use opinion::{Groups, Votes, polis};
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use crate::child::{self, Ended, Errand};

/// The hidden word of the command line that reads a [`Sheet`] from stdin and answers with a [`Reckoned`].
pub const WORD: &str = "reckon-map";
/// Address space of the child: far above what two million answers need.
pub const MEMORY_BYTES: u64 = 1 << 30;
pub const SECONDS: u64 = 60;
const LONGEST_ANSWER: u64 = 256 << 20;

/// A big map beside a small one, so that small rounds stay fresh.
static PLACES: Semaphore = Semaphore::const_new(2);

/// Everything a map is reckoned from.
#[derive(Serialize, Deserialize)]
pub struct Sheet {
    pub votes: Votes,
    /// Declared groups of equal worth, where there is more than one.
    pub groups: Option<Groups>,
    pub seed: u64,
}

/// The map by our method, and what the reference method makes of the same answers.
#[derive(Serialize, Deserialize)]
pub struct Reckoned {
    pub ours: Map,
    pub polis: PolisMap,
}

/// The reference's groups: people's places and which group they are in.
#[derive(Serialize, Deserialize)]
pub struct PolisMap {
    pub groups: usize,
    pub places: Vec<([f64; 2], usize)>,
    /// Per group: statements that describe it, and whether it agrees.
    pub described: Vec<Vec<(usize, bool)>>,
}

/// The map was bigger than the child may reckon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooBig;

/// Reckons beside the server's other work.
pub async fn reckon(sheet: Sheet) -> Result<Reckoned, TooBig> {
    let Ok(_place) = PLACES.acquire().await else { return Err(TooBig) };
    let Some(program) = child::program() else {
        return tokio::task::spawn_blocking(move || reckon_here(&sheet)).await.map_err(|_| TooBig);
    };
    let work = tokio::task::spawn_blocking(move || serde_json::to_vec(&sheet)).await;
    let Ok(Ok(work)) = work else { return Err(TooBig) };
    let errand = Errand { word: WORD, seconds: SECONDS, longest_answer: LONGEST_ANSWER };
    let mut answer = errand.run(program, &work).await;
    if answer == Err(Ended::Broken) {
        tracing::warn!("a child that reckoned a map was ended; another one begins anew");
        answer = errand.run(program, &work).await;
    }
    let answer = answer.map_err(|ended| {
        tracing::warn!(?ended, "a map was too big to reckon; the lists are shown without it");
        TooBig
    })?;
    let read = tokio::task::spawn_blocking(move || serde_json::from_slice(&answer)).await;
    read.ok().and_then(Result::ok).ok_or(TooBig)
}

/// The reckoning itself: what the child does.
pub fn reckon_here(sheet: &Sheet) -> Reckoned {
    let Sheet { votes, groups, seed } = sheet;
    let (ours, _) = map::map(votes, groups.as_ref(), &Options { seed: *seed, ..Options::default() });
    let (found, _) = polis::tick(votes, &polis::Options::default(), None);
    let placed = found.in_map.iter().filter_map(|&row| Some((found.projections[row], found.group_of[row]?)));
    let described = found
        .representative
        .iter()
        .map(|list| list.iter().map(|shown| (shown.column, shown.side == polis::Side::Agree)).collect());
    Reckoned {
        ours,
        polis: PolisMap {
            groups: found.groups.len(),
            places: placed.collect(),
            described: described.collect(),
        },
    }
}
