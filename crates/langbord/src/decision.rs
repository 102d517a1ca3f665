//! `langbord decision …`: the workshop on files.

mod budget;
mod input;
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
}

pub fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Tally(arguments) => tally::run(&arguments, language),
        Command::Budget(arguments) => budget::run(&arguments, language),
    }
}
