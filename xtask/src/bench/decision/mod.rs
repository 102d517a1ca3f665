//! Decisions beside what others use: the same file, the same question, user CPU and memory in one run.

mod instances;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde_json::Value;

use crate::shell;

/// What the figures in `docs/benchmarks` were measured against.
const PEERS: [&str; 4] = ["pabutools==1.2.3", "pref_voting==1.18.2", "votekit==3.5.0", "highspy==1.16.0"];

#[derive(Args)]
pub struct Decision {
    /// People in the elections
    #[arg(long, default_value_t = 100_000)]
    voters: usize,
    /// People in the budget
    #[arg(long, default_value_t = 90_000)]
    budget_voters: usize,
    /// People in the pool of the lottery
    #[arg(long, default_value_t = 300)]
    pool: usize,
    /// Only ours
    #[arg(long)]
    without_peers: bool,
}

struct Job {
    name: &'static str,
    peer: &'static str,
    ours: Vec<String>,
    theirs: Vec<String>,
}

impl Decision {
    pub fn run(self) -> Result<()> {
        let folder = PathBuf::from("target/bench-decision");
        fs::create_dir_all(&folder)?;
        let file = |name: &str, text: String| -> Result<String> {
            let path = folder.join(name);
            fs::write(&path, text)?;
            Ok(path.display().to_string())
        };
        let blt = file("election.blt", instances::ballots(self.voters, 30, 5, 1))?;
        let pb = file("budget.pb", instances::budget(self.budget_voters, 160, 2))?;
        let (categories, respondents) = instances::pool(self.pool, 30, 3);
        let (categories, respondents) =
            (file("categories.csv", categories)?, file("respondents.csv", respondents)?);
        let (peers, measure) = (
            file("peers.py", include_str!("peers.py").into())?,
            file("measure.py", include_str!("measure.py").into())?,
        );
        let program = program()?;
        let python = match self.without_peers {
            true => "python3".into(),
            false => shell::python_with(&PEERS, &folder.join("venv"))?.display().to_string(),
        };
        let words = |words: &[&str]| words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>();
        let jobs = [
            Job {
                name: "Schulze",
                peer: "pref_voting",
                ours: words(&["tally", &blt, "--method", "schulze", "--json"]),
                theirs: words(&["schulze", &blt]),
            },
            Job {
                name: "STV, 5 seats",
                peer: "votekit FastSTV",
                ours: words(&["tally", &blt, "--method", "stv", "--seats", "5", "--rules", "wig", "--json"]),
                theirs: words(&["stv", &blt, "5"]),
            },
            Job {
                name: "equal shares",
                peer: "pabutools",
                ours: words(&["budget", &pb, "--completion", "none", "--json"]),
                theirs: words(&["equal_shares", &pb]),
            },
            Job {
                name: "leximin lottery",
                peer: "HiGHS, same formulation",
                ours: words(&[
                    "lottery",
                    "--categories",
                    &categories,
                    "--respondents",
                    &respondents,
                    "--seats",
                    "30",
                    "--json",
                ]),
                theirs: words(&["leximin", &categories, &respondents, "30"]),
            },
        ];
        println!(
            "{:18} {:>10} {:>8}   {:>24} {:>10} {:>8}   {:>7} {:>7}",
            "", "ours: CPU", "MB", "beside", "CPU", "MB", "times", "memory"
        );
        for job in jobs {
            let program = program.display().to_string();
            let own = [words(&[&program, "decision"]), job.ours].concat();
            let (ours, _) = measured(&python, &measure, &own)?;
            if self.without_peers {
                println!("{:18} {:9.2}s {:8.1}", job.name, ours.0, ours.1);
                continue;
            }
            let (theirs, _) = measured(&python, &measure, &[words(&[&python, &peers]), job.theirs].concat())?;
            println!(
                "{:18} {:9.2}s {:8.1}   {:>24} {:9.2}s {:8.1}   {:6.1}x {:6.1}x",
                job.name,
                ours.0,
                ours.1,
                job.peer,
                theirs.0,
                theirs.1,
                theirs.0 / ours.0.max(1e-3),
                theirs.1 / ours.1
            );
        }
        Ok(())
    }
}

/// The small analysis tool, built as it is shipped.
fn program() -> Result<PathBuf> {
    let built = Command::new("cargo")
        .args(["build", "--release", "--quiet", "-p", "langbord", "--no-default-features"])
        .args(["--target-dir", super::RELEASE])
        .status()?;
    ensure!(built.success(), "the program could not be built");
    Ok(Path::new(super::RELEASE).join("release/langbord"))
}

/// User CPU seconds and peak megabytes of a command, and what it printed.
fn measured(python: &str, measure: &str, command: &[String]) -> Result<((f64, f64), String)> {
    let done = Command::new(python).arg(measure).args(command).output()?;
    let found: Value = serde_json::from_slice(&done.stdout).context("the measurement said nothing")?;
    ensure!(found["code"] == 0, "`{}` failed: {}", command.join(" "), found["said"]);
    let number = |key: &str| found[key].as_f64().unwrap_or(f64::NAN);
    Ok(((number("user_seconds"), number("peak_megabytes")), found["said"].to_string()))
}
