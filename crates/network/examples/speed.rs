//! How long each large measure takes on one edge list, in CPU seconds of all threads and in seconds on the wall:
//! one JSON line per task. `cargo xtask bench network` runs it beside its peers.
//!
//! `speed EDGES TASK…`; the edge list is `source,target` by number with a header line.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use std::time::Instant;

use basics::Dice;
use network::chance::PairMatrix;
use network::communities::{leiden, louvain, modularity_of};
use network::distances::horizons;
use network::{Grouping, Network, Scale, Tie};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("say which edge list")?;
    let text = std::fs::read_to_string(path)?;
    let mut ties = Vec::new();
    let mut most = 0;
    for line in text.lines().skip(1) {
        let (from, to) = line.split_once(',').ok_or("a line without a comma")?;
        let (from, to): (u32, u32) = (from.parse()?, to.parse()?);
        most = most.max(from).max(to);
        ties.push(Tie { from, to, strength: 1.0 });
    }
    let mut network = None;
    let mut built = 0;
    timed("build", || {
        let made = Network::undirected(most as usize + 1, &ties);
        built = made.as_ref().map_or(0, Network::ties);
        network = made.ok();
        built as f64
    })?;
    let network = network.ok_or("not a network")?;
    for task in arguments {
        run(&task, &network)?;
    }
    Ok(())
}

fn run(task: &str, network: &Network) -> Result<(), Box<dyn std::error::Error>> {
    let around = network.around();
    let most = |values: Vec<f64>| values.into_iter().fold(0.0, f64::max);
    match task {
        "betweenness" => timed(task, || most(network::betweenness(network, Scale::Paths))),
        "betweenness_sampled" => timed(task, || {
            most(network::betweenness::betweenness_sampled(network, 256, &mut Dice::seeded(0)).values)
        }),
        "closeness" => timed(task, || {
            let near = horizons(around, around);
            most(network::closeness::within_component(&near)) + most(network::closeness::harmonic(&near))
        }),
        "pagerank" => timed(task, || most(network::pagerank::pagerank_to(network, 0.85, false, 1e-9))),
        "louvain" => timed(task, || {
            let found = louvain(around, false, &mut Dice::seeded(0));
            modularity_of(around, &found, false)
        }),
        "leiden" => timed(task, || {
            let found = leiden(around, false, 1, &mut Dice::seeded(0));
            modularity_of(around, &found, false)
        }),
        "k-core" => {
            timed(task, || f64::from(network::cores::coreness(around).into_iter().max().unwrap_or(0)))
        }
        "transitivity" => timed(task, || {
            let triangles = network::transitivity::triangles(around);
            network::transitivity::transitivity(around, &triangles).unwrap_or(0.0)
        }),
        // What a survey of sixty asks of chance: made networks, laid out from the one that was read.
        "qap-10000" => timed(task, || {
            let [y, x, _, _] = kin(network);
            network::chance::qap(&y, &x, 10_000, &mut Dice::seeded(0)).map_or(0.0, |found| found.p)
        }),
        "mrqap-10000" => timed(task, || {
            let [y, one, two, three] = kin(network);
            let found = network::chance::mrqap(&y, &[&one, &two, &three], 10_000, &mut Dice::seeded(0));
            found.map_or(0.0, |found| found.r2)
        }),
        "labels-10000" => timed(task, || {
            let tests =
                network::chance::shuffle_labels(network, &sectors(network), 10_000, &mut Dice::seeded(0));
            tests.ei_permutation.map_or(0.0, |test| test.p)
        }),
        "brokerage-10000" => timed(task, || {
            let sectors = sectors(network);
            let observed = network::groups::brokerage(network, &sectors);
            let dice = &mut Dice::seeded(0);
            let chance = network::groups::brokerage_chance(network, &sectors, &observed, 10_000, dice);
            chance.network_expected[5]
        }),
        "core-refits-1000" => timed(task, || {
            use network::core_periphery::{CorePattern, core_significance, discrete_core};
            let dice = &mut Dice::seeded(0);
            let fit = discrete_core(network, CorePattern::Block, 60, dice).map_or(0.0, |core| core.fit);
            core_significance(network, CorePattern::Block, fit, 1_000, dice)
        }),
        unknown => Err(format!("nobody knows the task `{unknown}`").into()),
    }
}

/// The network and three more of its size, whose actors have moved on by one, two and three places.
fn kin(network: &Network) -> [PairMatrix; 4] {
    let n = network.actors() as u32;
    [0, 1, 2, 3].map(|step| {
        let moved: Vec<Tie> = network
            .list()
            .map(|tie| Tie { from: (tie.from + step) % n, to: (tie.to + step) % n, ..tie })
            .collect();
        let other = Network::directed(n as usize, &moved);
        PairMatrix::of(other.as_ref().unwrap_or(network), false)
    })
}

/// Every fourth actor belongs to the same of four sectors.
fn sectors(network: &Network) -> Grouping {
    let labels: Vec<String> = (0..network.actors()).map(|actor| format!("sector {}", actor % 4)).collect();
    Grouping::from_labels(&labels)
}

/// Runs a task, again while it is short, and prints the least CPU time of all threads together.
fn timed(task: &str, mut work: impl FnMut() -> f64) -> Result<(), Box<dyn std::error::Error>> {
    let (mut least, mut least_wall) = (f64::INFINITY, f64::INFINITY);
    let mut value = 0.0;
    let started = cpu_seconds();
    for _ in 0..20 {
        let (before, at) = (cpu_seconds(), Instant::now());
        value = work();
        least_wall = least_wall.min(at.elapsed().as_secs_f64());
        least = least.min(cpu_seconds() - before);
        if cpu_seconds() - started > 0.5 {
            break;
        }
    }
    println!("{{\"task\":\"{task}\",\"cpu_s\":{least:.6},\"wall_s\":{least_wall:.6},\"value\":{value}}}");
    Ok(())
}

/// CPU time of all threads of this process so far.
fn cpu_seconds() -> f64 {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}
