//! The program as people run it, in its release build, with its own account of phases and memory.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::report::in_repository;
use crate::bench::RELEASE;

/// Each measurement is repeated so often; the least is told.
const REPEATS: usize = 3;

pub struct Program {
    path: PathBuf,
}

/// One run: seconds and processor seconds by phase, and the most memory.
#[derive(Clone, Debug)]
pub struct Run {
    pub phases: Vec<(String, f64, f64)>,
    pub peak_mb: f64,
}

impl Run {
    pub fn seconds(&self) -> f64 {
        self.phases.iter().map(|(_, seconds, _)| seconds).sum()
    }

    pub fn processor(&self, phase: &str) -> f64 {
        self.phases.iter().filter(|(name, ..)| name == phase).map(|(.., processor)| processor).sum()
    }

    pub fn wall(&self, phase: &str) -> f64 {
        self.phases.iter().filter(|(name, ..)| name == phase).map(|(_, seconds, _)| seconds).sum()
    }
}

impl Program {
    /// Builds the small analysis tool.
    pub fn build() -> Result<Self> {
        let done = Command::new("cargo")
            .args(["build", "--release", "-p", "langbord", "--no-default-features"])
            .args(["--target-dir", RELEASE])
            .current_dir(in_repository(""))
            .status()
            .context("cargo did not start")?;
        ensure!(done.success(), "the program does not build");
        Ok(Self { path: in_repository(RELEASE).join("release/langbord") })
    }

    fn command(&self, arguments: &[&str], files: &[&Path]) -> Command {
        let mut command = Command::new(&self.path);
        command.arg("opinion").args(arguments).args(files);
        command
    }

    /// Runs `opinion …` and gives its stdout.
    pub fn run(&self, arguments: &[&str], files: &[&Path]) -> Result<Vec<u8>> {
        let output = self.command(arguments, files).output().context("the program did not start")?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Ok(output.stdout)
    }

    /// Runs `opinion map` on so many threads, the answer thrown away; the quickest of a few runs.
    pub fn measured(&self, votes: &Path, threads: usize, arguments: &[&str]) -> Result<Run> {
        let mut best: Option<Run> = None;
        for _ in 0..REPEATS {
            let run = self.once(votes, threads, arguments)?;
            if best.as_ref().is_none_or(|best| run.processor("map") < best.processor("map")) {
                best = Some(run);
            }
        }
        best.context("nothing was measured")
    }

    pub fn once(&self, votes: &Path, threads: usize, arguments: &[&str]) -> Result<Run> {
        let output = self
            .command(&["map", "--json", "--timings"], &[votes])
            .args(arguments)
            .env("RAYON_NUM_THREADS", threads.to_string())
            .stdout(Stdio::null())
            .output()
            .context("the program did not start")?;
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        ensure!(output.status.success(), "{told}");
        let told: Value = serde_json::from_str(told.lines().last().unwrap_or(""))?;
        let phases = told["phases"].as_array().map(Vec::as_slice).unwrap_or_default().iter();
        let number = |value: &Value| value.as_f64().unwrap_or(0.0);
        Ok(Run {
            phases: phases
                .map(|phase| {
                    (phase[0].as_str().unwrap_or("").to_owned(), number(&phase[1]), number(&phase[2]))
                })
                .collect(),
            peak_mb: number(&told["peak_kb"]) / 1024.0,
        })
    }

    /// Writes a conversation with planted clusters.
    pub fn synth(&self, people: usize, statements: usize, mean: f64, folder: &Path) -> Result<PathBuf> {
        let (people, density) = (people.to_string(), (mean / statements as f64).to_string());
        let statements = statements.to_string();
        let arguments =
            ["synth", "--participants", &people, "--statements", &statements, "--density", &density];
        self.run(&arguments, &[folder])?;
        Ok(folder.join("votes.csv"))
    }
}
