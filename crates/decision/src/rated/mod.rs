//! One winner from grades, approvals or points.

pub mod approval;
pub mod consensing;
pub mod dots;
pub mod majority_judgment;
pub mod quadratic;
pub mod score;
pub mod star;

use crate::model::{BlankGrade, Election, Grades, Reason, Refusal, Rules};

/// Grades with the blank rule applied: no grade is missing without a meaning any more.
pub(crate) struct Sheet {
    pub grades: Grades,
    pub blank: BlankGrade,
    pub highest: u32,
    pub n: usize,
}

impl Sheet {
    pub(crate) fn read(election: &Election, rules: &Rules, method: &'static str) -> Result<Self, Refusal> {
        let mut grades = election.grades(method)?;
        let given = grades.ballots.iter().flat_map(|(_, marks)| marks).flatten().copied().max().unwrap_or(0);
        let highest = rules.highest_grade.unwrap_or(given);
        if given > highest {
            return Err(Refusal::GradeTooHigh(given, highest));
        }
        for (_, marks) in &mut grades.ballots {
            let blank_ballot = marks.iter().all(Option::is_none);
            if rules.blank == BlankGrade::Zero && !blank_ballot {
                marks.iter_mut().for_each(|mark| *mark = mark.or(Some(0)));
            }
        }
        grades.ballots.retain(|(_, marks)| marks.iter().any(Option::is_some));
        Ok(Self { grades, blank: rules.blank, highest, n: election.len() })
    }

    /// How many ballots give each grade to the option, from grade 0 up.
    pub(crate) fn histogram(&self, option: usize) -> Vec<u64> {
        let mut histogram = vec![0; self.highest as usize + 1];
        for (count, marks) in &self.grades.ballots {
            if let Some(grade) = marks.get(option).copied().flatten() {
                histogram[grade as usize] += count;
            }
        }
        histogram
    }

    pub(crate) fn n_ballots(&self) -> u64 {
        self.grades.ballots.iter().map(|(count, _)| count).sum()
    }

    pub(crate) fn graded(&self, option: usize) -> u64 {
        self.histogram(option).iter().sum()
    }

    /// Whether enough people graded the option for it to win.
    pub(crate) fn eligible(&self, option: usize) -> bool {
        self.blank == BlankGrade::Zero || 2 * self.graded(option) >= self.n_ballots()
    }

    /// Says which options too few people graded.
    pub(crate) fn too_few(&self, election: &Election) -> Vec<Reason> {
        let reason = |option| Reason::TooFewGrades {
            option: election.option(option).to_owned(),
            graded: self.graded(option),
            ballots: self.n_ballots(),
        };
        (0..self.n).filter(|&option| !self.eligible(option)).map(reason).collect()
    }

    /// The order of the eligible, then the others as one last tier.
    pub(crate) fn eligible_first(&self, ranking: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
        let (mut first, mut last) = (Vec::new(), Vec::new());
        for tier in ranking {
            let (stay, go): (Vec<_>, Vec<_>) = tier.into_iter().partition(|&option| self.eligible(option));
            first.push(stay);
            last.extend(go);
        }
        last.sort_unstable();
        first.push(last);
        first.retain(|tier| !tier.is_empty());
        first
    }
}
