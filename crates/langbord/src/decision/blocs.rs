//! `langbord decision blocs`: the bloc-balanced rule on one case.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Context, Result};
use basics::Language;
use clap::Args;
use decision::blocs::{
    BlocFrame, Choice, ChoiceReport, Gate, Report, Reveal, Roll, Sway, Vote, choose, decide, reveal,
    reveal_choice, sways,
};
use decision::ranked::veto::consume;
use decision::{Exact, Lot, Rankings, Rules};
use serde::{Deserialize, Serialize};

use super::table_of_case;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// A case as JSON: a proposal, a choice or a veto by consumption; `-` is stdin.
    case: PathBuf,
    /// How a choice orders what is acceptable.
    #[arg(long, default_value = "ranked-pairs")]
    method: String,
    /// Only what a page may show.
    #[arg(long)]
    reveal: bool,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// One JSON document instead of a table.
    #[arg(long)]
    json: bool,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Case {
    Proposal {
        frame: BlocFrame,
        members: Roll,
        ballots: BTreeMap<String, Vote>,
        #[serde(default)]
        extended: bool,
    },
    Choice {
        frame: BlocFrame,
        members: Roll,
        ballots: BTreeMap<String, BTreeMap<String, i64>>,
        options: Vec<String>,
        further_discussion: String,
    },
    VetoByConsumption {
        options: Vec<String>,
        weights: BTreeMap<String, Exact>,
        rankings: BTreeMap<String, BTreeMap<String, i64>>,
    },
}

#[derive(Serialize)]
#[serde(untagged)]
pub enum Found {
    Proposal {
        #[serde(flatten)]
        gate: Gate,
        would_have_changed: Vec<Sway>,
    },
    Report(Report),
    Choice(Choice),
    ChoiceReport(ChoiceReport),
    Veto {
        winners: Vec<String>,
        ranking: Vec<Vec<String>>,
    },
}

#[derive(Serialize)]
struct Document {
    method: &'static str,
    seed: u64,
    #[serde(flatten)]
    found: Found,
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    let bytes = output::read(&arguments.case)?;
    let case: Case = serde_json::from_slice(&bytes)
        .with_context(|| format!("`{}` is not a case", arguments.case.display()))?;
    let (method, found) = match case {
        Case::Proposal { frame, members, ballots, extended } => {
            let gate = decide(&frame, &members, &ballots, extended)?;
            let found = if arguments.reveal {
                let how = Reveal::Fifths { small_blocs_were_told: false };
                Found::Report(reveal(&gate, &frame, &members, how))
            } else {
                let would_have_changed = sways(&frame, &members, &ballots, extended)?;
                Found::Proposal { gate, would_have_changed }
            };
            ("bloc-gate/1", found)
        }
        Case::Choice { frame, members, ballots, options, further_discussion } => {
            let rules = Rules { lot: Lot::numbered(arguments.seed), ..Rules::default() };
            let method = &arguments.method;
            let choice = choose(&frame, &members, &options, &further_discussion, &ballots, method, &rules)?;
            let found = if arguments.reveal {
                let how = Reveal::Fifths { small_blocs_were_told: false };
                Found::ChoiceReport(reveal_choice(&choice, &frame, &members, how))
            } else {
                Found::Choice(choice)
            };
            ("bloc-choice/1", found)
        }
        Case::VetoByConsumption { options, weights, rankings } => {
            anyhow::ensure!(
                !arguments.reveal,
                "a veto knows weights and no blocs to hide; leave out `--reveal`"
            );
            ("veto/1", veto(&options, &weights, &rankings)?)
        }
    };
    let document = Document { method, seed: arguments.seed, found };
    if arguments.json {
        return output::print_json(&document);
    }
    output::print(&table_of_case::table(words::of(language), document.method, &document.found))
}

fn veto(
    options: &[String],
    weights: &BTreeMap<String, Exact>,
    rankings: &BTreeMap<String, BTreeMap<String, i64>>,
) -> Result<Found> {
    let (mut ballots, mut heavy) = (Rankings::new(), Vec::new());
    for (member, ranking) in rankings {
        let mut tiers: BTreeMap<i64, Vec<u16>> = BTreeMap::new();
        for (name, rank) in ranking {
            let option = options.iter().position(|option| option == name);
            let option =
                option.with_context(|| format!("`{member}` ranks `{name}`, which is none of the options"))?;
            tiers.entry(*rank).or_default().push(u16::try_from(option)?);
        }
        ballots.push_tiers(1, tiers.values());
        heavy.push(weights.get(member).cloned().unwrap_or_else(Exact::one));
    }
    let names = |tier: &Vec<usize>| tier.iter().map(|&option| options[option].clone()).collect::<Vec<_>>();
    let ranking: Vec<Vec<String>> = consume(&ballots, &heavy, options.len()).iter().map(names).collect();
    Ok(Found::Veto { winners: ranking.first().cloned().unwrap_or_default(), ranking })
}
