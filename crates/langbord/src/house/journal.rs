//! `langbord journal verify`: has anybody been at the journal? Prints where each chain ends, to be kept elsewhere.

use anyhow::{Result, bail};
use basics::Language;
use clap::{Args, Subcommand};
use data_encoding::HEXLOWER;
use serde_json::{Value, json};
use store::Store;
use store::journal::HOUSE;

use super::place::At;
use crate::output;

#[derive(Subcommand)]
pub enum Command {
    /// Goes through every entry and says what was edited, deleted, swapped or cut off.
    Verify(Arguments),
}

#[derive(Args)]
pub struct Arguments {
    #[command(flatten)]
    at: At,
    #[arg(long)]
    json: bool,
}

pub async fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Verify(arguments) => verify(arguments, language).await,
    }
}

async fn verify(arguments: Arguments, language: Language) -> Result<()> {
    let store = Store::look(arguments.at.place()).await?;
    // One view for all three: a server may be writing meanwhile.
    let (breaches, heads, partnerships) = store
        .read(|tx| {
            Box::pin(async move {
                Ok::<_, store::StoreError>((
                    store::journal::verify(tx).await?,
                    store::journal::heads(tx).await?,
                    store::partnerships::all(tx).await?,
                ))
            })
        })
        .await?;
    store.close().await?;
    let breaches: Vec<String> = breaches.iter().map(ToString::to_string).collect();
    if arguments.json {
        let chains: Vec<Value> = heads
            .iter()
            .map(|head| {
                let hash = HEXLOWER.encode(&head.hash);
                json!({ "partnership": head.partnership.to_string(), "entries": head.number, "hash": hash })
            })
            .collect();
        output::print_json(&json!({ "chains": chains, "breaches": breaches }))?;
    } else {
        let words = words::of(language);
        let mut text = String::new();
        for head in &heads {
            let table = partnerships.iter().find(|known| known.id == head.partnership);
            let name = match table {
                Some(table) => table.name.clone(),
                None if head.partnership == HOUSE => words.program_journal_of_the_house(),
                None => head.partnership.to_string(),
            };
            text += &format!(
                "{}\n  {}\n",
                words.program_journal_ends(&*name, head.number),
                HEXLOWER.encode(&head.hash)
            );
        }
        breaches.iter().for_each(|breach| text += &format!("✗ {breach}\n"));
        output::print(&text)?;
    }
    match breaches.len() {
        0 => Ok(()),
        n => bail!("the journal is not what was written, in {n} places"),
    }
}
