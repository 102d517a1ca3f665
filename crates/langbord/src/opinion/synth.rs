//! `langbord opinion synth`: a conversation with planted clusters, the truth, and what an oracle finds.

use std::fmt::Write as _;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use basics::Dice;
use clap::Args;
use opinion::map::adjusted_rand;
use opinion::planted::{Plan, plant};
use serde_json::json;

use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[arg(long)]
    participants: usize,
    #[arg(long)]
    statements: usize,
    #[arg(long, default_value_t = 4)]
    clusters: usize,
    /// Which part of all statements people answer on average.
    #[arg(long)]
    density: f64,
    /// Also deal people out into so many declared groups, each half as large as the one before.
    #[arg(long)]
    groups: Option<usize>,
    /// The clusters' sizes; by default .45,.30,.18,.07, or each two thirds of the one before.
    #[arg(long, value_delimiter = ',')]
    shares: Vec<f64>,
    #[arg(long, default_value_t = 0.5)]
    popularity: f64,
    #[arg(long, default_value_t = 0.35)]
    polarising: f64,
    #[arg(long, default_value_t = 1.2)]
    tail: f64,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// The folder to write into.
    out: PathBuf,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    let usual = Plan::usual(0, 0, 0.0).shares;
    let shares = match arguments.shares.len() {
        0 if arguments.clusters == usual.len() => usual,
        0 => (0..arguments.clusters).map(|cluster| (2.0f64 / 3.0).powi(cluster as i32)).collect(),
        n if n == arguments.clusters => arguments.shares.clone(),
        n => bail!("--shares names {n} clusters, but --clusters says {}", arguments.clusters),
    };
    let plan = Plan {
        participants: arguments.participants,
        statements: arguments.statements,
        shares,
        mean_votes: arguments.density * arguments.statements as f64,
        popularity: arguments.popularity,
        polarising: arguments.polarising,
        tail: arguments.tail,
    };
    let mut dice = Dice::seeded(arguments.seed);
    let mut dice_for_groups = dice.branch();
    let mut votes = String::from("participant,statement,vote\n");
    let mut truth = String::from("participant,cluster\n");
    let mut groups = String::from("participant,group\n");
    let mut people: Vec<(usize, usize, usize)> = Vec::with_capacity(plan.participants);
    for (id, person) in plant(&plan, dice)?.enumerate() {
        for (statement, choice) in &person.ballot {
            writeln!(votes, "{id},{statement},{}", choice.value())?;
        }
        writeln!(truth, "{id},{}", person.cluster)?;
        if let Some(n) = arguments.groups.filter(|&n| n > 0) {
            let tosses = (0..n - 1).take_while(|_| dice_for_groups.below(2) == 0).count();
            writeln!(groups, "{id},group {}", tosses + 1)?;
        }
        people.push((person.cluster, person.oracle, person.ballot.len()));
    }
    let ari = |fewest: usize| {
        let kept = || people.iter().filter(|(_, _, n)| *n >= fewest);
        let truth: Vec<usize> = kept().map(|(cluster, ..)| *cluster).collect();
        adjusted_rand(&truth, &kept().map(|(_, oracle, _)| *oracle).collect::<Vec<_>>())
    };
    let oracle = json!({
        "ari_7_votes": ari(7),
        "ari_30_votes": ari(30),
        "people": plan.participants,
        "statements": plan.statements,
        "seed": arguments.seed,
        "votes": people.iter().map(|(_, _, n)| n).sum::<usize>(),
    });
    std::fs::create_dir_all(&arguments.out)
        .with_context(|| format!("`{}` could not be made", arguments.out.display()))?;
    let write = |name: &str, text: &str| output::write_whole(&arguments.out.join(name), text.as_bytes());
    write("votes.csv", &votes)?;
    write("truth.csv", &truth)?;
    write("oracle.json", &format!("{oracle}\n"))?;
    if arguments.groups.is_some() {
        write("groups.csv", &groups)?;
    }
    Ok(())
}
