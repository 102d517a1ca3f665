//! Dots: everybody spreads points.

use crate::model::{Election, Finding, Rules, Unit};
use crate::pairwise::by_score;
use crate::ranked::{Field, copeland::collected};
use crate::{Exact, Refusal};

/// Adds up points (cumulative voting).
///
/// Splitting and piling up pay: good for sensing where interest lies, not for deciding. Work grows with marks.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let mut totals = vec![0u64; election.len()];
    for (count, marks) in &election.grades("dots")?.ballots {
        for (total, points) in totals.iter_mut().zip(marks) {
            let points = points.unwrap_or(0);
            *total += count * u64::from(points);
        }
    }
    let scores: Vec<Exact> = totals.into_iter().map(Exact::from).collect();
    let ranking = by_score(&scores);
    let reasons = collected(&ranking, &scores, Unit::Points, &Field::new(election.options(), rules));
    Ok(Finding { ranking, scores, reasons, ..Finding::default() })
}
