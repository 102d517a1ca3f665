//! What would have changed a budget: the fewest people whose other marks would have funded something else.

use super::completion::{BudgetRule, fund};
use super::instance::{Instance, Utility, Voter};
use crate::model::{Change, How, Proof};
use crate::{Exact, Lot};

/// So many marks are looked at again in all, over every run of every try.
const WORK: u64 = 4_000_000;
/// The most likely change and its double are tried however large the budget is.
const FEWEST_TRIES: u64 = 2;
/// Projects that came closest, and funded ones they could take money from.
const MOST_PROJECTS: usize = 12;

/// Looks for it: people who mark one project more, mark it instead of a funded one, or mark nothing else.
///
/// The rule is run again on the changed ballots, so what is told would really have happened; it is the smallest
/// of those tried, and exact only where one person suffices. `runs` is how many the outcome took.
pub(super) fn change(
    instance: &Instance,
    utility: Utility,
    rule: BudgetRule,
    lot: &Lot,
    now: &[usize],
    runs: u64,
) -> Option<Change> {
    let votes = instance.totals(utility);
    let by_votes = |funded: bool| -> Vec<usize> {
        let mut projects: Vec<usize> = (0..votes.len()).filter(|p| now.contains(p) == funded).collect();
        // The best supported of those left out; the least supported of those funded.
        projects.sort_by_key(|&p| (if funded { votes[p] } else { u64::MAX - votes[p] }, p));
        projects.truncate(MOST_PROJECTS);
        projects
    };
    let marks: usize = instance.voters.iter().map(|voter| voter.marks.len()).sum();
    let mut search = Search {
        instance,
        now,
        fund: &|changed| fund(changed, utility, rule, lot).map(|funded| funded.projects).ok(),
        highest: instance.voters.iter().flat_map(|voter| &voter.marks).map(|mark| mark.1).max()?,
        cost: (marks as u64 + 300) * runs.max(1),
        spent: 0,
        tries: 0,
        best: None,
    };
    let (left_out, funded) = (by_votes(false), by_votes(true));
    let mut first = true;
    for &project in &left_out {
        for way in [Way::Too, Way::Alone] {
            search.halve(way, project, first.then(|| guess(instance, &votes, project, &funded)));
            first = false;
        }
        for &instead_of in &funded {
            search.halve(Way::Instead(instead_of), project, None);
        }
    }
    search.best
}

/// Enough to overtake the least supported funded project, or to pay the whole cost alone.
fn guess(instance: &Instance, votes: &[u64], project: usize, funded: &[usize]) -> u64 {
    let weakest = funded.first().map_or(0, |&weakest| votes[weakest].saturating_sub(votes[project]) + 1);
    let share = &instance.budget / &Exact::from(instance.n_voters());
    let alone = (&instance.costs[project] / &share).floor().to_i64().unwrap_or(i64::MAX);
    weakest.clamp(1, u64::try_from(alone).unwrap_or(u64::MAX).max(1))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// Marks the project besides the others.
    Too,
    /// Marks it in place of another.
    Instead(usize),
    Alone,
}

struct Search<'a> {
    instance: &'a Instance,
    now: &'a [usize],
    fund: &'a dyn Fn(&Instance) -> Option<Vec<usize>>,
    highest: u32,
    cost: u64,
    spent: u64,
    tries: u64,
    best: Option<Change>,
}

impl Search<'_> {
    fn affords(&self) -> bool {
        self.spent.saturating_add(self.cost) <= WORK
    }

    /// People who would be changed: those who give up most for it first, then those with fewest marks.
    fn order(&self, way: Way, project: usize) -> Vec<usize> {
        let mark = |voter: &Voter, project: usize| voter.marks.iter().find(|m| usize::from(m.0) == project).copied();
        let mut order: Vec<usize> = (0..self.instance.voters.len())
            .filter(|&group| {
                let voter = &self.instance.voters[group];
                !voter.marks.is_empty()
                    && match way {
                        Way::Too => mark(voter, project).is_none(),
                        Way::Instead(other) => mark(voter, other).is_some(),
                        Way::Alone => voter.marks.len() > 1 || mark(voter, project).is_none(),
                    }
            })
            .collect();
        order.sort_by_key(|&group| {
            let voter = &self.instance.voters[group];
            (mark(voter, project).is_some(), voter.marks.len(), group)
        });
        order
    }

    fn changed(&self, way: Way, project: usize, order: &[usize], k: u64) -> Option<Instance> {
        let mut voters = self.instance.voters.clone();
        let mut left = k;
        for &group in order {
            let taken = voters[group].count.min(left);
            let mut other = Voter { count: taken, ..voters[group].clone() };
            other.marks.retain(|&(marked, _)| match way {
                Way::Too => true,
                Way::Instead(instead_of) => usize::from(marked) != instead_of,
                Way::Alone => false,
            });
            if !other.marks.iter().any(|mark| usize::from(mark.0) == project) {
                other.marks.push((project as u16, self.highest));
            }
            voters[group].count -= taken;
            voters.push(other);
            left -= taken;
            if left == 0 {
                break;
            }
        }
        voters.retain(|voter| voter.count > 0);
        let Instance { projects, costs, budget, shares, .. } = self.instance;
        Instance::shared(projects.clone(), costs.clone(), budget.clone(), shares.clone(), voters).ok()
    }

    fn tried(&mut self, way: Way, project: usize, order: &[usize], k: u64) -> bool {
        self.spent += self.cost;
        self.tries += 1;
        let then = self.changed(way, project, order, k).and_then(|changed| (self.fund)(&changed));
        let Some(then) = then.filter(|then| *then != self.now) else { return false };
        let name = |project: usize| self.instance.projects[project].clone();
        let option = name(project);
        let how = match way {
            Way::Too => How::Favoured { option },
            Way::Instead(other) => How::Moved { option, instead_of: name(other) },
            Way::Alone => How::Alone { option },
        };
        let proof = if k == 1 { Proof::Exact } else { Proof::AtMost };
        let mut winners: Vec<String> = then.into_iter().map(name).collect();
        winners.sort();
        self.best = Some(Change::new(k, proof, how, winners));
        true
    }

    fn halve(&mut self, way: Way, project: usize, guess: Option<u64>) {
        let fewest = self.best.as_ref().map_or(u64::MAX, |best| best.ballots);
        let worth_it = self.affords() || (guess.is_some() && self.tries < FEWEST_TRIES);
        if fewest == 1 || !worth_it {
            return;
        }
        let order = self.order(way, project);
        let all: u64 = order.iter().map(|&group| self.instance.voters[group].count).sum();
        let most = all.min(fewest - 1);
        let mut high = guess.unwrap_or(most).min(most);
        if high == 0 {
            return;
        }
        while !self.tried(way, project, &order, high) {
            if high == most || !(self.affords() || self.tries < FEWEST_TRIES) {
                return;
            }
            high = (2 * high).min(most);
        }
        let mut low = 0;
        while high - low > 1 && self.affords() {
            let middle = low + (high - low) / 2;
            if self.tried(way, project, &order, middle) { high = middle } else { low = middle }
        }
    }
}
