//! What is left when actors go: one by one, and each alone.

use crate::adjacency::Adjacency;
use crate::components::weak;
use crate::key_players;
use crate::ties::Network;

/// The largest component's share of all actors, before anybody leaves and after each leaving, where
/// the one with the most remaining ties goes next (ties by the actors' order; Schneider et al. 2011).
///
/// Work: actors × ties.
pub fn attack_curve(around: &Adjacency) -> Vec<f64> {
    let n = around.actors();
    let mut stays = vec![true; n];
    let mut degree: Vec<usize> = (0..n as u32).map(|actor| around.degree(actor)).collect();
    let mut curve = Vec::with_capacity(n);
    for _ in 0..n {
        curve.push(largest_among(around, &stays) as f64 / n as f64);
        let next = (0..n)
            .filter(|&actor| stays[actor])
            .max_by_key(|&actor| (degree[actor], std::cmp::Reverse(actor)));
        let Some(leaving) = next else { break };
        stays[leaving] = false;
        for &other in around.neighbours(leaving as u32) {
            degree[other as usize] -= 1;
        }
    }
    curve
}

/// How gracefully the network comes apart: the mean of the curve after each leaving. At most ½.
pub fn robustness(curve: &[f64]) -> Option<f64> {
    (!curve.is_empty()).then(|| curve.iter().skip(1).sum::<f64>() / curve.len() as f64)
}

fn largest_among(around: &Adjacency, stays: &[bool]) -> usize {
    let mut seen = stays.iter().map(|stays| !stays).collect::<Vec<_>>();
    let mut waiting = Vec::new();
    let mut largest = 0;
    for start in 0..stays.len() {
        if std::mem::replace(&mut seen[start], true) {
            continue;
        }
        let mut size = 0;
        waiting.push(start as u32);
        while let Some(actor) = waiting.pop() {
            size += 1;
            for &other in around.neighbours(actor) {
                if !std::mem::replace(&mut seen[other as usize], true) {
                    waiting.push(other);
                }
            }
        }
        largest = largest.max(size);
    }
    largest
}

/// What the network would be without one actor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Loss {
    /// Share of pairs of the others without a path.
    pub fragmentation: f64,
    /// 1 − mean of 1/distance among the others.
    pub distance: f64,
    pub largest_component: u32,
}

/// Without each actor in turn: does the partnership stand without its backbone?
///
/// `None` below three actors. Work: actors² × ties; for surveys, not for cities.
pub fn losses(network: &Network) -> Option<Vec<Loss>> {
    (network.actors() >= 3).then(|| (0..network.actors() as u32).map(|actor| loss(network, actor)).collect())
}

/// Without this one actor.
pub fn loss(network: &Network, actor: u32) -> Loss {
    let left = network.without(&[actor]);
    let baseline = key_players::baseline(left.around());
    Loss {
        fragmentation: baseline.fragmentation,
        distance: baseline.distance,
        largest_component: weak(left.around()).largest(),
    }
}
