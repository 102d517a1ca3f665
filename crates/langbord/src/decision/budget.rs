//! `langbord decision budget`: a `.pb` file into a list of funded projects.

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use basics::Language;
use clap::{Args, ValueEnum};
use decision::budget::{BudgetOutcome, BudgetRule, Completion, GreedyBy, Instance, Utility, Voter, spend};
use decision::{Exact, Lot};
use formats::ballots::pb;
use serde::Serialize;
use words::Words;

use super::say;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// A Pabulib `.pb` file; `-` is stdin.
    file: PathBuf,
    #[arg(long, value_enum, default_value = "equal-shares")]
    rule: RuleWord,
    /// What a funded project is worth to somebody who marked it.
    #[arg(long, value_enum, default_value = "cost")]
    utility: UtilityWord,
    /// What happens with money that equal shares leaves.
    #[arg(long, value_enum, default_value = "add1-until-overspend")]
    completion: CompletionWord,
    /// Afterwards add by use per money while it fits.
    #[arg(long)]
    then_greedy: bool,
    /// What greedy puts first; else most votes or points, and per cost where projects count by number.
    #[arg(long, value_enum)]
    greedy_by: Option<GreedyWord>,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// One JSON document instead of a table.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum RuleWord {
    Greedy,
    EqualShares,
    Phragmen,
}

#[derive(Clone, Copy, ValueEnum)]
enum UtilityWord {
    Cost,
    Cardinality,
    Points,
}

#[derive(Clone, Copy, ValueEnum)]
enum CompletionWord {
    None,
    Add1UntilOverspend,
    Add1StopAtExhaustive,
}

#[derive(Clone, Copy, ValueEnum)]
enum GreedyWord {
    Total,
    PerCost,
}

impl Arguments {
    fn utility(&self) -> Utility {
        match self.utility {
            UtilityWord::Cost => Utility::Cost,
            UtilityWord::Cardinality => Utility::Cardinality,
            UtilityWord::Points => Utility::Points,
        }
    }

    fn rule(&self) -> BudgetRule {
        let by = match (self.greedy_by, self.utility) {
            (Some(GreedyWord::PerCost), _) | (None, UtilityWord::Cardinality) => GreedyBy::PerCost,
            (Some(GreedyWord::Total), _) | (None, _) => GreedyBy::Total,
        };
        let completion = match self.completion {
            CompletionWord::None => Completion::None,
            CompletionWord::Add1UntilOverspend => Completion::Add1UntilOverspend,
            CompletionWord::Add1StopAtExhaustive => Completion::Add1StopAtExhaustive,
        };
        match self.rule {
            RuleWord::Greedy => BudgetRule::Greedy { by },
            RuleWord::Phragmen => BudgetRule::Phragmen,
            RuleWord::EqualShares => BudgetRule::EqualShares { completion, then_greedy: self.then_greedy },
        }
    }
}

#[derive(Serialize)]
struct Document {
    method: &'static str,
    seed: u64,
    ballots: u64,
    budget: Exact,
    #[serde(flatten)]
    outcome: BudgetOutcome,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reported: Vec<String>,
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    let bytes = output::read(&arguments.file)?;
    let file = pb::read(&bytes).map_err(|error| anyhow!("`{}`, {error}", arguments.file.display()))?;
    drop(bytes);
    let reported = file.notes.iter().map(ToString::to_string).collect();
    let instance = instance(file)?;
    let outcome = spend(&instance, arguments.utility(), arguments.rule(), &Lot::numbered(arguments.seed))?;
    let document = Document {
        method: match arguments.rule {
            RuleWord::Greedy => "greedy/1",
            RuleWord::Phragmen => "phragmen-budget/1",
            RuleWord::EqualShares => "equal-shares-budget/1",
        },
        seed: arguments.seed,
        ballots: instance.n_voters(),
        budget: instance.budget.clone(),
        outcome,
        reported,
    };
    if arguments.json {
        return output::print_json(&document);
    }
    output::print(&table(words::of(language), &document))
}

fn table(words: &Words, document: &Document) -> String {
    let outcome = &document.outcome;
    let mut lines = vec![say::heading(words, document.method, &outcome.selected)];
    let (cost, budget, left) = (&outcome.cost, &document.budget, &outcome.left);
    lines.push(words.counting_spent(cost.to_string(), budget.to_string(), left.to_string()));
    for bought in &outcome.rounds {
        let (project, cost) = (bought.project.as_str(), bought.cost.to_string());
        lines.push(match &bought.price {
            Some(price) => words.counting_bought_from(project, cost, bought.votes, price.as_str()),
            None => words.counting_fits(project, cost, bought.votes),
        });
    }
    if outcome.runs > 0 {
        lines.push(say::change(words, outcome.would_have_changed.as_ref()));
    }
    lines.extend(say::promises(words, &outcome.protects, &outcome.gives_up));
    lines.extend(document.reported.iter().map(|note| format!("! {note}")));
    lines.join("\n") + "\n"
}

pub fn instance(file: pb::Budget) -> Result<Instance> {
    let mut costs = Vec::with_capacity(file.projects.len());
    for project in &file.projects {
        costs.push(project.cost.parse().with_context(|| format!("the cost of project `{}`", project.id))?);
    }
    let budget = file.budget.parse().context("the `budget` in `META`")?;
    let mut voters = Vec::with_capacity(file.votes.len());
    // Each vote is let go of once read: a city's votes need not stand in memory twice.
    for vote in file.votes {
        let mut marks = Vec::with_capacity(vote.projects.len());
        for (index, project) in vote.projects.iter().enumerate() {
            let points = match &vote.points {
                None => 1,
                Some(points) => points
                    .get(index)
                    .map_or(Ok(1), |cell| cell.parse())
                    .with_context(|| format!("the points of voter `{}`", vote.voter))?,
            };
            marks.push((*project, points));
        }
        voters.push(Voter { marks, share: 0, count: 1 });
    }
    let ids = file.projects.into_iter().map(|project| project.id).collect();
    Ok(Instance::new(ids, costs, budget, voters)?)
}
