//! PAV: the set with the largest satisfaction, counted 1 + ½ + ⅓ + … for each voter's options in it.

use super::Approved;
use crate::model::{Election, Finding, Reason, Rules, TieStep, Unit};
use crate::ranked::Field;
use crate::{Exact, Refusal};

/// Beyond this many options finding the best set may take for ever.
const MOST_OPTIONS: usize = 30;
const MOST_STEPS: u64 = 50_000_000;
/// So many equally good sets are told.
const MOST_SETS: usize = 10_000;

/// Finds all best sets by branch and bound (Thiele 1895; Aziz et al. 2017).
///
/// Every cohesive group is served in proportion to its size. Refuses more than 30 options, and instances whose
/// search would not end: take `seq-pav` or `equal-shares` there. Work can grow exponentially with options.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let approved = Approved::read(election, "pav")?;
    if approved.n > MOST_OPTIONS {
        return Err(Refusal::TooManyOptions(approved.n, MOST_OPTIONS, "pav"));
    }
    let field = Field::new(election.options(), rules);
    let votes = approved.votes();
    let mut order: Vec<usize> = (0..approved.n).filter(|&option| votes[option] > 0).collect();
    order.sort_by_key(|&option| (std::cmp::Reverse(votes[option]), field.lot[option]));
    // Harmonic numbers over one denominator: whole numbers, and so exact comparisons.
    let scale = (1..=approved.seats as u64).fold(1u64, lcm);
    let mut search = Search {
        approved: &approved,
        order,
        scale,
        served: vec![0; approved.ballots.len()],
        chosen: Vec::new(),
        best: 0,
        sets: Vec::new(),
        steps: 0,
    };
    search.branch(0, 0)?;
    let mut sets = search.sets;
    sets.iter_mut().for_each(|set| set.sort_unstable());
    sets.sort();
    let total = Exact::ratio(search.best as i64, scale as i64);
    // Between equal sets the one the lot reaches first: compared by the places of their members.
    let places = |set: &Vec<usize>| {
        let mut places: Vec<usize> = set.iter().map(|&option| field.lot[option]).collect();
        places.sort_unstable();
        places
    };
    let chosen = sets.iter().min_by_key(|set| places(set)).cloned().unwrap_or_default();
    let mut reasons: Vec<Reason> = chosen
        .iter()
        .map(|&option| Reason::Collected {
            option: field.name(option),
            total: Exact::from(votes[option]),
            unit: Unit::Approvals,
        })
        .collect();
    let option = election.names(&chosen).join(", ");
    reasons.push(Reason::Collected { option, total, unit: Unit::Satisfaction });
    let mut tied: Vec<usize> =
        sets.iter().flatten().copied().filter(|o| !sets.iter().all(|s| s.contains(o))).collect();
    tied.sort_unstable();
    tied.dedup();
    let all = rules.ties.0.first() == Some(&TieStep::Set);
    Ok(Finding {
        ranking: vec![chosen.clone()],
        chosen: Some(chosen),
        equal_sets: if all { sets } else { Vec::new() },
        tied,
        scores: votes.into_iter().map(Exact::from).collect(),
        reasons,
        ..Finding::default()
    })
}

fn lcm(a: u64, b: u64) -> u64 {
    let (mut x, mut y) = (a, b);
    while y != 0 {
        (x, y) = (y, x % y);
    }
    a / x * b
}

struct Search<'a> {
    approved: &'a Approved,
    order: Vec<usize>,
    scale: u64,
    served: Vec<u64>,
    chosen: Vec<usize>,
    best: u128,
    sets: Vec<Vec<usize>>,
    steps: u64,
}

impl Search<'_> {
    /// Decides about `order[next..]` with `score` reached so far.
    fn branch(&mut self, next: usize, score: u128) -> Result<(), Refusal> {
        self.steps += 1;
        if self.steps > MOST_STEPS {
            let what = "finding the best set takes too long here; use `seq-pav` or `equal-shares`";
            return Err(Refusal::Other(what.to_owned()));
        }
        let open = self.approved.seats - self.chosen.len();
        let left = &self.order[next..];
        if open == 0 || left.is_empty() {
            if score > self.best {
                self.best = score;
                self.sets.clear();
            }
            if score == self.best && self.sets.len() < MOST_SETS {
                self.sets.push(self.chosen.clone());
            }
            return Ok(());
        }
        let gains = self.gains();
        // Gains only shrink as the set grows: the best open seats can add no more than today's largest gains.
        let mut largest: Vec<u128> = left.iter().map(|&option| gains[option]).collect();
        largest.sort_unstable_by(|a, b| b.cmp(a));
        let bound = score + largest.iter().take(open).sum::<u128>();
        if bound < self.best || (bound == self.best && self.sets.len() >= MOST_SETS) {
            return Ok(());
        }
        let (option, can_skip) = (self.order[next], left.len() > open);
        self.take(option, 1);
        self.branch(next + 1, score + gains[option])?;
        self.take(option, -1);
        if can_skip {
            self.branch(next + 1, score)?;
        }
        Ok(())
    }

    fn gains(&self) -> Vec<u128> {
        let mut gains = vec![0; self.approved.n];
        for ((count, options), served) in self.approved.ballots.iter().zip(&self.served) {
            let gain = u128::from(*count) * u128::from(self.scale / (served + 1));
            options.iter().for_each(|&option| gains[usize::from(option)] += gain);
        }
        gains
    }

    fn take(&mut self, option: usize, by: i64) {
        for ((_, options), served) in self.approved.ballots.iter().zip(&mut self.served) {
            if options.binary_search(&(option as u16)).is_ok() {
                *served = served.saturating_add_signed(by);
            }
        }
        if by > 0 {
            self.chosen.push(option);
        } else {
            self.chosen.pop();
        }
    }
}
