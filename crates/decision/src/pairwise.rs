//! Who is placed above whom, and how often: the table every pairwise method reads.

use crate::{Exact, Rankings, Strength, Unranked};

/// `support(a, b)`: the weight of ballots that place `a` above `b`. Whole numbers for plain ballots,
/// fractions when blocs weigh the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairwise {
    n: usize,
    support: Vec<Exact>,
}

impl Pairwise {
    /// Counts ranked ballots over `n` options. Work grows with distinct ballots × options named².
    pub fn count(ballots: &Rankings, n: usize, unranked: Unranked) -> Self {
        // `named[a]`: ballots that name a. `not_above[a][b]`: of those, the ones that place b beside or above a.
        let (mut named, mut not_above) = (vec![0u64; n], vec![0u64; n * n]);
        // Without an opinion on the unnamed, only the named below count.
        let mut below = vec![0u64; if unranked == Unranked::NoOpinion { n * n } else { 0 }];
        for ballot in ballots.iter() {
            for (index, place) in ballot.places.iter().enumerate() {
                let (higher, lower) = ballot.places.split_at(index);
                let row = usize::from(place.option) * n;
                if unranked == Unranked::NoOpinion {
                    for other in lower.iter().filter(|other| other.tier > place.tier) {
                        below[row + usize::from(other.option)] += ballot.count;
                    }
                    continue;
                }
                named[usize::from(place.option)] += ballot.count;
                let row = &mut not_above[row..row + n];
                for other in higher {
                    row[usize::from(other.option)] += ballot.count;
                }
                // Places are sorted by tier, so only the next few can be equal.
                for other in lower.iter().skip(1).take_while(|other| other.tier == place.tier) {
                    row[usize::from(other.option)] += ballot.count;
                }
            }
        }
        let above = match unranked {
            Unranked::NoOpinion => below,
            Unranked::Last => {
                let cell =
                    |cell: usize| if cell / n == cell % n { 0 } else { named[cell / n] - not_above[cell] };
                (0..n * n).map(cell).collect()
            }
        };
        Self { n, support: above.into_iter().map(Exact::from).collect() }
    }

    /// A table from any source, like the mean over blocs.
    pub fn from_fn(n: usize, support: impl Fn(usize, usize) -> Exact) -> Self {
        let cell = |index: usize| {
            let (a, b) = (index / n, index % n);
            if a == b { Exact::zero() } else { support(a, b) }
        };
        Self { n, support: (0..n * n).map(cell).collect() }
    }

    pub fn len(&self) -> usize {
        self.n
    }

    pub fn is_empty(&self) -> bool {
        self.n == 0
    }

    pub fn support(&self, a: usize, b: usize) -> &Exact {
        &self.support[a * self.n + b]
    }

    pub fn margin(&self, a: usize, b: usize) -> Exact {
        self.support(a, b) - self.support(b, a)
    }

    pub fn beats(&self, a: usize, b: usize) -> bool {
        self.support(a, b) > self.support(b, a)
    }

    /// How strong the win of `a` over `b` is; 0 without a win.
    pub fn strength(&self, a: usize, b: usize, strength: Strength) -> Exact {
        if !self.beats(a, b) {
            return Exact::zero();
        }
        match strength {
            Strength::Margins => self.margin(a, b),
            Strength::WinningVotes => self.support(a, b).clone(),
        }
    }

    /// The option that wins every direct comparison, if there is one.
    pub fn condorcet_winner(&self) -> Option<usize> {
        (0..self.n).find(|&a| (0..self.n).all(|b| a == b || self.beats(a, b)))
    }

    /// The smallest set whose members beat everyone outside it (Smith 1973), in order of number.
    pub fn smith_set(&self) -> Vec<usize> {
        // Who reaches whom by "is not beaten by": the top of that order is the Smith set.
        let n = self.n;
        let mut reach: Vec<bool> = (0..n * n).map(|i| i / n == i % n || !self.beats(i % n, i / n)).collect();
        for via in 0..n {
            for a in 0..n {
                if reach[a * n + via] {
                    for b in 0..n {
                        reach[a * n + b] |= reach[via * n + b];
                    }
                }
            }
        }
        (0..n).filter(|&a| (0..n).all(|b| reach[a * n + b])).collect()
    }

    /// The same table with only these options, numbered in the order given.
    pub fn among(&self, options: &[usize]) -> Self {
        Self::from_fn(options.len(), |a, b| self.support(options[a], options[b]).clone())
    }

    /// The strengths of all wins as ranks (0: no win), and what each rank is worth. Methods that only
    /// compare strengths then work on small whole numbers and stay exact.
    pub(crate) fn levels(&self, strength: Strength) -> (Vec<u32>, Vec<Exact>) {
        let strengths: Vec<_> =
            (0..self.n * self.n).map(|i| self.strength(i / self.n, i % self.n, strength)).collect();
        let mut worth = strengths.clone();
        worth.push(Exact::zero());
        worth.sort_unstable();
        worth.dedup();
        let level = |strength: &Exact| worth.binary_search(strength).unwrap_or_default() as u32;
        (strengths.iter().map(level).collect(), worth)
    }

    /// The widest path between every two options, in levels: the best chain of wins by its weakest link.
    pub(crate) fn widest_paths(&self, levels: &[u32]) -> Vec<u32> {
        let n = self.n;
        let mut path = levels.to_vec();
        for via in 0..n {
            for a in 0..n {
                let first = path[a * n + via];
                if a == via || first == 0 {
                    continue;
                }
                for b in 0..n {
                    if b != a && b != via {
                        let chain = first.min(path[via * n + b]);
                        path[a * n + b] = path[a * n + b].max(chain);
                    }
                }
            }
        }
        path
    }
}

/// Peels an order off a relation: first those nobody left defeats, then the next, and so on.
pub(crate) fn peel(n: usize, defeats: impl Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut left: Vec<usize> = (0..n).collect();
    let mut tiers = Vec::new();
    while !left.is_empty() {
        let top: Vec<_> =
            left.iter().copied().filter(|&b| !left.iter().any(|&a| a != b && defeats(a, b))).collect();
        // A relation with a circle at its top leaves nobody undefeated; the rest then stands together.
        let top = if top.is_empty() { left.clone() } else { top };
        left.retain(|option| !top.contains(option));
        tiers.push(top);
    }
    tiers
}

/// Tiers by a number, largest first.
pub(crate) fn by_score<S: Ord>(scores: &[S]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|&a, &b| scores[b].cmp(&scores[a]).then(a.cmp(&b)));
    order.chunk_by(|&a, &b| scores[a] == scores[b]).map(<[usize]>::to_vec).collect()
}
