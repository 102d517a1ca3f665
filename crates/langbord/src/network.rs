//! `langbord network …`: the workshop on files.

mod compare;
mod convert;
mod layout;
mod measure;
mod read;
mod synth;
mod table;

use anyhow::Result;
use basics::Language;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Who is tied to whom, does power gather, who stands alone: every measure of a network file.
    Measure(measure::Arguments),
    /// What changed between two waves: ties that lasted, came and went, joiners and leavers.
    Compare(compare::Arguments),
    /// A made-up network with known communities, at the size of a city if need be.
    Synth(synth::Arguments),
    /// From one format to another: CSV, GraphML, GEXF, Kumu.
    Convert(convert::Arguments),
    /// The network drawn: equal shapes, the sector by shape and code.
    Layout(layout::Arguments),
}

pub fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Measure(arguments) => measure::run(&arguments, language),
        Command::Compare(arguments) => compare::run(&arguments, language),
        Command::Convert(arguments) => convert::run(&arguments),
        Command::Synth(arguments) => synth::run(&arguments),
        Command::Layout(arguments) => layout::run(&arguments, language),
    }
}
