//! Partners who did not answer: what is known without them, and how far the rest could be off.

use basics::Dice;
use serde::Serialize;

use crate::betweenness::{Scale, betweenness};
use crate::centralization::centralization;
use crate::components::weak;
use crate::distances::horizons;
use crate::ties::{Network, Tie};

/// What to do about ties a non-respondent would have reported. They are unknown, not absent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Policy {
    /// Only observed cells count, above and below the line. The default.
    #[default]
    Available,
    /// Only respondents stay (almost always the worst: Smith, Morgan & Moody 2021).
    Complete,
    /// The other side's report stands in (Stork & Richards 1992); two non-respondents stay unknown.
    Reconstruct,
}

impl Policy {
    /// Its word on the command line and in findings.
    pub fn word(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::Complete => "complete",
            Self::Reconstruct => "reconstruct",
        }
    }
}

/// The same network under each policy.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MissingRespondents<A> {
    pub non_respondents: Vec<A>,
    pub response_rate: f64,
    /// Below .8 say so beside every figure; below .6 show no order of any kind.
    pub reading: Reading,
    /// Ordered pairs somebody who answered could report on.
    pub observed_cells: u64,
    pub density_available_case: Option<f64>,
    pub density_complete_case_subgraph: Option<f64>,
    pub density_reconstructed: Option<f64>,
    /// Ordered pairs of two who did not answer.
    pub unresolved_ordered_pairs: u64,
    pub reciprocity_arc_respondents_only: Option<f64>,
    /// Respondents who name the actor, of those who could.
    pub indegree_available: Vec<u64>,
    pub indegree_possible: Vec<u64>,
    pub reconstructed_adjacency_ties: usize,
    /// Path measures of the reconstructed network, when the unknown pairs are filled at random.
    pub range_over_fills: Option<FillRanges>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    Enough,
    Warn,
    NoOrder,
}

/// Lowest and highest value over the fills.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FillRanges {
    pub fills: u32,
    pub connectedness: [f64; 2],
    pub compactness: [f64; 2],
    pub betweenness_centralization: Option<[f64; 2]>,
}

/// Compares the policies. `answered` has one entry per actor. In a directed network the rows of
/// those who did not answer are ignored even where the file has something in them.
///
/// In-degree and closeness bear missing partners; betweenness and eigenvector measures do not (Smith
/// & Moody 2013). One simulation advises against reconstruction too (Frontiers in Psychology 2018,
/// 9:2766): always name the policy.
pub fn missing_respondents(
    network: &Network,
    answered: &[bool],
    fills: u32,
    dice: &mut Dice,
) -> MissingRespondents<u32> {
    let n = network.actors();
    let said = |actor: u32| answered.get(actor as usize).copied().unwrap_or(false);
    let respondents = (0..n as u32).filter(|&actor| said(actor)).count() as u64;
    let silent: Vec<u32> = (0..n as u32).filter(|&actor| !said(actor)).collect();
    let observed_network = observed(network, answered);
    let rebuilt = reconstructed(network, answered);
    let among = network.among(answered);
    let n64 = n as u64;
    let missing = n64 - respondents;
    let unresolved = missing * missing.saturating_sub(1);
    let all_cells = n64 * n64.saturating_sub(1);
    // An undirected pair is observed as soon as one of the two answered.
    let observed_cells =
        if network.is_directed() { respondents * n64.saturating_sub(1) } else { all_cells - unresolved };
    let share = |ties: usize, cells: u64| {
        let cells = if network.is_directed() { cells } else { cells / 2 };
        (cells > 0).then(|| ties as f64 / cells as f64)
    };
    let rate = respondents as f64 / n.max(1) as f64;
    MissingRespondents {
        reading: if rate < 0.6 {
            Reading::NoOrder
        } else if rate < 0.8 {
            Reading::Warn
        } else {
            Reading::Enough
        },
        response_rate: rate,
        observed_cells,
        density_available_case: share(observed_network.ties(), observed_cells),
        density_complete_case_subgraph: crate::cohesion::density(&among),
        density_reconstructed: share(rebuilt.ties(), all_cells - unresolved),
        unresolved_ordered_pairs: unresolved,
        reciprocity_arc_respondents_only: crate::cohesion::reciprocity(&among).reciprocity_arc,
        indegree_available: (0..n as u32)
            .map(|actor| {
                network.inward().neighbours(actor).iter().filter(|&&other| said(other)).count() as u64
            })
            .collect(),
        indegree_possible: (0..n as u32).map(|actor| respondents - u64::from(said(actor))).collect(),
        reconstructed_adjacency_ties: rebuilt.ties(),
        range_over_fills: (!silent.is_empty() && fills > 0)
            .then(|| fill_ranges(&rebuilt, &silent, fills, dice)),
        non_respondents: silent,
    }
}

