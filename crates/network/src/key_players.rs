//! Whom the network would miss most, and whom to brief to reach most (Borgatti 2006).

use rayon::prelude::*;
use serde::Serialize;

use crate::adjacency::Adjacency;
use crate::bits::{NeighbourBits, Workroom};

/// What a set of key players is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// Without them the most pairs are cut off from each other.
    Fragment,
    /// Without them distances grow most: 1 − mean of 1/distance among those left.
    Distance,
    /// With them the most are at most one step away, themselves counted.
    ReachOne,
    /// At most two steps away.
    ReachTwo,
    /// (Set members + sum of 1/distance from the set to the others) ÷ all.
    ReachNear,
}

/// The best sets of one size for one aim. There are often many: every one of them is right.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BestSets<A> {
    pub value: f64,
    pub n_optimal_sets: usize,
    /// At most twenty of them.
    pub optimal_sets: Vec<Vec<A>>,
    /// Whether all sets were tried; else the value is the best a search found.
    pub exact: bool,
}

/// How split the network is before anybody leaves.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Baseline {
    #[serde(rename = "F")]
    pub fragmentation: f64,
    #[serde(rename = "DF")]
    pub distance: f64,
}

/// Up to this many sets all are tried.
pub const SETS_AT_MOST: u64 = 1_000_000;
const SETS_TOLD: usize = 20;
const SAME: f64 = 1e-12;

/// The share of pairs without a path, and the distance-weighted share, when nobody leaves.
pub fn baseline(around: &Adjacency) -> Baseline {
    let scorer = Scorer::new(around);
    Baseline {
        fragmentation: scorer.score(Aim::Fragment, &[], &mut Workroom::default()),
        distance: scorer.score(Aim::Distance, &[], &mut Workroom::default()),
    }
}

/// The best sets of `size` actors for `aim`, on the underlying network.
///
/// Fragment, Distance: "losing these together would split you most". Reach…: "brief these and you
/// reach so many". The best set is not the best singles together. In dense networks `Fragment` is 0
/// for every set: use `Distance`. Exact up to a million sets, else greedy with swaps. `None` when
/// fewer than two actors would be left.
pub fn key_players(around: &Adjacency, size: usize, aim: Aim) -> Option<BestSets<u32>> {
    let n = around.actors();
    if size == 0 || n < size + 2 {
        return None;
    }
    let scorer = Scorer::new(around);
    if combinations(n as u64, size as u64) <= SETS_AT_MOST {
        Some(scorer.all_sets(size, aim))
    } else {
        Some(scorer.search(size, aim))
    }
}

fn combinations(n: u64, k: u64) -> u64 {
    (0..k).fold(1u64, |ways, at| ways.saturating_mul(n - at) / (at + 1))
}

struct Scorer<'a> {
    n: usize,
    bits: NeighbourBits<'a>,
    /// One over the distance between any two; 1 for oneself.
    nearness: Vec<f64>,
    /// Who is at most one, at most two steps away.
    within: [Vec<u64>; 2],
}

impl<'a> Scorer<'a> {
    fn new(around: &'a Adjacency) -> Self {
        let n = around.actors();
        let bits = NeighbourBits::of(around);
        let words = bits.words;
        let mut one = vec![0u64; n * words];
        let mut two = one.clone();
        let mut nearness = vec![0.0; n * n];
        let mut distance = vec![u32::MAX; n];
        for actor in 0..n {
            steps_from(around, actor, &mut distance);
            for (other, &steps) in distance.iter().enumerate() {
                nearness[actor * n + other] =
                    if steps == u32::MAX { 0.0 } else { 1.0 / f64::from(steps.max(1)) };
                let bit = 1u64 << (other % 64);
                one[actor * words + other / 64] |= if steps <= 1 { bit } else { 0 };
                two[actor * words + other / 64] |= if steps <= 2 { bit } else { 0 };
            }
        }
        Self { n, bits, nearness, within: [one, two] }
    }

    fn score(&self, aim: Aim, set: &[u32], work: &mut Workroom) -> f64 {
        let n = self.n as f64;
        match aim {
            Aim::Fragment | Aim::Distance => self.left_behind(aim, set, work),
            Aim::ReachOne | Aim::ReachTwo => {
                let within = &self.within[usize::from(aim == Aim::ReachTwo)];
                let words = self.bits.words;
                let reached: u32 = (0..words)
                    .map(|word| {
                        set.iter()
                            .fold(0, |all, &actor| all | within[actor as usize * words + word])
                            .count_ones()
                    })
                    .sum();
                f64::from(reached) / n
            }
            Aim::ReachNear => {
                let nearest = |other: usize| {
                    set.iter()
                        .map(|&actor| self.nearness[actor as usize * self.n + other])
                        .fold(0.0, f64::max)
                };
                (0..self.n).map(nearest).sum::<f64>() / n
            }
        }
    }

