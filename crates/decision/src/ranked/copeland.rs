//! Copeland: most direct wins less losses.

use super::{Field, Ordered};
use crate::model::{Reason, Unit};
use crate::pairwise::by_score;
use crate::{Exact, Pairwise, Refusal};

/// Counts how many others each option beats and by how many it is beaten (Copeland 1951).
///
/// Easy to explain, but ties are frequent and look-alike options change it. Work grows with options².
pub fn order(pairwise: &Pairwise, field: &Field<'_>) -> Result<Ordered, Refusal> {
    let n = pairwise.len();
    let balance = |a: usize| -> i64 {
        (0..n).map(|b| i64::from(pairwise.beats(a, b)) - i64::from(pairwise.beats(b, a))).sum()
    };
    let scores: Vec<Exact> = (0..n).map(|a| Exact::from(balance(a))).collect();
    let ranking = by_score(&scores);
    let reasons = collected(&ranking, &scores, Unit::WinsLessLosses, field);
    Ok(Ordered { ranking, scores, reasons, ..Ordered::default() })
}

/// What each option collected, best first.
pub(crate) fn collected(
    ranking: &[Vec<usize>],
    scores: &[Exact],
    unit: Unit,
    field: &Field<'_>,
) -> Vec<Reason> {
    let reason = |&option: &usize| Reason::Collected {
        option: field.name(option),
        total: scores.get(option).cloned().unwrap_or_default(),
        unit,
    };
    ranking.iter().flatten().map(reason).collect()
}
