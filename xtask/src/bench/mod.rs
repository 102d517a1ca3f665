//! Measuring. Each subject has a file here: a struct with its options and a `run`, one variant and one line below.
//! Benchmarks measure and print; they assert nothing about time. `docs/benchmarks.md` keeps the figures.

mod decision;
mod hall;
mod journal;
mod load;
mod network;
mod opinion;
mod pages;
mod store;
mod times;

use anyhow::Result;
use clap::Subcommand;

/// Where what is measured is built, so that it waits for no other build.
const RELEASE: &str = "target/bench";

#[derive(Subcommand)]
pub enum Bench {
    /// Decisions beside pref_voting, votekit, pabutools and HiGHS, which a venv of its own holds
    Decision(decision::Decision),
    /// A full hall: 500 phones, 500 live views, 1000 votes within two seconds
    Hall(hall::Hall),
    /// Going through a long journal
    Journal(journal::Journal),
    /// Votes while maps are reckoned, files come and go and a backup is written; small maps beside a large one
    Load(load::Load),
    /// Network measures beside python-igraph and networkit, as CPU seconds and ratios
    Network(network::Network),
    /// Opinion maps, beside red-dwarf
    Opinion(opinion::Opinion),
    /// Every page of the three real conversations, as each role sees it
    Pages(pages::Pages),
    /// Durable deeds a second, with group commit and without
    Store(store::Store),
}

impl Bench {
    pub fn run(self) -> Result<()> {
        match self {
            Self::Decision(decision) => decision.run(),
            Self::Hall(hall) => hall.run(),
            Self::Journal(journal) => journal.run(),
            Self::Load(load) => load.run(),
            Self::Network(network) => network.run(),
            Self::Opinion(opinion) => opinion.run(),
            Self::Pages(pages) => pages.run(),
            Self::Store(store) => store.run(),
        }
    }
}
