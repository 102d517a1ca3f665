//! How far the network leans on one actor (Freeman 1979): 0 on nobody, 1 a pure star.

use serde::Serialize;

use crate::closeness;
use crate::components::Components;
use crate::distances::Horizon;
use crate::ties::Network;

/// Freeman centralization: how much the first stands above each other, as a share of a star's.
///
/// Show degree and betweenness side by side: a hub may move while one of them stays the same. The
/// convener's high value may be by design. Out-degree says who ticks many boxes; a limit such as
/// "name up to three" forces it to 0. `None` below three actors.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Centralization {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outdegree_n1sq: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub indegree_n1sq: Option<f64>,
    pub degree_undirected: Option<f64>,
    pub betweenness_undirected: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub betweenness_directed: Option<f64>,
    pub closeness_undirected_largest_component: Option<f64>,
    pub closeness_component_size: u32,
}

/// `horizons` are those of the underlying network.
pub fn centralization(
    network: &Network,
    weak: &Components,
    horizons: &[Horizon],
    betweenness_undirected: Option<&[f64]>,
    betweenness_directed: Option<&[f64]>,
) -> Centralization {
    let n = network.actors() as f64;
    if n < 3.0 {
        return Centralization { closeness_component_size: weak.largest(), ..Centralization::default() };
    }
    let degrees = |adjacency: &crate::Adjacency| -> Vec<f64> {
        (0..network.actors() as u32).map(|actor| adjacency.degree(actor) as f64).collect()
    };
    let directed = network.is_directed();
    let arcs = |adjacency| directed.then(|| lead(&degrees(adjacency)) / ((n - 1.0) * (n - 1.0)));
    let star_betweenness = (n - 1.0) * (n - 1.0) * (n - 2.0);
    Centralization {
        outdegree_n1sq: arcs(network.outward()),
        indegree_n1sq: arcs(network.inward()),
        degree_undirected: Some(lead(&degrees(network.around())) / ((n - 1.0) * (n - 2.0))),
        betweenness_undirected: betweenness_undirected.map(|values| 2.0 * lead(values) / star_betweenness),
        betweenness_directed: betweenness_directed.map(|values| lead(values) / star_betweenness),
        closeness_undirected_largest_component: closeness_of_largest(weak, horizons),
        closeness_component_size: weak.largest(),
    }
}

fn closeness_of_largest(weak: &Components, horizons: &[Horizon]) -> Option<f64> {
    let members = weak.members(weak.largest_number()?);
    let n = members.len() as f64;
    let horizons: Vec<Horizon> = members.iter().map(|&actor| horizons[actor as usize]).collect();
    (n >= 3.0)
        .then(|| lead(&closeness::within_component(&horizons)) / ((n - 1.0) * (n - 2.0) / (2.0 * n - 3.0)))
}

/// How far the greatest value stands above all others together.
fn lead(values: &[f64]) -> f64 {
    let greatest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    values.iter().map(|value| greatest - value).sum()
}
