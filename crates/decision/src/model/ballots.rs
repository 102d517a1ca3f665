//! Ballots as they lie in memory: flat, identical ones together, options as numbers.

use serde::{Deserialize, Serialize};

/// One option on one ranked ballot. Tier 0 is best; equal tiers are equal ranks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    pub tier: u16,
    pub option: u16,
}

/// Ranked ballots, each with how many people cast it. An empty one is a blank ballot: its people took part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<TieredBallot>", into = "Vec<TieredBallot>")]
pub struct Rankings {
    places: Vec<Place>,
    ends: Vec<usize>,
    counts: Vec<u64>,
}

/// One distinct ranked ballot, best first.
#[derive(Clone, Copy, Debug)]
pub struct RankedBallot<'a> {
    pub count: u64,
    pub places: &'a [Place],
}

/// How a ranked ballot travels as JSON: `{"count": 3, "ranking": [[0], [2, 1]]}`.
#[derive(Clone, Serialize, Deserialize)]
struct TieredBallot {
    #[serde(default = "one")]
    count: u64,
    ranking: Vec<Vec<u16>>,
}

fn one() -> u64 {
    1
}

impl Rankings {
    pub fn new() -> Self {
        Self::default()
    }

    /// Room for so many ballots with so many marks in all.
    pub fn with_capacity(ballots: usize, marks: usize) -> Self {
        Self {
            places: Vec::with_capacity(marks),
            ends: Vec::with_capacity(ballots),
            counts: Vec::with_capacity(ballots),
        }
    }

    /// Adds a ballot given as tiers, best first. An option named twice keeps its best place;
    /// empty tiers are closed up (ranks 1, 3, 7 become 1, 2, 3). Says how many marks were dropped.
    pub fn push_tiers<T: AsRef<[u16]>>(&mut self, count: u64, tiers: impl IntoIterator<Item = T>) -> usize {
        let start = self.places.len();
        let (mut tier, mut dropped) = (0, 0);
        for options in tiers {
            let before = self.places.len();
            for &option in options.as_ref() {
                if self.places[start..].iter().any(|place| place.option == option) {
                    dropped += 1;
                } else {
                    self.places.push(Place { tier, option });
                }
            }
            if self.places.len() > before {
                self.places[before..].sort_unstable();
                tier += 1;
            }
        }
        self.ends.push(self.places.len());
        self.counts.push(count);
        dropped
    }

    /// Adds a ballot without equal ranks, best first.
    pub fn push(&mut self, count: u64, options: &[u16]) -> usize {
        self.push_marks(count, options.iter().map(|&option| (option, false)))
    }

    /// Adds a ballot given mark by mark, best first; `true` beside an option ranks it equal to the one before.
    /// Otherwise as [`Rankings::push_tiers`].
    pub fn push_marks(&mut self, count: u64, marks: impl IntoIterator<Item = (u16, bool)>) -> usize {
        let start = self.places.len();
        let (mut tier_starts, mut tier, mut dropped) = (start, 0, 0);
        for (option, equal) in marks {
            if !equal && self.places.len() > tier_starts {
                self.places[tier_starts..].sort_unstable();
                tier_starts = self.places.len();
                tier += 1;
            }
            if self.places[start..].iter().any(|place| place.option == option) {
                dropped += 1;
            } else {
                self.places.push(Place { tier, option });
            }
        }
        self.places[tier_starts..].sort_unstable();
        self.ends.push(self.places.len());
        self.counts.push(count);
        dropped
    }

    /// Adds a ballot of another collection as it is.
    pub(crate) fn push_places(&mut self, count: u64, places: &[Place]) {
        self.places.extend_from_slice(places);
        self.ends.push(self.places.len());
        self.counts.push(count);
    }

    pub fn iter(&self) -> impl ExactSizeIterator<Item = RankedBallot<'_>> + Clone {
        (0..self.counts.len()).map(|index| self.get(index))
    }

    /// How many distinct entries are kept; not how many people voted.
    pub fn len(&self) -> usize {
        self.counts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }

    pub fn get(&self, index: usize) -> RankedBallot<'_> {
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        RankedBallot { count: self.counts[index], places: &self.places[start..self.ends[index]] }
    }

    /// The same ballots in one fixed order, identical ones as one entry.
    pub fn gathered(&self) -> Self {
        // The first places packed into one number order most ballots without looking at them again.
        let mut order: Vec<(u128, u32)> =
            (0u32..).zip(self.iter()).map(|(index, ballot)| (first_places(ballot.places), index)).collect();
        let places = |index: u32| self.get(index as usize).places;
        order.sort_unstable_by(|a, b| a.0.cmp(&b.0).then_with(|| places(a.1).cmp(places(b.1))));
        let mut gathered = Self::with_capacity(self.len(), self.places.len());
        for (_, index) in order {
            let index = index as usize;
            let ballot = self.get(index);
            match gathered.len().checked_sub(1) {
                Some(last) if gathered.get(last).places == ballot.places => {
                    gathered.counts[last] += ballot.count;
                }
                _ => {
                    gathered.places.extend_from_slice(ballot.places);
                    gathered.ends.push(gathered.places.len());
                    gathered.counts.push(ballot.count);
                }
            }
        }
        gathered.places.shrink_to_fit();
        gathered
    }
}

/// The first four places as one number that orders ballots as the places themselves do.
fn first_places(places: &[Place]) -> u128 {
    let number = |place: &Place| u128::from(place.tier) << 16 | u128::from(place.option);
    (0..4).fold(0, |packed, index| packed << 32 | places.get(index).map_or(0, number))
}

impl<'a> RankedBallot<'a> {
    /// The tiers, best first.
    pub fn tiers(self) -> impl Iterator<Item = &'a [Place]> {
        self.places.chunk_by(|a, b| a.tier == b.tier)
    }
}

impl From<Vec<TieredBallot>> for Rankings {
    fn from(ballots: Vec<TieredBallot>) -> Self {
        let mut rankings = Self::default();
        for ballot in ballots {
            rankings.push_tiers(ballot.count, ballot.ranking);
        }
        rankings
    }
}

impl From<Rankings> for Vec<TieredBallot> {
    fn from(rankings: Rankings) -> Self {
        let tiers = |ballot: RankedBallot<'_>| {
            ballot.tiers().map(|tier| tier.iter().map(|place| place.option).collect()).collect()
        };
        rankings.iter().map(|ballot| TieredBallot { count: ballot.count, ranking: tiers(ballot) }).collect()
    }
}

/// Grades given to options, 0 the lowest; `None` where a person left an option blank.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grades {
    /// How many cast it, and one grade per option.
    pub ballots: Vec<(u64, Vec<Option<u32>>)>,
}

/// Approvals: the options each ballot approves, ascending, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approvals {
    /// How many cast it, and the approved options.
    pub ballots: Vec<(u64, Vec<u16>)>,
}

impl Approvals {
    pub fn push(&mut self, count: u64, mut options: Vec<u16>) {
        options.sort_unstable();
        options.dedup();
        self.ballots.push((count, options));
    }

    /// The same ballots in one fixed order, identical ones as one entry.
    pub fn gathered(&self) -> Self {
        let mut ballots = self.ballots.clone();
        ballots.sort_unstable_by(|a, b| a.1.cmp(&b.1));
        ballots.dedup_by(|later, earlier| {
            let same = later.1 == earlier.1;
            if same {
                earlier.0 += later.0;
            }
            same
        });
        Self { ballots }
    }
}
