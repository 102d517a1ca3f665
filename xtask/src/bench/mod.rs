//! Measuring. Each subject has a file here: a struct with its options and a `run`, one variant and one line below.
//! Benchmarks measure and print; they assert nothing about time. `docs/benchmarks.md` keeps the figures.

mod store;

use anyhow::Result;
use clap::Subcommand;

#[derive(Subcommand)]
pub enum Bench {
    /// Durable deeds a second, with group commit and without
    Store(store::Store),
}

impl Bench {
    pub fn run(self) -> Result<()> {
        match self {
            Self::Store(store) => store.run(),
        }
    }
}
