//! `langbord network measure`: every measure of every type of tie.

use anyhow::Result;
use basics::Language;
use clap::Args;
use network::{Options, Study};

use super::read::{self, Source};
use super::table;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    source: Source,
    /// Measure the groups of this column of the nodes file (several allowed; default: `sector`).
    #[arg(long, value_name = "COLUMN")]
    by: Vec<String>,
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// How often to shuffle for p values.
    #[arg(long, value_name = "M", default_value_t = 10_000)]
    permutations: u32,
    #[arg(long)]
    json: bool,
}

pub fn run(arguments: &Arguments, _language: Language) -> Result<()> {
    let table = arguments.source.table()?;
    let study = Study {
        layers: arguments.source.layers(&table)?,
        groupings: read::groupings(&table, &arguments.by)?,
    };
    let options = Options { seed: arguments.seed, permutations: arguments.permutations };
    let ids: Vec<String> = table.actors.into_iter().map(|actor| actor.id).collect();
    let findings = network::measure(&study, &options).named(|actor| ids[actor as usize].clone());
    if arguments.json { output::print_json(&findings) } else { output::print(&table::of(&findings)) }
}
