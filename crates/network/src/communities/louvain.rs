//! Louvain: everybody joins the neighbours that raise modularity most, communities become nodes, again.

use basics::Dice;

use super::graph::{Gathered, Graph};
use super::partition::Partition;
use crate::adjacency::Adjacency;

/// A division of high modularity (Blondel et al. 2008), on the underlying network, resolution 1.
///
/// Another seed may give another division of about the same worth: look at several
/// ([`super::communities`]). Nearly linear work.
pub fn louvain(around: &Adjacency, valued: bool, dice: &mut Dice) -> Partition {
    let mut graph = Graph::of(around, valued);
    let mut of: Vec<u32> = (0..around.actors() as u32).collect();
    loop {
        let mut moved: Vec<u32> = (0..graph.nodes() as u32).collect();
        let gained = settle(&graph, &mut moved, dice);
        let level = Partition::renumbered(&moved);
        for community in &mut of {
            *community = level.of[*community as usize];
        }
        if !gained || level.communities == graph.nodes() {
            return Partition::renumbered(&of);
        }
        graph = graph.shrunk(&level.of, level.communities);
    }
}

/// Moves nodes between communities until none gains; only neighbours of a mover are looked at again.
/// Says whether anybody moved.
pub(super) fn settle(graph: &Graph, of: &mut [u32], dice: &mut Dice) -> bool {
    let nodes = graph.nodes();
    let mut totals = vec![0.0; nodes];
    for (node, &community) in of.iter().enumerate() {
        totals[community as usize] += graph.total[node];
    }
    let mut queue: Vec<u32> = (0..nodes as u32).collect();
    dice.shuffle(&mut queue);
    let mut queued = vec![true; nodes];
    let mut later = Vec::new();
    let mut gathered = Gathered::new(nodes);
    let mut anybody = false;
    while !queue.is_empty() {
        for &node in &queue {
            queued[node as usize] = false;
            let own = of[node as usize];
            for (other, strength) in graph.ties(node) {
                gathered.add(of[other as usize], strength);
            }
            let weight = graph.total[node as usize];
            totals[own as usize] -= weight;
            let worth =
                |community: u32| gathered.of(community) - weight * totals[community as usize] / graph.whole;
            let mut best = (worth(own), own);
            for &community in gathered.met() {
                let worth = worth(community);
                // Staying wins a draw, so that the search comes to an end.
                if worth > best.0 + 1e-12 * weight {
                    best = (worth, community);
                }
            }
            totals[best.1 as usize] += weight;
            gathered.clear();
            if best.1 != own {
                of[node as usize] = best.1;
                anybody = true;
                for (other, _) in graph.ties(node) {
                    if of[other as usize] != best.1 && !std::mem::replace(&mut queued[other as usize], true) {
                        later.push(other);
                    }
                }
            }
        }
        std::mem::swap(&mut queue, &mut later);
        later.clear();
    }
    anybody
}
