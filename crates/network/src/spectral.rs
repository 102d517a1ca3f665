//! Connected to the well connected: eigenvector centrality, Katz, and the radius both rest on.

use crate::adjacency::Adjacency;
use crate::components::{self, Components};
use crate::ties::Network;

const MOST_ROUNDS: usize = 20_000;

/// The principal vector of the largest component of the underlying network, greatest value 1,
/// everybody else 0 (Bonacich 1972); with the spectral radius.
///
/// "Connected to the well connected", never "importance". Misleading where the network is split or
/// nearly falls into two sides that only meet each other.
pub fn eigenvector(around: &Adjacency, weak: &Components) -> (Vec<f64>, f64) {
    let actors = around.actors();
    let mut values = vec![0.0; actors];
    let members = weak.largest_number().map(|number| weak.members(number)).unwrap_or_default();
    for &actor in &members {
        values[actor as usize] = 1.0;
    }
    let (radius, _) = perron(around, &members, &mut values);
    (values, radius)
}

/// α = 0.85 ÷ spectral radius of the arcs, or 0.5 where no arcs go round in a circle.
pub fn katz_alpha(network: &Network) -> f64 {
    let strong = components::strong(network.outward());
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); strong.sizes.len()];
    for (actor, &number) in strong.of.iter().enumerate() {
        members[number as usize].push(actor as u32);
    }
    // The spectrum of the whole is that of its strong components.
    let mut values = vec![0.0; network.actors()];
    let mut greatest: f64 = 0.0;
    for members in members.iter().filter(|members| members.len() > 1) {
        for &actor in members {
            values[actor as usize] = 1.0;
        }
        greatest = greatest.max(perron(network.outward(), members, &mut values).0);
        for &actor in members {
            values[actor as usize] = 0.0;
        }
    }
    if greatest > 0.0 { 0.85 / greatest } else { 0.5 }
}

/// Katz centrality (1953): one for being there, and α times the values of those who point here.
pub fn katz(network: &Network, alpha: f64) -> Vec<f64> {
    let actors = network.actors();
    let mut values = vec![1.0; actors];
    for _ in 0..MOST_ROUNDS {
        let next: Vec<f64> = (0..actors as u32)
            .map(|actor| {
                1.0 + alpha
                    * network
                        .inward()
                        .neighbours(actor)
                        .iter()
                        .map(|&from| values[from as usize])
                        .sum::<f64>()
            })
            .collect();
        let change = next.iter().zip(&values).map(|(new, old)| (new - old).abs() / new).fold(0.0, f64::max);
        values = next;
        if change < 1e-15 {
            break;
        }
    }
    values
}

/// Power iteration on the members (which must reach each other; other values must be 0), shifted by
/// the identity so that it settles on bipartite networks too. Collatz and Wielandt bound the radius from both sides.
fn perron(adjacency: &Adjacency, members: &[u32], values: &mut [f64]) -> (f64, usize) {
    let mut radius = 0.0;
    let mut next = vec![0.0; members.len()];
    // Large networks settle for fewer digits rather than make somebody wait.
    let rounds = MOST_ROUNDS.min((2_000_000_000 / adjacency.slots().max(1)).max(100));
    for round in 0..rounds {
        let (mut low, mut high) = (f64::INFINITY, 0.0f64);
        for (next, &actor) in next.iter_mut().zip(members) {
            let around: f64 = adjacency.neighbours(actor).iter().map(|&other| values[other as usize]).sum();
            *next = values[actor as usize] + around;
            let growth = *next / values[actor as usize];
            low = low.min(growth);
            high = high.max(growth);
        }
        let greatest = next.iter().copied().fold(0.0, f64::max);
        for (next, &actor) in next.iter().zip(members) {
            values[actor as usize] = next / greatest;
        }
        radius = f64::midpoint(low, high) - 1.0;
        if high - low <= 4e-15 * high {
            return (radius, round);
        }
    }
    (radius, rounds)
}
