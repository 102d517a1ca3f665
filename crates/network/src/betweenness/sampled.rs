//! Betweenness of networks too large for every source: some pivots stand for all.

use basics::Dice;
use serde::Serialize;

use super::{add_up, from_source};
use crate::order::Order;
use crate::ties::Network;

/// An estimate and how far off it may be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Sampled {
    /// In paths (Freeman's raw count), as [`super::betweenness`] would give.
    pub values: Vec<f64>,
    /// One standard error of each value.
    pub standard_error: Vec<f64>,
    pub pivots: u32,
}

/// Betweenness from `pivots` random sources, scaled up (Brandes & Pich 2007), with the standard error
/// of each value. High values are estimated well; an order among small ones is chance, and
/// where few sources give most of a value, the error told from the sample is too small.
pub fn betweenness_sampled(network: &Network, pivots: u32, dice: &mut Dice) -> Sampled {
    let actors = network.actors();
    let pivots = pivots.clamp(2, actors.max(2) as u32).min(actors as u32);
    let order = Order::outward_from_hubs(network.around());
    let out = order.applied(network.outward());
    let mut sources: Vec<u32> = (0..actors as u32).collect();
    for at in 0..pivots as usize {
        let other = at as u64 + dice.below((actors - at) as u64);
        sources.swap(at, other as usize);
    }
    sources.truncate(pivots as usize);
    // Sums and sums of squares stand side by side in one list.
    let room = || vec![0.0; actors];
    let both = add_up(&sources, &out, 2 * actors, room, |own, source, total| {
        own.fill(0.0);
        from_source(&out, source, own);
        for (at, &value) in own.iter().enumerate() {
            total[at] += value;
            total[actors + at] += value * value;
        }
    });
    let (sums, squares) = both.split_at(actors);
    let drawn = f64::from(pivots.max(1));
    let half = if network.is_directed() { 1.0 } else { 0.5 };
    let scale = actors as f64 / drawn * half;
    let values: Vec<f64> = sums.iter().map(|sum| sum * scale).collect();
    let standard_error: Vec<f64> = sums
        .iter()
        .zip(squares)
        .map(|(sum, square)| {
            let variance = ((square - sum * sum / drawn) / (drawn - 1.0).max(1.0)).max(0.0);
            // Drawn without putting back: all sources together leave no error.
            let left = 1.0 - drawn / actors as f64;
            half * actors as f64 * (variance / drawn * left).sqrt()
        })
        .collect();
    Sampled { values: order.undone(&values), standard_error: order.undone(&standard_error), pivots }
}
