//! What a wave shows, reckoned by the `network` workshop: figures for the whole, never an order of actors.
//!
//! Every figure is the one `langbord network measure` gives for the wave's exported files; a test holds the two
//! against each other. Both use seed 0 and what the reading guide in the export says about missing respondents.

mod change;
mod kind;
mod steps;
mod together;
mod without;

use basics::{Id, Timestamp};
use model::partnerships::{Actor, Sector};
use model::survey::{NamedTie, Reply, Respondent, Side, TieKind};
use network::layout::Point;
use network::report::Named;
use network::{Grouping, Network, Options, Policy, Study, measure};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::exchange::csv::harmless;

pub use steps::{Suggestion, Why};
pub use together::{GoTogether, Together};
pub use without::Without;

/// How this reading is made; changes when its figures could.
pub const METHOD: &str = "langbord-survey/2";

/// Everything a release is made from.
pub struct Material {
    pub kinds: Vec<TieKind>,
    /// In the order of the codes.
    pub asked: Vec<(Respondent, Actor)>,
    pub ties: Vec<NamedTie>,
    /// The wave before, as it was shown and when it closed, where there is one.
    pub before: Option<(Timestamp, Findings)>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Findings {
    pub method: String,
    pub seed: u64,
    /// What was done about those who did not answer: `available` or `reconstruct`.
    pub missing: String,
    /// Those drawn. All lists below count by this order.
    pub actors: Vec<Drawn>,
    /// Asked, and would rather not be drawn.
    pub n_not_drawn: usize,
    pub reading: Reading,
    pub response_rate: f64,
    /// The one that is ticked, then those further ones that anybody said.
    pub kinds: Vec<KindFindings>,
    /// Absent where only one kind was said, and in releases made before this was read.
    #[serde(default)]
    pub together: Option<Together>,
    pub without: Vec<Without>,
    pub suggestions: Vec<Suggestion>,
    pub change: Option<Change>,
    /// Where each is drawn; up and down mean nothing.
    pub places: Vec<(f64, f64)>,
    /// The workshop's whole document, as the command line prints it.
    pub measured: Value,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    pub code: String,
    pub name: String,
    pub sector: String,
    pub side: String,
    pub answered: bool,
}

/// How far the answers reach: below 80 % a warning, below 60 % no order of any kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    Enough,
    Warn,
    NoOrder,
}

/// One kind of tie. Ties are counted once for each pair, where either side says so.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct KindFindings {
    pub wording: String,
    pub is_mutual: bool,
    /// Who names whom.
    pub arcs: Vec<(usize, usize)>,
    pub n_ties: usize,
    /// Pairs there could be ties between.
    pub n_pairs: usize,
    pub density: Option<f64>,
    pub partners_on_average: f64,
    /// Of what one side says, how much the other says too.
    pub reciprocity: Option<f64>,
    pub degree_centralization: Option<f64>,
    pub betweenness_centralization: Option<f64>,
    /// Lowest and highest when the unknown ties are filled in at random.
    pub betweenness_range: Option<[f64; 2]>,
    pub connectedness: f64,
    pub connectedness_range: Option<[f64; 2]>,
    /// 1 − mean of 1/distance (DF).
    pub distance_fragmentation: f64,
    pub hierarchy: Option<f64>,
    pub efficiency_sna: Option<f64>,
    /// Without any tie.
    pub alone: Vec<usize>,
    /// Through whom most shortest ways between others run, where one stands clear of the next.
    pub hub: Option<usize>,
    pub sectors: Option<SectorFindings>,
    pub sides: SideFindings,
    pub core: Option<CoreFindings>,
    /// Open paths between three sectors that run over each actor (Gould and Fernandez's liaison).
    pub liaison: Vec<u64>,
}

/// Do ties cross the sectors' borders, and would they by chance?
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SectorFindings {
    pub across: f64,
    pub within: f64,
    pub index: Option<f64>,
    /// What shuffled sectors would give, the sizes being what they are.
    pub by_chance: Option<f64>,
    /// How often shuffling gives as much or more, either way.
    pub p: Option<f64>,
}

/// Ties between citizens' own groups and professionals, counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideFindings {
    pub ties: usize,
    pub possible: usize,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct CoreFindings {
    pub core: Vec<usize>,
    /// Correlation with a clear core; below about a half there is none.
    pub fit: f64,
}

/// What changed since the wave before; who came, went or was silent is said first.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Change {
    /// When the wave before closed.
    pub since: Timestamp,
    pub joiners: Vec<String>,
    pub leavers: Vec<String>,
    pub silent_before: Vec<String>,
    pub silent_now: Vec<String>,
    /// Names given in both, only now, only then, among those who answered both times.
    pub stable: u64,
    pub created: u64,
    pub dissolved: u64,
    pub jaccard: Option<f64>,
    /// The same wording was asked before; without it no figure is compared.
    pub figures: Option<Figures>,
}

/// The figures of the wave before, to stand beside these.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Figures {
    pub n_ties: usize,
    pub density: Option<f64>,
    pub degree_centralization: Option<f64>,
    pub betweenness_centralization: Option<f64>,
    pub connectedness: f64,
    pub reciprocity: Option<f64>,
    pub index: Option<f64>,
    pub sides: SideFindings,
    pub alone: Vec<String>,
    /// Who was in it, by code, and who named whom then, by the codes.
    pub actors: Vec<String>,
    pub arcs: Vec<(String, String)>,
}

/// What is asked of the workshop for these ties; the command line is asked the same with the exported files.
pub fn options(kinds: &[TieKind], everybody_answered: bool) -> Options {
    // Where all kinds are mutual the other side's word stands in for who did not answer.
    let rebuilt = !everybody_answered && kinds.iter().all(|kind| kind.is_mutual);
    let missing = if rebuilt { Policy::Reconstruct } else { Policy::Available };
    Options { missing, ..Options::default() }
}

