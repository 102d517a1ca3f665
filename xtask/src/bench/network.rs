//! Network measures beside python-igraph and networkit, in one run, as CPU seconds and ratios.
//!
//! The peers come from PyPI into a virtual environment that this command makes under `target`.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::shell;

/// Ours beside each peer: one thread, CPU seconds, the same made-up networks.
#[derive(clap::Args)]
pub struct Network {
    /// Also the two long ones: 20 000 actors' betweenness and a million actors (about an hour of peers' time).
    #[arg(long)]
    long: bool,
    /// Ours alone, on one thread and on this many, in seconds on the wall.
    #[arg(long)]
    threads: Option<usize>,
}

/// A network's size and what is measured on it.
const SHORT: &[(u32, &[&str])] = &[
    (10_000, &["betweenness", "closeness", "pagerank", "louvain", "leiden", "k-core", "transitivity"]),
    (20_000, &["closeness"]),
    (100_000, &["pagerank", "louvain", "leiden", "k-core", "transitivity"]),
];
const LONG: &[(u32, &[&str])] =
    &[(20_000, &["betweenness"]), (1_000_000, &["pagerank", "louvain", "leiden", "k-core", "transitivity"])];

/// What a survey asks of chance; nobody else does all of it, so ours stands alone beside the wanted seconds.
const SURVEY: u32 = 60;
const OF_CHANCE: &[(&str, f64)] = &[
    ("qap-10000", 0.2),
    ("mrqap-10000", 0.2),
    ("labels-10000", 0.2),
    ("brokerage-10000", 1.0),
    ("core-refits-1000", 2.0),
];

impl Network {
    pub fn run(self) -> Result<()> {
        let place = shell::root().join("target/bench-network");
        std::fs::create_dir_all(&place)?;
        build()?;
        if let Some(threads) = self.threads {
            return self.on_threads(&place, threads);
        }
        let python = peers(&place)?;
        println!("A survey of {SURVEY} actors, CPU seconds\n\n| task | ours | wanted |\n|---|---|---|");
        let survey = survey(&place)?;
        for (task, wanted) in OF_CHANCE {
            let ours = ours(&survey, task, 1)?;
            println!("| {task} | {:.3} | {wanted} |", ours["cpu_s"].as_f64().unwrap_or(f64::NAN));
        }
        println!("\nCPU seconds, least of some runs; ratio: best peer ÷ ours\n");
        println!("| task | actors | ours | igraph | networkit | ratio | ours found | best peer found |");
        println!("|---|---|---|---|---|---|---|---|");
        for &(actors, tasks) in self.sizes() {
            let edges = made(&place, actors)?;
            for &task in tasks {
                let ours = ours(&edges, task, 1)?;
                let igraph = peer(&python, &place, "igraph", &edges, task)?;
                let networkit = peer(&python, &place, "networkit", &edges, task)?;
                println!("{}", row(task, actors, &ours, &igraph, &networkit));
            }
        }
        Ok(())
    }

    fn sizes(&self) -> impl Iterator<Item = &'static (u32, &'static [&'static str])> {
        SHORT.iter().chain(if self.long { LONG } else { &[] })
    }

    /// What more cores are worth: seconds on the wall. What is found must be the same to the last digit.
    fn on_threads(&self, place: &Path, threads: usize) -> Result<()> {
        println!("Seconds on the wall, least of some runs\n");
        println!("| task | actors | 1 thread | {threads} threads | ratio |\n|---|---|---|---|---|");
        for &(actors, tasks) in self.sizes() {
            let edges = made(place, actors)?;
            for &task in tasks {
                let (one, many) = (ours(&edges, task, 1)?, ours(&edges, task, threads)?);
                if one["value"] != many["value"] {
                    bail!(
                        "{task} on {actors}: {} on one thread, {} on {threads}",
                        one["value"],
                        many["value"]
                    );
                }
                let wall = |of: &Value| of["wall_s"].as_f64().unwrap_or(f64::NAN);
                let (one, many) = (wall(&one), wall(&many));
                println!("| {task} | {actors} | {one:.4} | {many:.4} | **{:.2}** |", one / many);
            }
        }
        Ok(())
    }
}

fn build() -> Result<()> {
    let built = shell::succeeds(shell::cargo().args([
        "build",
        "--release",
        "--quiet",
        "--package",
        "network",
        "--example",
        "speed",
        "--target-dir",
        super::RELEASE,
    ]))? && shell::succeeds(shell::cargo().args([
        "build",
        "--release",
        "--quiet",
        "--package",
        "langbord",
        "--no-default-features",
        "--target-dir",
        super::RELEASE,
    ]))?;
    if !built {
        bail!("the release build failed");
    }
    Ok(())
}

/// Python with both peers, beside the script that asks them.
fn peers(place: &Path) -> Result<PathBuf> {
    std::fs::write(place.join("peers.py"), include_str!("network_peers.py"))?;
    shell::python_with(&["igraph", "networkit"], &place.join("peers"))
}

fn made(place: &Path, actors: u32) -> Result<PathBuf> {
    let folder = place.join(format!("made-{actors}"));
    if !folder.join("edges.csv").is_file() {
        let program = shell::root().join(super::RELEASE).join("release/langbord");
        let nodes = actors.to_string();
        let synth =
            ["network", "synth", "--nodes", &nodes, "--degree", "17.6", "--mixing", "0.3", "--seed", "1"];
        if !shell::succeeds(Command::new(program).args(synth).arg(&folder))? {
            bail!("the network of {actors} could not be made");
        }
    }
    Ok(folder.join("edges.csv"))
}

/// Sixty actors, each pair of whom is tied in one case of seven.
fn survey(place: &Path) -> Result<PathBuf> {
    let mut dice = basics::Dice::seeded(1);
    let mut edges = String::from("source,target\n");
    for one in 0..SURVEY {
        for other in one + 1..SURVEY {
            if dice.below(7) == 0 {
                edges.push_str(&format!("{one},{other}\n"));
            }
        }
    }
    let path = place.join("survey.csv");
    std::fs::write(&path, edges)?;
    Ok(path)
}

fn ours(edges: &Path, task: &str, threads: usize) -> Result<Value> {
    let program = shell::root().join(super::RELEASE).join("release/examples/speed");
    last_line(Command::new(program).arg(edges).arg(task).env("RAYON_NUM_THREADS", threads.to_string()))
}

fn peer(python: &Path, place: &Path, peer: &str, edges: &Path, task: &str) -> Result<Value> {
    last_line(Command::new(python).arg(place.join("peers.py")).arg(peer).arg(edges).arg(task))
}

/// A program's last line as JSON.
fn last_line(command: &mut Command) -> Result<Value> {
    let output = command.output().context("a program could not be started")?;
    let text = String::from_utf8_lossy(&output.stdout);
    let line = text.lines().last().unwrap_or_default();
    serde_json::from_str(line)
        .with_context(|| format!("no figure, but `{line}` and `{}`", String::from_utf8_lossy(&output.stderr)))
}

fn row(task: &str, actors: u32, ours: &Value, igraph: &Value, networkit: &Value) -> String {
    let seconds = |of: &Value| of["cpu_s"].as_f64().unwrap_or(f64::INFINITY);
    let best = if seconds(igraph) <= seconds(networkit) { igraph } else { networkit };
    let ratio = seconds(best) / seconds(ours);
    format!(
        "| {task} | {actors} | {:.4} | {:.4} | {:.4} | **{ratio:.1}** | {} | {} |",
        seconds(ours),
        seconds(igraph),
        seconds(networkit),
        ours["value"],
        best["value"]
    )
}
