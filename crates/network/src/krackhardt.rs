//! Krackhardt's four measures of how close an organisation is to a pure chain of command.

use serde::Serialize;

use crate::adjacency::Adjacency;
use crate::components::{self, Components};
use crate::distances::Horizon;
use crate::ties::Network;

/// All four (Krackhardt 1994; Everett & Krackhardt 2012): each is 1 in a pure out-tree.
///
/// An arc points from superior to subordinate: turn "reports to" and "asks advice of" round first
/// ([`Network::reversed`]). A partnership of equals wants low hierarchy and moderate efficiency.
/// Hierarchy is about reaching: one link back through a chain makes it 0, and a density above one
/// half forces it down.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Krackhardt {
    /// Share of pairs joined by any path, direction ignored.
    pub connectedness: f64,
    /// Share of pairs with any reach in which it goes one way only. 0 in an undirected network.
    pub hierarchy: Option<f64>,
    /// One minus the ties beyond those needed to hold each component together, as a share of all
    /// possible such ties, in the underlying network.
    pub efficiency_underlying: Option<f64>,
    /// The same counted in arcs, as R's `sna` does. Directed networks only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub efficiency_sna: Option<f64>,
    /// Share of pairs with a common superior whom every other common superior reaches: is there
    /// always somebody who could settle it? Made for authority; null in undirected networks.
    pub lub: Option<f64>,
    /// What R's `sna` 2.7 computes under that name: a common superior who reaches all the others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lub_as_coded_in_sna: Option<f64>,
}

/// Above this many actors the least upper bound, whose work grows with actors³, is left out.
pub const LUB_UP_TO: usize = 500;

pub fn krackhardt(network: &Network, weak: &Components, horizons: &[Horizon]) -> Krackhardt {
    let directed = network.is_directed();
    let size = |size: &u32| f64::from(*size);
    let needed: f64 = weak.sizes.iter().map(|s| size(s) - 1.0).sum();
    let possible: f64 = weak.sizes.iter().map(|s| size(s) * (size(s) - 1.0) / 2.0).sum();
    let efficiency = |ties: f64, possible: f64| {
        let spare = possible - needed;
        (spare > 0.0).then(|| 1.0 - (ties - needed) / spare)
    };
    let lub =
        if directed && network.actors() <= LUB_UP_TO { least_upper_bounds(network, weak) } else { None };
    Krackhardt {
        connectedness: weak.connectedness(),
        hierarchy: if directed { hierarchy(network.outward(), horizons) } else { Some(0.0) },
        efficiency_underlying: efficiency(network.around().slots() as f64 / 2.0, possible),
        efficiency_sna: efficiency(network.ties() as f64, 2.0 * possible).filter(|_| directed),
        lub: lub.map(|(defined, _)| defined),
        lub_as_coded_in_sna: lub.map(|(_, coded)| coded),
    }
}

fn hierarchy(out: &Adjacency, horizons: &[Horizon]) -> Option<f64> {
    let mutual: f64 =
        components::strong(out).sizes.iter().map(|&s| f64::from(s) * (f64::from(s) - 1.0) / 2.0).sum();
    let ordered: f64 = horizons.iter().map(|horizon| f64::from(horizon.reached)).sum();
    let any = ordered - mutual;
    (any > 0.0).then(|| 1.0 - mutual / any)
}

/// Both readings of the least upper bound, as shares of the possible violations.
fn least_upper_bounds(network: &Network, weak: &Components) -> Option<(f64, f64)> {
    let possible: f64 = weak
        .sizes
        .iter()
        .map(|&s| f64::from(s.saturating_sub(1)) * f64::from(s.saturating_sub(2)) / 2.0)
        .sum();
    if possible == 0.0 {
        return None;
    }
    // Everybody reaches themselves.
    let superiors = reachers(network.inward());
    let subordinates = reachers(network.outward());
    let words = network.actors().div_ceil(64);
    let row = |set: &[u64], actor: usize| set[actor * words..(actor + 1) * words].to_vec();
    let (mut lacking, mut lacking_as_coded) = (0.0, 0.0);
    for first in 0..network.actors() {
        for second in first + 1..network.actors() {
            if weak.of[first] != weak.of[second] {
                continue;
            }
            let common: Vec<u64> = row(&superiors, first)
                .iter()
                .zip(row(&superiors, second))
                .map(|(one, other)| one & other)
                .collect();
            let holds_all = |set: &[u64], actor: usize| {
                common.iter().zip(&set[actor * words..]).all(|(common, held)| common & !held == 0)
            };
            let members =
                || (0..network.actors()).filter(|&actor| common[actor / 64] >> (actor % 64) & 1 == 1);
            lacking += f64::from(u8::from(!members().any(|actor| holds_all(&superiors, actor))));
            lacking_as_coded += f64::from(u8::from(!members().any(|actor| holds_all(&subordinates, actor))));
        }
    }
    Some((1.0 - lacking / possible, 1.0 - lacking_as_coded / possible))
}

/// For each actor, as bits, everyone on a path along `adjacency` from it, itself included.
fn reachers(adjacency: &Adjacency) -> Vec<u64> {
    let actors = adjacency.actors();
    let words = actors.div_ceil(64);
    let mut sets = vec![0u64; actors * words];
    let mut waiting = Vec::new();
    for start in 0..actors as u32 {
        let set = &mut sets[start as usize * words..(start as usize + 1) * words];
        set[start as usize / 64] |= 1 << (start % 64);
        waiting.push(start);
        while let Some(actor) = waiting.pop() {
            for &other in adjacency.neighbours(actor) {
                let (word, bit) = (other as usize / 64, 1 << (other % 64));
                if set[word] & bit == 0 {
                    set[word] |= bit;
                    waiting.push(other);
                }
            }
        }
    }
    sets
}
