//! Where totals decide, the smallest change is exact: every ballot can close the gap between a winner and another by
//! so much and no more, and the ballots that can close most are taken first.

use std::cmp::Reverse;

use super::rewrite::{Rewrite, Sheet, Way};
use super::winners;
use crate::Exact;
use crate::methods::{Chooses, Method};
use crate::model::{Ballots, BlankGrade, Change, Election, EqualRanks, Finding, Proof, Rules};

/// `None` where something else than a total decides.
pub(super) fn change(
    method: &Method,
    election: &Election,
    rules: &Rules,
    finding: &Finding,
    now: &[usize],
) -> Option<Change> {
    let gains = Gains::of(method, election, rules)?;
    let sign = if gains == Gains::Resistance { -1 } else { 1 };
    let scores: Vec<i64> =
        finding.scores.iter().map(Exact::to_i64).map(|s| s.map(|s| sign * s)).collect::<Option<_>>()?;
    let given = match election.ballots() {
        Ballots::Graded(grades) => {
            grades.ballots.iter().flat_map(|(_, marks)| marks).flatten().copied().max()
        }
        _ => Some(1),
    };
    let highest = rules.highest_grade.or(given)?;
    let (best, worst) = if gains == Gains::Resistance { (0, highest) } else { (highest, 0) };
    let all_points = matches!(gains, Gains::Points | Gains::Credits);
    let sheet = Sheet { election, best, worst, all_points, equal_ranks: false };
    let seats = if method.chooses == Chooses::One { 1 } else { election.seats() };
    let mut fewest: Option<Change> = None;
    for &from in now {
        for to in (0..election.len()).filter(|option| !now.contains(option)) {
            let gap = scores.get(from)? - scores.get(to)?;
            let way = if all_points { Way::Alone } else { Way::Move };
            let rewrite = Rewrite { way, option: to, against: from };
            let mut order: Vec<(Reverse<i64>, usize)> = (0..sheet.entries())
                .map(|entry| (Reverse(gains.gain(&sheet, entry, to, from)), entry))
                .filter(|(Reverse(gain), _)| *gain > 0)
                .collect();
            order.sort_unstable();
            let least = fewest.as_ref().map_or(u64::MAX, |change| change.ballots);
            let Some((k, closed)) = needed(&sheet, &order, gap) else { continue };
            let order: Vec<usize> = order.into_iter().map(|(_, entry)| entry).collect();
            // Equal totals are broken as the rules say, so that may suffice or not.
            for k in [k, k + 1].into_iter().filter(|&k| k < least).take(if closed > gap { 1 } else { 2 }) {
                let then = winners(method, &sheet.rewritten(rewrite, &order, k), rules);
                if let Some(then) = then.filter(|then| then != now && then.len() >= seats.min(1)) {
                    let how = rewrite.how(election);
                    fewest = Some(Change::new(k, Proof::Exact, how, election.names(&then)));
                    break;
                }
            }
        }
    }
    fewest
}

/// How many ballots close the gap, and by how much they close it.
fn needed(sheet: &Sheet<'_>, order: &[(Reverse<i64>, usize)], gap: i64) -> Option<(u64, i64)> {
    let (mut k, mut closed) = (0u64, 0i64);
    for &(Reverse(gain), entry) in order {
        let open = (gap - closed).max(1);
        let here = (open as u64).div_ceil(gain as u64).min(sheet.count(entry));
        k += here;
        closed += here as i64 * gain;
        if closed >= gap {
            return Some((k, closed));
        }
    }
    None
}

/// What one ballot can do between two options.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gains {
    /// One option, or none, stands first.
    First,
    Approvals,
    Grades,
    Resistance,
    /// Its points, wherever they lie.
    Points,
    /// Its credits; the votes are their root.
    Credits,
}

impl Gains {
    fn of(method: &Method, election: &Election, rules: &Rules) -> Option<Self> {
        let graded = matches!(election.ballots(), Ballots::Graded(_));
        let whole = rules.blank == BlankGrade::Zero;
        match method.name {
            "plurality" if rules.equal == EqualRanks::Forbid && !graded => Some(Self::First),
            "approval" if !graded => Some(Self::Approvals),
            "score" if whole => Some(Self::Grades),
            "consensing" if whole => Some(Self::Resistance),
            "dots" if graded => Some(Self::Points),
            "quadratic" if graded => Some(Self::Credits),
            _ => None,
        }
    }

    /// By how much a marked ballot could close the gap from `from` to `to`.
    fn gain(self, sheet: &Sheet<'_>, entry: usize, to: usize, from: usize) -> i64 {
        match sheet.election.ballots() {
            Ballots::Ranked(rankings) => {
                let Some(first) = rankings.get(entry).tiers().next() else { return 0 };
                let alone = |option: usize| first.len() == 1 && usize::from(first[0].option) == option;
                1 + i64::from(alone(from)) - i64::from(alone(to))
            }
            Ballots::Approved(approvals) => {
                let options = &approvals.ballots[entry].1;
                let has = |option: usize| match self {
                    Self::First => options.len() == 1 && usize::from(options[0]) == option,
                    _ => options.binary_search(&(option as u16)).is_ok(),
                };
                if options.is_empty() { 0 } else { 1 + i64::from(has(from)) - i64::from(has(to)) }
            }
            Ballots::Graded(grades) => {
                let marks = &grades.ballots[entry].1;
                if marks.iter().all(Option::is_none) {
                    return 0;
                }
                let grade = |option: usize| marks.get(option).copied().flatten().unwrap_or(0);
                let all: u32 = marks.iter().flatten().sum();
                match self {
                    Self::Credits => {
                        i64::from(all.isqrt()) + i64::from(grade(from).isqrt()) - i64::from(grade(to).isqrt())
                    }
                    Self::Points => i64::from(all) + i64::from(grade(from)) - i64::from(grade(to)),
                    Self::Resistance => {
                        i64::from(sheet.worst) + i64::from(grade(to)) - i64::from(grade(from))
                    }
                    _ => i64::from(sheet.best) + i64::from(grade(from)) - i64::from(grade(to)),
                }
            }
        }
    }
}
