//! Actors and ties whose loss would part the network.

use crate::adjacency::Adjacency;

/// Where the network hangs by one actor or one tie.
#[derive(Clone, Debug, PartialEq)]
pub struct Cuts {
    /// For each actor: would its leaving part others from each other?
    pub is_articulation: Vec<bool>,
    /// Ties that are the only way between their two sides, lower actor first.
    pub bridges: Vec<(u32, u32)>,
    /// How many parts hold together whoever single leaves (biconnected components).
    pub blocks: usize,
}

/// Articulation points and bridges (Tarjan 1972).
///
/// Tells: "if this organisation leaves, these are cut off". Only as good as the reporting: a second
/// link nobody wrote down makes a false alarm. Linear work.
pub fn cuts(around: &Adjacency) -> Cuts {
    const UNSEEN: u32 = u32::MAX;
    let actors = around.actors();
    let mut order = vec![UNSEEN; actors];
    let mut low = vec![0u32; actors];
    let mut is_articulation = vec![false; actors];
    let mut bridges = Vec::new();
    let mut blocks = 0;
    let mut clock = 0;
    // (actor, its parent, how far its neighbours were looked at)
    let mut path: Vec<(u32, u32, usize)> = Vec::new();
    for root in 0..actors as u32 {
        if order[root as usize] != UNSEEN {
            continue;
        }
        let mut children_of_root = 0;
        order[root as usize] = clock;
        low[root as usize] = clock;
        clock += 1;
        path.push((root, UNSEEN, 0));
        while let Some(&mut (actor, parent, ref mut at)) = path.last_mut() {
            let a = actor as usize;
            if let Some(&other) = around.neighbours(actor).get(*at) {
                *at += 1;
                let o = other as usize;
                if order[o] == UNSEEN {
                    order[o] = clock;
                    low[o] = clock;
                    clock += 1;
                    path.push((other, actor, 0));
                } else if other != parent {
                    low[a] = low[a].min(order[o]);
                }
                continue;
            }
            path.pop();
            if parent == UNSEEN {
                continue;
            }
            let p = parent as usize;
            low[p] = low[p].min(low[a]);
            if low[a] > order[p] {
                bridges.push((actor.min(parent), actor.max(parent)));
            }
            if low[a] >= order[p] {
                blocks += 1;
                if parent == root {
                    children_of_root += 1;
                } else {
                    is_articulation[p] = true;
                }
            }
        }
        is_articulation[root as usize] = children_of_root > 1;
    }
    bridges.sort_unstable();
    Cuts { is_articulation, bridges, blocks }
}
