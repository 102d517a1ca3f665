//! Who lies between others: exact up to a size, and from a sample beyond it.

use basics::Dice;
use serde::Serialize;

use crate::betweenness::{Scale, betweenness, betweenness_sampled};
use crate::ties::Network;

/// Up to this many actors every one is a source; beyond, a sample of them stands for all.
pub(super) const EVERY_SOURCE_UP_TO: usize = 50_000;
/// How many are drawn.
const PIVOTS: u32 = 256;

/// Betweenness of both readings of a network.
pub(super) struct Between {
    pub around: Vec<f64>,
    /// Along the arcs of a directed network.
    pub out: Option<Vec<f64>>,
    pub sampled: Option<BetweennessSampled>,
}

/// That betweenness is an estimate, and how far off it may be: one standard error of each actor's value.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BetweennessSampled {
    /// How many actors were drawn as sources.
    pub pivots: u32,
    /// Of `betweenness`, or of `betweenness_undirected`.
    pub standard_error: Vec<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub standard_error_directed: Option<Vec<f64>>,
}

pub(super) fn between(network: &Network, every_source_up_to: usize, dice: &mut Dice) -> Between {
    let undirected = network.either_way();
    if network.actors() <= every_source_up_to {
        return Between {
            around: betweenness(&undirected, Scale::Paths),
            out: network.is_directed().then(|| betweenness(network, Scale::Paths)),
            sampled: None,
        };
    }
    let around = betweenness_sampled(&undirected, PIVOTS, dice);
    let out = network.is_directed().then(|| betweenness_sampled(network, PIVOTS, dice));
    let (out, standard_error_directed) =
        out.map_or((None, None), |out| (Some(out.values), Some(out.standard_error)));
    Between {
        around: around.values,
        out,
        sampled: Some(BetweennessSampled {
            pivots: around.pivots,
            standard_error: around.standard_error,
            standard_error_directed,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beyond_its_size_a_network_is_sampled_and_says_how_far_off_it_may_be() {
        // A ring of 400 with a hub: the hub lies between nearly all.
        let ring = (0..400u32).map(|actor| (actor, (actor + 1) % 400));
        let ties: Vec<(u32, u32)> = ring.chain((0..400).step_by(4).map(|actor| (actor, 400))).collect();
        let network = Network::from_ties(401, &ties).unwrap();
        let exact = between(&network, 1000, &mut Dice::seeded(1));
        let sampled = between(&network, 300, &mut Dice::seeded(1));
        assert!(exact.sampled.is_none());
        let told = sampled.sampled.unwrap();
        assert_eq!(told.pivots, 256);
        let (hub, error) = (sampled.around[400], told.standard_error[400]);
        assert!(
            (hub - exact.around[400]).abs() < 4.0 * error,
            "{hub} ± {error}, exactly {}",
            exact.around[400]
        );
    }
}