    /// Fragmentation among those left when the set is gone.
    fn left_behind(&self, aim: Aim, set: &[u32], work: &mut Workroom) -> f64 {
        let left = (self.n - set.len()) as f64;
        if left < 2.0 {
            return 0.0;
        }
        let joined = match aim {
            Aim::Fragment => self.bits.joined_pairs_without(set, work),
            _ => self.bits.nearness_without(set, work),
        };
        1.0 - joined / (left * (left - 1.0))
    }

    fn all_sets(&self, size: usize, aim: Aim) -> BestSets<u32> {
        // Parted by the first member; parts are joined in order, so sets come out in dictionary order.
        let part = |first: u32| {
            let mut best = Best::default();
            let mut work = Workroom::default();
            let mut set = vec![first];
            self.extend(&mut set, size, &mut |set| best.offer(self.score(aim, set, &mut work), set));
            best
        };
        let firsts = 0..(self.n - size + 1) as u32;
        let parts: Vec<Best> =
            if size < 2 { firsts.map(part).collect() } else { firsts.into_par_iter().map(part).collect() };
        let best = parts.into_iter().fold(Best::default(), Best::join);
        BestSets { value: best.value, n_optimal_sets: best.count, optimal_sets: best.sets, exact: true }
    }

    fn extend(&self, set: &mut Vec<u32>, size: usize, judge: &mut impl FnMut(&[u32])) {
        if set.len() == size {
            judge(set);
            return;
        }
        let next = set.last().map_or(0, |last| last + 1);
        for actor in next..self.n as u32 {
            set.push(actor);
            self.extend(set, size, judge);
            set.pop();
        }
    }

    /// Greedy, then swaps of one member for one outsider while that helps.
    fn search(&self, size: usize, aim: Aim) -> BestSets<u32> {
        let mut work = Workroom::default();
        let mut set: Vec<u32> = Vec::new();
        let mut value = f64::NEG_INFINITY;
        while set.len() < size {
            let (gain, actor) = self.best_beside(aim, &set, &mut work);
            set.push(actor);
            value = gain;
        }
        let mut improved = true;
        while improved {
            improved = false;
            for at in 0..size {
                let mut rest = set.clone();
                rest.remove(at);
                let (swapped, actor) = self.best_beside(aim, &rest, &mut work);
                if swapped > value + SAME {
                    rest.push(actor);
                    set = rest;
                    value = swapped;
                    improved = true;
                }
            }
        }
        set.sort_unstable();
        BestSets { value, n_optimal_sets: 1, optimal_sets: vec![set], exact: false }
    }

    fn best_beside(&self, aim: Aim, set: &[u32], work: &mut Workroom) -> (f64, u32) {
        let mut best = (f64::NEG_INFINITY, 0);
        let mut with = set.to_vec();
        for actor in (0..self.n as u32).filter(|actor| !set.contains(actor)) {
            with.push(actor);
            let value = self.score(aim, &with, work);
            with.pop();
            if value > best.0 + SAME {
                best = (value, actor);
            }
        }
        best
    }
}

fn steps_from(around: &Adjacency, start: usize, distance: &mut [u32]) {
    distance.fill(u32::MAX);
    distance[start] = 0;
    let mut queue = vec![start as u32];
    let mut at = 0;
    while let Some(&actor) = queue.get(at) {
        at += 1;
        for &other in around.neighbours(actor) {
            if distance[other as usize] == u32::MAX {
                distance[other as usize] = distance[actor as usize] + 1;
                queue.push(other);
            }
        }
    }
}

/// The best value so far, how often it came up, and the first sets that gave it.
struct Best {
    value: f64,
    count: usize,
    sets: Vec<Vec<u32>>,
}

impl Default for Best {
    fn default() -> Self {
        Self { value: f64::NEG_INFINITY, count: 0, sets: Vec::new() }
    }
}

impl Best {
    fn offer(&mut self, value: f64, set: &[u32]) {
        if value > self.value + SAME {
            *self = Self { value, count: 0, sets: Vec::new() };
        }
        if (value - self.value).abs() <= SAME {
            self.count += 1;
            if self.sets.len() < SETS_TOLD {
                self.sets.push(set.to_vec());
            }
        }
    }

    fn join(mut self, other: Self) -> Self {
        if other.value > self.value + SAME {
            return other;
        }
        if (other.value - self.value).abs() <= SAME {
            self.count += other.count;
            let room = SETS_TOLD - self.sets.len();
            self.sets.extend(other.sets.into_iter().take(room));
        }
        self
    }
}

impl<A> BestSets<A> {
    pub fn named<B>(self, name: &impl Fn(A) -> B) -> BestSets<B> {
        BestSets {
            value: self.value,
            n_optimal_sets: self.n_optimal_sets,
            optimal_sets: self
                .optimal_sets
                .into_iter()
                .map(|set| set.into_iter().map(name).collect())
                .collect(),
            exact: self.exact,
        }
    }
}
