//! How often a partner's partner is a partner.

use rayon::prelude::*;

use crate::adjacency::Adjacency;
use crate::ties::Network;

/// Triangles through each actor of the underlying network.
///
/// Each triangle is found once, at its member of least degree; work: ties × √ties at worst.
pub fn triangles(around: &Adjacency) -> Vec<u64> {
    let actors = around.actors();
    // A tie points to its end of higher degree (the later one among equals), so no row is long.
    let above = |one: u32, other: u32| (around.degree(one), one) < (around.degree(other), other);
    let mut starts = Vec::with_capacity(actors + 1);
    let mut upward: Vec<u32> = Vec::with_capacity(around.slots() / 2);
    for actor in 0..actors as u32 {
        starts.push(upward.len());
        upward.extend(around.neighbours(actor).iter().filter(|&&other| above(actor, other)));
    }
    starts.push(upward.len());
    let row = |actor: u32| &upward[starts[actor as usize]..starts[actor as usize + 1]];
    let mut found = vec![0u64; actors];
    let mut stamp = vec![u32::MAX; actors];
    for low in 0..actors as u32 {
        let mut at_low = 0;
        for &middle in row(low) {
            stamp[middle as usize] = low;
        }
        for &middle in row(low) {
            let mut at_middle = 0;
            for &high in row(middle) {
                let closed = u64::from(stamp[high as usize] == low);
                found[high as usize] += closed;
                at_middle += closed;
            }
            found[middle as usize] += at_middle;
            at_low += at_middle;
        }
        found[low as usize] += at_low;
    }
    found
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
