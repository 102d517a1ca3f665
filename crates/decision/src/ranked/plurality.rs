//! Plurality: most first places. Here to be compared with, not to be recommended.

use super::Field;
use super::copeland::collected;
use crate::model::{Election, EqualRanks, Finding, Rules, Unit};
use crate::pairwise::by_score;
use crate::{Exact, Refusal};

/// Counts who stands first on each ballot. A shared first place counts for nobody, or is split where the
/// rules say so; on approval ballots an approval of exactly one option is a first place.
///
/// Rewards the largest minority and punishes similar options. Work grows with ballots.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let mut scores = vec![Exact::zero(); election.len()];
    let split = rules.equal == EqualRanks::Split;
    for ballot in election.rankings().iter() {
        let Some(first) = ballot.tiers().next() else { continue };
        if first.len() == 1 || split {
            let share = Exact::from(ballot.count) / Exact::from(first.len());
            for place in first {
                scores[usize::from(place.option)] += &share;
            }
        }
    }
    let ranking = by_score(&scores);
    let reasons = collected(&ranking, &scores, Unit::FirstPlaces, &Field::new(election.options(), rules));
    Ok(Finding { ranking, scores, reasons, ..Finding::default() })
}
