//! Brandes's algorithm for eight sources at once, so that each reading of the ties serves eight.
//!
//! Level by level: forward, everyone not yet reached adds up the path counts of those one step nearer;
//! backward, everyone adds up what those one step farther depend on. Each actor holds eight numbers
//! side by side, and the inner loop is a plain addition of eight.

use crate::adjacency::Adjacency;

pub(super) const LANES: usize = 8;

/// Beyond so many steps a network is more like a road, and one source at a time is faster.
pub(super) const LEVELS_AT_MOST: u8 = 40;

type Eight = [f64; LANES];

/// Room for one block of sources after another.
pub(super) struct Workroom {
    paths: Vec<Eight>,
    /// Path counts of those reached in the step before, 0 for everyone else; backward, (1 + dependence)
    /// ÷ paths of those one step farther.
    carried: Vec<Eight>,
    next: Vec<Eight>,
    level: Vec<[u8; LANES]>,
}

const UNREACHED: u8 = u8::MAX;

impl Workroom {
    pub fn new(actors: usize) -> Self {
        Self {
            paths: vec![[0.0; LANES]; actors],
            carried: vec![[0.0; LANES]; actors],
            next: vec![[0.0; LANES]; actors],
            level: vec![[UNREACHED; LANES]; actors],
        }
    }

    /// Adds to `total` what up to eight sources starting at `first` give. False, and nothing added,
    /// when paths are too long.
    pub fn block(&mut self, out: &Adjacency, into: &Adjacency, first: u32, total: &mut [f64]) -> bool {
        let sources = LANES.min(out.actors() - first as usize);
        let Some(deepest) = self.forward(into, first, sources) else { return false };
        self.backward(out, deepest, total);
        true
    }

    fn forward(&mut self, into: &Adjacency, first: u32, sources: usize) -> Option<u8> {
        self.paths.fill([0.0; LANES]);
        self.carried.fill([0.0; LANES]);
        self.level.fill([UNREACHED; LANES]);
        // Lanes without a source count as reached everywhere, so that nobody waits for them.
        for level in &mut self.level {
            level[sources..].fill(0);
        }
        for lane in 0..sources {
            let source = first as usize + lane;
            self.paths[source][lane] = 1.0;
            self.carried[source][lane] = 1.0;
            self.level[source][lane] = 0;
        }
        for depth in 1..=LEVELS_AT_MOST {
            let mut anybody = false;
            for actor in 0..into.actors() {
                let level = &mut self.level[actor];
                if !level.contains(&UNREACHED) {
                    self.next[actor] = [0.0; LANES];
                    continue;
                }
                let sum = gathered(&self.carried, into.neighbours(actor as u32));
                let mut reached = [0.0; LANES];
                for lane in 0..LANES {
                    if sum[lane] > 0.0 && level[lane] == UNREACHED {
                        level[lane] = depth;
                        reached[lane] = sum[lane];
                        self.paths[actor][lane] = sum[lane];
                        anybody = true;
                    }
                }
                self.next[actor] = reached;
            }
            std::mem::swap(&mut self.carried, &mut self.next);
            if !anybody {
                return Some(depth - 1);
            }
        }
        None
    }

    fn backward(&mut self, out: &Adjacency, deepest: u8, total: &mut [f64]) {
        // Nobody depends on the farthest: theirs is 1 ÷ paths.
        self.carried.fill([0.0; LANES]);
        for depth in (1..=deepest).rev() {
            for (actor, total) in total.iter_mut().enumerate() {
                let level = &self.level[actor];
                if !level.contains(&depth) {
                    self.next[actor] = [0.0; LANES];
                    continue;
                }
                let sum = if depth == deepest {
                    [0.0; LANES]
                } else {
                    gathered(&self.carried, out.neighbours(actor as u32))
                };
                let paths = &self.paths[actor];
                let mut share = [0.0; LANES];
                let mut added = 0.0;
                for lane in 0..LANES {
                    if level[lane] == depth {
                        let dependence = sum[lane] * paths[lane];
                        added += dependence;
                        share[lane] = (1.0 + dependence) / paths[lane];
                    }
                }
                self.next[actor] = share;
                *total += added;
            }
            std::mem::swap(&mut self.carried, &mut self.next);
        }
    }
}

#[inline]
fn gathered(rows: &[Eight], neighbours: &[u32]) -> Eight {
    let mut sum = [0.0; LANES];
    for &other in neighbours {
        let row = &rows[other as usize];
        for lane in 0..LANES {
            sum[lane] += row[lane];
        }
    }
    sum
}
