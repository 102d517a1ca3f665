//! `langbord opinion …`: the workshop on files.

mod by_langbord;
mod by_polis;
mod document;
mod groups;
mod input;
mod map;
mod reference;
mod warm;

use anyhow::Result;
use basics::Language;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Draws the map of a conversation: clusters, lists, what burns.
    Map(map::Arguments),
}

pub fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Map(arguments) => map::run(&arguments, language),
    }
}
