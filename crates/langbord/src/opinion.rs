//! `langbord opinion …`: the workshop on files.

mod by_langbord;
mod by_polis;
mod document;
mod groups;
mod input;
mod map;
mod next;
mod pack;
mod picture;
mod reference;
mod reveal;
mod synth;
mod table;
mod timing;
mod warm;

use anyhow::Result;
use basics::Language;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Draws the map of a conversation: clusters, lists, what burns.
    Map(map::Arguments),
    /// Packs votes into a form `map` reads many times faster.
    Pack(pack::Arguments),
    /// Draws statements to ask somebody next, with their propensities.
    Next(next::Arguments),
    /// Writes a conversation with planted clusters and what could be known about them.
    Synth(synth::Arguments),
}

pub fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Map(arguments) => map::run(&arguments, language),
        Command::Pack(arguments) => pack::run(&arguments),
        Command::Next(arguments) => next::run(&arguments),
        Command::Synth(arguments) => synth::run(&arguments),
    }
}
