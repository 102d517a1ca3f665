//! Where only counting again can tell: ballots are rewritten in likely ways, and the fewest that change the
//! winners are looked for by halving. How much is counted depends on the size of the election alone, so that the
//! answer is the same on every machine.

use super::every_single;
use super::rewrite::{Rewrite, Sheet, Way};
use super::winners;
use crate::methods::{Count, Method};
use crate::model::{Ballots, Change, Election, Finding, Proof, Rules};

/// So many marks are counted again in all.
const WORK: u64 = 1_000_000;
/// What a count costs besides its marks.
const OVERHEAD: u64 = 300;
/// The first guess and its double are tried however large the election is.
const FEWEST_TRIES: u64 = 2;

/// The smallest change found; `turned` says which comparison to turn on how many ballots first: option over against.
pub(super) fn change(
    method: &Method,
    election: &Election,
    rules: &Rules,
    finding: &Finding,
    now: &[usize],
    turned: Option<(u64, usize, usize)>,
) -> Option<Change> {
    let mut search = Search::new(method, election, rules, now)?;
    if let Some((k, option, against)) = turned {
        search.guess(k, Rewrite { way: Way::Lift, option, against });
    }
    if search.best.is_none()
        && let Some((k, option, against)) = close(finding, now)
    {
        search.tries = 0;
        search.guess(k, Rewrite { way: Way::Move, option, against });
    }
    for (option, against) in pairs(election.len(), finding, &search.now) {
        for way in search.ways() {
            search.halve(Rewrite { way, option, against });
        }
    }
    search.conclude()
}

/// The closest a loser came to a winner: in the last round in which both stand, else by score.
fn close(finding: &Finding, now: &[usize]) -> Option<(u64, usize, usize)> {
    let ranking: Vec<usize> = finding.ranking.iter().flatten().copied().collect();
    let loser = ranking.iter().copied().find(|option| !now.contains(option))?;
    let winner = ranking.iter().rev().copied().find(|option| now.contains(option))?;
    let gap = match &finding.last_votes {
        Some(votes) => votes.get(winner)? - votes.get(loser)?,
        None => finding.scores.get(winner)? - finding.scores.get(loser)?,
    };
    let half = (gap / crate::Exact::from(2)).floor().to_i64()?;
    Some((u64::try_from(half).unwrap_or(0) + 1, loser, winner))
}

/// Which option could gain from ballots of which other: the nearest losers and the weakest winners first.
fn pairs(n: usize, finding: &Finding, now: &[usize]) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = finding.ranking.iter().flatten().copied().collect();
    order.extend((0..n).filter(|option| !finding.ranking.iter().flatten().any(|other| other == option)));
    let (winners, losers): (Vec<usize>, Vec<usize>) = order.iter().partition(|option| now.contains(option));
    let pair = |gains: &[usize], gives: &[usize]| -> Vec<(usize, usize)> {
        let all = gains.iter().flat_map(|&a| gives.iter().map(move |&b| (a, b)));
        all.filter(|(a, b)| a != b).collect()
    };
    let weakest_first: Vec<usize> = winners.iter().rev().copied().collect();
    // Some methods let a winner lose by gaining; those come last.
    [pair(&losers, &weakest_first), pair(&losers, &losers), pair(&winners, &losers)].concat()
}

pub(super) struct Search<'a> {
    method: &'a Method,
    rules: &'a Rules,
    pub sheet: Sheet<'a>,
    pub now: Vec<usize>,
    pub best: Option<Change>,
    cost: u64,
    spent: u64,
    tries: u64,
}

