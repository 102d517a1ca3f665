//! Proof that what was acknowledged is kept: servers are killed, power is cut (on paper), and every acknowledged
//! vote is looked for afterwards. Each proof is also run with its guard off; it counts only if it notices.

mod full_disk;
mod keeper;
mod kill;
mod power;
mod properties;
pub mod table;
mod trace;
mod writers;

use anyhow::{Result, bail};

use crate::shell;

pub use keeper::Keeper;

#[derive(clap::Args)]
pub struct Soak {
    /// Votes to be acknowledged on each database
    #[arg(long, default_value_t = 100_000)]
    votes: usize,
    /// Power cuts to look at
    #[arg(long, default_value_t = 200)]
    cuts: u64,
    /// Random cases of each promise of the decision methods
    #[arg(long, default_value_t = 20_000)]
    cases: u32,
    /// Only this proof
    #[arg(long)]
    only: Option<Proof>,
    #[arg(long, default_value_t = 0)]
    seed: u64,
}

#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Proof {
    /// The real server behind its pages, on both databases, killed at random
    KillServer,
    /// The house without its pages on SQLite, killed at random, with controls
    KillSqlite,
    /// Two of them on PostgreSQL, one killed at random
    KillPostgres,
    /// Power cuts, replayed from a trace of every write and sync
    Power,
    /// One sync fails: nothing is acknowledged any more
    FailedSync,
    /// No space left: people still read, withdraw and erase
    FullDisk,
    /// What every decision method promises, on random cases
    Decisions,
}

/// What a run found.
#[derive(Debug, Default)]
pub struct Findings {
    pub acknowledged: usize,
    /// Acknowledged, and not found: counted anew after every power cut.
    pub lost: usize,
    pub kills: usize,
    /// Damaged files, broken references, a journal that doesn't verify.
    pub damage: Vec<String>,
    /// The slowest start after a kill.
    pub ready_ms: u128,
}

impl Findings {
    fn is_clean(&self) -> bool {
        self.lost == 0 && self.damage.is_empty()
    }
}

/// A folder on the disk we were built on, for `/tmp` may be in memory.
pub fn scratch() -> Result<tempfile::TempDir> {
    let program = std::env::current_exe()?;
    Ok(tempfile::Builder::new().prefix("soak-").tempdir_in(program.parent().unwrap_or(&program))?)
}

impl Soak {
    pub fn run(self) -> Result<()> {
        let wants = |proof| self.only.is_none_or(|only| only == proof);
        let mut well = true;
        let mut report = |name: &str, guarded: bool, findings: Findings| {
            let as_hoped = findings.is_clean() == guarded;
            well &= as_hoped;
            println!(
                "{name}: {} acknowledged, {} lost, {} kills or faults, slowest start {} ms, {} damages: {}",
                findings.acknowledged,
                findings.lost,
                findings.kills,
                findings.ready_ms,
                findings.damage.len(),
                match (guarded, as_hoped) {
                    (true, true) => "nothing lost",
                    (true, false) => "FAILED",
                    (false, true) => "noticed, as it must be",
                    (false, false) => "FAILED: the control was not noticed",
                }
            );
            findings.damage.iter().take(5).for_each(|damage| println!("    {damage}"));
        };
        let control = self.votes.min(3000);
        use keeper::Guard::{AcknowledgesEarly, ForgivesFailedSync, On, WithoutSync};
        use kill::Victim::{Keeper, Program};
        if wants(Proof::KillServer) {
            shell::build_program()?;
            report("kill -9, the real server, SQLite", true, kill::sqlite(Program, self.votes, self.seed)?);
            let votes = self.votes;
            report("kill -9, two real servers, PostgreSQL", true, kill::postgres(Program, votes, self.seed)?);
        }
        if wants(Proof::KillSqlite) {
            report("kill -9, SQLite", true, kill::sqlite(Keeper(On), self.votes, self.seed)?);
            report(
                "  control: acknowledged before the commit",
                false,
                kill::sqlite(Keeper(AcknowledgesEarly), control, self.seed)?,
            );
        }
        if wants(Proof::KillPostgres) {
            report(
                "kill -9, PostgreSQL, two servers",
                true,
                kill::postgres(Keeper(On), self.votes, self.seed)?,
            );
            report(
                "  control: acknowledged before the commit",
                false,
                kill::postgres(Keeper(AcknowledgesEarly), control, self.seed)?,
            );
        }
        if wants(Proof::Power) {
            report("power cut, SQLite", true, power::cut(On, control, self.cuts, self.seed)?);
            report("  control: no sync", false, power::cut(WithoutSync, control, self.cuts, self.seed)?);
            report(
                "  control: acknowledged before the commit",
                false,
                power::cut(AcknowledgesEarly, control, self.cuts, self.seed)?,
            );
        }
        if wants(Proof::FailedSync) {
            report("failed sync", true, power::failed_sync(On, self.seed)?);
            report("  control: goes on after it", false, power::failed_sync(ForgivesFailedSync, self.seed)?);
            report(
                "  control: acknowledged before the commit",
                false,
                power::failed_sync(AcknowledgesEarly, self.seed)?,
            );
        }
        if wants(Proof::FullDisk) {
            report("full disk", true, full_disk::run(full_disk::Ballast::Kept)?);
            report("  control: no space kept aside", false, full_disk::run(full_disk::Ballast::None)?);
        }
        if wants(Proof::Decisions) {
            well &= properties::decisions(self.cases, self.seed)?;
        }
        if well { Ok(()) } else { bail!("a proof failed") }
    }
}
