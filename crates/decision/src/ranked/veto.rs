//! Veto by consumption: what nobody has eaten up is left.

use std::collections::BTreeSet;

use crate::model::{Election, Finding, Rules};
use crate::{Exact, Rankings, Refusal};

/// All options hold the same amount; everyone eats the worst option left on their ballot at the speed of their
/// weight, shared among options equally bad. The last to vanish win (Ianovski & Kondratev 2020).
///
/// A group with share α of the weight can keep out ⌈α·m⌉ − 1 of m options, a majority no more than its share:
/// the winner lies in the proportional veto core. Work grows with ballots × options².
pub fn count(election: &Election, _rules: &Rules) -> Result<Finding, Refusal> {
    let ballots = election.rankings();
    let weights: Vec<Exact> = ballots.iter().map(|ballot| Exact::from(ballot.count)).collect();
    let ranking = consume(&ballots, &weights, election.len());
    Ok(Finding { ranking, ..Finding::default() })
}

/// The options in tiers, last to vanish first; `weights` one per entry of `ballots`.
pub fn consume(ballots: &Rankings, weights: &[Exact], n: usize) -> Vec<Vec<usize>> {
    let blank: Exact = ballots
        .iter()
        .zip(weights)
        .filter(|(ballot, _)| ballot.places.is_empty())
        .map(|(_, weight)| weight.clone())
        .sum();
    let total = weights.iter().cloned().sum::<Exact>() - blank;
    let mut left: BTreeSet<usize> = (0..n).collect();
    let mut amount = vec![&total / &Exact::from(n); n];
    let mut vanished = Vec::new();
    while !left.is_empty() && total.is_positive() {
        let speed = speeds(ballots, weights, &left, n);
        // The next to vanish is the one whose amount lasts shortest; some are not touched yet.
        let lasts = |&option: &usize| &amount[option] / &speed[option];
        let touched: Vec<usize> =
            left.iter().copied().filter(|&option| speed[option].is_positive()).collect();
        let Some(time) = touched.iter().map(lasts).min() else { break };
        let mut gone = Vec::new();
        for option in touched {
            amount[option] -= &(&speed[option] * &time);
            if !amount[option].is_positive() {
                gone.push(option);
            }
        }
        left.retain(|option| !gone.contains(option));
        vanished.push(gone);
    }
    vanished.extend((!left.is_empty()).then(|| left.into_iter().collect()));
    vanished.reverse();
    vanished
}

/// How fast each remaining option is eaten.
fn speeds(ballots: &Rankings, weights: &[Exact], left: &BTreeSet<usize>, n: usize) -> Vec<Exact> {
    let mut speed = vec![Exact::zero(); n];
    for (ballot, weight) in ballots.iter().zip(weights).filter(|(ballot, _)| !ballot.places.is_empty()) {
        let named = |option: &usize| ballot.places.iter().any(|place| usize::from(place.option) == *option);
        let mut worst: Vec<usize> = left.iter().copied().filter(|option| !named(option)).collect();
        if worst.is_empty() {
            let tiers: Vec<_> = ballot.tiers().collect();
            let here = |tier: &&[crate::Place]| -> Vec<usize> {
                tier.iter()
                    .map(|place| usize::from(place.option))
                    .filter(|option| left.contains(option))
                    .collect()
            };
            worst = tiers.iter().rev().map(here).find(|tier| !tier.is_empty()).unwrap_or_default();
        }
        let share = weight / &Exact::from(worst.len());
        for option in worst {
            speed[option] += &share;
        }
    }
    speed
}
