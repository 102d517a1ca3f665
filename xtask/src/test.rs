//! `cargo xtask test`: all that must hold, in the order in which it is quickest to hear of a mistake.
//! Goes on after a failure, and ends with one line: how many passed, failed and were skipped.

use std::fmt;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::postgres::{Cluster, Sync};
use crate::{browser, debian, shell};

#[derive(clap::Args)]
pub struct Test {
    /// Leaves out the browser tests
    #[arg(long)]
    no_browser: bool,
}

/// How a stage went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl Tally {
    pub fn of(passed: bool) -> Self {
        Self { passed: usize::from(passed), failed: usize::from(!passed), skipped: 0 }
    }

    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// A stage that ended badly without naming a failed test failed as a whole.
    pub fn ended(mut self, well: bool) -> Self {
        if !well && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

impl Test {
    pub fn run(self) -> Result<()> {
        if let Err(missing) = debian::prepare() {
            eprintln!("warning: {missing:#}");
        }
        let mut total = Tally::default();
        let mut stage = |name: &str, work: &mut dyn FnMut() -> Result<Tally>| {
            eprintln!("\n── {name}");
            let tally = work().unwrap_or_else(|trouble| {
                eprintln!("{trouble:#}");
                Tally::of(false)
            });
            eprintln!("── {name}: {tally}");
            total.add(tally);
        };

        stage("form", &mut || cargo(&["fmt", "--all", "--check"]));
        stage("lints", &mut || {
            cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"])
        });
        stage("the small analysis tool builds alone", &mut || {
            cargo(&["check", "-p", "langbord", "--no-default-features", "--locked"])
        });
        stage("tests on both databases", &mut tests);
        stage("examples in the documentation", &mut || {
            let mut tally = Tally::default();
            let mut doctests = shell::cargo();
            doctests.args(["test", "--doc", "--workspace", "--locked", "--no-fail-fast"]);
            let well = shell::watch(&mut doctests, |line| read_cargo_test(line, &mut tally))?;
            Ok(tally.ended(well))
        });
        if !self.no_browser {
            stage("browser", &mut browser::tests);
        }

        println!("\n{total}");
        if total.failed > 0 { bail!("not everything holds") } else { Ok(()) }
    }
}

fn cargo(arguments: &[&str]) -> Result<Tally> {
    Ok(Tally::of(shell::succeeds(shell::cargo().args(arguments))?))
}

fn tests() -> Result<Tally> {
    let cluster = Cluster::start(Sync::Off)?;
    let notes = tempfile::NamedTempFile::new()?;
    let nextest = shell::has("cargo-nextest");
    let mut command = shell::cargo();
    match nextest {
        true => command.args([
            "nextest",
            "run",
            "--workspace",
            "--locked",
            "--no-fail-fast",
            "--status-level",
            "slow",
        ]),
        false => command.args(["test", "--workspace", "--all-targets", "--locked", "--no-fail-fast"]),
    };
    surroundings(&mut command, &cluster, notes.path());
    let mut tally = Tally::default();
    let well = shell::watch(&mut command, |line| match nextest {
        true => read_nextest(line, &mut tally),
        false => read_cargo_test(line, &mut tally),
    })?;
    // A skipped test passed as far as the runner can tell; its note says otherwise.
    let noted = std::fs::read_to_string(notes.path())?;
    for note in noted.lines() {
        eprintln!("skipped: {note}");
    }
    let noted = noted.lines().count();
    tally.passed = tally.passed.saturating_sub(noted);
    tally.skipped += noted;
    Ok(tally.ended(well))
}

fn surroundings(command: &mut Command, cluster: &Cluster, notes: &Path) {
    command
        .env("LANGBORD_TEST_POSTGRES", cluster.address())
        .env("LANGBORD_SKIPS", notes)
        .env("INSTA_UPDATE", "no")
        .env("CARGO_TERM_COLOR", "never");
}

/// `Summary [ 1.7s] 33 tests run: 31 passed (1 leaky), 2 failed, 0 skipped`
fn read_nextest(line: &str, tally: &mut Tally) {
    let Some((_, counts)) = line.split_once(" run: ") else { return };
    if !line.trim_start().starts_with("Summary") {
        return;
    }
    for part in counts.split(", ") {
        let mut words = part.split(' ');
        let (Some(Ok(number)), Some(kind)) = (words.next().map(str::parse::<usize>), words.next()) else {
            continue;
        };
        match kind {
            "passed" => tally.passed += number,
            "skipped" => tally.skipped += number,
            _ => tally.failed += number, // failed, timed out, exec failed
        }
    }
}

/// `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s`
fn read_cargo_test(line: &str, tally: &mut Tally) {
    let Some((_, counts)) = line.split_once("test result: ") else { return };
    for part in counts.split([';', '.']) {
        let mut words = part.trim().split(' ');
        let (Some(Ok(number)), Some(kind)) = (words.next().map(str::parse::<usize>), words.next()) else {
            continue;
        };
        match kind {
            "passed" => tally.passed += number,
            "failed" => tally.failed += number,
            "ignored" => tally.skipped += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(reader: fn(&str, &mut Tally), line: &str) -> String {
        let mut tally = Tally::default();
        reader(line, &mut tally);
        tally.to_string()
    }

    #[test]
    fn the_closing_lines_of_both_runners_are_understood() {
        let line =
            "     Summary [   1.743s] 33 tests run: 30 passed (1 leaky), 2 failed, 1 timed out, 4 skipped";
        assert_eq!(read(read_nextest, line), "30 passed, 3 failed, 4 skipped");
        assert_eq!(read(read_nextest, "    Starting 33 tests run: never"), "0 passed, 0 failed, 0 skipped");
        let line = "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!(read(read_cargo_test, line), "5 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn a_stage_that_breaks_without_naming_a_test_has_failed() {
        assert_eq!(Tally::default().ended(false).failed, 1);
        assert_eq!(Tally { passed: 3, failed: 2, skipped: 0 }.ended(false).failed, 2);
    }
}
