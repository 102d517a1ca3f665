//! `langbord network compare`: two waves of the same questions.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;

use anyhow::Result;
use basics::{Dice, Language};
use clap::Args;
use formats::network::TieTable;
use network::report::Named;
use network::waves::Change;
use network::{Network, Tie, Waves};
use serde::Serialize;

use super::read;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// The earlier wave: a folder with `nodes.csv` and `edges.csv`, or one file.
    before: PathBuf,
    /// The later wave.
    after: PathBuf,
    /// Types whose ties have no direction (without a list: all).
    #[arg(long, value_name = "T,…", num_args = 0..=1, require_equals = true, value_delimiter = ',', default_missing_value = "")]
    undirected: Option<Vec<String>>,
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    #[arg(long)]
    json: bool,
}

#[derive(Serialize)]
struct Document {
    method: &'static str,
    seed: u64,
    layers: Named<Change<String>>,
}

pub fn run(arguments: &Arguments, _language: Language) -> Result<()> {
    const DRAWS: u32 = 2_000;
    let (before, after) = (read::table(&arguments.before, None)?, read::table(&arguments.after, None)?);
    // Actors of both waves, the earlier's order first.
    let ids: Vec<&str> = before
        .actors
        .iter()
        .map(|actor| &*actor.id)
        .chain(after.actors.iter().map(|actor| &*actor.id).filter(|id| before.number_of(id).is_none()))
        .collect();
    let there =
        |table: &TieTable| -> Vec<bool> { ids.iter().map(|id| table.number_of(id).is_some()).collect() };
    let (in_before, in_after) = (there(&before), there(&after));
    let kinds: BTreeSet<&String> = before.kinds.iter().chain(&after.kinds).collect();
    let mut dice = Dice::seeded(arguments.seed);
    let mut layers = Vec::new();
    for kind in kinds {
        let directed = match &arguments.undirected {
            Some(types) => !types.iter().all(String::is_empty) && !types.contains(kind),
            None => true,
        };
        let (one, other) = (layer(&before, kind, &ids, directed)?, layer(&after, kind, &ids, directed)?);
        let waves = Waves { before: &one, after: &other, in_before: &in_before, in_after: &in_after };
        let change = network::compare(&waves, DRAWS, &mut dice.branch());
        layers.push((kind.clone(), change.named(|actor| ids[actor as usize].to_owned())));
    }
    let document = Document { method: network::report::METHOD, seed: arguments.seed, layers: Named(layers) };
    if arguments.json { output::print_json(&document) } else { output::print(&short(&document)) }
}

fn layer(table: &TieTable, kind: &str, ids: &[&str], directed: bool) -> Result<Network> {
    let wanted = table.kinds.iter().position(|known| known == kind).map(|at| at as u32);
    let mut place = vec![0; table.actors.len()];
    for (at, id) in ids.iter().enumerate() {
        if let Some(number) = table.number_of(id) {
            place[number as usize] = at as u32;
        }
    }
    let ties: Vec<Tie> = table
        .ties
        .iter()
        .filter(|tie| Some(tie.kind) == wanted)
        .map(|tie| Tie { from: place[tie.from as usize], to: place[tie.to as usize], strength: tie.strength })
        .collect();
    let make = if directed { Network::directed } else { Network::undirected };
    Ok(make(ids.len(), &ties)?)
}

/// Joiners and leavers first: they look like churn and are none.
fn short(document: &Document) -> String {
    let mut text = String::new();
    for (name, change) in document.layers.iter() {
        let share = |value: Option<f64>| value.map_or("–".to_owned(), |value| format!("{value:.3}"));
        let _ = writeln!(text, "{name}");
        let _ = writeln!(text, "  joiners     {}", change.joiners.join(" "));
        let _ = writeln!(text, "  leavers     {}", change.leavers.join(" "));
        let _ = writeln!(text, "  stable      {:>6}", change.stable);
        let _ = writeln!(text, "  created     {:>6}", change.created);
        let _ = writeln!(text, "  dissolved   {:>6}", change.dissolved);
        let _ = writeln!(text, "  jaccard     {:>6}", share(change.jaccard));
        let _ = writeln!(text, "  persistence {:>6}", share(change.persistence));
    }
    text
}
