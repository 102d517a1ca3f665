//! What only a network of survey size can have: many sets tried, many networks drawn.

use basics::Dice;
use serde::Serialize;

use crate::communities::{Communities, communities};
use crate::core_periphery::{Core, CorePattern, Coreness, core_significance, discrete_core, minres};
use crate::key_players::{Aim, Baseline, BestSets, baseline, key_players};
use crate::robustness::{Loss, attack_curve, robustness};
use crate::ties::Network;

/// Measures of the whole network that try many sets or draw many networks.
#[derive(Clone, Debug, Serialize)]
pub struct SurveyWhole<A> {
    pub key_players: KeyPlayers<A>,
    #[serde(rename = "robustness_R_recomputed_degree")]
    pub robustness: Option<f64>,
    pub attack_curve_recomputed_degree: Vec<f64>,
    pub core_periphery: Option<CorePeriphery<A>>,
    pub communities: Option<Communities>,
}

#[derive(Clone, Debug, Serialize)]
pub struct KeyPlayers<A> {
    pub baseline: Baseline,
    pub k1: Option<Aims<A>>,
    pub k2: Option<Aims<A>>,
    pub k3: Option<Aims<A>>,
}

/// The best sets of one size for each aim.
#[derive(Clone, Debug, Serialize)]
pub struct Aims<A> {
    #[serde(rename = "F")]
    pub fragment: BestSets<A>,
    #[serde(rename = "DF")]
    pub distance: BestSets<A>,
    pub reach1: BestSets<A>,
    pub reach2: BestSets<A>,
    #[serde(rename = "DR")]
    pub reach_near: BestSets<A>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CorePeriphery<A> {
    pub borgatti_everett_or: Core<A>,
    pub borgatti_everett_block: Core<A>,
    /// How often random networks of the same density show as clear a core (block pattern).
    pub p_block: f64,
    pub minres: Coreness,
}

/// Without each actor in turn.
#[derive(Clone, Debug, Serialize)]
pub struct Losses {
    #[serde(rename = "loss_F_after")]
    pub fragmentation: Vec<f64>,
    #[serde(rename = "loss_DF_after")]
    pub distance: Vec<f64>,
    #[serde(rename = "loss_largest_component_after")]
    pub largest_component: Vec<u32>,
}

impl From<Vec<Loss>> for Losses {
    fn from(losses: Vec<Loss>) -> Self {
        Self {
            fragmentation: losses.iter().map(|loss| loss.fragmentation).collect(),
            distance: losses.iter().map(|loss| loss.distance).collect(),
            largest_component: losses.iter().map(|loss| loss.largest_component).collect(),
        }
    }
}

pub(super) fn measure(network: &Network, dice: &mut Dice) -> SurveyWhole<u32> {
    let around = network.around();
    let curve = attack_curve(around);
    let aims = |size: usize| {
        let best = |aim| key_players(around, size, aim);
        Some(Aims {
            fragment: best(Aim::Fragment)?,
            distance: best(Aim::Distance)?,
            reach1: best(Aim::ReachOne)?,
            reach2: best(Aim::ReachTwo)?,
            reach_near: best(Aim::ReachNear)?,
        })
    };
    SurveyWhole {
        key_players: KeyPlayers { baseline: baseline(around), k1: aims(1), k2: aims(2), k3: aims(3) },
        robustness: robustness(&curve),
        attack_curve_recomputed_degree: curve,
        core_periphery: core_periphery(network, &mut dice.branch()),
        communities: communities(network, &mut dice.branch()),
    }
}

fn core_periphery(network: &Network, dice: &mut Dice) -> Option<CorePeriphery<u32>> {
    const STARTS: u32 = 60;
    const REFITS: u32 = 200;
    let block = discrete_core(network, CorePattern::Block, STARTS, dice)?;
    Some(CorePeriphery {
        borgatti_everett_or: discrete_core(network, CorePattern::Or, STARTS, dice)?,
        p_block: core_significance(network, CorePattern::Block, block.fit, REFITS, dice),
        borgatti_everett_block: block,
        minres: minres(network),
    })
}

impl<A> SurveyWhole<A> {
    pub(super) fn named<B>(self, name: &impl Fn(A) -> B) -> SurveyWhole<B> {
        let aims = |aims: Option<Aims<A>>| {
            aims.map(|aims| Aims {
                fragment: aims.fragment.named(name),
                distance: aims.distance.named(name),
                reach1: aims.reach1.named(name),
                reach2: aims.reach2.named(name),
                reach_near: aims.reach_near.named(name),
            })
        };
        SurveyWhole {
            key_players: KeyPlayers {
                baseline: self.key_players.baseline,
                k1: aims(self.key_players.k1),
                k2: aims(self.key_players.k2),
                k3: aims(self.key_players.k3),
            },
            robustness: self.robustness,
            attack_curve_recomputed_degree: self.attack_curve_recomputed_degree,
            core_periphery: self.core_periphery.map(|found| CorePeriphery {
                borgatti_everett_or: found.borgatti_everett_or.named(name),
                borgatti_everett_block: found.borgatti_everett_block.named(name),
                p_block: found.p_block,
                minres: found.minres,
            }),
            communities: self.communities,
        }
    }
}
