//! How many steps lie between actors: breadth-first search from 64 actors at once, one bit for each.

use rayon::prelude::*;

use crate::adjacency::Adjacency;

/// What one actor sees when looking outward step by step.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Horizon {
    /// Other actors that can be reached at all.
    pub reached: u32,
    /// Their distances, added up.
    pub steps: u64,
    /// One over each distance, added up; who cannot be reached adds nothing.
    pub nearness: f64,
    /// The distance of the farthest one reached.
    pub farthest: u32,
}

/// Every actor's horizon along `adjacency`.
///
/// `behind` is the same network seen from the other end (for an undirected one, itself). Sixty-four
/// searches share each reading of the ties (Then et al. 2014). Work: actors × ties / 64, and more
/// where distances are long.
pub fn horizons(adjacency: &Adjacency, behind: &Adjacency) -> Vec<Horizon> {
    let actors = adjacency.actors();
    let blocks: Vec<u32> = (0..actors as u32).step_by(64).collect();
    let search = |&first: &u32| search_from_64(adjacency, behind, first);
    // Starting threads costs more than a small network.
    let found: Vec<Vec<Horizon>> = if adjacency.slots() < 10_000 {
        blocks.iter().map(search).collect()
    } else {
        blocks.par_iter().map(search).collect()
    };
    found.into_iter().flatten().collect()
}

fn search_from_64(adjacency: &Adjacency, behind: &Adjacency, first: u32) -> Vec<Horizon> {
    let actors = adjacency.actors();
    let lanes = (actors - first as usize).min(64);
    let everyone = u64::MAX >> (64 - lanes);
    let mut horizons = vec![Horizon::default(); lanes];
    let mut seen = vec![0u64; actors];
    let mut frontier = vec![0u64; actors];
    let mut next = vec![0u64; actors];
    for lane in 0..lanes {
        seen[first as usize + lane] = 1 << lane;
        frontier[first as usize + lane] = 1 << lane;
    }
    for distance in 1.. {
        let mut newly = LaneCounts::default();
        for actor in 0..actors {
            // Who is seen by all 64 has nothing left to learn.
            let missing = everyone & !seen[actor];
            next[actor] = 0;
            if missing != 0 {
                let mut beside = 0;
                for &other in behind.neighbours(actor as u32) {
                    beside |= frontier[other as usize];
                }
                let new = beside & missing;
                next[actor] = new;
                newly.add(new);
            }
        }
        if !newly.any {
            break;
        }
        for (seen, next) in seen.iter_mut().zip(&next) {
            *seen |= next;
        }
        std::mem::swap(&mut frontier, &mut next);
        for (lane, horizon) in horizons.iter_mut().enumerate() {
            let count = newly.of(lane);
            if count > 0 {
                horizon.reached += count;
                horizon.steps += u64::from(count) * u64::from(distance);
                horizon.nearness += f64::from(count) / f64::from(distance);
                horizon.farthest = distance;
            }
        }
    }
    horizons
}

/// Sixty-four counters side by side: plane `k` holds the bit of value 2^k of each counter, so adding
/// one to any set of lanes costs two operations on average.
#[derive(Default)]
struct LaneCounts {
    planes: [u64; 32],
    any: bool,
}

impl LaneCounts {
    fn add(&mut self, lanes: u64) {
        self.any |= lanes != 0;
        let mut carry = lanes;
        for plane in &mut self.planes {
            if carry == 0 {
                break;
            }
            (*plane, carry) = (*plane ^ carry, *plane & carry);
        }
    }

    fn of(&self, lane: usize) -> u32 {
        self.planes.iter().enumerate().map(|(bit, plane)| ((plane >> lane & 1) as u32) << bit).sum()
    }
}
