//! Tables, sums and money in which every heard bloc weighs the same, from ballots of any number.

use std::collections::BTreeMap;

use crate::{Approvals, Exact, Grades, Pairwise, Rankings, Unranked};

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

/// The mean over heard blocs of the mean grade each gives to an option. A blank grade is 0; a ballot that grades
/// nothing is as if it were not cast. Weights as for [`balanced_table`].
pub fn balanced_grades(grades: &Grades, weights: &[Vec<Exact>], n: usize) -> Vec<Exact> {
    let entries = grades.ballots.iter().map(|(count, marks)| {
        let given = (0..n).map(|option| Exact::from(marks.get(option).copied().flatten().unwrap_or(0)));
        let is_cast = marks.iter().any(Option::is_some);
        (*count, if is_cast { given.collect() } else { Vec::new() })
    });
    mean_of_means(&entries.collect::<Vec<_>>(), weights, n)
}

/// The mean over heard blocs of the share of each that approves an option. A ballot that approves nothing is as if it
/// were not cast. Weights as for [`balanced_table`].
pub fn balanced_approvals(approvals: &Approvals, weights: &[Vec<Exact>], n: usize) -> Vec<Exact> {
    let entries = approvals.ballots.iter().map(|(count, options)| {
        let marked = |option: usize| options.iter().any(|&marked| usize::from(marked) == option);
        let given = (0..n).map(|option| if marked(option) { Exact::one() } else { Exact::zero() });
        (*count, if options.is_empty() { Vec::new() } else { given.collect() })
    });
    mean_of_means(&entries.collect::<Vec<_>>(), weights, n)
}

/// `entries`: how many cast it, and what it gives each option; nothing when it was not cast at all.
fn mean_of_means(entries: &[(u64, Vec<Exact>)], weights: &[Vec<Exact>], n: usize) -> Vec<Exact> {
    let (mut sums, mut heard) = (vec![Exact::zero(); n], 0usize);
    for weights in weights {
        let (mut given, mut voted) = (vec![Exact::zero(); n], Exact::zero());
        for ((count, gives), weight) in
            entries.iter().zip(weights).filter(|((_, gives), _)| !gives.is_empty())
        {
            let weight = weight * &Exact::from(*count);
            for (sum, grade) in given.iter_mut().zip(gives) {
                *sum += &(grade * &weight);
            }
            voted += &weight;
        }
        if voted.is_positive() {
            heard += 1;
            for (sum, given) in sums.iter_mut().zip(given) {
                *sum += &(given / &voted);
            }
        }
    }
    match heard {
        0 => sums,
        heard => sums.into_iter().map(|sum| sum / Exact::from(heard)).collect(),
    }
}

/// How many equal parts of a budget each voter holds where every bloc controls as much money, however small it is:
/// what she weighs in each bloc, divided by what all voters of the bloc weigh. Blocs nobody voted in leave their part to
/// the others; who is in no bloc holds nothing. `weights[bloc][voter]`, as [`balanced_table`] reads them.
pub fn equal_money(weights: &[Vec<Exact>]) -> Vec<Exact> {
    let voters = weights.iter().map(Vec::len).max().unwrap_or(0);
    let mut parts = vec![Exact::zero(); voters];
    for weights in weights {
        let voted: Exact = weights.iter().cloned().sum();
        if voted.is_positive() {
            for (part, weight) in parts.iter_mut().zip(weights) {
                *part += &(weight / &voted);
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two people of a small bloc, and so many of a large one.
    fn weights(large: usize) -> Vec<Vec<Exact>> {
        let one_if = |small: bool| if small { Exact::one() } else { Exact::zero() };
        let small: Vec<Exact> = (0..large + 2).map(|voter| one_if(voter < 2)).collect();
        let rest = (0..large + 2).map(|voter| one_if(voter >= 2)).collect();
        vec![small, rest]
    }

    #[test]
    fn a_bloc_weighs_as_much_however_many_of_it_vote() {
        for large in [1usize, 3, 30] {
            let mut approvals = Approvals::default();
            approvals.push(1, vec![0]);
            approvals.push(1, vec![0, 1]);
            (0..large).for_each(|_| approvals.push(1, vec![1]));
            let found = balanced_approvals(&approvals, &weights(large), 2);
            assert_eq!(found, [Exact::ratio(1, 2), Exact::ratio(3, 4)], "{large}");
            let rows = |voter: usize| if voter < 2 { vec![Some(5), None] } else { vec![Some(1), Some(4)] };
            let grades = Grades { ballots: (0..large + 2).map(|voter| (1, rows(voter))).collect() };
            assert_eq!(balanced_grades(&grades, &weights(large), 2), [Exact::from(3), Exact::from(2)]);
            let money = equal_money(&weights(large));
            assert_eq!(money.iter().take(2).cloned().sum::<Exact>(), Exact::one());
            assert_eq!(money.iter().skip(2).cloned().sum::<Exact>(), Exact::one());
        }
    }

    #[test]
    fn a_bloc_that_nobody_voted_in_leaves_its_part_to_the_others() {
        let (none, all) = (vec![Exact::zero(); 2], vec![Exact::one(); 2]);
        assert_eq!(equal_money(&[none.clone(), all.clone()]), [Exact::ratio(1, 2), Exact::ratio(1, 2)]);
        let mut approvals = Approvals::default();
        approvals.push(1, vec![0]);
        approvals.push(1, Vec::new());
        assert_eq!(balanced_approvals(&approvals, &[none, all], 1), [Exact::one()]);
    }
}
