//! A pairwise table in which every heard bloc weighs the same, from ballots of any number.

use std::collections::BTreeMap;

use crate::{Exact, Pairwise, Rankings, Unranked};

/// `weights[bloc][entry]`: the weight each entry of `ballots` has in each bloc, per person. Blocs nobody voted in
/// are left out, and the others weigh 1/h each.
pub fn balanced_table(ballots: &Rankings, weights: &[Vec<Exact>], n: usize, unranked: Unranked) -> Pairwise {
    let mut shares: Vec<Pairwise> = Vec::new();
    for weights in weights {
        let mut by_weight: BTreeMap<&Exact, Rankings> = BTreeMap::new();
        let mut voted = Exact::zero();
        for (ballot, weight) in ballots.iter().zip(weights).filter(|(_, weight)| weight.is_positive()) {
            voted += &(weight * &Exact::from(ballot.count));
            let tiers = ballot.tiers().map(|tier| tier.iter().map(|place| place.option).collect::<Vec<_>>());
            by_weight.entry(weight).or_default().push_tiers(ballot.count, tiers);
        }
        if !voted.is_positive() {
            continue;
        }
        let tables: Vec<(&Exact, Pairwise)> = by_weight
            .into_iter()
            .map(|(weight, part)| (weight, Pairwise::count(&part, n, unranked)))
            .collect();
        shares.push(Pairwise::from_fn(n, |a, b| {
            let sum: Exact = tables.iter().map(|(weight, table)| *weight * table.support(a, b)).sum();
            sum / &voted
        }));
    }
    let heard = Exact::from(shares.len());
    Pairwise::from_fn(n, |a, b| {
        shares.iter().map(|share| share.support(a, b).clone()).sum::<Exact>() / &heard
    })
}
