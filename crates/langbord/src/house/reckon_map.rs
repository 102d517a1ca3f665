//! The child that reckons a round's map: little memory, little time, no files, no house. Nobody types this word.

use std::io::{Read, Write};

use anyhow::{Context, Result};
use clap::Args;
use deeds::statements::reckoning::{MEMORY_BYTES, SECONDS, Sheet, reckon_here};

use super::limits;

#[derive(Args)]
pub struct Arguments {
    /// Address space in megabytes; anything but the default is for tests.
    #[arg(long, default_value_t = MEMORY_BYTES >> 20)]
    memory_mb: u64,
}

/// Reads rows and columns from stdin and answers with the map as JSON on stdout, within what the system lets it use.
pub fn run(arguments: &Arguments) -> Result<()> {
    limits::keep_to(arguments.memory_mb << 20, SECONDS)?;
    let mut bytes = Vec::new();
    std::io::stdin().lock().read_to_end(&mut bytes).context("stdin could not be read")?;
    let sheet: Sheet = serde_json::from_slice(&bytes)?;
    drop(bytes);
    let reckoned = reckon_here(&sheet);
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer(&mut out, &reckoned)?;
    out.flush()?;
    Ok(())
}
