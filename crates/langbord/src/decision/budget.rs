//! `langbord decision budget`: a `.pb` file into a list of funded projects.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use basics::Language;
use clap::{Args, ValueEnum};
use decision::blocs::equal_money;
use decision::budget::{BudgetOutcome, BudgetRule, Completion, GreedyBy, Instance, Utility, Voter, spend};
use decision::{Exact, Lot};
use formats::ballots::pb;
use serde::Serialize;
use words::Words;

use super::{say, table_of_blocs};
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
    /// `voter,bloc[,share]`: every bloc controls the same sum, however small it is (equal shares only).
    #[arg(long)]
    blocs: Option<PathBuf>,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// One JSON document instead of a table.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
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
    #[serde(skip_serializing_if = "Option::is_none")]
    blocs: Option<OfBlocs>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reported: Vec<String>,
}

/// Where every bloc controls the same sum: whose part the others got, and whose ballots hold no money.
#[derive(Default, Serialize)]
struct OfBlocs {
    unheard: Vec<String>,
    without_money: Vec<String>,
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    let bytes = output::read(&arguments.file)?;
    let file = pb::read(&bytes).map_err(|error| anyhow!("`{}`, {error}", arguments.file.display()))?;
    drop(bytes);
    let reported = file.notes.iter().map(ToString::to_string).collect();
    let (instance, blocs) = match &arguments.blocs {
        None => (instance(file)?, None),
        Some(path) => {
            anyhow::ensure!(
                arguments.rule == RuleWord::EqualShares,
                "blocs control money of their own only with equal shares; leave `--blocs` out, or the other rule"
            );
            let (instance, blocs) = shared(file, path)?;
            (instance, Some(blocs))
        }
    };
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
        blocs,
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
    if let Some(OfBlocs { unheard, without_money }) = &document.blocs {
        lines.push(words.counting_equal_money());
        if !unheard.is_empty() {
            lines.push(words.counting_part_passed_on(words.list(unheard)));
        }
        if !without_money.is_empty() {
            lines.push(words.counting_without_money(words.list(without_money)));
        }
    }
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

/// The same, with money that every bloc holds as much of.
fn shared(file: pb::Budget, path: &Path) -> Result<(Instance, OfBlocs)> {
    let (frame, roll) = table_of_blocs::read(path)?;
    let ids: Vec<String> = file.votes.iter().map(|vote| vote.voter.clone()).collect();
    let of = |bloc: &String| -> Vec<Exact> { ids.iter().map(|voter| roll.weight(voter, bloc)).collect() };
    let weights: Vec<Vec<Exact>> = frame.blocs.keys().map(of).collect();
    let silent = |weights: &[Exact]| weights.iter().all(Exact::is_zero);
    let unheard = frame.blocs.keys().zip(&weights).filter(|(_, weights)| silent(weights));
    let unheard = unheard.map(|(bloc, _)| bloc.clone()).collect();
    let parts = equal_money(&weights);
    let without = ids.iter().zip(&parts).filter(|(_, part)| part.is_zero());
    let without_money = without.map(|(voter, _)| voter.clone()).collect();
    // Voters with an equal part hold one kind of share.
    let kinds: Vec<Exact> = parts.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let Instance { projects, costs, budget, .. } = projects(&file)?;
    let mut voters = voters(file.votes)?;
    for (voter, part) in voters.iter_mut().zip(&parts) {
        let kind = kinds.binary_search(part).unwrap_or_default();
        voter.share = u32::try_from(kind).unwrap_or(u32::MAX);
    }
    let instance = Instance::shared(projects, costs, budget, kinds, voters)?;
    Ok((instance, OfBlocs { unheard, without_money }))
}

/// What the money may go to, before anybody has voted.
fn projects(file: &pb::Budget) -> Result<Instance> {
    let mut costs = Vec::with_capacity(file.projects.len());
    for project in &file.projects {
        costs.push(project.cost.parse().with_context(|| format!("the cost of project `{}`", project.id))?);
    }
    let budget = file.budget.parse().context("the `budget` in `META`")?;
    let ids = file.projects.iter().map(|project| project.id.clone()).collect();
    Ok(Instance::new(ids, costs, budget, Vec::new())?)
}

pub fn instance(file: pb::Budget) -> Result<Instance> {
    let Instance { projects, costs, budget, .. } = projects(&file)?;
    Ok(Instance::new(projects, costs, budget, voters(file.votes)?)?)
}

fn voters(votes: Vec<pb::Vote>) -> Result<Vec<Voter>> {
    let mut voters = Vec::with_capacity(votes.len());
    // Each vote is let go of once read: a city's votes need not stand in memory twice.
    for vote in votes {
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
    Ok(voters)
}
