//! Systemic consensing: the option that meets least resistance.

use std::cmp::Reverse;

use super::{Sheet, score};
use crate::model::{Election, Finding, Rules, Unit};
use crate::pairwise::by_score;
use crate::ranked::{Field, copeland::collected};
use crate::{Exact, Refusal};

/// Grades are resistance, 0 none to 10 "I cannot live with it"; the lowest sum wins (Visotschnig & Schrotta 2005).
/// Name the status quo among the options, else resistance to change goes uncounted.
///
/// Finds what harms least; a majority's favourite can lose. Work grows with marks.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let sheet = Sheet::read(election, rules, "consensing")?;
    let (sums, _) = score::totals(&sheet);
    let ranking = sheet.eligible_first(by_score(&sums.iter().map(Reverse).collect::<Vec<_>>()));
    let mut reasons = collected(&ranking, &sums, Unit::Resistance, &Field::new(election.options(), rules));
    reasons.extend(sheet.too_few(election));
    let scores: Vec<Exact> = sums;
    Ok(Finding { ranking, scores, reasons, ..Finding::default() })
}
