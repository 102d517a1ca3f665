//! How often each actor lies on the shortest path between two others.

mod lanes;
mod sampled;

use rayon::prelude::*;

use crate::adjacency::Adjacency;
use crate::order::Order;
use crate::ties::Network;

pub use sampled::{Sampled, betweenness_sampled};

/// In what unit betweenness is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Paths through the actor (Freeman's raw count); an undirected pair counts once.
    Paths,
    /// As a share of the pairs of others: ÷ (n−1)(n−2) directed, twice that undirected.
    Pairs,
}

/// How often each actor lies on the shortest path between two others.
///
/// High values mark bridges and bottlenecks whose absence would part the network. Brandes (2001);
/// ends of a path do not count, pairs without a path add 0. Very sensitive to people who did not
/// answer; an order among small values is noise. Work grows with actors × ties.
///
/// ```
/// # use network::{Network, betweenness, Scale};
/// let line = Network::from_ties(3, &[(0, 1), (1, 2)])?;
/// assert_eq!(betweenness(&line, Scale::Pairs), [0.0, 1.0, 0.0]);
/// # Ok::<(), network::Error>(())
/// ```
pub fn betweenness(network: &Network, scale: Scale) -> Vec<f64> {
    scaled(from_all(network), network, scale)
}

/// Below this many actors one source at a time is as fast.
const LANES_FROM: usize = 128;

fn from_all(network: &Network) -> Vec<f64> {
    if network.actors() < LANES_FROM {
        return along(network.outward());
    }
    let order = Order::outward_from_hubs(network.around());
    let out = order.applied(network.outward());
    let into = if network.is_directed() { Some(order.applied(network.inward())) } else { None };
    let into = into.as_ref().unwrap_or(&out);
    let firsts: Vec<u32> = (0..out.actors() as u32).step_by(lanes::LANES).collect();
    let give = |room: &mut lanes::Workroom, first: u32, total: &mut [f64]| {
        if !room.block(&out, into, first, total) {
            let last = (first + lanes::LANES as u32).min(out.actors() as u32);
            (first..last).for_each(|source| from_source(&out, source, total));
        }
    };
    order.undone(&add_up(&firsts, &out, out.actors(), || lanes::Workroom::new(out.actors()), give))
}

/// The same with distances 1 ÷ strength: strong ties are short.
pub fn betweenness_valued(network: &Network, scale: Scale) -> Vec<f64> {
    let sources: Vec<u32> = (0..network.actors() as u32).collect();
    let out = network.outward();
    let total = add_up(
        &sources,
        out,
        out.actors(),
        || (),
        |(), source, total| from_source_by_strength(out, source, total),
    );
    scaled(total, network, scale)
}

fn scaled(mut values: Vec<f64>, network: &Network, scale: Scale) -> Vec<f64> {
    let n = network.actors() as f64;
    let factor = match (scale, network.is_directed()) {
        (Scale::Paths, true) => 1.0,
        // Both ends were a source once.
        (Scale::Paths, false) => 0.5,
        (Scale::Pairs, _) if n < 3.0 => 0.0,
        (Scale::Pairs, _) => 1.0 / ((n - 1.0) * (n - 2.0)),
    };
    values.iter_mut().for_each(|value| *value *= factor);
    values
}

fn along(out: &Adjacency) -> Vec<f64> {
    let sources: Vec<u32> = (0..out.actors() as u32).collect();
    add_up(&sources, out, out.actors(), || (), |(), source, total| from_source(out, source, total))
}

