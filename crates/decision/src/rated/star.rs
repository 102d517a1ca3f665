//! STAR: score, then automatic run-off.

use super::{Sheet, score};
use crate::model::{Election, Finding, Reason, Rules, Unit};
use crate::pairwise::by_score;
use crate::ranked::{Field, copeland::collected};
use crate::{Exact, Refusal};

/// The two highest sums meet, and the one more ballots grade higher wins.
///
/// Finalists tied on the sum: head-to-head among them, then most highest grades, then the lot. Run-off tied:
/// higher sum, then most highest grades, then the lot. `tied` names all that win against somebody under some
/// choice of finalists. Expressive and simple; look-alikes can change it. Work grows with ballots × options².
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let sheet = Sheet::read(election, rules, "star")?;
    let field = Field::new(election.options(), rules);
    let (sums, _) = score::totals(&sheet);
    let by_sum = sheet.eligible_first(by_score(&sums));
    let mut reasons = collected(&by_sum, &sums, Unit::GradeSum, &field);
    reasons.extend(sheet.too_few(election));
    let order: Vec<usize> =
        by_sum.iter().flatten().copied().filter(|&option| sheet.eligible(option)).collect();
    let (Some(&first), true) = (order.first(), order.len() > 1) else {
        return Ok(Finding { ranking: by_sum, scores: sums, reasons, ..Finding::default() });
    };
    let duels = Duels { sheet: &sheet, sums: &sums, lot: &field.lot };
    let tied = duels.all_winners(&by_sum);
    let finalists = duels.finalists(&by_sum).unwrap_or((first, order[1]));
    let (winner, other) = duels.runoff(finalists.0, finalists.1);
    let (by, against) = duels.head_to_head(winner, other);
    reasons.push(Reason::Runoff { option: field.name(winner), over: field.name(other), by, against });
    let mut ranking = vec![vec![winner], vec![other]];
    ranking.extend(by_sum.iter().map(|tier| {
        tier.iter().copied().filter(|&option| option != winner && option != other).collect::<Vec<_>>()
    }));
    ranking.retain(|tier| !tier.is_empty());
    let tied = if tied.len() > 1 { tied } else { Vec::new() };
    Ok(Finding { ranking, tied, scores: sums, reasons, ..Finding::default() })
}

struct Duels<'a> {
    sheet: &'a Sheet,
    sums: &'a [Exact],
    lot: &'a [usize],
}

impl Duels<'_> {
    /// How many grade `a` above `b`, and the other way round.
    fn head_to_head(&self, a: usize, b: usize) -> (u64, u64) {
        let grade = |marks: &[Option<u32>], option: usize| marks.get(option).copied().flatten().unwrap_or(0);
        self.sheet.grades.ballots.iter().fold((0, 0), |(for_a, for_b), (count, marks)| {
            match grade(marks, a).cmp(&grade(marks, b)) {
                std::cmp::Ordering::Greater => (for_a + count, for_b),
                std::cmp::Ordering::Less => (for_a, for_b + count),
                std::cmp::Ordering::Equal => (for_a, for_b),
            }
        })
    }

    fn highest_grades(&self, option: usize) -> u64 {
        self.sheet.histogram(option).last().copied().unwrap_or(0)
    }

    /// The two to meet: by sum, then by wins among the tied, most highest grades, the lot.
    fn finalists(&self, by_sum: &[Vec<usize>]) -> Option<(usize, usize)> {
        let mut order = Vec::new();
        for tier in by_sum {
            let wins = |a: usize| {
                let beats = |&&b: &&usize| {
                    let (by, against) = self.head_to_head(a, b);
                    by > against
                };
                tier.iter().filter(beats).count()
            };
            let mut tier: Vec<_> = tier.iter().map(|&a| (wins(a), self.highest_grades(a), a)).collect();
            tier.sort_by_key(|&(wins, highest, a)| (std::cmp::Reverse((wins, highest)), self.lot[a]));
            order.extend(tier.into_iter().map(|(_, _, a)| a).filter(|&a| self.sheet.eligible(a)));
        }
        Some((*order.first()?, *order.get(1)?))
    }

    /// Winner and loser of a run-off.
    fn runoff(&self, a: usize, b: usize) -> (usize, usize) {
        let (for_a, for_b) = self.head_to_head(a, b);
        let strength = |option: usize, votes: u64| {
            (
                votes,
                self.sums[option].clone(),
                self.highest_grades(option),
                std::cmp::Reverse(self.lot[option]),
            )
        };
        if strength(a, for_a) >= strength(b, for_b) { (a, b) } else { (b, a) }
    }

    /// The union of winners over all pairs that may call themselves the two highest.
    fn all_winners(&self, by_sum: &[Vec<usize>]) -> Vec<usize> {
        let pairs: Vec<(usize, usize)> = match by_sum {
            [top, ..] if top.len() > 1 => {
                top.iter().flat_map(|&a| top.iter().filter(move |&&b| a < b).map(move |&b| (a, b))).collect()
            }
            [top, next, ..] => top.iter().flat_map(|&a| next.iter().map(move |&b| (a, b))).collect(),
            _ => Vec::new(),
        };
        let mut winners = Vec::new();
        for (a, b) in pairs {
            let (for_a, for_b) = self.head_to_head(a, b);
            winners.extend((for_a >= for_b).then_some(a));
            winners.extend((for_b >= for_a).then_some(b));
        }
        winners.sort_unstable();
        winners.dedup();
        winners
    }
}
