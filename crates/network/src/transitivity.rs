//! How often a partner's partner is a partner.

use rayon::prelude::*;

use crate::adjacency::Adjacency;
use crate::ties::Network;

/// Triangles through each actor of the underlying network.
///
/// Each triangle is found once, at its member of least degree; work: ties × √ties at worst.
pub fn triangles(around: &Adjacency) -> Vec<u64> {
    let actors = around.actors();
    // Rank by degree; a tie points from the lower rank to the higher, so no row is long.
    let mut order: Vec<u32> = (0..actors as u32).collect();
    order.sort_by_key(|&actor| around.degree(actor));
    let mut rank = vec![0u32; actors];
    for (at, &actor) in order.iter().enumerate() {
        rank[actor as usize] = at as u32;
    }
    let arcs: Vec<(u32, u32)> = order
        .iter()
        .flat_map(|&actor| {
            let own = rank[actor as usize];
            let rank = &rank;
            around
                .neighbours(actor)
                .iter()
                .map(|&other| rank[other as usize])
                .filter(move |&other| other > own)
                .map(move |other| (own, other))
        })
        .collect();
    let upward = Adjacency::pack(
        actors,
        arcs.iter().map(|&(from, to)| (from, to, 1.0)),
        crate::adjacency::Merge::Strongest,
    );
    let mut by_rank = vec![0u64; actors];
    let mut stamp = vec![0u32; actors];
    for low in 0..actors as u32 {
        for &middle in upward.neighbours(low) {
            stamp[middle as usize] = low + 1;
        }
        for &middle in upward.neighbours(low) {
            for &high in upward.neighbours(middle) {
                if stamp[high as usize] == low + 1 {
                    by_rank[low as usize] += 1;
                    by_rank[middle as usize] += 1;
                    by_rank[high as usize] += 1;
                }
            }
        }
    }
    rank.iter().map(|&rank| by_rank[rank as usize]).collect()
}

/// Triangles ×3 ÷ connected triples (the underlying network). `None` where nobody has two partners.
///
/// Compare with the density, which is what chance would give.
pub fn transitivity(around: &Adjacency, triangles: &[u64]) -> Option<f64> {
    let triples: u64 = (0..around.actors() as u32).map(|actor| pairs(around.degree(actor))).sum();
    (triples > 0).then(|| triangles.iter().sum::<u64>() as f64 / triples as f64)
}

/// For each actor the share of its partners' pairs that are tied; `None` with fewer than two partners.
pub fn local_clustering(around: &Adjacency, triangles: &[u64]) -> Vec<Option<f64>> {
    (0..around.actors() as u32)
        .zip(triangles)
        .map(|(actor, &closed)| {
            (around.degree(actor) > 1).then(|| closed as f64 / pairs(around.degree(actor)) as f64)
        })
        .collect()
}

fn pairs(degree: usize) -> u64 {
    (degree as u64 * (degree as u64).saturating_sub(1)) / 2
}

/// Two-step paths a→b→c (a ≠ c) of a directed network, and how many are closed by a→c.
pub fn two_paths(network: &Network) -> (u64, u64) {
    let (out, into) = (network.outward(), network.inward());
    let at = |middle: u32| {
        let answered = into.neighbours(middle).iter().filter(|&&first| out.has(middle, first)).count() as u64;
        let all = into.degree(middle) as u64 * out.degree(middle) as u64 - answered;
        let closed: u64 = into
            .neighbours(middle)
            .iter()
            .map(|&first| common(out.neighbours(first), out.neighbours(middle)))
            .sum();
        (all, closed)
    };
    let add = |one: (u64, u64), other: (u64, u64)| (one.0 + other.0, one.1 + other.1);
    if out.slots() < 10_000 {
        (0..network.actors() as u32).map(at).fold((0, 0), add)
    } else {
        (0..network.actors() as u32).into_par_iter().map(at).reduce(|| (0, 0), add)
    }
}

/// How many numbers two ascending lists share.
pub(crate) fn common(mut one: &[u32], mut other: &[u32]) -> u64 {
    let mut shared = 0;
    while let (Some(&first), Some(&second)) = (one.first(), other.first()) {
        shared += u64::from(first == second);
        if first <= second {
            one = &one[1..];
        }
        if second <= first {
            other = &other[1..];
        }
    }
    shared
}
