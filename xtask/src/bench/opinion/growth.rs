//! Large conversations, and how cost grows with the number of answers.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::Result;
use opinion::map::{Options, adjusted_rand};
use serde_json::Value;

use super::chart::{Chart, Series};
use super::program::{Program, Run};
use super::report;

/// People, statements, and the mean ballot asked for (the longest are cut at the number of statements).
const SIZES: [(usize, usize, f64); 5] = [
    (500, 200, 24.0),
    (4_000, 400, 29.0),
    (30_000, 800, 38.0),
    (220_000, 2_000, 50.0),
    (1_000_000, 2_000, 63.5),
];
const LARGEST_EVER: (usize, usize, f64) = (33_422, 783, 110.0);
const THREADS: usize = 2;

pub fn run(most: usize) -> Result<()> {
    let program = Program::build()?;
    let mut text = format!(
        "## Cost grows with the number of answers\n\n`cargo xtask bench opinion growth`, on {}; two threads, processor \
         seconds; from 2 500 000 answers on, axes and clusters are found from a sample.\n\n\
         | answers | reading | laying out | full run | refresh | peak MiB |\n|---|---|---|---|---|---|\n",
        report::machine()
    );
    let (mut full, mut refresh, mut read) = (Vec::new(), Vec::new(), Vec::new());
    for (people, statements, mean) in SIZES {
        let work = tempfile::tempdir()?;
        let votes = program.synth(people, statements, mean, work.path())?;
        let answers = answers(work.path())?;
        if answers > most {
            break;
        }
        let state = work.path().join("state").display().to_string();
        let first = program.once(&votes, THREADS, &["--warm", &state])?;
        let again = program.once(&votes, THREADS, &["--warm", &state])?;
        let n = answers as f64;
        full.push((n, first.processor("map")));
        refresh.push((n, again.processor("map")));
        read.push((n, first.processor("read") + first.processor("lay out")));
        let _ = writeln!(
            text,
            "| {answers} | {:.3} | {:.3} | {:.3} | {:.3} | {:.0} |",
            first.processor("read"),
            first.processor("lay out"),
            first.processor("map"),
            again.processor("map"),
            first.peak_mb
        );
    }
    text.push_str("\n![Cost by answers](../pictures/opinion/growth.svg)\n");
    let series = |name: &str, points: Vec<(f64, f64)>| Series { name: name.to_owned(), points };
    let chart = Chart {
        title: "Processor seconds by number of answers".to_owned(),
        across: "answers".to_owned(),
        along: "processor seconds".to_owned(),
        log_across: true,
        log_along: true,
        series: vec![
            series("full run", full),
            series("refresh", refresh),
            series("reading, laying out", read),
        ],
    };
    report::picture("growth.svg", &chart.svg())?;
    report::section("growth", &text)
}

fn answers(folder: &Path) -> Result<usize> {
    let oracle: Value = serde_json::from_slice(&fs::read(folder.join("oracle.json"))?)?;
    Ok(oracle["votes"].as_u64().unwrap_or(0) as usize)
}

pub fn large(most: usize) -> Result<()> {
    let program = Program::build()?;
    let mut text = format!(
        "## Large conversations\n\n`cargo xtask bench opinion large`, on {}; two threads, seconds by the clock, and \
         processor seconds in brackets.\n",
        report::machine()
    );
    let work = tempfile::tempdir()?;
    let (people, statements, mean) = LARGEST_EVER;
    let votes = program.synth(people, statements, mean, work.path())?;
    let state = work.path().join("state").display().to_string();
    let full = program.once(&votes, THREADS, &["--warm", &state])?;
    let refresh = program.once(&votes, THREADS, &["--warm", &state])?;
    let _ = writeln!(
        text,
        "\n**{people} × {statements}, {} answers**, as large as the largest known: full run {}, refresh {}, reading {}; \
         {:.0} MiB.\n",
        answers(work.path())?,
        told(&full, "map"),
        told(&refresh, "map"),
        told(&full, "read"),
        full.peak_mb
    );
    let tenth = answers(work.path())? / 10;
    let _ = writeln!(text, "{}", sampled(&program, &votes, tenth)?);
    drop(work);
    if most >= 50_000_000 {
        million(&program, &mut text)?;
    }
    report::section("large", &text)
}