/// Adds up what each source gives, in a list of so many `values`. Sources are parted into the same few piles on any number of
/// threads and the piles added in order, so that the last digit never depends on the machine.
fn add_up<Room>(
    sources: &[u32],
    out: &Adjacency,
    values: usize,
    room: impl Fn() -> Room + Sync,
    give: impl Fn(&mut Room, u32, &mut [f64]) + Sync,
) -> Vec<f64> {
    let piles = if out.slots() < 10_000 { 1 } else { 8 };
    let pile = |sources: &[u32]| {
        let mut total = vec![0.0; values];
        let mut room = room();
        for &source in sources {
            give(&mut room, source, &mut total);
        }
        total
    };
    let size = sources.len().div_ceil(piles).max(1);
    let totals: Vec<Vec<f64>> = if piles == 1 {
        sources.chunks(size).map(pile).collect()
    } else {
        sources.par_chunks(size).map(pile).collect()
    };
    let mut sum = vec![0.0; values];
    for total in totals {
        for (sum, part) in sum.iter_mut().zip(total) {
            *sum += part;
        }
    }
    sum
}

fn from_source(out: &Adjacency, source: u32, total: &mut [f64]) {
    const UNSEEN: u32 = u32::MAX;
    let actors = out.actors();
    let mut distance = vec![UNSEEN; actors];
    let mut paths = vec![0.0f64; actors];
    let mut order = Vec::with_capacity(actors);
    distance[source as usize] = 0;
    paths[source as usize] = 1.0;
    order.push(source);
    let mut at = 0;
    while let Some(&actor) = order.get(at) {
        at += 1;
        let (next, through) = (distance[actor as usize] + 1, paths[actor as usize]);
        for &other in out.neighbours(actor) {
            if distance[other as usize] == UNSEEN {
                distance[other as usize] = next;
                order.push(other);
            }
            if distance[other as usize] == next {
                paths[other as usize] += through;
            }
        }
    }
    let mut dependence = vec![0.0f64; actors];
    for &actor in order.iter().skip(1).rev() {
        let next = distance[actor as usize] + 1;
        let onward: f64 = out
            .neighbours(actor)
            .iter()
            .filter(|&&other| distance[other as usize] == next)
            .map(|&other| (1.0 + dependence[other as usize]) / paths[other as usize])
            .sum();
        dependence[actor as usize] = onward * paths[actor as usize];
        total[actor as usize] += dependence[actor as usize];
    }
}

fn from_source_by_strength(out: &Adjacency, source: u32, total: &mut [f64]) {
    use std::cmp::Reverse;
    use std::collections::BinaryHeap;
    let actors = out.actors();
    let mut distance = vec![f64::INFINITY; actors];
    let mut settled = vec![false; actors];
    let mut paths = vec![0.0f64; actors];
    let mut before: Vec<Vec<u32>> = vec![Vec::new(); actors];
    let mut order = Vec::with_capacity(actors);
    let mut waiting = BinaryHeap::from([Reverse((0u64, source))]);
    distance[source as usize] = 0.0;
    paths[source as usize] = 1.0;
    while let Some(Reverse((_, actor))) = waiting.pop() {
        if std::mem::replace(&mut settled[actor as usize], true) {
            continue;
        }
        order.push(actor);
        paths[actor as usize] +=
            before[actor as usize].iter().map(|&prior| paths[prior as usize]).sum::<f64>();
        for (other, strength) in out.ties(actor) {
            let o = other as usize;
            let length = distance[actor as usize] + 1.0 / strength;
            // Sums of thirds and halves differ in the last digit by the order of adding.
            let same = (length - distance[o]).abs() <= 1e-12 * length;
            if settled[o] {
                continue;
            }
            if same {
                before[o].push(actor);
            } else if length < distance[o] {
                distance[o] = length;
                before[o] = vec![actor];
                // Bits of a positive number order as the number does.
                waiting.push(Reverse((length.to_bits(), other)));
            }
        }
    }
    let mut dependence = vec![0.0f64; actors];
    for &actor in order.iter().skip(1).rev() {
        let share = (1.0 + dependence[actor as usize]) / paths[actor as usize];
        for &prior in &before[actor as usize] {
            dependence[prior as usize] += paths[prior as usize] * share;
        }
        total[actor as usize] += dependence[actor as usize];
    }
}
