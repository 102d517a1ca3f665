//! From an instance to a list of funded projects with reasons.

use serde::Serialize;

use super::change;
use super::completion::{BudgetRule, Funded, fund};
use super::instance::{Instance, Utility};
use crate::model::Change;
use crate::{Exact, Lot, Property, Refusal};

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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub would_have_changed: Option<Change>,
    pub protects: Vec<Property>,
    pub gives_up: Vec<Property>,
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
    let funded = fund(instance, utility, rule, lot)?;
    let now = &funded.projects;
    let change = match funded.runs {
        0 => None,
        runs => change::change(instance, utility, rule, lot, now, runs),
    };
    Ok(outcome(instance, utility, rule, funded, change))
}

fn outcome(
    instance: &Instance,
    utility: Utility,
    rule: BudgetRule,
    funded: Funded,
    would_have_changed: Option<Change>,
) -> BudgetOutcome {
    let Funded { projects, priced, more, endowment, runs } = funded;
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
    let cost = instance.cost_of(&projects);
    let mut selected: Vec<String> =
        projects.iter().map(|&project| instance.projects[project].clone()).collect();
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
    let (protects, gives_up) = rule.promises();
    BudgetOutcome {
        selected,
        cost,
        left,
        endowment,
        runs,
        rounds,
        explanation,
        would_have_changed,
        protects: protects.to_vec(),
        gives_up: gives_up.to_vec(),
    }
}
