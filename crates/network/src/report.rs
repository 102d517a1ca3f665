//! Everything about a study at once, in the names and nesting of the command line's JSON.

mod actors;
mod between;
mod between_actors;
mod grouped;
mod named;
mod survey;
mod whole;

use basics::Dice;
use serde::Serialize;

pub use actors::{ActorMeasures, DirectedMeasures, ValuedMeasures};
pub use between::Explained;
pub use between_actors::BetweennessSampled;
pub use grouped::GroupMeasures;
pub use named::Named;
pub use survey::{Aims, CorePeriphery, KeyPlayers, Losses, SurveyWhole};
pub use whole::{DirectedWhole, ValuedWhole, Whole};

use crate::chance::{DensityBootstrap, Qap, bootstrap_density};
use crate::groups::Grouping;
use crate::layout::{LayoutStress, layout_stress};
use crate::missing::{MissingRespondents, Policy, missing_respondents, under_policy};
use crate::multiplexity::{Multiplexity, multiplexity};
use crate::ties::Network;

/// What was asked: the same actors, one network per type of tie, the groups they belong to, and who answered.
#[derive(Clone, Debug, Default)]
pub struct Study {
    pub layers: Named<Network>,
    pub groupings: Named<Grouping>,
    /// One entry per actor; `None` when everybody answered.
    pub answered: Option<Vec<bool>>,
}

/// How to measure.
#[derive(Clone, Debug)]
pub struct Options {
    pub seed: u64,
    /// How often labels and actors are shuffled for a p value.
    pub permutations: u32,
    pub missing: Policy,
    /// Which type to explain by which others. Without it: the first type by all others.
    pub explain: Option<(String, Vec<String>)>,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 0, permutations: 10_000, missing: Policy::Available, explain: None }
    }
}

/// All findings; `A` is how an actor is named: by number here, by id once [`Findings::named`] was asked.
#[derive(Clone, Debug, Serialize)]
pub struct Findings<A> {
    pub method: &'static str,
    pub seed: u64,
    pub missing: &'static str,
    pub layers: Named<Layer<A>>,
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub qap: Named<Qap>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mrqap: Option<Explained>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub multiplexity: Option<Multiplexity>,
}

/// One type of tie.
#[derive(Clone, Debug, Serialize)]
pub struct Layer<A> {
    pub directed: bool,
    pub weighted: bool,
    pub whole: Whole<A>,
    pub node: ActorMeasures<A>,
    pub groups: Named<GroupMeasures>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bootstrap_density: Option<DensityBootstrap>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub layout_stress: Option<LayoutStress>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing_respondents: Option<MissingRespondents<A>>,
    /// What a network of this size is not given here, in the words of this document.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub not_measured: &'static [&'static str],
}

/// The method's name and version, as every finding carries it.
pub const METHOD: &str = "langbord-network/1";

/// Up to this many actors a network is a survey and gets every measure.
pub const SURVEY_UP_TO: usize = 200;

const NOT_FOR_ALL: &[&str] = &[
    "key_players",
    "robustness_R_recomputed_degree",
    "attack_curve_recomputed_degree",
    "core_periphery",
    "communities",
    "loss_F_after",
    "loss_DF_after",
    "loss_largest_component_after",
    "bootstrap_density",
    "layout_stress",
    "missing_respondents.range_over_fills",
    "ei_permutation",
    "assortativity_permutation",
    "brokerage_permutation",
    "qap",
    "mrqap",
    BY_STRENGTH,
];

/// The last of the list above: strengths allow no shortcut, so every source costs a search of its own.
const BY_STRENGTH: &str = "betweenness_weighted_inv";

/// What is left out for its size.
fn not_measured(network: &Network) -> &'static [&'static str] {
    let by_strength = network.is_valued() && network.actors() > between_actors::EVERY_SOURCE_UP_TO;
    match NOT_FOR_ALL.split_last() {
        _ if network.actors() <= SURVEY_UP_TO => &[],
        Some((_, others)) if !by_strength => others,
        _ => NOT_FOR_ALL,
    }
}

