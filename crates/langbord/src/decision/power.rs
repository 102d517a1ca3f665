//! `langbord decision power`: who has how much say under a rule.

use std::path::PathBuf;

use anyhow::{Context, Result};
use basics::Language;
use clap::Args;
use decision::power::{Game, Power, power};
use serde::Serialize;

use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// Players and their rule as JSON; `-` is stdin.
    rule: PathBuf,
    /// One JSON document instead of a table.
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Document {
    method: &'static str,
    #[serde(flatten)]
    power: Power,
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    let bytes = output::read(&arguments.rule)?;
    let game: Game = serde_json::from_slice(&bytes)
        .with_context(|| format!("`{}` is not a rule", arguments.rule.display()))?;
    let document = Document { method: "power/1", power: power(&game)? };
    if arguments.json {
        return output::print_json(&document);
    }
    let mut lines = vec![words::of(language).counting_power_head()];
    for player in &document.power.players {
        let (banzhaf, shapley) = (player.banzhaf_decimal, player.shapley_shubik_decimal);
        lines.push(format!("{:24} {banzhaf:6.3} {shapley:6.3}", player.player));
    }
    output::print(&(lines.join("\n") + "\n"))
}
