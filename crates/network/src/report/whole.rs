//! The measures of a whole network, worked out once and shared with those of the actors.

use basics::Dice;
use serde::Serialize;

use super::actors::{self, ActorMeasures};
use super::between_actors::{Between, EVERY_SOURCE_UP_TO, between};
use super::survey::SurveyWhole;
use crate::centralization::{Centralization, centralization};
use crate::cohesion::{self, Reach, Reciprocity};
use crate::components;
use crate::cores;
use crate::cuts;
use crate::distances::horizons;
use crate::krackhardt::{Krackhardt, krackhardt};
use crate::spectral;
use crate::ties::Network;
use crate::transitivity;
use crate::triads::{TriadCensus, triad_census};

/// One network as a whole. What each figure tells stands at the function that makes it.
#[derive(Clone, Debug, Serialize)]
pub struct Whole<A> {
    pub n: usize,
    pub ties: usize,
    pub density: Option<f64>,
    pub average_degree: f64,
    pub isolates: usize,
    #[serde(flatten)]
    pub directed: Option<DirectedWhole>,
    pub components_weak: usize,
    pub largest_component_weak: u32,
    #[serde(flatten)]
    pub reach: Reach,
    pub krackhardt: Krackhardt,
    pub transitivity_undirected: Option<f64>,
    /// Mean of the actors' clustering, those with fewer than two partners counting 0.
    pub clustering_avg_local_zero: Option<f64>,
    /// The same mean over actors with two partners or more.
    pub clustering_avg_local_nan: Option<f64>,
    pub centralization: Centralization,
    pub k_core_max: u32,
    pub articulation_points: Vec<A>,
    pub bridges: Vec<(A, A)>,
    pub biconnected_components: usize,
    pub spectral_radius_undirected: f64,
    pub katz_alpha: f64,
    pub katz_beta: f64,
    #[serde(flatten)]
    pub valued: Option<ValuedWhole>,
    /// Networks of survey size only.
    #[serde(flatten)]
    pub survey: Option<SurveyWhole<A>>,
}

/// What only arcs can tell. The undirected figures read a tie wherever either side names the other.
#[derive(Clone, Debug, Serialize)]
pub struct DirectedWhole {
    pub ties_undirected: usize,
    pub density_undirected: Option<f64>,
    #[serde(flatten)]
    pub reciprocity: Reciprocity,
    pub components_strong: usize,
    pub largest_component_strong: u32,
    /// Paths a→b→c with c other than a; and those among them with a→c.
    pub two_paths: u64,
    pub two_paths_closed: u64,
    pub transitivity_directed_closed_two_paths: Option<f64>,
    pub triad_census: TriadCensus,
}

/// What only strengths can tell.
#[derive(Clone, Debug, Serialize)]
pub struct ValuedWhole {
    pub mean_tie_value_over_all_pairs: Option<f64>,
    pub mean_tie_value_over_ties: Option<f64>,
}

