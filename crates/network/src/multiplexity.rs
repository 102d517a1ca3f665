//! Links that rest on more than one leg.

use serde::Serialize;

use crate::report::Named;
use crate::ties::Network;

/// How several types of tie lie upon each other, pairs tied in any direction.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Multiplexity {
    pub layers: Vec<String>,
    pub basis: &'static str,
    pub tied_dyads: u64,
    pub multiplex_dyads_ge2: u64,
    /// Tied pairs with two types or more ÷ tied pairs. "These survive the loss of one funding line."
    pub multiplexity_share: Option<f64>,
    pub mean_types_per_tied_dyad: Option<f64>,
    /// Pairs with both types ÷ pairs with either.
    pub layer_jaccard: Named<Option<f64>>,
    pub actor_mean_types_per_alter: Vec<Option<f64>>,
}

/// `None` below two types. Depends on how many types were asked about.
pub fn multiplexity(layers: &Named<Network>) -> Option<Multiplexity> {
    let actors = layers.0.first()?.1.actors();
    if layers.0.len() < 2 {
        return None;
    }
    let mut jaccard = Vec::new();
    for (at, (one, network)) in layers.0.iter().enumerate() {
        for (other, second) in &layers.0[at + 1..] {
            let both = network.around().pairs().filter(|&(from, to)| second.around().has(from, to)).count();
            let either = network.around().slots() + second.around().slots() - both;
            jaccard.push((format!("{one}|{other}"), (either > 0).then(|| both as f64 / either as f64)));
        }
    }
    let mut types = vec![0u32; actors];
    let (mut tied, mut multiplex, mut all_types) = (0u64, 0u64, 0u64);
    let mut per_alter = Vec::with_capacity(actors);
    for actor in 0..actors as u32 {
        let mut partners = Vec::new();
        for (_, network) in &layers.0 {
            for &other in network.around().neighbours(actor) {
                if types[other as usize] == 0 {
                    partners.push(other);
                }
                types[other as usize] += 1;
            }
        }
        let sum: u32 = partners.iter().map(|&other| types[other as usize]).sum();
        tied += partners.len() as u64;
        multiplex += partners.iter().filter(|&&other| types[other as usize] > 1).count() as u64;
        all_types += u64::from(sum);
        per_alter.push((!partners.is_empty()).then(|| f64::from(sum) / partners.len() as f64));
        partners.iter().for_each(|&other| types[other as usize] = 0);
    }
    let per_pair = |count: u64| (tied > 0).then(|| count as f64 / tied as f64);
    Some(Multiplexity {
        layers: layers.0.iter().map(|(name, _)| name.clone()).collect(),
        basis: "undirected, any direction",
        tied_dyads: tied / 2,
        multiplex_dyads_ge2: multiplex / 2,
        multiplexity_share: per_pair(multiplex),
        mean_types_per_tied_dyad: per_pair(all_types),
        layer_jaccard: Named(jaccard),
        actor_mean_types_per_alter: per_alter,
    })
}
