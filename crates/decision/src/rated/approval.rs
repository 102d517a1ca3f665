//! Approval: most people who can stand by it.

use crate::model::{Election, Finding, Rules, Unit};
use crate::pairwise::by_score;
use crate::ranked::{Field, copeland::collected};
use crate::{Exact, Refusal};

/// Counts approvals; with several seats, the options with most (Brams & Fishburn 1978).
///
/// Taking part never hurts, and approving more never helps a rival past a favourite; it does not say how much.
/// With several seats a majority can take all of them: see `equal-shares`. Work grows with marks.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let mut counts = vec![0u64; election.len()];
    for (count, options) in &election.approvals("approval")?.ballots {
        for &option in options {
            counts[usize::from(option)] += count;
        }
    }
    let scores: Vec<Exact> = counts.into_iter().map(Exact::from).collect();
    let ranking = by_score(&scores);
    let reasons = collected(&ranking, &scores, Unit::Approvals, &Field::new(election.options(), rules));
    Ok(Finding { ranking, scores, reasons, ..Finding::default() })
}
