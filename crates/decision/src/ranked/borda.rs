//! Borda, symmetric: on every ballot, options ranked below less options ranked above.

use super::copeland::collected;
use super::{Field, Ordered};
use crate::model::Unit;
use crate::pairwise::by_score;
use crate::{Exact, Pairwise, Refusal};

/// Adds up margins: an option's score is the sum of its row (Borda 1784, equal ranks symmetric).
///
/// Rewards broad liking, but a majority's first choice can lose, and adding look-alikes of an option
/// helps it. Work grows with options².
pub fn order(pairwise: &Pairwise, field: &Field<'_>) -> Result<Ordered, Refusal> {
    let n = pairwise.len();
    let scores: Vec<Exact> = (0..n).map(|a| (0..n).map(|b| pairwise.margin(a, b)).sum()).collect();
    let ranking = by_score(&scores);
    let reasons = collected(&ranking, &scores, Unit::BordaPoints, field);
    Ok(Ordered { ranking, scores, reasons, ..Ordered::default() })
}
