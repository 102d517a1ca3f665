//! Opinion maps: how fast, how much memory, how well planted clusters are recovered; beside red-dwarf (PyPI).
//! Each part rewrites its section of `docs/benchmarks/opinion.md` and its pictures in `docs/pictures/opinion`.

mod chart;
mod compare;
mod growth;
mod maps;
mod program;
mod recovery;
mod red_dwarf;
mod report;

use anyhow::{Result, bail};
use clap::ValueEnum;

#[derive(clap::Args)]
pub struct Opinion {
    /// What to measure; several may be named.
    #[arg(value_enum, required = true)]
    parts: Vec<Part>,
    /// How many unseen conversations clusters are planted in.
    #[arg(long, default_value_t = 10)]
    seeds: u64,
    /// The most answers of `growth`, and whether the largest conversation of `large` is drawn at all.
    #[arg(long, default_value_t = 51_000_000)]
    most: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// Speed and memory beside red-dwarf with one thread and with all, on two conversations.
    Compare,
    /// Planted clusters in unseen conversations, and the curve over votes per person.
    Recovery,
    /// The three real conversations drawn by both methods.
    Maps,
    /// 33 422 × 783 and 1 000 000 × 2 000, phase by phase.
    Large,
    /// Cost from ten thousand answers upwards.
    Growth,
}

impl Opinion {
    pub fn run(self) -> Result<()> {
        if self.seeds == 0 {
            bail!("--seeds must be 1 or more");
        }
        for part in &self.parts {
            match part {
                Part::Compare => compare::run()?,
                Part::Recovery => recovery::run(self.seeds)?,
                Part::Maps => maps::run()?,
                Part::Large => growth::large(self.most)?,
                Part::Growth => growth::run(self.most)?,
            }
        }
        Ok(())
    }
}