/// The network the measures are taken on under a policy; `Complete` leaves actors out.
pub fn under_policy(network: &Network, answered: &[bool], policy: Policy) -> Network {
    match policy {
        Policy::Available => observed(network, answered),
        Policy::Complete => network.among(answered),
        Policy::Reconstruct => reconstructed(network, answered),
    }
}

/// What those who answered have said.
fn observed(network: &Network, answered: &[bool]) -> Network {
    let said = |actor: u32| answered.get(actor as usize).copied().unwrap_or(false);
    let directed = network.is_directed();
    network.filtered(move |from, to, _| said(from) || (!directed && said(to)))
}

fn reconstructed(network: &Network, answered: &[bool]) -> Network {
    let said = |actor: u32| answered.get(actor as usize).copied().unwrap_or(false);
    let observed = observed(network, answered);
    if !network.is_directed() {
        return observed;
    }
    let mut ties: Vec<Tie> = observed.list().collect();
    let others: Vec<Tie> = ties
        .iter()
        .filter(|tie| !said(tie.to))
        .map(|tie| Tie { from: tie.to, to: tie.from, strength: tie.strength })
        .collect();
    ties.extend(others);
    Network::directed(network.actors(), &ties).expect("its ties come from a network of the same actors")
}

fn fill_ranges(rebuilt: &Network, silent: &[u32], fills: u32, dice: &mut Dice) -> FillRanges {
    let density = crate::cohesion::density(rebuilt).unwrap_or(0.0);
    let base: Vec<Tie> = rebuilt.list().collect();
    let widened = |range: [f64; 2], value: f64| [range[0].min(value), range[1].max(value)];
    let nothing = [f64::INFINITY, f64::NEG_INFINITY];
    let (mut connectedness, mut compactness, mut leaning) = (nothing, nothing, nothing);
    for _ in 0..fills {
        let mut ties = base.clone();
        for &from in silent {
            for &to in silent {
                let asked = if rebuilt.is_directed() { from != to } else { from < to };
                if asked && dice.uniform() < density {
                    ties.push(Tie { from, to, strength: 1.0 });
                }
            }
        }
        let make = if rebuilt.is_directed() { Network::directed } else { Network::undirected };
        let filled = make(rebuilt.actors(), &ties).expect("its ties join actors of the network");
        let parts = weak(filled.around());
        let out = horizons(filled.outward(), filled.inward());
        let around = horizons(filled.around(), filled.around());
        let between = betweenness(&filled.either_way(), Scale::Paths);
        connectedness = widened(connectedness, parts.connectedness());
        compactness = widened(compactness, crate::cohesion::reach(&out).compactness.unwrap_or(0.0));
        if let Some(value) =
            centralization(&filled, &parts, &around, Some(&between), None).betweenness_undirected
        {
            leaning = widened(leaning, value);
        }
    }
    FillRanges {
        fills,
        connectedness,
        compactness,
        betweenness_centralization: (leaning[0] <= leaning[1]).then_some(leaning),
    }
}

impl<A> MissingRespondents<A> {
    pub fn named<B>(self, name: &impl Fn(A) -> B) -> MissingRespondents<B> {
        MissingRespondents {
            non_respondents: self.non_respondents.into_iter().map(name).collect(),
            response_rate: self.response_rate,
            reading: self.reading,
            observed_cells: self.observed_cells,
            density_available_case: self.density_available_case,
            density_complete_case_subgraph: self.density_complete_case_subgraph,
            density_reconstructed: self.density_reconstructed,
            unresolved_ordered_pairs: self.unresolved_ordered_pairs,
            reciprocity_arc_respondents_only: self.reciprocity_arc_respondents_only,
            indegree_available: self.indegree_available,
            indegree_possible: self.indegree_possible,
            reconstructed_adjacency_ties: self.reconstructed_adjacency_ties,
            range_over_fills: self.range_over_fills,
        }
    }
}