impl<'a> Search<'a> {
    fn new(method: &'a Method, election: &'a Election, rules: &'a Rules, now: &[usize]) -> Option<Self> {
        let (marks, highest) = match election.ballots() {
            Ballots::Ranked(rankings) => (rankings.iter().map(|ballot| ballot.places.len()).sum(), 0),
            Ballots::Graded(grades) => {
                let given = grades.ballots.iter().flat_map(|(_, marks)| marks).flatten().copied().max();
                (grades.ballots.len() * election.len(), rules.highest_grade.or(given)?)
            }
            Ballots::Approved(approvals) => (approvals.ballots.iter().map(|(_, o)| o.len()).sum(), 0),
        };
        let (best, worst) = if method.name == "consensing" { (0, highest) } else { (highest, 0) };
        // The best set of many options is a search of its own.
        let heavy = if method.name == "pav" { 1 << election.len().saturating_sub(6).min(20) } else { 1 };
        let equal_ranks = matches!(method.count, Count::Pairwise(_)) || method.name == "veto";
        Some(Self {
            method,
            rules,
            sheet: Sheet { election, best, worst, all_points: false, equal_ranks },
            now: now.to_vec(),
            best: None,
            cost: (marks as u64 + OVERHEAD).saturating_mul(heavy),
            spent: 0,
            tries: 0,
        })
    }

    fn ways(&self) -> Vec<Way> {
        match (self.sheet.election.ballots(), self.method.count) {
            (Ballots::Ranked(_), Count::Pairwise(_)) => vec![Way::Lift, Way::Move, Way::Favour, Way::Alone],
            _ => vec![Way::Move, Way::Favour, Way::Alone],
        }
    }

    /// Whether so many more counts are allowed.
    pub(super) fn affords(&self, counts: u64) -> bool {
        self.spent.saturating_add(self.cost.saturating_mul(counts)) <= WORK
    }

    /// Who would win instead, if others.
    pub(super) fn others(&mut self, election: &Election) -> Option<Vec<usize>> {
        self.spent += self.cost;
        self.tries += 1;
        winners(self.method, election, self.rules).filter(|then| *then != self.now)
    }

    fn tried(&mut self, rewrite: Rewrite, order: &[usize], k: u64) -> bool {
        let changed = self.sheet.rewritten(rewrite, order, k);
        let Some(then) = self.others(&changed) else { return false };
        let election = self.sheet.election;
        let proof = if k == 1 { Proof::Exact } else { Proof::AtMost };
        self.best = Some(Change::new(k, proof, rewrite.how(election), election.names(&then)));
        true
    }

    fn fewest(&self) -> u64 {
        self.best.as_ref().map_or(u64::MAX, |best| best.ballots)
    }

    fn guess(&mut self, guess: u64, rewrite: Rewrite) {
        let order = self.sheet.order(rewrite);
        let all: u64 = order.iter().map(|&entry| self.sheet.count(entry)).sum();
        let mut k = guess.min(all);
        while k > 0 && (self.affords(1) || self.tries < FEWEST_TRIES) {
            if self.tried(rewrite, &order, k) || k == all {
                break;
            }
            k = (2 * k).min(all);
        }
    }

    /// Halves between nothing and one less than the best so far, as if more ballots always did more.
    fn halve(&mut self, rewrite: Rewrite) {
        if self.fewest() == 1 || !self.affords(1) {
            return;
        }
        let order = self.sheet.order(rewrite);
        let all: u64 = order.iter().map(|&entry| self.sheet.count(entry)).sum();
        let mut high = all.min(self.fewest() - 1);
        if high == 0 || !self.tried(rewrite, &order, high) {
            return;
        }
        let mut low = 0;
        while high - low > 1 && self.affords(1) {
            let middle = low + (high - low) / 2;
            if self.tried(rewrite, &order, middle) { high = middle } else { low = middle }
        }
    }

    fn conclude(mut self) -> Option<Change> {
        // Trying every single ballot has as much work again.
        self.spent = 0;
        if self.fewest() > 1 && every_single::none_changes_it(&mut self) {
            // One ballot is not enough, whichever way it is filled in.
            if let Some(best) = self.best.as_mut().filter(|best| best.ballots == 2) {
                best.proof = Proof::Exact;
            }
        }
        self.best
    }
}
