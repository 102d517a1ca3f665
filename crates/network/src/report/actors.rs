//! The measures of each actor: one list per measure, all in the order of `id`.

use serde::Serialize;

use super::between_actors::{BetweennessSampled, EVERY_SOURCE_UP_TO};
use super::survey::Losses;
use crate::adjacency::Adjacency;
use crate::betweenness::{Scale, betweenness_valued};
use crate::burt::{self, Sight};
use crate::closeness;
use crate::distances::{Horizon, horizons};
use crate::pagerank::pagerank;
use crate::spectral;
use crate::ties::Network;

#[derive(Clone, Debug, Serialize)]
pub struct ActorMeasures<A> {
    pub id: Vec<A>,
    #[serde(flatten)]
    pub directed: Option<DirectedMeasures>,
    pub degree_undirected: Vec<usize>,
    /// In undirected networks; directed ones tell the two readings apart.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub betweenness: Option<Vec<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub betweenness_directed: Option<Vec<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub betweenness_undirected: Option<Vec<f64>>,
    /// Networks too large for every source only: betweenness is then an estimate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub betweenness_sampled: Option<BetweennessSampled>,
    pub closeness_component_undirected: Vec<f64>,
    pub closeness_wasserman_faust_undirected: Vec<f64>,
    pub harmonic_closeness_undirected: Vec<f64>,
    pub eigenvector_undirected_max1: Vec<f64>,
    pub katz: Vec<f64>,
    pub pagerank_085: Vec<f64>,
    pub constraint: Vec<Option<f64>>,
    pub effective_size: Vec<f64>,
    pub efficiency_burt: Vec<Option<f64>>,
    pub hierarchy_burt: Vec<Option<f64>>,
    pub coreness: Vec<u32>,
    pub local_clustering: Vec<Option<f64>>,
    pub is_articulation: Vec<bool>,
    #[serde(flatten)]
    pub valued: Option<ValuedMeasures>,
    /// Networks of survey size only.
    #[serde(flatten)]
    pub losses: Option<Losses>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DirectedMeasures {
    pub outdegree: Vec<usize>,
    pub indegree: Vec<usize>,
    pub harmonic_out: Vec<f64>,
    pub harmonic_in: Vec<f64>,
    /// UCINET's variants: a mutual tie counts two, and only the actor's own circle is seen.
    pub ucinet_ego_constraint: Vec<Option<f64>>,
    pub ucinet_ego_effective_size: Vec<f64>,
}

/// Read with strengths. Shares and sizes add both directions of a pair.
#[derive(Clone, Debug, Serialize)]
pub struct ValuedMeasures {
    pub strength: Vec<f64>,
    pub pagerank_085_weighted: Vec<f64>,
    /// Up to 50 000 actors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub betweenness_weighted_inv: Option<Vec<f64>>,
    pub constraint_weighted_sum_symmetrised: Vec<Option<f64>>,
    pub effective_size_weighted: Vec<f64>,
}

/// What the whole network's measures have worked out already.
pub(super) struct Shared<'a> {
    pub near_out: &'a [Horizon],
    pub near_around: &'a [Horizon],
    pub between_around: Vec<f64>,
    pub between_out: Option<Vec<f64>>,
    pub sampled: Option<BetweennessSampled>,
    pub clustering: Vec<Option<f64>>,
    pub coreness: Vec<u32>,
    pub is_articulation: Vec<bool>,
    pub eigenvector: Vec<f64>,
    pub alpha: f64,
}

pub(super) fn measure(network: &Network, shared: Shared) -> ActorMeasures<u32> {
    let directed = network.is_directed();
    let holes = burt::structural_holes(network.around(), false, Sight::WholeNetwork);
    let (betweenness, betweenness_undirected) =
        if directed { (None, Some(shared.between_around)) } else { (Some(shared.between_around), None) };
    ActorMeasures {
        id: (0..network.actors() as u32).collect(),
        directed: directed.then(|| of_arcs(network, shared.near_out)),
        degree_undirected: degrees(network.around()),
        betweenness,
        betweenness_directed: shared.between_out,
        betweenness_undirected,
        betweenness_sampled: shared.sampled,
        closeness_component_undirected: closeness::within_component(shared.near_around),
        closeness_wasserman_faust_undirected: closeness::wasserman_faust(shared.near_around),
        harmonic_closeness_undirected: closeness::harmonic(shared.near_around),
        eigenvector_undirected_max1: shared.eigenvector,
        katz: spectral::katz(network, shared.alpha),
        pagerank_085: pagerank(network, 0.85, false),
        constraint: holes.constraint,
        effective_size: holes.effective_size,
        efficiency_burt: holes.efficiency,
        hierarchy_burt: holes.hierarchy,
        coreness: shared.coreness,
        local_clustering: shared.clustering,
        is_articulation: shared.is_articulation,
        valued: network.is_valued().then(|| of_strengths(network)),
        losses: None,
    }
}

fn of_arcs(network: &Network, near_out: &[Horizon]) -> DirectedMeasures {
    // A tie named by both sides counts two here, as UCINET has it.
    let both = burt::structural_holes(network.unvalued().around(), true, Sight::EgoNetwork);
    DirectedMeasures {
        outdegree: degrees(network.outward()),
        indegree: degrees(network.inward()),
        harmonic_out: closeness::harmonic(near_out),
        harmonic_in: closeness::harmonic(&horizons(network.inward(), network.outward())),
        ucinet_ego_constraint: both.constraint,
        ucinet_ego_effective_size: both.effective_size,
    }
}

fn of_strengths(network: &Network) -> ValuedMeasures {
    let holes = burt::structural_holes(network.around(), true, Sight::WholeNetwork);
    let around = network.around();
    ValuedMeasures {
        strength: (0..network.actors() as u32)
            .map(|actor| around.ties(actor).map(|(_, s)| s).sum())
            .collect(),
        pagerank_085_weighted: pagerank(network, 0.85, true),
        betweenness_weighted_inv: (network.actors() <= EVERY_SOURCE_UP_TO)
            .then(|| betweenness_valued(network, Scale::Paths)),
        constraint_weighted_sum_symmetrised: holes.constraint,
        effective_size_weighted: holes.effective_size,
    }
}

fn degrees(adjacency: &Adjacency) -> Vec<usize> {
    (0..adjacency.actors() as u32).map(|actor| adjacency.degree(actor)).collect()
}

impl<A> ActorMeasures<A> {
    pub(super) fn named<B>(self, name: &impl Fn(A) -> B) -> ActorMeasures<B> {
        ActorMeasures {
            id: self.id.into_iter().map(name).collect(),
            directed: self.directed,
            degree_undirected: self.degree_undirected,
            betweenness: self.betweenness,
            betweenness_directed: self.betweenness_directed,
            betweenness_undirected: self.betweenness_undirected,
            betweenness_sampled: self.betweenness_sampled,
            closeness_component_undirected: self.closeness_component_undirected,
            closeness_wasserman_faust_undirected: self.closeness_wasserman_faust_undirected,
            harmonic_closeness_undirected: self.harmonic_closeness_undirected,
            eigenvector_undirected_max1: self.eigenvector_undirected_max1,
            katz: self.katz,
            pagerank_085: self.pagerank_085,
            constraint: self.constraint,
            effective_size: self.effective_size,
            efficiency_burt: self.efficiency_burt,
            hierarchy_burt: self.hierarchy_burt,
            coreness: self.coreness,
            local_clustering: self.local_clustering,
            is_articulation: self.is_articulation,
            valued: self.valued,
            losses: self.losses,
        }
    }
}
