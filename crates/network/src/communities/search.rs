//! The best of many divisions, how stable it is, and whether a random network would show as much.

use basics::Dice;
use rayon::prelude::*;
use serde::Serialize;

use super::exact::optimal_modularity;
use super::leiden::leiden;
use super::partition::{Partition, adjusted_rand, modularity_of, normalised_information};
use crate::adjacency::Adjacency;
use crate::ties::Network;

/// Who clusters with whom, and how far to believe it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Communities {
    /// The highest modularity found; below about .3 on a small dense network it is noise.
    #[serde(rename = "Q_best_heuristic")]
    pub modularity: f64,
    pub n_communities: usize,
    pub membership: Vec<u32>,
    /// How much the runs agree with each other about pairs, and in information: 1 always the same.
    pub stability_ari: f64,
    pub stability_nmi: f64,
    pub runs: u32,
    /// The same search on random networks in which everyone keeps their number of ties.
    #[serde(rename = "Q_random_mean")]
    pub random_mean: Option<f64>,
    #[serde(rename = "Q_random_sd")]
    pub random_sd: Option<f64>,
    #[serde(rename = "Q_optimal_exact", skip_serializing_if = "Option::is_none")]
    pub optimal: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n_communities_exact: Option<usize>,
    /// With strengths; two arcs' strengths added.
    #[serde(rename = "Q_best_weighted", skip_serializing_if = "Option::is_none")]
    pub weighted: Option<f64>,
}

const RUNS: u32 = 20;
const ROUNDS: u32 = 10;
const RANDOM_NETWORKS: u32 = 50;

/// Leiden from twenty seeds, the best kept (Traag, Waltman & van Eck 2019).
///
/// "Who clusters with whom in practice": compare with the official working groups. An actor without
/// ties is a community of its own: show it as unattached. Many divisions are nearly as good, and
/// modularity overlooks small communities in large networks. `None` without ties.
pub fn communities(network: &Network, dice: &mut Dice) -> Option<Communities> {
    let around = network.around();
    if around.slots() == 0 {
        return None;
    }
    let found = divide(around, false, RUNS, dice);
    let best = best_of(around, &found, false);
    let (mut ari, mut nmi, mut pairs) = (0.0, 0.0, 0.0);
    for (at, one) in found.iter().enumerate() {
        for other in &found[at + 1..] {
            ari += adjusted_rand(one, other);
            nmi += normalised_information(one, other);
            pairs += 1.0;
        }
    }
    let random = random_modularity(around, dice);
    let optimal = optimal_modularity(around);
    let weighted = network.is_valued().then(|| best_of(around, &divide(around, true, RUNS, dice), true).0);
    Some(Communities {
        modularity: best.0,
        n_communities: best.1.communities,
        membership: best.1.of,
        stability_ari: ari / pairs,
        stability_nmi: nmi / pairs,
        runs: RUNS,
        random_mean: random.map(|(mean, _)| mean),
        random_sd: random.map(|(_, sd)| sd),
        n_communities_exact: optimal.as_ref().map(|(_, partition)| partition.communities),
        optimal: optimal.map(|(value, _)| value),
        weighted,
    })
}

fn divide(around: &Adjacency, valued: bool, runs: u32, dice: &mut Dice) -> Vec<Partition> {
    let dealt: Vec<Dice> = (0..runs).map(|_| dice.branch()).collect();
    dealt.into_par_iter().map(|mut dice| leiden(around, valued, ROUNDS, &mut dice)).collect()
}

fn best_of(around: &Adjacency, found: &[Partition], valued: bool) -> (f64, Partition) {
    let mut best = (f64::NEG_INFINITY, Partition { of: Vec::new(), communities: 0 });
    for partition in found {
        let value = modularity_of(around, partition, valued);
        if value > best.0 + 1e-12 {
            best = (value, partition.clone());
        }
    }
    best
}

/// Mean and spread of the modularity found in degree-preserving random networks. `None` where ties
/// are too few to be exchanged.
fn random_modularity(around: &Adjacency, dice: &mut Dice) -> Option<(f64, f64)> {
    if around.slots() < 8 {
        return None;
    }
    let dealt: Vec<Dice> = (0..RANDOM_NETWORKS).map(|_| dice.branch()).collect();
    let values: Vec<f64> = dealt
        .into_par_iter()
        .map(|mut dice| {
            let random = exchanged(around, &mut dice);
            let partition = leiden(&random, false, ROUNDS, &mut dice);
            modularity_of(&random, &partition, false)
        })
        .collect();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let square = values.iter().map(|value| (value - mean).powi(2)).sum::<f64>();
    Some((mean, (square / (values.len() - 1) as f64).sqrt()))
}

/// Pairs of ties exchange ends, ten times as often as there are ties (Maslov & Sneppen 2002).
fn exchanged(around: &Adjacency, dice: &mut Dice) -> Adjacency {
    let mut ties: Vec<(u32, u32)> = around.pairs().filter(|(one, other)| one < other).collect();
    let mut there: std::collections::HashSet<(u32, u32)> = ties.iter().copied().collect();
    let in_order = |one: u32, other: u32| (one.min(other), one.max(other));
    for _ in 0..10 * ties.len() {
        let (first, second) =
            (dice.below(ties.len() as u64) as usize, dice.below(ties.len() as u64) as usize);
        let ((a, b), (c, d)) = (ties[first], ties[second]);
        let (c, d) = if dice.below(2) == 0 { (c, d) } else { (d, c) };
        let (one, other) = (in_order(a, d), in_order(c, b));
        if a == d || c == b || one == other || there.contains(&one) || there.contains(&other) {
            continue;
        }
        there.remove(&ties[first]);
        there.remove(&ties[second]);
        there.insert(one);
        there.insert(other);
        (ties[first], ties[second]) = (one, other);
    }
    let both = ties.iter().flat_map(|&(one, other)| [(one, other, 1.0), (other, one, 1.0)]);
    Adjacency::pack(around.actors(), both, crate::adjacency::Merge::Strongest)
}
