//! Sets of actors as bits, for networks small enough to try many sets.

use crate::adjacency::Adjacency;

/// Every actor's neighbours, as a list and as a row of bits.
pub(crate) struct NeighbourBits<'a> {
    pub words: usize,
    around: &'a Adjacency,
    rows: Vec<u64>,
}

/// Room to work in, kept between calls.
#[derive(Default)]
pub(crate) struct Workroom {
    stays: Vec<u64>,
    seen: Vec<u64>,
    next: Vec<u64>,
}

impl<'a> NeighbourBits<'a> {
    pub fn of(around: &'a Adjacency) -> Self {
        let words = around.actors().div_ceil(64).max(1);
        let mut rows = vec![0u64; around.actors() * words];
        for (actor, other) in around.pairs() {
            rows[actor as usize * words + other as usize / 64] |= 1 << (other % 64);
        }
        Self { words, around, rows }
    }

    fn row(&self, actor: usize) -> &[u64] {
        &self.rows[actor * self.words..(actor + 1) * self.words]
    }

    /// Everybody but the set.
    fn stay(&self, set: &[u32], stays: &mut Vec<u64>) {
        stays.clear();
        stays.resize(self.words, u64::MAX);
        let over = self.words * 64 - self.around.actors();
        stays[self.words - 1] = u64::MAX.checked_shr(over as u32).unwrap_or(0);
        for &actor in set {
            stays[actor as usize / 64] &= !(1 << (actor % 64));
        }
    }

    /// Ordered pairs joined by a path once the set is gone.
    pub fn joined_pairs_without(&self, set: &[u32], work: &mut Workroom) -> f64 {
        self.stay(set, &mut work.stays);
        let mut joined = 0.0;
        loop {
            let Some(start) = members(&work.stays).next() else { return joined };
            work.seen.clear();
            work.seen.resize(self.words, 0);
            work.seen[start / 64] |= 1 << (start % 64);
            work.next.clone_from(&work.seen);
            let mut size = 1u32;
            loop {
                let mut grown = vec![0u64; self.words];
                for actor in members(&work.next) {
                    grown.iter_mut().zip(self.row(actor)).for_each(|(grown, row)| *grown |= row);
                }
                for ((grown, seen), stays) in grown.iter_mut().zip(&mut work.seen).zip(&work.stays) {
                    *grown &= stays & !*seen;
                    *seen |= *grown;
                }
                let found = count(&grown);
                if found == 0 {
                    break;
                }
                size += found;
                work.next = grown;
            }
            work.stays.iter_mut().zip(&work.seen).for_each(|(stays, seen)| *stays &= !seen);
            joined += f64::from(size) * (f64::from(size) - 1.0);
        }
    }

    /// One over the distance, added over ordered pairs, once the set is gone. All actors look one
    /// step farther at once.
    pub fn nearness_without(&self, set: &[u32], work: &mut Workroom) -> f64 {
        self.stay(set, &mut work.stays);
        let (n, words) = (self.around.actors(), self.words);
        work.seen.clear();
        work.seen.resize(n * words, 0);
        for actor in members(&work.stays) {
            work.seen[actor * words + actor / 64] |= 1 << (actor % 64);
        }
        work.next.clear();
        work.next.resize(n * words, 0);
        let stay = |actor: usize| work.stays[actor / 64] >> (actor % 64) & 1 == 1;
        let left = count(&work.stays);
        let (mut nearness, mut seen_before) = (0.0, left);
        for distance in 1.. {
            let mut seen_now = 0;
            for actor in (0..n).filter(|&actor| stay(actor)) {
                let row = actor * words..(actor + 1) * words;
                let grown = &mut work.next[row.clone()];
                grown.copy_from_slice(&work.seen[row]);
                for &other in self.around.neighbours(actor as u32) {
                    let other = other as usize;
                    // Who has gone has seen nobody, so their row adds nothing.
                    let theirs = &work.seen[other * words..(other + 1) * words];
                    grown.iter_mut().zip(theirs).for_each(|(grown, theirs)| *grown |= theirs);
                }
                seen_now += count(grown);
            }
            if seen_now == seen_before {
                break;
            }
            nearness += f64::from(seen_now - seen_before) / f64::from(distance);
            seen_before = seen_now;
            std::mem::swap(&mut work.seen, &mut work.next);
        }
        nearness
    }
}

pub(crate) fn members(set: &[u64]) -> impl Iterator<Item = usize> + '_ {
    set.iter().enumerate().flat_map(|(word, &bits)| {
        let mut left = bits;
        std::iter::from_fn(move || {
            let bit = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (bit < 64).then_some(word * 64 + bit)
        })
    })
}

fn count(set: &[u64]) -> u32 {
    set.iter().map(|word| word.count_ones()).sum()
}
