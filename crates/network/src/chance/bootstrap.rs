//! How sure a density is when other organisations might have been asked.

use basics::Dice;
use serde::Serialize;

use super::matrix::PairMatrix;
use crate::ties::Network;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DensityBootstrap {
    pub density: f64,
    pub boot_mean: f64,
    pub boot_se: f64,
    pub ci95_percentile: [f64; 2],
    pub reps: u32,
    pub method: &'static str,
}

/// Draws actors with replacement; a pair drawn from one actor twice takes the value of a random
/// observed pair (Snijders & Borgatti 1999). `None` below three actors.
///
/// The error is wide for a table of ten (about .12): do not sell a change of .05 as progress.
pub fn bootstrap_density(network: &Network, reps: u32, dice: &mut Dice) -> Option<DensityBootstrap> {
    let n = network.actors();
    let density = crate::cohesion::density(network)?;
    if n < 3 || reps < 2 {
        return None;
    }
    let matrix = PairMatrix::of(network, false);
    let once = !network.is_directed();
    let cells = if once { n * (n - 1) / 2 } else { n * (n - 1) };
    let mut drawn = vec![0usize; n];
    let mut densities: Vec<f64> = (0..reps)
        .map(|_| {
            drawn.iter_mut().for_each(|actor| *actor = dice.below(n as u64) as usize);
            let mut ties = 0.0;
            for (from, &first) in drawn.iter().enumerate() {
                for (to, &second) in drawn.iter().enumerate() {
                    if from == to || (once && from > to) {
                        continue;
                    }
                    // An observed cell is a tie with the probability of the density.
                    ties += if first == second {
                        f64::from(u8::from(dice.uniform() < density))
                    } else {
                        matrix.at(first, second)
                    };
                }
            }
            ties / cells as f64
        })
        .collect();
    densities.sort_by(f64::total_cmp);
    let mean = densities.iter().sum::<f64>() / f64::from(reps);
    let square: f64 = densities.iter().map(|density| (density - mean).powi(2)).sum();
    let at = |share: f64| densities[((densities.len() - 1) as f64 * share).round() as usize];
    Some(DensityBootstrap {
        density,
        boot_mean: mean,
        boot_se: (square / f64::from(reps - 1)).sqrt(),
        ci95_percentile: [at(0.025), at(0.975)],
        reps,
        method: "Snijders & Borgatti 1999 vertex bootstrap; pairs drawn from the same vertex filled by a random observed cell",
    })
}
