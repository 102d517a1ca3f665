//! Agreements, disagreements and answers per group and statement (opinion mapping notes, 2.9).

use serde::{Deserialize, Serialize};

use crate::Votes;

/// How one group answered one statement. Passes are among the seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub agree: u32,
    pub disagree: u32,
    pub seen: u32,
}

impl Tally {
    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            agree: self.agree + other.agree,
            disagree: self.disagree + other.disagree,
            seen: self.seen + other.seen,
        }
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self {
            agree: self.agree - other.agree,
            disagree: self.disagree - other.disagree,
            seen: self.seen - other.seen,
        }
    }
}

/// One row of tallies per group. People outside every group are left out.
pub(super) fn tallies(votes: &Votes, group_of: &[Option<usize>], groups: usize) -> Vec<Vec<Tally>> {
    let mut tallies = vec![vec![Tally::default(); votes.columns()]; groups];
    for (row, group) in group_of.iter().enumerate() {
        let Some(tallies) = group.and_then(|group| tallies.get_mut(group)) else { continue };
        for (column, choice, _) in votes.ballot(row) {
            let tally = &mut tallies[column];
            tally.seen += 1;
            tally.agree += u32::from(choice.value() > 0);
            tally.disagree += u32::from(choice.value() < 0);
        }
    }
    tallies
}

/// Everybody's answers, grouped or not.
pub(super) fn overall(votes: &Votes) -> Vec<Tally> {
    tallies(votes, &vec![Some(0); votes.rows()], 1).pop().unwrap_or_default()
}

/// Group-aware consensus: the product over groups of (agree + 1) / (seen + 2).
pub(super) fn group_aware_consensus(tallies: &[Vec<Tally>], columns: usize) -> Vec<f64> {
    let mut consensus = vec![1.0; columns];
    for group in tallies {
        for (product, tally) in consensus.iter_mut().zip(group) {
            *product *= (f64::from(tally.agree) + 1.0) / (f64::from(tally.seen) + 2.0);
        }
    }
    consensus
}
