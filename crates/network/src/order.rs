//! Actors renumbered so that those who meet often stand near each other in memory.

use crate::adjacency::{Adjacency, Merge};

/// A renumbering: `old[new]` and `new[old]`.
pub(crate) struct Order {
    pub old: Vec<u32>,
    pub new: Vec<u32>,
}

impl Order {
    /// Step by step outward from the actor with the most ties, then from the next not yet reached:
    /// neighbours come to stand near each other, which saves waiting for memory in large networks.
    pub fn outward_from_hubs(around: &Adjacency) -> Self {
        let actors = around.actors();
        let mut by_degree: Vec<u32> = (0..actors as u32).collect();
        by_degree.sort_by_key(|&actor| std::cmp::Reverse(around.degree(actor)));
        let mut old: Vec<u32> = Vec::with_capacity(actors);
        let mut new = vec![u32::MAX; actors];
        for start in by_degree {
            if new[start as usize] != u32::MAX {
                continue;
            }
            let mut at = old.len();
            new[start as usize] = at as u32;
            old.push(start);
            while let Some(&actor) = old.get(at) {
                at += 1;
                for &other in around.neighbours(actor) {
                    if new[other as usize] == u32::MAX {
                        new[other as usize] = old.len() as u32;
                        old.push(other);
                    }
                }
            }
        }
        Self { old, new }
    }

    /// The same ties under new numbers.
    pub fn applied(&self, adjacency: &Adjacency) -> Adjacency {
        let arcs = self.old.iter().enumerate().flat_map(|(new, &old)| {
            adjacency.ties(old).map(move |(other, strength)| (new as u32, self.new[other as usize], strength))
        });
        Adjacency::pack(adjacency.actors(), arcs, Merge::Strongest)
    }

    /// Values in new numbers back under the old ones.
    pub fn undone<T: Copy>(&self, values: &[T]) -> Vec<T> {
        self.new.iter().map(|&new| values[new as usize]).collect()
    }
}
