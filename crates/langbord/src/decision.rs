//! `langbord decision …`: the workshop on files.

mod blocs;
mod budget;
mod input;
mod power;
mod tally;

use anyhow::Result;
use basics::Language;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Counts ballots by a method and says why it came out so.
    Tally(tally::Arguments),
    /// Shares a budget among projects.
    Budget(budget::Arguments),
    /// The bloc-balanced rule on one case.
    Blocs(blocs::Arguments),
    /// Who has how much say under a rule.
    Power(power::Arguments),
}

pub fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Tally(arguments) => tally::run(&arguments, language),
        Command::Budget(arguments) => budget::run(&arguments, language),
        Command::Blocs(arguments) => blocs::run(&arguments, language),
        Command::Power(arguments) => power::run(&arguments, language),
    }
}
