//! Which groups are tied to which, against what chance would give.

use serde::Serialize;

use super::Grouping;
use crate::ties::Network;

/// Share of possible ties that are there, from each group (row) to each (column).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DensityByGroup {
    pub labels: Vec<String>,
    /// `None` where no tie could be: within a group of one.
    pub matrix: Vec<Vec<Option<f64>>>,
}

pub fn density_by_group(network: &Network, grouping: &Grouping) -> DensityByGroup {
    let ties = mixing(network, grouping);
    let sizes = grouping.sizes();
    let matrix = ties
        .iter()
        .enumerate()
        .map(|(from, row)| {
            row.iter()
                .enumerate()
                .map(|(to, &ties)| {
                    let others = f64::from(sizes[to]) - f64::from(u8::from(from == to));
                    let possible = f64::from(sizes[from]) * others;
                    (possible > 0.0).then(|| ties / possible)
                })
                .collect()
        })
        .collect();
    DensityByGroup { labels: grouping.labels.clone(), matrix }
}

/// How much ties favour the own group over chance at the actors' numbers of ties: 0 as chance, 1 only
/// the own group, below 0 they avoid it (Newman 2003). `None` without ties or with all ends in one group.
///
/// Depends on how coarse the sectors are. Ties to actors without a group are left out.
pub fn assortativity(network: &Network, grouping: &Grouping) -> Option<f64> {
    let ties = mixing(network, grouping);
    let all: f64 = ties.iter().flatten().sum();
    let (mut inside, mut expected) = (0.0, 0.0);
    for group in 0..ties.len() {
        inside += ties[group][group] / all;
        expected +=
            ties[group].iter().sum::<f64>() / all * ties.iter().map(|row| row[group]).sum::<f64>() / all;
    }
    (all > 0.0 && expected < 1.0).then(|| (inside - expected) / (1.0 - expected))
}

/// Share of ties inside groups, less what chance would give at the actors' numbers of ties (Newman
/// 2006; Leicht & Newman 2008 for arcs). Actors without a group stand each for themselves.
pub fn modularity(network: &Network, grouping: &Grouping) -> Option<f64> {
    let all = network.outward().slots() as f64;
    let groups = grouping.labels.len();
    let (mut inside, mut sent, mut received) = (0.0, vec![0.0; groups], vec![0.0; groups]);
    let mut expected = 0.0;
    for actor in 0..network.actors() as u32 {
        let (out, into) = (network.outward().degree(actor) as f64, network.inward().degree(actor) as f64);
        match grouping.of(actor) {
            None => expected += out * into / (all * all),
            Some(group) => {
                sent[group as usize] += out;
                received[group as usize] += into;
                let same = |other: &&u32| grouping.of(**other) == Some(group);
                inside += network.outward().neighbours(actor).iter().filter(same).count() as f64;
            }
        }
    }
    expected += sent.iter().zip(&received).map(|(sent, received)| sent * received / (all * all)).sum::<f64>();
    (all > 0.0).then(|| inside / all - expected)
}

/// Neighbour entries from group to group; an undirected tie counts from both ends.
fn mixing(network: &Network, grouping: &Grouping) -> Vec<Vec<f64>> {
    let groups = grouping.labels.len();
    let mut ties = vec![vec![0.0; groups]; groups];
    for (from, to) in network.outward().pairs() {
        if let (Some(from), Some(to)) = (grouping.of(from), grouping.of(to)) {
            ties[from as usize][to as usize] += 1.0;
        }
    }
    ties
}
