//! The map: where people and statements lie, which clusters there are if any, what describes them,
//! and a slate that speaks for everybody in proportion.
//!
//! Two speeds. [`map`] is a full run: a pure function of votes, options and seed. [`refresh`] places
//! new votes under the [`Profiles`] of the last full run; it never changes what a full run would say.

mod arranged;
mod choose;
mod classes;
mod factors;
mod lanes;
mod marks;
mod place;
mod profiles;
mod representative;
mod residual;
mod sample;
mod slate;
mod stability;

use serde::{Deserialize, Serialize};

use crate::intervals::Interval;
use crate::{Groups, Votes};

pub(crate) use self::marks::mix;

pub use self::choose::Foretelling;
pub use self::profiles::Profiles;
pub use self::stability::adjusted_rand;

/// Name and version of the method, for every finding.
pub const METHOD: &str = "langbord-opinion/1";

/// What one can choose about a map.
#[derive(Clone, Debug)]
pub struct Options {
    /// Statements left off the map, one per column; shorter means in.
    pub out: Vec<bool>,
    /// People with fewer answers are not shown on the map (but move it).
    pub min_votes: usize,
    pub max_clusters: usize,
    /// Use these clusters, one per row, instead of finding some.
    pub clusters: Option<Vec<Option<u32>>>,
    /// How many statements the slate holds.
    pub slate: usize,
    /// Beyond so many answers, axes and clusters are found from some of the people; everybody is placed.
    pub sample: usize,
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            out: Vec::new(),
            min_votes: 7,
            max_clusters: 5,
            clusters: None,
            slate: 5,
            sample: sample::ENOUGH,
            seed: 0,
        }
    }
}

/// A map in rows and columns; every list follows `rows` or `columns`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// Participants on the map, in row order.
    pub rows: Vec<usize>,
    /// Statements on the map, in column order.
    pub columns: Vec<usize>,
    /// What is missing for a map one may draw; then there are no positions.
    pub missing: Option<Missing>,
    /// Standard deviations from the middle of all people.
    pub positions: Vec<[f64; 2]>,
    pub position_sd: Vec<[f64; 2]>,
    /// How an answer changes with one step along each axis.
    pub loadings: Vec<[f64; 2]>,
    /// Share of the answers' variance along each axis.
    pub explained: [f64; 2],
    pub clusters: Clusters,
    /// Per cluster, the statements that describe it.
    pub representative: Vec<Vec<Representative>>,
    /// Statements that together speak for everybody in proportion.
    pub slate: Vec<usize>,
    /// Per row on the map: which of the slate's statements speak for it, by place in the slate.
    pub speaks_for: Vec<Vec<u8>>,
}

/// Clusters of people who take sides alike, the largest first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clusters {
    pub k: usize,
    pub of: Vec<usize>,
    pub sizes: Vec<usize>,
    /// Mean agreement (adjusted Rand index) with clusters found from resampled votes.
    pub stability: Option<f64>,
    /// Whether several clusters foretell unseen answers better than one.
    pub clear: bool,
    /// How much each further cluster would add.
    pub foretelling: Vec<Foretelling>,
}

/// A statement that describes a cluster or group.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representative {
    pub column: usize,
    pub agrees: bool,
    /// Share of those who saw it and answered so.
    pub share: f64,
    /// 90 %.
    pub interval: Interval,
    /// The same share among the others.
    pub elsewhere: f64,
    /// How many here saw it, and how many elsewhere.
    pub seen: f64,
    pub elsewhere_seen: f64,
}

/// Why no map is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum Missing {
    /// Fewer people with enough answers than a map needs.
    People { have: usize, need: usize },
    /// Fewer live statements than a map needs.
    Statements { have: usize, need: usize },
    /// Places are mostly guesswork: the answers do not tell people apart, or are too few for it.
    Certainty { have: f64, need: f64 },
}

/// A full run: everything found anew from the votes, whatever was found before.
///
/// With `groups`, every declared group moves the axes and the slate as much as any other, whatever
/// its size. The result depends neither on the order of rows and columns nor on the number of
/// threads. Work grows with the number of votes.
///
/// ```
/// # use opinion::{Choice, Event, Votes, map};
/// let says = |row, column, choice| Event { row, column, choice, matters: false };
/// let events = (0..40u32).flat_map(|row| (0..12u32).map(move |column| {
///     says(row, column, if (row < 20) == (column < 6) { Choice::Agree } else { Choice::Disagree })
/// }));
/// let votes = Votes::from_events(40, 12, events)?;
/// let (found, _) = map::map(&votes, None, &map::Options::default());
/// assert_eq!((found.clusters.k, &found.clusters.sizes[..]), (2, &[20, 20][..]));
/// # Ok::<(), opinion::VotesError>(())
/// ```
pub fn map(votes: &Votes, groups: Option<&Groups>, options: &Options) -> (Map, Profiles) {
    among_the_threads(|| {
        let profiles = profiles::find(votes, groups, options);
        let map = place::place(votes, groups, options, &profiles);
        (map, profiles)
    })
}

/// Brings counts, places and lists up to date under the last full run's profiles.
///
/// Statements that came after that run move nobody until the next.
pub fn refresh(votes: &Votes, groups: Option<&Groups>, options: &Options, profiles: &Profiles) -> Map {
    among_the_threads(|| place::place(votes, groups, options, profiles))
}

/// All of it on one of the threads that share the work, since each of many small steps would otherwise be
/// handed over to them and waited for.
fn among_the_threads<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    rayon::scope(|_| work())
}
