//! `langbord network measure`: every measure of every type of tie.

use std::path::PathBuf;

use anyhow::{Result, bail};
use basics::Language;
use clap::{Args, ValueEnum};
use network::report::Named;
use network::{Network, Options, Policy, Study};

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
    /// What to do about ties that those who did not answer would have reported.
    #[arg(long, value_enum, default_value_t = Missing::Available)]
    missing: Missing,
    /// Who answered: CSV with `id`, and perhaps `answered` with yes or no.
    #[arg(long, value_name = "FILE")]
    respondents: Option<PathBuf>,
    /// Explain one type of tie by others, as `trust ~ contact + money` (default: the first by all others).
    #[arg(long, value_name = "MODEL")]
    explain: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    /// How often to shuffle for p values.
    #[arg(long, value_name = "M", default_value_t = 10_000)]
    permutations: u32,
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Missing {
    /// Only what was reported counts.
    Available,
    /// Only those who answered stay.
    Complete,
    /// The other side's report stands in.
    Reconstruct,
}

pub fn run(arguments: &Arguments, _language: Language) -> Result<()> {
    let table = arguments.source.table()?;
    let layers = arguments.source.layers(&table)?;
    let options = Options {
        seed: arguments.seed,
        permutations: arguments.permutations,
        missing: match arguments.missing {
            Missing::Available => Policy::Available,
            Missing::Complete => Policy::Complete,
            Missing::Reconstruct => Policy::Reconstruct,
        },
        explain: arguments.explain.as_deref().map(|model| explained(model, &layers)).transpose()?,
    };
    let answered = arguments.respondents.as_deref().map(|path| read::answered(path, &table)).transpose()?;
    let study = Study { layers, groupings: read::groupings(&table, &arguments.by)?, answered };
    read::tell(table.remarks);
    let ids: Vec<String> = table.actors.into_iter().map(|actor| actor.id.to_string()).collect();
    let findings = network::measure(&study, &options).named(|actor| ids[actor as usize].clone());
    if arguments.json { output::print_json(&findings) } else { output::print(&table::of(&findings)) }
}

/// `y ~ a + b`, where each is a type of tie.
fn explained(model: &str, layers: &Named<Network>) -> Result<(String, Vec<String>)> {
    let Some((explained, by)) = model.split_once('~') else {
        bail!("`{model}` is not a model; write one as `trust ~ contact + money`");
    };
    let by: Vec<String> = by.split('+').map(|name| name.trim().to_owned()).collect();
    let explained = explained.trim().to_owned();
    for name in by.iter().chain([&explained]) {
        if layers.get(name).is_none() {
            let known: Vec<&str> = layers.iter().map(|(name, _)| name).collect();
            bail!("`{name}` is not a type of tie here; the types are {}", known.join(", "));
        }
    }
    Ok((explained, by))
}
