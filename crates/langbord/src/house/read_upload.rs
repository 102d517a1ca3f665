//! The child that reads strangers' files: little memory, little time, no files, no house. Nobody types this word.

use std::io::{Read, Write};

use anyhow::{Context, Result};
use clap::Args;
use deeds::exchange::reading::{self, MEMORY_BYTES, SECONDS};
use formats::upload::Upload;

use super::limits;

#[derive(Args)]
pub struct Arguments {
    /// Address space in megabytes; anything but the default is for tests.
    #[arg(long, default_value_t = MEMORY_BYTES >> 20)]
    memory_mb: u64,
}

/// Reads an upload from stdin and answers with JSON on stdout, within what the system lets it use.
pub fn run(arguments: &Arguments) -> Result<()> {
    limits::keep_to(arguments.memory_mb << 20, SECONDS)?;
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).context("stdin could not be read")?;
    let outcome = Upload::from_bytes(&bytes).and_then(|upload| reading::read_here(&upload));
    drop(bytes);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer(&mut out, &outcome)?;
    out.flush()?;
    Ok(())
}
