//! Core scores over all shapes of core, from sharp to smooth and from small to large (Rombach et al. 2014).

use basics::Dice;
use serde::Serialize;

use crate::ties::Network;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Rombach {
    /// The deepest actor has 1.
    pub score: Vec<f64>,
}

/// For sharpness α and share of rim β on a grid of `steps` × `steps`, the order of actors that
/// maximises R = Σ A_ij C_i C_j is sought by simulated annealing; the score adds R × C_i over the grid.
///
/// A search by chance: another seed may give slightly other scores. `None` without ties.
pub fn rombach(network: &Network, steps: u32, dice: &mut Dice) -> Option<Rombach> {
    let n = network.actors();
    if network.ties() == 0 {
        return None;
    }
    let mut score = vec![0.0; n];
    for a in 1..=steps {
        for b in 1..=steps {
            let (alpha, beta) = (f64::from(a) / f64::from(steps + 1), f64::from(b) / f64::from(steps + 1));
            let shape = shape(n, alpha, beta);
            let mut order = Order::by_degree(network, &shape);
            order.anneal(dice);
            for (score, value) in score.iter_mut().zip(order.values()) {
                *score += order.quality * value;
            }
        }
    }
    let greatest = score.iter().copied().fold(0.0, f64::max);
    score.iter_mut().for_each(|score| *score /= greatest);
    Some(Rombach { score })
}

/// The values C* the places of the order have: rising slowly through the rim, then fast in the core.
fn shape(n: usize, alpha: f64, beta: f64) -> Vec<f64> {
    let rim = (beta * n as f64).floor();
    let place = |m: f64| {
        if m <= rim {
            m * (1.0 - alpha) / (2.0 * rim)
        } else {
            (m - rim) * (1.0 - alpha) / (2.0 * (n as f64 - rim)) + f64::midpoint(1.0, alpha)
        }
    };
    (1..=n).map(|m| place(m as f64)).collect()
}

struct Order<'a> {
    network: &'a Network,
    shape: &'a [f64],
    /// Which place of the shape each actor holds.
    place: Vec<usize>,
    quality: f64,
}

impl<'a> Order<'a> {
    /// Annealing starts from a good guess: those with more ties deeper.
    fn by_degree(network: &'a Network, shape: &'a [f64]) -> Self {
        let around = network.around();
        let mut actors: Vec<u32> = (0..network.actors() as u32).collect();
        actors.sort_by_key(|&actor| around.degree(actor));
        let mut place = vec![0; actors.len()];
        for (at, &actor) in actors.iter().enumerate() {
            place[actor as usize] = at;
        }
        let mut order = Self { network, shape, place, quality: 0.0 };
        order.quality = around.pairs().map(|(i, j)| order.value(i) * order.value(j)).sum();
        order
    }

    fn value(&self, actor: u32) -> f64 {
        self.shape[self.place[actor as usize]]
    }

    fn values(&self) -> impl Iterator<Item = f64> + '_ {
        self.place.iter().map(|&place| self.shape[place])
    }

    fn anneal(&mut self, dice: &mut Dice) {
        let n = self.place.len() as u64;
        let rounds = 60;
        let mut heat = self.quality / n as f64;
        for _ in 0..rounds {
            for _ in 0..4 * n {
                let (one, other) = (dice.below(n) as u32, dice.below(n) as u32);
                let gain = self.gain(one, other);
                if gain > 0.0 || (heat > 0.0 && dice.uniform() < (gain / heat).exp()) {
                    self.place.swap(one as usize, other as usize);
                    self.quality += gain;
                }
            }
            heat *= 0.85;
        }
    }

    /// What R would gain if these two changed places.
    fn gain(&self, one: u32, other: u32) -> f64 {
        let step = self.value(other) - self.value(one);
        let beside = |actor: u32, not: u32| -> f64 {
            let others = self.network.around().neighbours(actor).iter().filter(|&&third| third != not);
            others.map(|&third| self.value(third)).sum()
        };
        2.0 * step * (beside(one, other) - beside(other, one))
    }
}
