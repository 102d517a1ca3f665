//! Beside red-dwarf: processor time of the reference method, a full run and a refresh, and memory.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use super::program::Program;
use super::red_dwarf::RedDwarf;
use super::report;

struct Set {
    name: &'static str,
    votes: PathBuf,
    statements: Option<PathBuf>,
    /// Statements moderated out, for the rival.
    out: String,
}

pub fn run() -> Result<()> {
    let program = Program::build()?;
    let work = tempfile::tempdir()?;
    let rival = RedDwarf::set_up()?;
    let mut text = format!(
        "## Beside red-dwarf 0.4.0\n\n`cargo xtask bench opinion compare`, on {}. Processor seconds, the least of a few \
         runs, parsing apart (ours reads the file within the figure in brackets). One thread, unless said otherwise.\n",
        report::machine()
    );
    for set in [vtaiwan(&program, work.path())?, planted(&program, work.path())?] {
        one(&mut text, &program, &rival, &set, work.path())?;
    }
    report::section("compare", &text)
}

fn one(text: &mut String, program: &Program, rival: &RedDwarf, set: &Set, work: &Path) -> Result<()> {
    let mut shared: Vec<String> = Vec::new();
    if let Some(statements) = &set.statements {
        shared.extend(["--statements".to_owned(), statements.display().to_string()]);
    }
    let with = |more: &[&str]| -> Vec<String> {
        shared.iter().cloned().chain(more.iter().map(|&one| one.to_owned())).collect()
    };
    let measured = |threads: usize, more: &[&str]| {
        let all = with(more);
        program.measured(&set.votes, threads, &all.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let theirs = rival.measured(&set.votes, &set.out, Some(1))?;
    let theirs_all = rival.measured(&set.votes, &set.out, None)?;
    let polis = measured(1, &["--method", "polis"])?;
    let full = measured(1, &[])?;
    let state = work.join(format!("{}.state", set.name));
    let state = state.display().to_string();
    program.once(&set.votes, 1, &with(&["--warm", &state]).iter().map(String::as_str).collect::<Vec<_>>())?;
    // The very same votes again: everything is placed anew under the last full run.
    let refresh = measured(1, &["--warm", &state])?;
    let _ = writeln!(
        text,
        "\n**{}.** red-dwarf: {:.3} s with one thread, {:.3} s processor and {:.3} s by the clock with all; parsing \
         {:.2} s; {:.0} MiB at its peak, {:.0} of them before it has seen a vote.\n\n\
         | | processor s | beside red-dwarf, one thread | beside its clock, all threads | peak MiB (its over ours) | reading s |\n|---|---|---|---|---|---|",
        set.name,
        theirs.processor,
        theirs_all.processor,
        theirs_all.wall,
        theirs.parse,
        theirs.peak_mb,
        theirs.base_mb,
    );
    for (name, run) in [("reference method", &polis), ("full run", &full), ("refresh with lists", &refresh)] {
        let processor = run.processor("map");
        let _ = writeln!(
            text,
            "| {name} | {processor:.4} | {:.1} × | {:.1} × | {:.1} ({:.0} ×) | {:.3} |",
            theirs.processor / processor,
            theirs_all.wall / run.wall("map"),
            run.peak_mb,
            theirs.peak_mb / run.peak_mb,
            run.processor("read"),
        );
    }
    Ok(())
}

/// The largest of the three real conversations, as a plain table both sides read.
fn vtaiwan(program: &Program, work: &Path) -> Result<Set> {
    let folder = report::reference("vtaiwan-uberx")?;
    let (votes, statements) = (work.join("vtaiwan.csv"), folder.join("comments.csv"));
    let text = fs::read_to_string(folder.join("votes.csv"))?;
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap_or("").split(',').collect();
    let at = |name: &str| {
        header.iter().position(|own| own.trim() == name).with_context(|| format!("no column `{name}`"))
    };
    let (time, participant, statement, vote) =
        (at("timestamp")?, at("participant")?, at("statement")?, at("vote")?);
    let mut rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').map(str::trim).collect()).collect();
    rows.sort_by_key(|row| row.get(time).and_then(|time| time.parse::<i64>().ok()).unwrap_or(0));
    // The rival takes one answer of each person to each statement: the last.
    let mut last = BTreeMap::new();
    for row in rows {
        let field = |at: usize| row.get(at).copied().unwrap_or("");
        last.insert((field(participant), field(statement)), field(vote));
    }
    let mut table = String::from("participant,statement,vote\n");
    for ((participant, statement), vote) in last {
        let _ = writeln!(table, "{participant},{statement},{vote}");
    }
    fs::write(&votes, table)?;
    let shown =
        program.run(&["map", "--json", "--method", "polis", "--statements"], &[&statements, &votes])?;
    let found: Value = serde_json::from_slice(&shown)?;
    let out: Vec<String> = found["reference"]["mod_out"]
        .as_array()
        .map(|ids| ids.iter().map(|id| id.to_string().replace('"', "")).collect())
        .unwrap_or_default();
    Ok(Set { name: "vtaiwan-uberx", votes, statements: Some(statements), out: out.join(",") })
}

fn planted(program: &Program, work: &Path) -> Result<Set> {
    let folder = work.join("planted");
    let votes = program.synth(10_000, 500, 32.0, &folder)?;
    Ok(Set { name: "planted 10 000 × 500", votes, statements: None, out: String::new() })
}
