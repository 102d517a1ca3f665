//! `langbord decision …`: the workshop on files.

use anyhow::Result;
use basics::Language;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Command {}

pub fn run(command: Command, _language: Language) -> Result<()> {
    match command {}
}