fn told(run: &Run, phase: &str) -> String {
    format!("{:.2} s ({:.2})", run.wall(phase), run.processor(phase))
}

/// How far a map whose axes and clusters were found from so many answers lies from one of all.
fn sampled(program: &Program, votes: &Path, enough: usize) -> Result<String> {
    let read = |arguments: &[&str]| -> Result<Value> {
        let all: Vec<&str> = ["map", "--json"].into_iter().chain(arguments.iter().copied()).collect();
        Ok(serde_json::from_slice(&program.run(&all, &[votes])?)?)
    };
    let (whole, part) = (read(&["--sample", "1000000000"])?, read(&["--sample", &enough.to_string()])?);
    let labels = |map: &Value| -> Vec<usize> {
        let of = map["clusters"]["of"].as_array().map(Vec::as_slice).unwrap_or_default();
        of.iter().map(|label| label.as_u64().unwrap_or(0) as usize).collect()
    };
    let first_axis = |map: &Value| -> Vec<f64> {
        let places = map["positions"].as_array().map(Vec::as_slice).unwrap_or_default();
        places.iter().map(|place| place[0].as_f64().unwrap_or(0.0)).collect()
    };
    Ok(format!(
        "Axes and clusters found from {enough} answers instead of all: {} clusters instead of {}, adjusted Rand index between the two {:.3}, \
         correlation of the first axis {:.4}.",
        part["clusters"]["k"],
        whole["clusters"]["k"],
        adjusted_rand(&labels(&whole), &labels(&part)),
        correlation(&first_axis(&whole), &first_axis(&part)).abs()
    ))
}

fn correlation(a: &[f64], b: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len().max(1) as f64;
    let (ma, mb) = (mean(a), mean(b));
    let sum = |f: &dyn Fn(f64, f64) -> f64| a.iter().zip(b).map(|(&a, &b)| f(a - ma, b - mb)).sum::<f64>();
    sum(&|a, b| a * b) / (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt()
}

fn million(program: &Program, text: &mut String) -> Result<()> {
    let work = tempfile::tempdir()?;
    let (people, statements, mean) = SIZES[SIZES.len() - 1];
    let votes = program.synth(people, statements, mean, work.path())?;
    let packed = work.path().join("votes.packed");
    program.run(&["pack"], &[&votes, &packed])?;
    let state = work.path().join("state").display().to_string();
    let csv = program.once(&votes, THREADS, &[])?;
    let from_packed = program.once(&packed, THREADS, &["--warm", &state])?;
    let refresh = program.once(&packed, THREADS, &["--warm", &state])?;
    let _ = writeln!(
        text,
        "\n**{people} × {statements}, {} answers** ({:.0} MB as a table, {:.0} MB packed): {:.1} s from the table, {:.1} s \
         packed, from the start of the program to the last byte written; {:.0} and {:.0} MiB.\n\n\
         | phase | from the table | packed | least that memory and parsing allow, reckoned |\n|---|---|---|---|",
        answers(work.path())?,
        fs::metadata(&votes)?.len() as f64 / 1e6,
        fs::metadata(&packed)?.len() as f64 / 1e6,
        csv.seconds(),
        from_packed.seconds() - from_packed.wall("state"),
        csv.peak_mb,
        from_packed.peak_mb
    );
    let floors = [
        ("read", "0.35–0.7 s table, 0.02 s packed"),
        ("lay out", "0.3–0.5 s"),
        ("map", "0.8–1.3 s"),
        ("tell", "not counted"),
    ];
    for (phase, floor) in floors {
        let _ =
            writeln!(text, "| {phase} | {} | {} | {floor} |", told(&csv, phase), told(&from_packed, phase));
    }
    let _ = writeln!(
        text,
        "\nOf the map, placing everybody and the lists (what a refresh costs): {}.",
        told(&refresh, "map")
    );
    let _ = writeln!(text, "\n{}", sampled(program, &packed, Options::default().sample)?);
    Ok(())
}
