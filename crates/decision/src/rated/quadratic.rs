//! Quadratic: the cost of v votes is v² credits.

use crate::model::{Election, Finding, Rules, Unit};
use crate::pairwise::by_score;
use crate::ranked::{Field, copeland::collected};
use crate::{Exact, Refusal};

/// Reads the points as credits; a ballot's votes for an option are the whole square root of its credits (Lalley & Weyl 2018).
///
/// Intensity counts, but two people pooling their credits have more than one; avoid it for binding decisions. Work grows with marks.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let mut totals = vec![0u64; election.len()];
    for (count, marks) in &election.grades("quadratic")?.ballots {
        for (total, points) in totals.iter_mut().zip(marks) {
            let points = points.unwrap_or(0);
            *total += count * u64::from(points.isqrt());
        }
    }
    let scores: Vec<Exact> = totals.into_iter().map(Exact::from).collect();
    let ranking = by_score(&scores);
    let reasons = collected(&ranking, &scores, Unit::Votes, &Field::new(election.options(), rules));
    Ok(Finding { ranking, scores, reasons, ..Finding::default() })
}
