//! `langbord decision …`: the workshop on files.

mod input;
mod tally;

use anyhow::Result;
use basics::Language;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Counts ballots by a method and says why it came out so.
    Tally(tally::Arguments),
}

pub fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Tally(arguments) => tally::run(&arguments, language),
    }
}
