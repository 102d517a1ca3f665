//! Leiden: as Louvain, but a community is refined into well-joined parts before it becomes a node.

use basics::Dice;

use super::graph::{Gathered, Graph};
use super::louvain::settle;
use super::partition::Partition;
use crate::adjacency::Adjacency;

/// A division of high modularity whose communities hang together (Traag, Waltman & van Eck 2019), on
/// the underlying network, resolution 1. `rounds` repeats the whole from the division found, until
/// nothing changes. Nearly linear work.
pub fn leiden(around: &Adjacency, valued: bool, rounds: u32, dice: &mut Dice) -> Partition {
    let base = Graph::of(around, valued);
    let mut found = Partition { of: (0..around.actors() as u32).collect(), communities: around.actors() };
    for _ in 0..rounds.max(1) {
        let better = once(&base, &found, dice);
        if better == found {
            break;
        }
        found = better;
    }
    found
}

fn once(base: &Graph, from: &Partition, dice: &mut Dice) -> Partition {
    let mut shrunk: Option<Graph> = None;
    // Which node of the graph at hand stands for each actor.
    let mut node_of: Vec<u32> = (0..base.nodes() as u32).collect();
    let mut of = from.of.clone();
    loop {
        let graph = shrunk.as_ref().unwrap_or(base);
        settle(graph, &mut of, dice);
        let coarse = Partition::renumbered(&of);
        if coarse.communities == graph.nodes() {
            return Partition::renumbered(&by_actor(&node_of, &coarse.of));
        }
        let fine = refine(graph, &coarse, dice);
        if fine.communities == graph.nodes() {
            // Nothing can be joined without leaving a community: the division stands.
            return Partition::renumbered(&by_actor(&node_of, &coarse.of));
        }
        node_of = by_actor(&node_of, &fine.of);
        // The refined parts become nodes, which begin in the communities they were parts of.
        of = vec![0; fine.communities];
        for (node, &part) in fine.of.iter().enumerate() {
            of[part as usize] = coarse.of[node];
        }
        shrunk = Some(graph.shrunk(&fine.of, fine.communities));
    }
}

fn by_actor(node_of: &[u32], of: &[u32]) -> Vec<u32> {
    node_of.iter().map(|&node| of[node as usize]).collect()
}

/// Parts of each community: lone nodes join a part they are well tied to, chosen by chance in favour
/// of the greater gain.
fn refine(graph: &Graph, coarse: &Partition, dice: &mut Dice) -> Partition {
    // The paper's θ: the smaller, the more the best part is favoured.
    const THETA: f64 = 0.01;
    let nodes = graph.nodes();
    let mut community_total = vec![0.0; coarse.communities];
    for (node, &community) in coarse.of.iter().enumerate() {
        community_total[community as usize] += graph.total[node];
    }
    let mut part: Vec<u32> = (0..nodes as u32).collect();
    let mut part_total = graph.total.clone();
    // Ties from each part to the rest of its community.
    let mut outward: Vec<f64> = (0..nodes as u32)
        .map(|node| {
            let inside = |other: u32| coarse.of[other as usize] == coarse.of[node as usize];
            graph.ties(node).filter(|&(other, _)| inside(other)).map(|(_, strength)| strength).sum()
        })
        .collect();
    let mut alone = vec![true; nodes];
    let mut order: Vec<u32> = (0..nodes as u32).collect();
    dice.shuffle(&mut order);
    let mut gathered = Gathered::new(nodes);
    let mut choices: Vec<(f64, u32)> = Vec::new();
    for node in order {
        let own = node as usize;
        let community = coarse.of[own];
        let all = community_total[community as usize];
        let well_joined = |outward: f64, total: f64| outward >= total * (all - total) / graph.whole;
        if !alone[own] || !well_joined(outward[own], graph.total[own]) {
            continue;
        }
        for (other, strength) in graph.ties(node) {
            if coarse.of[other as usize] == community {
                gathered.add(part[other as usize], strength);
            }
        }
        choices.clear();
        let mut greatest = 0.0f64;
        for &candidate in gathered.met() {
            let total = part_total[candidate as usize];
            if !well_joined(outward[candidate as usize], total) {
                continue;
            }
            let gain = gathered.of(candidate) - graph.total[own] * total / graph.whole;
            if gain >= 0.0 {
                greatest = greatest.max(gain);
                choices.push((gain, candidate));
            }
        }
        if let Some(joined) = choose(&mut choices, greatest, THETA, dice) {
            let target = joined as usize;
            outward[target] += outward[own] - 2.0 * gathered.of(joined);
            part_total[target] += graph.total[own];
            part_total[own] = 0.0;
            part[own] = joined;
            alone[target] = false;
            alone[own] = false;
        }
        gathered.clear();
    }
    Partition::renumbered(&part)
}

/// One of the choices, each as likely as e to its gain over θ. Gains count in ties.
fn choose(choices: &mut [(f64, u32)], greatest: f64, theta: f64, dice: &mut Dice) -> Option<u32> {
    let &(_, last) = choices.last()?;
    if choices.len() == 1 {
        return Some(last);
    }
    let mut sum = 0.0;
    for (gain, _) in choices.iter_mut() {
        sum += ((*gain - greatest) / theta).exp();
        *gain = sum;
    }
    let at = dice.uniform() * sum;
    Some(choices.iter().find(|(up_to, _)| at < *up_to).map_or(last, |&(_, part)| part))
}
