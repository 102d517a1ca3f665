//! What would have changed a budget: the fewest people whose other marks would have funded something else.

use super::completion::{BudgetRule, fund};
use super::instance::{Instance, Utility, Voter};
use crate::model::{Change, How, Proof};
use crate::{Exact, Lot};

/// So many marks are looked at again in all, over every run of every try.
const WORK: u64 = 1_000_000;
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
        cost: (marks as u64 + 300) * weight(rule, runs),
        spent: 0,
        tries: 0,
        best: None,
    };
    let (left_out, funded) = (by_votes(false), by_votes(true));
    if let Some(&project) = left_out.first() {
        search.halve(Way::Too, project, Some(enough_votes(&votes, project, &funded)));
    }
    if search.best.is_none() {
        // Whoever marks nothing else keeps the money for it: so many pay the cheapest of all, whatever happens.
        let cheapest = left_out.iter().copied().min_by_key(|&project| (&instance.costs[project], project));
        if let Some(project) = cheapest {
            search.tries = 0;
            search.halve(Way::Alone, project, Some(enough_money(instance, project)));
        }
    }
    for &project in &left_out {
        for way in [Way::Too, Way::Alone] {
            search.halve(way, project, None);
        }
        for &instead_of in &funded {
            search.halve(Way::Instead(instead_of), project, None);
        }
    }
    search.best
}

/// What a try costs, in readings of all marks: the runs after the first know which prices to look at, and
/// Phragmén's rule is exact at every purchase.
fn weight(rule: BudgetRule, runs: u64) -> u64 {
    match rule {
        BudgetRule::Greedy { .. } => 1,
        BudgetRule::Phragmen => 100,
        BudgetRule::EqualShares { .. } => 2 + runs / 16,
    }
}

/// To overtake the least supported funded project.
fn enough_votes(votes: &[u64], project: usize, funded: &[usize]) -> u64 {
    funded.first().map_or(1, |&weakest| votes[weakest].saturating_sub(votes[project]) + 1)
}

/// To pay for the project alone.
fn enough_money(instance: &Instance, project: usize) -> u64 {
    let share = &instance.budget / &Exact::from(instance.n_voters());
    let people = (&instance.costs[project] / &share).floor().to_i64().unwrap_or(0);
    u64::try_from(people).unwrap_or(0) + 1
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
        let mark =
            |voter: &Voter, project: usize| voter.marks.iter().find(|m| usize::from(m.0) == project).copied();
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
            Way::Too => How::Added { option },
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

#[cfg(test)]
mod tests {
    use crate::budget::{BudgetRule, Completion, GreedyBy, Instance, Utility, Voter, spend};
    use crate::{Exact, Lot, Proof};

    fn park_or_cafe(for_park: u64, for_cafe: u64) -> Instance {
        let voter = |project, count| Voter { marks: vec![(project, 1)], share: 0, count };
        let voters = vec![voter(0, for_park), voter(1, for_cafe)];
        let costs = vec![Exact::from(10), Exact::from(10)];
        Instance::new(vec!["park".into(), "cafe".into()], costs, Exact::from(10), voters).unwrap()
    }

    fn told(instance: &Instance, rule: BudgetRule) -> (u64, Proof, Vec<String>) {
        let found = spend(instance, Utility::Cost, rule, &Lot::numbered(0)).unwrap();
        assert_eq!(found.selected, ["park"]);
        let change = found.would_have_changed.unwrap();
        (change.ballots, change.proof, change.winners)
    }

    #[test]
    fn one_person_who_marks_the_other_instead_tips_a_close_budget() {
        let greedy = BudgetRule::Greedy { by: GreedyBy::Total };
        assert_eq!(told(&park_or_cafe(3, 2), greedy), (1, Proof::Exact, vec!["cafe".into()]));
    }

    #[test]
    fn a_clear_budget_is_tipped_by_those_who_close_half_the_gap() {
        let shares =
            BudgetRule::EqualShares { completion: Completion::Add1UntilOverspend, then_greedy: false };
        let (people, proof, winners) = told(&park_or_cafe(9, 2), shares);
        assert!((2..=4).contains(&people), "{people}");
        assert_eq!(proof, Proof::AtMost);
        assert_ne!(winners, ["park"]);
    }
}
