//! Greedy: what most cities do. Here to compare with: "this is what majority picking would have funded".

use serde::{Deserialize, Serialize};

use super::instance::{Instance, Utility};
use crate::Exact;

/// What stands first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GreedyBy {
    /// Most votes or points.
    Total,
    /// Most use per unit of money.
    PerCost,
}

/// Adds projects while they fit, skipping what no longer does. Equal ones by cost, then by lot.
///
/// A majority can spend everything. Work grows with marks.
pub fn greedy(
    instance: &Instance,
    utility: Utility,
    by: GreedyBy,
    already: &[usize],
    lot: &[usize],
) -> Vec<usize> {
    let totals = instance.totals(utility);
    let worth = |project: usize| -> Exact {
        let total = Exact::from(totals[project]);
        // With cost as utility, use per money is the number of votes.
        match (by, utility) {
            (GreedyBy::Total, _) | (GreedyBy::PerCost, Utility::Cost) => total,
            (GreedyBy::PerCost, _) => total / &instance.costs[project],
        }
    };
    let mut order: Vec<(Exact, usize)> = (0..instance.projects.len())
        .filter(|project| !already.contains(project) && totals[*project] > 0)
        .map(|project| (worth(project), project))
        .collect();
    order.sort_by(|a, b| {
        let free = |project: usize| instance.costs[project].is_zero();
        free(b.1)
            .cmp(&free(a.1))
            .then(b.0.cmp(&a.0))
            .then_with(|| instance.costs[a.1].cmp(&instance.costs[b.1]))
            .then(lot[a.1].cmp(&lot[b.1]))
    });
    let mut left = &instance.budget - &instance.cost_of(already);
    let mut chosen = Vec::new();
    for (_, project) in order {
        if instance.costs[project] <= left {
            left -= &instance.costs[project];
            chosen.push(project);
        }
    }
    chosen
}
