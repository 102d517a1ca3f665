//! `langbord decision …`: the workshop on files.

mod blocs;
mod budget;
mod input;
mod lottery;
mod power;
mod say;
mod table_of_blocs;
mod table_of_case;
mod talking;
mod tally;
mod verify;
mod why;

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
    /// Draws a panel by lot that keeps its quotas.
    Lottery(lottery::Arguments),
    /// Checks a published decision and counts it again.
    Verify(verify::Arguments),
}

pub fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Tally(arguments) => tally::run(&arguments, language),
        Command::Budget(arguments) => budget::run(&arguments, language),
        Command::Blocs(arguments) => blocs::run(&arguments, language),
        Command::Power(arguments) => power::run(&arguments, language),
        Command::Lottery(arguments) => lottery::run(&arguments, language),
        Command::Verify(arguments) => verify::run(&arguments, language),
    }
}
