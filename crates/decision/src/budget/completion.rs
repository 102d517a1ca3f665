//! From an instance to a list of funded projects: the rule, and what happens with money left over.

use serde::{Deserialize, Serialize};

use super::engine::{Engine, Run};
use super::greedy::{GreedyBy, greedy};
use super::instance::{Instance, Utility};
use super::phragmen::phragmen;
use crate::{Exact, Lot, Refusal};

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

/// One project bought, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Purchase {
    pub project: String,
    pub cost: Exact,
    /// How many supporters it has.
    pub votes: u64,
    /// What a supporter with money enough paid per unit of use, to a millionth; absent for greedy purchases.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}

/// What was funded, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BudgetOutcome {
    /// Funded projects in order of id.
    pub selected: Vec<String>,
    pub cost: Exact,
    pub left: Exact,
    /// Each person's share in the run that counts, for the first kind of voter.
    pub endowment: Exact,
    /// How many runs were made to find it.
    pub runs: u64,
    pub rounds: Vec<Purchase>,
    pub explanation: Vec<String>,
}

/// Spends the budget.
///
/// Equal shares: everyone holds an equal part of the money; the project whose supporters pay least per unit
/// of use is bought, and each pays that price or all they have left (Peters, Pierczyński & Skowron 2021).
/// A group of share α that agrees controls α of the money. Work grows with marks × projects bought × runs.
pub fn spend(
    instance: &Instance,
    utility: Utility,
    rule: BudgetRule,
    lot: &Lot,
) -> Result<BudgetOutcome, Refusal> {
    let places = lot.places(&instance.projects);
    let people = instance.n_voters();
    let total: Exact = instance
        .voters
        .iter()
        .map(|voter| &instance.shares[voter.share as usize] * &Exact::from(voter.count))
        .sum();
    if people == 0 || total.is_zero() {
        return Ok(outcome(instance, utility, Vec::new(), &[], Exact::zero(), 0));
    }
    match rule {
        BudgetRule::Greedy { by } => {
            let chosen = greedy(instance, utility, by, &[], &places);
            Ok(outcome(instance, utility, Vec::new(), &chosen, Exact::zero(), 1))
        }
        BudgetRule::Phragmen => {
            let chosen = phragmen(instance, &places);
            Ok(outcome(instance, utility, Vec::new(), &chosen, Exact::zero(), 1))
        }
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
            Ok(outcome(instance, utility, priced, &more, endowment, shares.runs))
        }
    }
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

fn outcome(
    instance: &Instance,
    utility: Utility,
    priced: Vec<(usize, f64)>,
    more: &[usize],
    endowment: Exact,
    runs: u64,
) -> BudgetOutcome {
    let votes = instance.totals(Utility::Cardinality);
    let purchase = |project: usize, price: Option<f64>| Purchase {
        project: instance.projects[project].clone(),
        cost: instance.costs[project].clone(),
        votes: votes[project],
        price: price.map(|price| format!("{price:.6}")),
    };
    let rounds: Vec<Purchase> = priced
        .iter()
        .map(|&(project, price)| purchase(project, Some(price)))
        .chain(more.iter().map(|&project| purchase(project, None)))
        .collect();
    let all: Vec<usize> = priced.iter().map(|&(project, _)| project).chain(more.iter().copied()).collect();
    let cost = instance.cost_of(&all);
    let mut selected: Vec<String> = all.iter().map(|&project| instance.projects[project].clone()).collect();
    selected.sort();
    let unit = match utility {
        Utility::Points => "per point",
        Utility::Cost | Utility::Cardinality => "each",
    };
    let explanation = rounds
        .iter()
        .map(|bought| match &bought.price {
            Some(price) => format!(
                "{} costs {}; its {} supporters pay {price} {unit}, or all they have left",
                bought.project, bought.cost, bought.votes
            ),
            None => {
                format!("{} costs {} and still fits; {} marked it", bought.project, bought.cost, bought.votes)
            }
        })
        .collect();
    let left = &instance.budget - &cost;
    BudgetOutcome { selected, cost, left, endowment, runs, rounds, explanation }
}