/// Reckons everything. Takes a second or so for sixty actors; never run inside a transaction.
///
/// # Errors
/// When a tie names somebody who was not asked, which the store refuses.
pub fn find(material: &Material) -> Result<Findings, network::ties::Error> {
    let drawn: Vec<&(Respondent, Actor)> =
        material.asked.iter().filter(|(respondent, _)| respondent.is_drawn()).collect();
    let number = |id: Id| drawn.iter().position(|(_, actor)| actor.id == id);
    let answered: Vec<bool> =
        drawn.iter().map(|(respondent, _)| respondent.reply == Reply::Answered).collect();
    let everybody = answered.iter().all(|answered| *answered);
    // What nobody said is in no exported file either, and has nothing to measure.
    let is_said =
        |kind: &&TieKind| kind.place == 0 || material.ties.iter().any(|tie| tie.place == kind.place);
    let said: Vec<&TieKind> = material.kinds.iter().filter(is_said).collect();
    let mut layers = Vec::new();
    for kind in &said {
        let of_kind = material.ties.iter().filter(|tie| tie.place == kind.place);
        let arcs: Vec<(u32, u32)> =
            of_kind.filter_map(|tie| Some((number(tie.from)? as u32, number(tie.to)? as u32))).collect();
        layers.push((harmless(&kind.wording), Network::from_arcs(drawn.len(), &arcs)?));
    }
    let sectors: Vec<&str> = drawn.iter().map(|(_, actor)| actor.sector.key()).collect();
    let by_sector = || Named(vec![("sector".to_owned(), Grouping::from_labels(&sectors))]);
    let study = Study {
        layers: Named(layers),
        groupings: by_sector(),
        answered: (!everybody).then(|| answered.clone()),
    };
    // A pair counts where either side says so; whether its sectors mix as by chance is asked of the pairs.
    let of_pairs = Study {
        layers: study.layers.map(Network::either_way),
        groupings: by_sector(),
        answered: study.answered.clone(),
    };
    let options = options(&material.kinds, everybody);
    let codes: Vec<&str> = drawn.iter().map(|(_, actor)| actor.code.as_str()).collect();
    let measured = measure(&study, &options).named(|actor| codes.get(actor as usize).copied().unwrap_or("?"));
    let measured_pairs = measure(&of_pairs, &options);
    let actors: Vec<Drawn> =
        drawn.iter().zip(&answered).map(|(one, answered)| seat(one, *answered)).collect();
    let kinds: Vec<KindFindings> = said
        .iter()
        .zip(study.layers.iter().zip(measured.layers.iter()).zip(measured_pairs.layers.iter()))
        .map(|(kind, (((_, network), (_, layer)), (_, pairs)))| {
            let upon = kind::Upon { network, layer, by_sector: pairs.groups.get("sector") };
            kind::find(kind, &upon, &options, &study, &actors)
        })
        .collect();
    let rate = answered.iter().filter(|answered| **answered).count() as f64 / answered.len().max(1) as f64;
    let shown = study.layers.map(|network| seen(network, &study, &options));
    let first = shown.iter().next().map(|(_, network)| network.either_way());
    let before = material.before.as_ref();
    Ok(Findings {
        method: METHOD.to_owned(),
        seed: options.seed,
        missing: options.missing.word().to_owned(),
        n_not_drawn: material.asked.len() - drawn.len(),
        reading: reading(rate),
        response_rate: rate,
        together: together::find(&shown, &measured, &options),
        without: first.as_ref().map(|network| without::each(network, &actors)).unwrap_or_default(),
        suggestions: first.as_ref().map(|network| steps::suggest(network, &actors)).unwrap_or_default(),
        change: before
            .zip(kinds.first())
            .map(|((since, before), now)| change::find(*since, before, now, &actors)),
        places: first
            .as_ref()
            .map(|network| places(network, &actors, before.map(|(_, before)| before)))
            .unwrap_or_default(),
        measured: serde_json::to_value(&measured).unwrap_or_default(),
        actors,
        kinds,
    })
}

fn reading(rate: f64) -> Reading {
    match rate {
        rate if rate < 0.6 => Reading::NoOrder,
        rate if rate < 0.8 => Reading::Warn,
        _ => Reading::Enough,
    }
}

fn seat((respondent, actor): &(Respondent, Actor), answered: bool) -> Drawn {
    Drawn {
        code: actor.code.clone(),
        name: actor.name.clone(),
        sector: actor.sector.key().to_owned(),
        side: respondent.side.key().to_owned(),
        answered,
    }
}

impl Drawn {
    pub fn sector(&self) -> Option<Sector> {
        Sector::from_key(&self.sector)
    }

    pub fn side(&self) -> Option<Side> {
        Side::from_key(&self.side)
    }
}

/// The network as the policy on missing respondents shows it.
fn seen(network: &Network, study: &Study, options: &Options) -> Network {
    match &study.answered {
        Some(answered) => network::missing::under_policy(network, answered, options.missing),
        None => network.clone(),
    }
}

/// The picture begins where the one before was left, so that it moves only as far as the ties did.
fn places(either: &Network, actors: &[Drawn], before: Option<&Findings>) -> Vec<(f64, f64)> {
    let earlier = before.map(|before| {
        let place_of = |code: &str| {
            let at = before.actors.iter().position(|known| known.code == code)?;
            before.places.get(at).map(|(x, y)| Point { x: *x, y: *y })
        };
        actors.iter().map(|actor| place_of(&actor.code)).collect::<Vec<_>>()
    });
    network::layout(either, earlier.as_deref()).into_iter().map(|point| (point.x, point.y)).collect()
}
