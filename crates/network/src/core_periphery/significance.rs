//! Would a random network of the same density show as clear a core?

use basics::Dice;
use rayon::prelude::*;

use super::discrete::{CorePattern, TieCounts, climb_once};
use crate::ties::{Network, Tie};

/// p of the fit: how often a core fits as well when the same number of ties is laid at random,
/// (b+1)/(m+1). Each random network gets a few starts, as many as its kin in practice need.
pub fn core_significance(
    network: &Network,
    pattern: CorePattern,
    fit: f64,
    refits: u32,
    dice: &mut Dice,
) -> f64 {
    const STARTS: u32 = 5;
    let dealt: Vec<Dice> = (0..refits).map(|_| dice.branch()).collect();
    let as_good = |mut dice: Dice| {
        let random = laid_at_random(network, &mut dice);
        let ties = TieCounts::of(&random);
        (0..STARTS).any(|_| climb_once(&ties, pattern, &mut dice).0 >= fit - 1e-12)
    };
    let hits = dealt.into_par_iter().filter(|dice| as_good(dice.clone())).count();
    (hits + 1) as f64 / (f64::from(refits) + 1.0)
}

fn laid_at_random(network: &Network, dice: &mut Dice) -> Network {
    let n = network.actors() as u32;
    let directed = network.is_directed();
    let cells = (0..n).flat_map(|from| (0..n).map(move |to| (from, to)));
    let mut cells: Vec<(u32, u32)> =
        cells.filter(|&(from, to)| if directed { from != to } else { from < to }).collect();
    let wanted = network.ties().min(cells.len());
    for at in 0..wanted {
        let from = at as u64 + dice.below((cells.len() - at) as u64);
        cells.swap(at, from as usize);
    }
    let ties: Vec<Tie> = cells[..wanted].iter().map(|&(from, to)| Tie { from, to, strength: 1.0 }).collect();
    let make = if directed { Network::directed } else { Network::undirected };
    make(n as usize, &ties).expect("every tie joins two different actors of the network")
}
