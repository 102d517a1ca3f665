//! What the types of tie have to do with each other.

use basics::Dice;
use serde::Serialize;

use super::{Named, Options};
use crate::chance::{Mrqap, PairMatrix, Qap, mrqap, qap};
use crate::ties::Network;

/// One type explained by others.
#[derive(Clone, Debug, Serialize)]
pub struct Explained {
    pub model: String,
    pub order: Vec<String>,
    #[serde(flatten)]
    pub regression: Option<Mrqap>,
    /// Why there is no regression, when there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refused: Option<String>,
}

/// Every two types, as `a~b`; where both are directed, also what A says of B against what B says of
/// A in the other type, as `a~b_T`.
pub(super) fn qap_of_all(layers: &Named<Network>, permutations: u32, dice: &mut Dice) -> Named<Qap> {
    let matrices = layers.map(|network| PairMatrix::of(network, false));
    let mut found = Vec::new();
    for (at, (one, x)) in matrices.0.iter().enumerate() {
        for (other, y) in &matrices.0[at + 1..] {
            let mut keep = |name: String, y: &PairMatrix| {
                found.extend(qap(x, y, permutations, &mut dice.branch()).map(|qap| (name, qap)));
            };
            keep(format!("{one}~{other}"), y);
            if !x.is_symmetric() && !y.is_symmetric() {
                keep(format!("{one}~{other}_T"), &y.transposed());
            }
        }
    }
    Named(found)
}

/// The regression asked for; without one, the first type by all others. Explaining types count with
/// their strengths, the explained one as there or not.
pub(super) fn explain(layers: &Named<Network>, options: &Options, dice: &mut Dice) -> Option<Explained> {
    let names: Vec<&String> = layers.0.iter().map(|(name, _)| name).collect();
    let (explained, by): (String, Vec<String>) = match &options.explain {
        Some((explained, by)) => (explained.clone(), by.clone()),
        None => ((*names.first()?).clone(), names.iter().skip(1).map(|&name| name.clone()).collect()),
    };
    if by.is_empty() {
        return None;
    }
    let matrices: Vec<PairMatrix> =
        by.iter().filter_map(|name| layers.get(name)).map(|network| PairMatrix::of(network, true)).collect();
    let y = PairMatrix::of(layers.get(&explained)?, false);
    let fit = mrqap(&y, &matrices.iter().collect::<Vec<_>>(), options.permutations, dice);
    Some(Explained {
        model: format!("{explained} ~ {}", by.join(" + ")),
        order: std::iter::once("intercept".to_owned()).chain(by).collect(),
        refused: fit.as_ref().err().map(ToString::to_string),
        regression: fit.ok(),
    })
}
