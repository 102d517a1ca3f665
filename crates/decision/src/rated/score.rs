//! Score: the largest sum of grades, or the largest mean where a blank says nothing.

use super::Sheet;
use crate::model::{BlankGrade, Election, Finding, Rules, Unit};
use crate::pairwise::by_score;
use crate::ranked::{Field, copeland::collected};
use crate::{Exact, Refusal};

/// Adds up grades. Fewer than half graded: cannot win where blanks are excluded.
///
/// Taking part never hurts; exaggerating pays, and a majority's favourite can lose. Work grows with marks.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let sheet = Sheet::read(election, rules, "score")?;
    let (scores, unit) = totals(&sheet);
    let ranking = sheet.eligible_first(by_score(&scores));
    let mut reasons = collected(&ranking, &scores, unit, &Field::new(election.options(), rules));
    reasons.extend(sheet.too_few(election));
    Ok(Finding { ranking, scores, reasons, ..Finding::default() })
}

pub(crate) fn totals(sheet: &Sheet) -> (Vec<Exact>, Unit) {
    let sum = |option: usize| -> Exact {
        let histogram = sheet.histogram(option);
        (0u64..).zip(&histogram).map(|(grade, count)| Exact::from(grade) * Exact::from(*count)).sum()
    };
    match sheet.blank {
        BlankGrade::Zero => ((0..sheet.n).map(sum).collect(), Unit::GradeSum),
        BlankGrade::Excluded => {
            let mean = |option| sum(option) / Exact::from(sheet.graded(option));
            ((0..sheet.n).map(mean).collect(), Unit::GradeMean)
        }
    }
}
