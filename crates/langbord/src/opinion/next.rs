//! `langbord opinion next`: which statement to ask somebody next, drawn by chance with its propensity.

use std::path::PathBuf;

use anyhow::{Result, bail};
use basics::Dice;
use clap::{Args, ValueEnum};
use formats::opinion::AgreeSign;
use opinion::map::{self, Options};
use opinion::next::{Router, Rule, answered};
use opinion::{GroupAnswers, everybody, polis};
use serde::Serialize;

use super::by_langbord::{in_order_of_ids, left_out};
use super::map::parse_sign;
use super::{groups, input, warm};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    votes: PathBuf,
    /// Whom to ask.
    #[arg(long)]
    participant: String,
    /// How often to draw, each time anew.
    #[arg(long, default_value_t = 1)]
    draws: usize,
    #[arg(long, value_enum, default_value = "langbord")]
    method: Method,
    #[arg(long)]
    statements: Option<PathBuf>,
    #[arg(long)]
    groups: Option<PathBuf>,
    #[arg(long, allow_hyphen_values = true, value_parser = parse_sign)]
    agree: Option<AgreeSign>,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Method {
    Langbord,
    Polis,
    Uniform,
}

#[derive(Serialize)]
struct Document {
    method: &'static str,
    seed: u64,
    participant: String,
    rule: Rule,
    draws: Vec<Drawn>,
}

#[derive(Serialize)]
struct Drawn {
    statement: String,
    propensity: f64,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    let input = input::read(&arguments.votes, arguments.statements.as_deref(), arguments.agree)?;
    let (names, votes) = warm::votes(input.sheet, None)?;
    let (names, votes) = in_order_of_ids(names, votes)?;
    let out = left_out(&names, input.statements.as_deref());
    // Who has not answered anything yet may be asked anything.
    let row = names.participants.binary_search(&arguments.participant).ok();
    let rule = match arguments.method {
        Method::Langbord => Rule::Langbord,
        Method::Polis => Rule::Polis,
        Method::Uniform => Rule::Uniform,
    };
    let declared = groups::read(arguments.groups.as_deref(), &names.participants)?;
    let groups = declared.map_or_else(|| everybody(votes.rows()), |declared| declared.groups);
    let answers = GroupAnswers::count(&votes, &groups);
    let options = Options { out: out.clone(), seed: arguments.seed, ..Options::default() };
    let (found, profiles) = map::map(&votes, None, &options);
    let priorities = match rule {
        Rule::Polis => {
            let options = polis::Options { out, ..polis::Options::default() };
            polis::tick_and_priorities(&votes, &options, None).2
        }
        _ => Vec::new(),
    };
    let router = Router::new(rule, &found, &profiles, &answers, &priorities);
    let place = row.and_then(|row| found.rows.binary_search(&row).ok());
    let cluster = place.and_then(|place| found.clusters.of.get(place)).copied().unwrap_or(0);
    let group = row.and_then(|row| groups.of(row).next()).map_or(0, |(group, _)| group);
    let done = row.map(|row| answered(&votes, row)).unwrap_or_default();
    let mut dice = Dice::seeded(arguments.seed);
    let draws: Vec<Drawn> = (0..arguments.draws)
        .map_while(|_| router.draw(cluster, group, &done, &mut dice))
        .map(|draw| Drawn { statement: names.statements[draw.column].clone(), propensity: draw.propensity })
        .collect();
    if draws.is_empty() && arguments.draws > 0 {
        bail!("`{}` has answered every statement there is", arguments.participant);
    }
    let document = Document {
        method: map::METHOD,
        seed: arguments.seed,
        participant: arguments.participant.clone(),
        rule,
        draws,
    };
    if arguments.json {
        return output::print_json(&document);
    }
    let lines = document.draws.iter().map(|drawn| format!("{}\t{:.6}\n", drawn.statement, drawn.propensity));
    output::print(&lines.collect::<String>())
}
