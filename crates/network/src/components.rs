//! Which actors hang together at all.

use crate::adjacency::Adjacency;

/// A part of the network for every actor, and how large each part is.
#[derive(Clone, Debug, PartialEq)]
pub struct Components {
    pub of: Vec<u32>,
    pub sizes: Vec<u32>,
}

impl Components {
    pub fn largest(&self) -> u32 {
        self.sizes.iter().copied().max().unwrap_or(0)
    }

    /// The number of the largest component; the one with the lowest actor among equals.
    pub fn largest_number(&self) -> Option<u32> {
        let largest = self.largest();
        self.sizes.iter().position(|&size| size == largest).map(|at| at as u32)
    }

    pub fn members(&self, number: u32) -> Vec<u32> {
        (0..self.of.len() as u32).filter(|&actor| self.of[actor as usize] == number).collect()
    }

    /// Share of pairs that any path joins (Krackhardt's connectedness). 1 for fewer than two actors.
    ///
    /// One hub that did not answer can fake a split.
    pub fn connectedness(&self) -> f64 {
        let n = self.of.len() as f64;
        let joined: f64 = self.sizes.iter().map(|&size| f64::from(size) * (f64::from(size) - 1.0)).sum();
        if n < 2.0 { 1.0 } else { joined / (n * (n - 1.0)) }
    }
}

/// Components of the underlying network, numbered by their lowest actor. Linear work.
pub fn weak(around: &Adjacency) -> Components {
    let actors = around.actors();
    let mut of = vec![u32::MAX; actors];
    let mut sizes = Vec::new();
    let mut waiting = Vec::new();
    for start in 0..actors as u32 {
        if of[start as usize] != u32::MAX {
            continue;
        }
        let number = sizes.len() as u32;
        let mut size = 0;
        of[start as usize] = number;
        waiting.push(start);
        while let Some(actor) = waiting.pop() {
            size += 1;
            for &other in around.neighbours(actor) {
                if of[other as usize] == u32::MAX {
                    of[other as usize] = number;
                    waiting.push(other);
                }
            }
        }
        sizes.push(size);
    }
    Components { of, sizes }
}

/// Strong components: actors that reach each other along the arcs (Tarjan 1972). Linear work.
pub fn strong(out: &Adjacency) -> Components {
    const UNSEEN: u32 = u32::MAX;
    let actors = out.actors();
    let mut order = vec![UNSEEN; actors];
    let mut low = vec![0; actors];
    let mut of = vec![UNSEEN; actors];
    let mut sizes = Vec::new();
    let mut clock = 0;
    let mut path: Vec<(u32, usize)> = Vec::new();
    let mut open = Vec::new();
    for start in 0..actors as u32 {
        if order[start as usize] != UNSEEN {
            continue;
        }
        path.push((start, 0));
        while let Some(&mut (actor, ref mut at)) = path.last_mut() {
            let a = actor as usize;
            if *at == 0 {
                order[a] = clock;
                low[a] = clock;
                clock += 1;
                open.push(actor);
            }
            if let Some(&other) = out.neighbours(actor).get(*at) {
                *at += 1;
                let o = other as usize;
                if order[o] == UNSEEN {
                    path.push((other, 0));
                } else if of[o] == UNSEEN {
                    low[a] = low[a].min(order[o]);
                }
                continue;
            }
            if low[a] == order[a] {
                let number = sizes.len() as u32;
                let mut size = 0;
                while let Some(member) = open.pop() {
                    of[member as usize] = number;
                    size += 1;
                    if member == actor {
                        break;
                    }
                }
                sizes.push(size);
            }
            path.pop();
            if let Some(&(parent, _)) = path.last() {
                low[parent as usize] = low[parent as usize].min(low[a]);
            }
        }
    }
    Components { of, sizes }
}