/// Measures every layer of the study.
///
/// A survey (up to [`SURVEY_UP_TO`] actors) gets everything; what a larger network is not given is
/// named in it. The same study and options give the same bytes on any number of threads.
///
/// ```
/// # use network::{Network, Options, Study, measure, report::Named};
/// let line = Network::from_ties(3, &[(0, 1), (1, 2)])?;
/// let study = Study { layers: Named(vec![("contact".into(), line)]), ..Study::default() };
/// let ids = ["school", "club", "clinic"];
/// let findings = measure(&study, &Options::default()).named(|actor| ids[actor as usize]);
/// assert_eq!(findings.layers.get("contact").map(|layer| layer.whole.articulation_points.clone()), Some(vec!["club"]));
/// # Ok::<(), network::Error>(())
/// ```
pub fn measure(study: &Study, options: &Options) -> Findings<u32> {
    let mut dice = Dice::seeded(options.seed);
    let layers = study.layers.map(|network| measure_layer(network, study, options, &mut dice.branch()));
    let seen = study.layers.map(|network| seen(network, study, options));
    let survey = seen.0.iter().all(|(_, network)| network.actors() <= SURVEY_UP_TO);
    Findings {
        method: METHOD,
        seed: options.seed,
        missing: options.missing.word(),
        layers,
        qap: if survey {
            between::qap_of_all(&seen, options.permutations, &mut dice.branch())
        } else {
            Named::default()
        },
        mrqap: if survey { between::explain(&seen, options, &mut dice.branch()) } else { None },
        multiplexity: multiplexity(&seen),
    }
}

/// The network as the policy on missing respondents shows it.
fn seen(network: &Network, study: &Study, options: &Options) -> Network {
    match &study.answered {
        Some(answered) => under_policy(network, answered, options.missing),
        None => network.clone(),
    }
}

fn measure_layer(full: &Network, study: &Study, options: &Options, dice: &mut Dice) -> Layer<u32> {
    const FILLS: u32 = 200;
    const DRAWS: u32 = 10_000;
    let network = &seen(full, study, options);
    let survey = network.actors() <= SURVEY_UP_TO;
    // A sample of sources is drawn apart, so that a survey's other draws stay what they were.
    let (mut whole, mut node) = whole::measure(network, &mut Dice::seeded(options.seed));
    // Who is left out under `Complete` keeps their number.
    let left: Vec<u32> = match (&study.answered, options.missing) {
        (Some(answered), Policy::Complete) => {
            (0..full.actors() as u32).filter(|&actor| answered.get(actor as usize) == Some(&true)).collect()
        }
        _ => (0..full.actors() as u32).collect(),
    };
    if survey {
        whole.survey = Some(survey::measure(network, &mut dice.branch()));
        node.losses = crate::robustness::losses(network).map(Losses::from);
    }
    let permutations = if survey { options.permutations } else { 0 };
    let groups = study
        .groupings
        .map(|grouping| grouped::measure(network, &grouping.among(&left), permutations, &mut dice.branch()));
    let fills = if survey { FILLS } else { 0 };
    Layer {
        directed: network.is_directed(),
        weighted: network.is_valued(),
        whole: whole.named(&|actor| left[actor as usize]),
        node: node.named(&|actor| left[actor as usize]),
        groups,
        bootstrap_density: if survey { bootstrap_density(network, DRAWS, &mut dice.branch()) } else { None },
        layout_stress: if survey { layout_stress(network) } else { None },
        missing_respondents: study
            .answered
            .as_ref()
            .map(|answered| missing_respondents(full, answered, fills, &mut dice.branch())),
        not_measured: not_measured(network),
    }
}

impl<A> Findings<A> {
    /// The same findings with every actor called by `name`.
    pub fn named<B: Ord>(self, name: impl Fn(A) -> B) -> Findings<B> {
        let layers = self.layers.into_map(|layer| Layer {
            directed: layer.directed,
            weighted: layer.weighted,
            whole: layer.whole.named(&name),
            node: layer.node.named(&name),
            groups: layer.groups,
            bootstrap_density: layer.bootstrap_density,
            layout_stress: layer.layout_stress,
            missing_respondents: layer.missing_respondents.map(|missing| missing.named(&name)),
            not_measured: layer.not_measured,
        });
        Findings {
            method: self.method,
            seed: self.seed,
            missing: self.missing,
            layers,
            qap: self.qap,
            mrqap: self.mrqap,
            multiplexity: self.multiplexity,
        }
    }
}
