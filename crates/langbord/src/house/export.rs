//! `langbord export`: whole partnerships in one sealed, open file, for moving house.

use std::path::PathBuf;

use anyhow::{Result, bail};
use basics::{Id, Language};
use clap::Args;
use deeds::exchange::whole::{self, seal};
use serde_json::json;

use super::passphrase::Passphrase;
use super::place::At;
use super::who::one;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// Where to write it.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// A partnership's name or id; several may be named (default: all).
    #[arg(long, value_name = "NAME")]
    partnership: Vec<String>,
    /// A public key that may open the file, instead of a passphrase; several may be named.
    #[arg(long, value_name = "KEY")]
    recipient: Vec<String>,
    #[command(flatten)]
    passphrase: Passphrase,
    #[command(flatten)]
    at: At,
    #[arg(long)]
    json: bool,
}

pub async fn run(arguments: Arguments, language: Language) -> Result<()> {
    let words = words::of(language);
    let lock = arguments.passphrase.lock(&arguments.recipient, words)?;
    let house = arguments.at.house().await?;
    let all: Vec<(Id, String)> = house
        .look(|desk| Box::pin(async move { Ok(store::partnerships::all(desk.tx).await?) }))
        .await?
        .into_iter()
        .map(|table| (table.id, table.name))
        .collect();
    if all.is_empty() {
        bail!("there is no partnership here yet");
    }
    let mut chosen = Vec::new();
    for name in &arguments.partnership {
        chosen.push(one("partnership", all.clone(), Some(name))?);
    }
    if chosen.is_empty() {
        chosen = all.iter().map(|(id, _)| *id).collect();
    }
    chosen.sort_unstable();
    chosen.dedup();
    let ids = chosen.clone();
    let bytes =
        house.deed(None, move |desk| Box::pin(async move { whole::export(desk, &ids).await })).await?;
    house.store().clone().close().await?;
    let sealed = seal::seal(&bytes, &lock)?;
    output::write_whole(&arguments.file, &sealed)?;
    let named: Vec<_> = all.iter().filter(|(id, _)| chosen.contains(id)).collect();
    if arguments.json {
        let list: Vec<_> =
            named.iter().map(|(id, name)| json!({ "id": id.to_string(), "name": name })).collect();
        return output::print_json(&json!({ "partnerships": list, "bytes": sealed.len() }));
    }
    let lines = named.iter().map(|(_, name)| words.program_exported(name.as_str()) + "\n");
    output::print(&lines.collect::<String>())
}
