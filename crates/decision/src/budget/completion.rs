//! The rules that spend a budget, and what happens with money left over.

use serde::{Deserialize, Serialize};

use super::engine::{Engine, Run};
use super::greedy::{GreedyBy, greedy};
use super::instance::{Instance, Utility};
use super::phragmen::phragmen;
use crate::{Exact, Lot, Property, Refusal};

/// How a budget is spent; part of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BudgetRule {
    Greedy {
        by: GreedyBy,
    },
    /// Sequential Phragmén with costs.
    Phragmen,
    EqualShares {
        completion: Completion,
        then_greedy: bool,
    },
}

impl BudgetRule {
    /// What the rule protects, and what it gives up.
    pub fn promises(self) -> (&'static [Property], &'static [Property]) {
        use Property::{Exhaustive, Intensity, Monotone, Proportionality};
        match self {
            Self::Greedy { .. } => (&[Exhaustive, Monotone], &[Proportionality]),
            Self::Phragmen => (&[Proportionality], &[Exhaustive, Intensity]),
            Self::EqualShares { completion: Completion::None, then_greedy: false } => {
                (&[Proportionality], &[Exhaustive, Monotone])
            }
            Self::EqualShares { .. } => (&[Proportionality], &[Monotone]),
        }
    }
}

/// What happens with money that equal shares leaves. "Add1" is two different rules with different outcomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Completion {
    /// It is left.
    None,
    /// Everybody's share is raised by one unit at a time until the outcome would overspend; the last outcome
    /// within the budget counts.
    #[default]
    Add1UntilOverspend,
    /// As above, but stops as soon as nothing more would fit.
    Add1StopAtExhaustive,
}

/// What a rule funds, in project numbers.
pub(super) struct Funded {
    /// Ascending.
    pub projects: Vec<usize>,
    /// Bought with shares, and at which price.
    pub priced: Vec<(usize, f64)>,
    /// Added in another way, in order.
    pub more: Vec<usize>,
    pub endowment: Exact,
    pub runs: u64,
}

impl Funded {
    fn new(priced: Vec<(usize, f64)>, more: Vec<usize>, endowment: Exact, runs: u64) -> Self {
        let mut projects: Vec<usize> =
            priced.iter().map(|&(project, _)| project).chain(more.iter().copied()).collect();
        projects.sort_unstable();
        Self { projects, priced, more, endowment, runs }
    }
}

pub(super) fn fund(
    instance: &Instance,
    utility: Utility,
    rule: BudgetRule,
    lot: &Lot,
) -> Result<Funded, Refusal> {
    let places = lot.places(&instance.projects);
    let people = instance.n_voters();
    let total: Exact = instance
        .voters
        .iter()
        .map(|voter| &instance.shares[voter.share as usize] * &Exact::from(voter.count))
        .sum();
    if people == 0 || total.is_zero() {
        return Ok(Funded::new(Vec::new(), Vec::new(), Exact::zero(), 0));
    }
    Ok(match rule {
        BudgetRule::Greedy { by } => {
            Funded::new(Vec::new(), greedy(instance, utility, by, &[], &places), Exact::zero(), 1)
        }
        BudgetRule::Phragmen => Funded::new(Vec::new(), phragmen(instance, &places), Exact::zero(), 1),
        BudgetRule::EqualShares { completion, then_greedy } => {
            let engine = Engine::new(instance, utility, places.clone());
            // A share of 1 for everyone makes this budget / people.
            let unit = &instance.budget / &total;
            let raise = Exact::from(people) / total;
            let mut shares = Shares { engine: &engine, instance, unit, raise, runs: 0 };
            let (run, endowment) = shares.complete(completion);
            let bought: Vec<usize> = run.history.iter().map(|bought| bought.project).collect();
            let more = match then_greedy {
                true => greedy(instance, utility, GreedyBy::PerCost, &bought, &places),
                false => Vec::new(),
            };
            let priced = run.history.iter().map(|bought| (bought.project, bought.price)).collect();
            Funded::new(priced, more, endowment, shares.runs)
        }
    })
}

struct Shares<'a> {
    engine: &'a Engine<'a>,
    instance: &'a Instance,
    unit: Exact,
    /// What one unit more per person means for a share of 1.
    raise: Exact,
    runs: u64,
}

impl Shares<'_> {
    fn run(&mut self, step: u64) -> (Run, Exact) {
        self.runs += 1;
        let each = &self.unit + &(&self.raise * &Exact::from(step));
        let endowment: Vec<Exact> = self.instance.shares.iter().map(|share| share * &each).collect();
        let first = endowment.first().cloned().unwrap_or_default();
        let mut run = self.engine.start(endowment);
        self.engine.finish(&mut run);
        (run, first)
    }

    fn complete(&mut self, completion: Completion) -> (Run, Exact) {
        let mut best = self.run(0);
        if completion == Completion::None {
            return best;
        }
        let totals = self.instance.totals(Utility::Cardinality);
        let supported = totals.iter().filter(|&&votes| votes > 0).count();
        for step in 1.. {
            let bought: Vec<usize> = best.0.history.iter().map(|bought| bought.project).collect();
            if bought.len() == supported {
                break;
            }
            let left = &self.instance.budget - &self.instance.cost_of(&bought);
            let fits = |project: usize| !bought.contains(&project) && self.instance.costs[project] <= left;
            let exhaustive = !(0..totals.len()).any(fits);
            if completion == Completion::Add1StopAtExhaustive && exhaustive {
                break;
            }
            let next = self.run(step);
            let cost: Exact = next.0.history.iter().map(|b| self.instance.costs[b.project].clone()).sum();
            if cost > self.instance.budget {
                break;
            }
            best = next;
        }
        best
    }
}
