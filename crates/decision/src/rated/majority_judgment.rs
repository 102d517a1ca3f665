//! Majority judgment: the best middle grade.

use std::cmp::Reverse;

use super::Sheet;
use crate::model::{Election, Finding, Reason, Rules};
use crate::pairwise::by_score;
use crate::{Exact, Refusal};

/// Compares options by their lower middle grade; equal ones by taking that grade off once from each and
/// looking again, as often as it needs (Balinski & Laraki 2011).
///
/// Exaggerating hardly pays. Taking part can hurt, and everyone must mean the same by the grade words.
/// Work grows with ballots × grades.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let sheet = Sheet::read(election, rules, "majority-judgment")?;
    let values: Vec<MajorityValue> =
        (0..sheet.n).map(|option| MajorityValue::of(sheet.histogram(option))).collect();
    let ranking = sheet.eligible_first(by_score(&values));
    let reason = |&option: &usize| {
        let histogram = sheet.histogram(option);
        let grade = middle(&histogram).unwrap_or(0);
        Reason::MiddleGrade {
            option: election.option(option).to_owned(),
            grade: grade as u32,
            above: histogram.iter().skip(grade + 1).sum(),
            below: histogram.iter().take(grade).sum(),
        }
    };
    let mut reasons: Vec<Reason> = ranking.iter().flatten().map(reason).collect();
    reasons.extend(sheet.too_few(election));
    let scores = (0..sheet.n).map(|o| Exact::from(middle(&sheet.histogram(o)).unwrap_or(0))).collect();
    Ok(Finding { ranking, scores, reasons, ..Finding::default() })
}

/// The lower middle grade of a histogram.
fn middle(histogram: &[u64]) -> Option<usize> {
    let total: u64 = histogram.iter().sum();
    let mut seen = 0;
    histogram.iter().position(|count| {
        seen += count;
        total > 0 && 2 * seen >= total
    })
}

/// The sequence of middle grades, each taken off in turn, as runs: equal runs compare as one step.
#[derive(PartialEq, Eq)]
struct MajorityValue {
    runs: Vec<(usize, u64)>,
}

impl MajorityValue {
    fn of(mut histogram: Vec<u64>) -> Self {
        let mut runs: Vec<(usize, u64)> = Vec::new();
        while let Some(grade) = middle(&histogram) {
            // The middle stays at this grade while it is taken off, until one side outweighs the rest.
            let below: u64 = histogram.iter().take(grade).sum();
            let above: u64 = histogram.iter().skip(grade + 1).sum();
            let here = histogram[grade];
            // With x left the lower middle is here while 2·below < below + x + above ≤ 2·(below + x).
            let stays = |left: u64| left > 0 && below < left + above && above <= below + left;
            let mut taken = 1;
            if stays(here - taken) {
                let least = (above.saturating_sub(below)).max((below + 1).saturating_sub(above)).max(1);
                taken = here - least + 1;
            }
            histogram[grade] -= taken;
            match runs.last_mut() {
                Some((last, length)) if *last == grade => *length += taken,
                _ => runs.push((grade, taken)),
            }
        }
        Self { runs }
    }
}

impl Ord for MajorityValue {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (mut ours, mut theirs) = (self.runs.iter().copied(), other.runs.iter().copied());
        let (mut a, mut b) = (ours.next(), theirs.next());
        loop {
            match (a, b) {
                (None, None) => return std::cmp::Ordering::Equal,
                // An option with more grades left has the longer sequence; the shorter one stands behind.
                (a, None) => return Reverse(None).cmp(&Reverse(a)),
                (None, b) => return Reverse(b).cmp(&Reverse(None)),
                (Some((grade_a, run_a)), Some((grade_b, run_b))) => {
                    if grade_a != grade_b {
                        return grade_a.cmp(&grade_b);
                    }
                    let both = run_a.min(run_b);
                    a = if run_a > both { Some((grade_a, run_a - both)) } else { ours.next() };
                    b = if run_b > both { Some((grade_b, run_b - both)) } else { theirs.next() };
                }
            }
        }
    }
}

impl PartialOrd for MajorityValue {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_by_one(mut histogram: Vec<u64>) -> Vec<usize> {
        let mut sequence = Vec::new();
        while let Some(grade) = middle(&histogram) {
            histogram[grade] -= 1;
            sequence.push(grade);
        }
        sequence
    }

    #[test]
    fn taking_grades_off_in_runs_is_the_same_as_one_by_one() {
        for code in 0..7u64.pow(4) {
            let histogram: Vec<u64> = (0..4).map(|grade| code / 7u64.pow(grade) % 7).collect();
            let runs = MajorityValue::of(histogram.clone()).runs;
            let unrolled: Vec<_> = runs
                .iter()
                .flat_map(|&(grade, length)| std::iter::repeat_n(grade, length as usize))
                .collect();
            assert_eq!(unrolled, one_by_one(histogram.clone()), "{histogram:?}");
        }
    }
}
