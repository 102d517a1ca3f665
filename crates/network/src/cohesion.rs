//! How tightly the whole network holds together: density, reciprocity, reach.

use serde::Serialize;

use crate::components::Components;
use crate::distances::Horizon;
use crate::ties::Network;

/// Ties that are there ÷ ties that could be (Wasserman & Faust 1994).
///
/// "So many of a hundred possible links are reported." Falls as a partnership grows, so never compare
/// partnerships of different size by it; more is not better, every tie costs meetings. `None` below two actors.
pub fn density(network: &Network) -> Option<f64> {
    let n = network.actors() as f64;
    let possible = if network.is_directed() { n * (n - 1.0) } else { n * (n - 1.0) / 2.0 };
    (possible > 0.0).then(|| network.ties() as f64 / possible)
}

/// Ties per actor: the one to use across sizes. "Each organisation works with about so many others."
pub fn average_degree(network: &Network) -> f64 {
    network.outward().slots() as f64 / network.actors().max(1) as f64
}

/// Pairs by whether both, one or neither names the other, and what share of arcs is answered.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reciprocity {
    pub dyads_mutual: u64,
    pub dyads_asymmetric: u64,
    pub dyads_null: u64,
    /// Arcs whose counterpart exists ÷ arcs. "Of links one side reports, so many are confirmed."
    pub reciprocity_arc: Option<f64>,
    /// Mutual pairs ÷ tied pairs.
    pub reciprocity_dyad: Option<f64>,
    /// How far `reciprocity_arc` lies above chance at this density (Garlaschelli & Loffredo 2004).
    #[serde(rename = "reciprocity_rho_garlaschelli_loffredo")]
    pub rho: Option<f64>,
}

/// Counts answered and unanswered arcs of a directed network.
///
/// A low value may be bad recall or a list that named only some partners, not bad faith; it means
/// nothing for ties that are one-way by nature, such as a supplier's contract.
pub fn reciprocity(network: &Network) -> Reciprocity {
    let out = network.outward();
    let answered = out.pairs().filter(|&(from, to)| out.has(to, from)).count() as f64;
    let arcs = out.slots() as f64;
    let n = network.actors() as u64;
    let tied = network.around().slots() as u64 / 2;
    let mutual = answered as u64 / 2;
    let arc = (arcs > 0.0).then(|| answered / arcs);
    let rho = match (arc, density(network)) {
        (Some(arc), Some(density)) if density < 1.0 => Some((arc - density) / (1.0 - density)),
        _ => None,
    };
    Reciprocity {
        dyads_mutual: mutual,
        dyads_asymmetric: tied - mutual,
        dyads_null: n * n.saturating_sub(1) / 2 - tied,
        reciprocity_arc: arc,
        reciprocity_dyad: (tied > 0).then(|| mutual as f64 / tied as f64),
        rho,
    }
}

/// How far the paths of the network carry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reach {
    /// Share of ordered pairs in which the first reaches the second.
    pub reachable_pairs_fraction: Option<f64>,
    /// One minus that share: how split the network is.
    #[serde(rename = "fragmentation_F")]
    pub fragmentation: Option<f64>,
    /// Mean distance where there is a path at all; read it with the share above.
    pub mean_distance_reachable: Option<f64>,
    pub diameter_reachable: u32,
    /// Mean of one over the distance, no path counting 0: safe when the network is split.
    pub compactness: Option<f64>,
    /// One minus compactness: distance-weighted fragmentation (Borgatti 2006).
    #[serde(rename = "breadth_DF")]
    pub breadth: Option<f64>,
}

pub fn reach(horizons: &[Horizon]) -> Reach {
    let n = horizons.len() as f64;
    let pairs = n * (n - 1.0);
    let reached: u64 = horizons.iter().map(|horizon| u64::from(horizon.reached)).sum();
    let steps: u64 = horizons.iter().map(|horizon| horizon.steps).sum();
    let nearness: f64 = horizons.iter().map(|horizon| horizon.nearness).sum();
    let share = |part: f64| (pairs > 0.0).then(|| part / pairs);
    Reach {
        reachable_pairs_fraction: share(reached as f64),
        fragmentation: share(reached as f64).map(|share| 1.0 - share),
        mean_distance_reachable: (reached > 0).then(|| steps as f64 / reached as f64),
        diameter_reachable: horizons.iter().map(|horizon| horizon.farthest).max().unwrap_or(0),
        compactness: share(nearness),
        breadth: share(nearness).map(|share| 1.0 - share),
    }
}

/// Share of unordered pairs no path joins (Borgatti's F on the underlying network). `None` below two actors.
pub fn fragmentation(components: &Components) -> Option<f64> {
    (components.of.len() > 1).then(|| 1.0 - components.connectedness())
}
