//! `langbord opinion pack`: everybody's standing votes in a packed file.

use std::path::PathBuf;

use anyhow::Result;
use clap::Args;
use formats::opinion::{AgreeSign, VoteEvent, VoteSheet, write_packed};

use super::map::parse_sign;
use super::{input, warm};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    votes: PathBuf,
    out: PathBuf,
    /// Which number means agreement in a Polis file: +1 or -1.
    #[arg(long, allow_hyphen_values = true, value_parser = parse_sign)]
    agree: Option<AgreeSign>,
}

pub fn run(arguments: &Arguments) -> Result<()> {
    let sheet = input::read(&arguments.votes, None, arguments.agree)?.sheet;
    let asks_what_matters = sheet.asks_what_matters;
    let (names, votes) = warm::votes(sheet, None)?;
    let mut events = Vec::with_capacity(votes.len());
    for row in 0..votes.rows() {
        events.extend(votes.ballot(row).map(|(column, choice, matters)| {
            VoteEvent::new(row as u32, column as u32, choice.value(), matters)
        }));
    }
    let warm::Names { participants, statements } = names;
    let sheet = VoteSheet { participants, statements, events, asks_what_matters };
    output::write_whole(&arguments.out, &write_packed(&sheet)?)
}
