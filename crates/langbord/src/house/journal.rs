//! `langbord journal verify`: has anybody been at the journal? Prints where each chain ends, to be kept elsewhere, and
//! finds again an end that was kept. Reads a house, or a file that left it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use basics::{Id, Language};
use clap::{Args, Subcommand};
use data_encoding::HEXLOWER;
use deeds::exchange::whole::{self, seal};
use serde_json::{Value, json};
use store::journal::{Breach, HOUSE, Head};
use store::{Place, Store};

use super::passphrase::Passphrase;
use super::place::At;
use crate::output;

#[derive(Subcommand)]
pub enum Command {
    /// Goes through every entry and says what was edited, deleted, swapped or cut off.
    Verify(Arguments),
}

#[derive(Args)]
pub struct Arguments {
    /// A file instead of a house: one that `langbord backup` or `langbord export` has written.
    #[arg(value_name = "FILE", conflicts_with_all = ["data", "database"])]
    file: Option<PathBuf>,
    /// An end of a chain that was printed on an earlier day; several may be named.
    #[arg(long, value_name = "ENTRIES:HASH", value_parser = kept)]
    kept: Vec<Kept>,
    #[command(flatten)]
    passphrase: Passphrase,
    /// The file with the secret key that opens a sealed file, instead of a passphrase.
    #[arg(long, value_name = "FILE")]
    identity: Option<PathBuf>,
    #[command(flatten)]
    at: At,
    #[arg(long)]
    json: bool,
}

/// Whose chain it ended is not written down with it: any of them will do.
#[derive(Clone)]
struct Kept {
    entries: i64,
    hash: [u8; 32],
}

fn kept(printed: &str) -> Result<Kept, String> {
    let read = || {
        let (entries, hash) = printed.split_once(':')?;
        let hash = HEXLOWER.decode(hash.trim().as_bytes()).ok()?.try_into().ok()?;
        Some(Kept { entries: entries.trim().parse().ok()?, hash })
    };
    read().ok_or_else(|| format!("`{printed}` is no end of a chain; write it as `17:` and its 64 signs"))
}

pub async fn run(command: Command, language: Language) -> Result<()> {
    match command {
        Command::Verify(arguments) => verify(arguments, language).await,
    }
}

/// What was found in one house or file.
struct Found {
    breaches: Vec<Breach>,
    heads: Vec<Head>,
    names: Vec<(Id, String)>,
    /// Of the kept ends, those no chain has any more.
    lost: Vec<i64>,
}

async fn verify(arguments: Arguments, language: Language) -> Result<()> {
    let found = match &arguments.file {
        None => look(arguments.at.place(), &arguments.kept).await?,
        Some(file) => look_into(file, &arguments, language).await?,
    };
    let mut breaches: Vec<String> = found.breaches.iter().map(ToString::to_string).collect();
    breaches.extend(found.lost.iter().map(|entries| format!("no chain has the kept end of entry {entries}")));
    if arguments.json {
        let chain = |head: &Head| {
            let hash = HEXLOWER.encode(&head.hash);
            json!({ "partnership": head.partnership.to_string(), "entries": head.number, "hash": hash })
        };
        let chains: Vec<Value> = found.heads.iter().map(chain).collect();
        output::print_json(&json!({ "chains": chains, "breaches": breaches }))?;
    } else {
        output::print(&said(&found, &breaches, language))?;
    }
    match breaches.len() {
        0 => Ok(()),
        n => bail!("the journal is not what was written, in {n} places"),
    }
}

fn said(found: &Found, breaches: &[String], language: Language) -> String {
    let words = words::of(language);
    let name = |partnership: Id| match found.names.iter().find(|(known, _)| *known == partnership) {
        Some((_, name)) => name.clone(),
        None if partnership == HOUSE => words.program_journal_of_the_house(),
        None => partnership.to_string(),
    };
    let end = |head: &Head| {
        let ends = words.program_journal_ends(name(head.partnership), head.number);
        format!("{ends}\n  {}:{}\n", head.number, HEXLOWER.encode(&head.hash))
    };
    let broken = breaches.iter().map(|breach| format!("✗ {breach}\n"));
    found.heads.iter().map(end).chain(broken).collect()
}

async fn look(place: Place, kept: &[Kept]) -> Result<Found> {
    let store = Store::look(place).await?;
    let kept = kept.to_vec();
    // One view for all: a server may be writing meanwhile.
    let found = store.read(|tx| {
        Box::pin(async move {
            let heads = store::journal::heads(tx).await?;
            let mut lost = Vec::new();
            for Kept { entries: number, hash } in kept {
                let mut is_there = false;
                for head in &heads {
                    let kept = Head { partnership: head.partnership, number, hash };
                    is_there |= store::journal::holds(tx, &kept).await?;
                }
                if !is_there {
                    lost.push(number);
                }
            }
            let tables = store::partnerships::all(tx).await?;
            let names = tables.into_iter().map(|table| (table.id, table.name)).collect();
            Ok::<_, store::StoreError>(Found {
                breaches: store::journal::verify(tx).await?,
                heads,
                names,
                lost,
            })
        })
    });
    let found = found.await;
    store.close().await?;
    Ok(found?)
}

/// Opens a copy of the file in a house of its own, which is gone afterwards.
async fn look_into(file: &Path, arguments: &Arguments, language: Language) -> Result<Found> {
    let name = file.display();
    let aside = tempfile::tempdir()?;
    let bytes = std::fs::read(file).with_context(|| format!("`{name}` could not be read"))?;
    let place = Place::Sqlite(aside.path().to_owned());
    if !seal::is_sealed(&bytes) {
        std::fs::write(aside.path().join(store::SQLITE_FILE), bytes)?;
        return look(place, &arguments.kept)
            .await
            .with_context(|| format!("`{name}` is neither a backup nor a sealed export"));
    }
    let opener = arguments.passphrase.opener(arguments.identity.as_deref(), words::of(language))?;
    let partnerships = whole::unpack(&seal::open(&bytes, &opener)?, whole::Limits::default())?;
    let house = At::folder(aside.path().to_owned()).house().await?;
    house.deed(None, move |desk| Box::pin(async move { whole::settle(desk, partnerships).await })).await?;
    house.store().clone().close().await?;
    look(place, &arguments.kept).await
}