pub(super) fn measure(network: &Network, dice: &mut Dice) -> (Whole<u32>, ActorMeasures<u32>) {
    let around = network.around();
    let weak = components::weak(around);
    let near_out = horizons(network.outward(), network.inward());
    let near_around = if network.is_directed() { horizons(around, around) } else { near_out.clone() };
    let Between { around: between_around, out: between_out, sampled } =
        between(network, EVERY_SOURCE_UP_TO, dice);
    let triangles = transitivity::triangles(around);
    let clustering = transitivity::local_clustering(around, &triangles);
    let coreness = cores::coreness(around);
    let cuts = cuts::cuts(around);
    let (eigenvector, radius) = spectral::eigenvector(around, &weak);
    let alpha = spectral::katz_alpha(network);
    let known: Vec<f64> = clustering.iter().flatten().copied().collect();
    let mean = |of: usize| (of > 0).then(|| known.iter().sum::<f64>() / of as f64);
    let whole = Whole {
        n: network.actors(),
        ties: network.ties(),
        density: cohesion::density(network),
        average_degree: cohesion::average_degree(network),
        isolates: (0..network.actors() as u32).filter(|&actor| around.degree(actor) == 0).count(),
        directed: network.is_directed().then(|| directed(network)),
        components_weak: weak.sizes.len(),
        largest_component_weak: weak.largest(),
        reach: cohesion::reach(&near_out),
        krackhardt: krackhardt(network, &weak, &near_out),
        transitivity_undirected: transitivity::transitivity(around, &triangles),
        clustering_avg_local_zero: mean(network.actors()),
        clustering_avg_local_nan: mean(known.len()),
        centralization: centralization(
            network,
            &weak,
            &near_around,
            Some(&between_around),
            between_out.as_deref(),
        ),
        k_core_max: coreness.iter().copied().max().unwrap_or(0),
        articulation_points: (0..network.actors() as u32)
            .filter(|&a| cuts.is_articulation[a as usize])
            .collect(),
        bridges: cuts.bridges.clone(),
        biconnected_components: cuts.blocks,
        spectral_radius_undirected: radius,
        katz_alpha: alpha,
        katz_beta: 1.0,
        valued: network.is_valued().then(|| valued(network)),
        survey: None,
    };
    let shared = actors::Shared {
        near_out: &near_out,
        near_around: &near_around,
        between_around,
        between_out,
        sampled,
        clustering,
        coreness,
        is_articulation: cuts.is_articulation,
        eigenvector,
        alpha,
    };
    (whole, actors::measure(network, shared))
}

fn directed(network: &Network) -> DirectedWhole {
    let strong = components::strong(network.outward());
    let (two_paths, closed) = transitivity::two_paths(network);
    let either = network.either_way();
    DirectedWhole {
        ties_undirected: either.ties(),
        density_undirected: cohesion::density(&either),
        reciprocity: cohesion::reciprocity(network),
        components_strong: strong.sizes.len(),
        largest_component_strong: strong.largest(),
        two_paths,
        two_paths_closed: closed,
        transitivity_directed_closed_two_paths: (two_paths > 0).then(|| closed as f64 / two_paths as f64),
        triad_census: triad_census(network),
    }
}

fn valued(network: &Network) -> ValuedWhole {
    let total: f64 = network.list().map(|tie| tie.strength).sum();
    let ties = network.ties() as f64;
    let per_tie = (ties > 0.0).then(|| total / ties);
    let over_pairs = match (per_tie, cohesion::density(network)) {
        (Some(value), Some(density)) => Some(value * density),
        _ => None,
    };
    ValuedWhole { mean_tie_value_over_all_pairs: over_pairs, mean_tie_value_over_ties: per_tie }
}

impl<A> Whole<A> {
    /// Who stands first in a bridge means nothing: the ends stand in the order of their names.
    pub(super) fn named<B: Ord>(self, name: &impl Fn(A) -> B) -> Whole<B> {
        let in_order = |one: B, other: B| if one <= other { (one, other) } else { (other, one) };
        Whole {
            n: self.n,
            ties: self.ties,
            density: self.density,
            average_degree: self.average_degree,
            isolates: self.isolates,
            directed: self.directed,
            components_weak: self.components_weak,
            largest_component_weak: self.largest_component_weak,
            reach: self.reach,
            krackhardt: self.krackhardt,
            transitivity_undirected: self.transitivity_undirected,
            clustering_avg_local_zero: self.clustering_avg_local_zero,
            clustering_avg_local_nan: self.clustering_avg_local_nan,
            centralization: self.centralization,
            k_core_max: self.k_core_max,
            articulation_points: self.articulation_points.into_iter().map(name).collect(),
            bridges: self.bridges.into_iter().map(|(one, other)| in_order(name(one), name(other))).collect(),
            biconnected_components: self.biconnected_components,
            spectral_radius_undirected: self.spectral_radius_undirected,
            katz_alpha: self.katz_alpha,
            katz_beta: self.katz_beta,
            valued: self.valued,
            survey: self.survey.map(|survey| survey.named(name)),
        }
    }
}
