//! The words that need the house: running it, founding a partnership, and the same deeds from a terminal.
//! Each word has its file; `place` finds the data and its key, `running` listens until it is told to stop.

mod backup;
mod check;
mod demo;
mod export;
mod found;
mod import;
mod invite;
mod journal;
mod limits;
mod link;
mod passphrase;
mod place;
mod propose;
mod read_upload;
mod reckon_map;
mod running;
mod say;
mod serve;
mod vote;
mod who;

use anyhow::{Context, Result};
use basics::Language;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {
    /// Shows Bregneparken, a made-up partnership, with a sign-in link for each role.
    Demo(demo::Arguments),
    /// Opens the house for everybody who was invited.
    Serve(serve::Arguments),
    /// Founds a partnership and prints its first facilitator's link.
    Found(found::Arguments),
    /// Invites somebody personally; prints the link and the code.
    Invite(invite::Arguments),
    /// Prints a link that lets a member in who is locked out.
    Link(link::Arguments),
    /// Says something in a round.
    Say(say::Arguments),
    /// Proposes something to the table.
    Propose(propose::Arguments),
    /// Casts or changes a ballot in an open decision; prints the receipt.
    Vote(vote::Arguments),
    /// Writes whole partnerships as one sealed file that imports again unchanged.
    Export(export::Arguments),
    /// Takes in whole partnerships, or a conversation from elsewhere as a round.
    Import(import::Arguments),
    /// Looks whether everything holds that must always hold.
    Check(check::Arguments),
    /// Writes one whole file of everything, also beside a running server.
    Backup(backup::Arguments),
    /// Puts such a file back into an empty folder.
    Restore(backup::Arguments),
    /// The record of what was done.
    #[command(subcommand)]
    Journal(journal::Command),
    #[command(name = deeds::exchange::reading::WORD, hide = true)]
    ReadUpload(read_upload::Arguments),
    #[command(name = deeds::statements::reckoning::WORD, hide = true)]
    ReckonMap(reckon_map::Arguments),
}

pub fn run(command: Command, language: Language) -> Result<()> {
    // Children first, before any thread is started: each would take from the little there is.
    match &command {
        Command::ReadUpload(arguments) => return read_upload::run(arguments),
        Command::ReckonMap(arguments) => return reckon_map::run(arguments),
        _ => {}
    }
    if let Ok(program) = std::env::current_exe() {
        deeds::child::in_a_child_of(program);
    }
    running::listen_to_ourselves();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.context("the machine gives no threads to run on")?;
    runtime.block_on(async {
        match command {
            Command::Demo(arguments) => demo::run(arguments, language).await,
            Command::Serve(arguments) => serve::run(arguments).await,
            Command::Found(arguments) => found::run(arguments, language).await,
            Command::Invite(arguments) => invite::run(arguments, language).await,
            Command::Link(arguments) => link::run(arguments, language).await,
            Command::Say(arguments) => say::run(arguments, language).await,
            Command::Propose(arguments) => propose::run(arguments, language).await,
            Command::Vote(arguments) => vote::run(arguments, language).await,
            Command::Export(arguments) => export::run(arguments, language).await,
            Command::Import(arguments) => import::run(arguments, language).await,
            Command::Check(arguments) => check::run(arguments, language).await,
            Command::Backup(arguments) => backup::backup(arguments, language).await,
            Command::Restore(arguments) => backup::restore(arguments, language).await,
            Command::Journal(command) => journal::run(command, language).await,
            Command::ReadUpload(_) | Command::ReckonMap(_) => Ok(()),
        }
    })
}
