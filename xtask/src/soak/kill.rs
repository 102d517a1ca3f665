//! Servers killed at random moments while eight people vote, started again, and killed again.

use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use basics::Dice;
use store::Place;

use super::Findings;
use super::keeper::Guard;
use super::table::{self, Table, WRITERS};
use super::writers::{self, Attempt, Door, Fate};
use crate::postgres::{Cluster, Sync};
use crate::server::{self, Server};

/// Where a server finds its data, as arguments.
pub type Where = Vec<String>;

/// What is killed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Victim {
    /// The program people run.
    Program,
    /// The same house with a guard that can be switched off.
    Keeper(Guard),
}

pub fn sqlite(victim: Victim, votes: usize, seed: u64) -> Result<Findings> {
    let folder = super::scratch()?;
    let place = || Place::Sqlite(folder.path().to_owned());
    let argument = vec!["--data".to_owned(), folder.path().display().to_string()];
    run(&place, &[argument], victim, votes, seed)
}

/// Two servers on one database; one of them is killed, the other goes on.
pub fn postgres(victim: Victim, votes: usize, seed: u64) -> Result<Findings> {
    let cluster = Cluster::start(Sync::On)?;
    let place = || Place::Postgres(cluster.address());
    let argument = vec!["--database".to_owned(), cluster.address()];
    run(&place, &[argument.clone(), argument], victim, votes, seed)
}

fn run(
    place: &dyn Fn() -> Place,
    servers: &[Where],
    victim: Victim,
    votes: usize,
    seed: u64,
) -> Result<Findings> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut dice = Dice::seeded(seed);
    let table = runtime.block_on(table::lay(place(), WRITERS, &mut dice))?;
    let key = tempfile::NamedTempFile::new()?;
    table.keep_key(key.path())?;
    let start = |place: &Where| match victim {
        Victim::Keeper(guard) => keeper(Command::new(std::env::current_exe()?), place, guard),
        Victim::Program => program(place, key.path()),
    };
    let door = if victim == Victim::Program { Door::Pages } else { Door::Line };
    let mut attempts: Vec<Vec<Attempt>> = vec![Vec::new(); WRITERS];
    let (mut kills, mut slowest) = (0, Duration::ZERO);
    let mut running = servers.iter().map(start).collect::<Result<Vec<_>>>()?;
    while acknowledged(&attempts) < votes {
        let victim = usize::try_from(dice.below(running.len() as u64))?;
        let patience = Duration::from_micros(dice.below(300_000));
        round(door, &table, &mut running, victim, patience, &mut attempts)?;
        kills += 1;
        let started = Instant::now();
        running[victim] = start(&servers[victim])?;
        slowest = slowest.max(started.elapsed());
    }
    running.into_iter().try_for_each(Server::kill)?;
    let mut findings = runtime.block_on(table::compare(place(), &table, &attempts))?;
    (findings.kills, findings.ready_ms) = (kills, slowest.as_millis());
    Ok(findings)
}

/// Everyone votes until her server dies or, at the other server, until the victim is dead.
fn round(
    door: Door,
    table: &Table,
    running: &mut [Server],
    victim: usize,
    patience: Duration,
    attempts: &mut [Vec<Attempt>],
) -> Result<()> {
    let ports: Vec<u16> = running.iter().map(|server| server.port).collect();
    std::thread::scope(|threads| {
        let (ends, over) = std::sync::mpsc::channel::<()>();
        let over = std::sync::Arc::new(std::sync::Mutex::new(over));
        for (writer, attempts) in attempts.iter_mut().enumerate() {
            let (at, over) = (writer % ports.len(), over.clone());
            let port = ports[at];
            threads.spawn(move || {
                // At the server that lives on, in small portions, looking up now and then.
                loop {
                    let before = attempts.len();
                    writers::vote(door, port, table, writer, before + 20, attempts);
                    let stalled = attempts.len() < before + 20;
                    let ended = over.lock().map_or(true, |over| {
                        over.try_recv() == Err(std::sync::mpsc::TryRecvError::Disconnected)
                    });
                    if ended || (at == victim && stalled) {
                        break;
                    }
                }
            });
        }
        std::thread::sleep(patience);
        let killed = running[victim].child.kill().and_then(|()| running[victim].child.wait());
        drop(ends);
        killed.map(drop).context("the server could not be killed")
    })
}

fn acknowledged(attempts: &[Vec<Attempt>]) -> usize {
    attempts.iter().flatten().filter(|attempt| attempt.fate == Fate::Acknowledged).count()
}

/// Starts the keeper through another program, which gets its whole command line.
pub fn keeper_under(mut wrapper: Command, place: &Where, guard: Guard) -> Result<Server> {
    wrapper.arg(std::env::current_exe()?);
    keeper(wrapper, place, guard)
}

fn keeper(mut command: Command, place: &Where, guard: Guard) -> Result<Server> {
    Server::spawn(command.arg("keeper").args(place).args(["--guard", guard.name()]))
}

fn program(place: &Where, key: &Path) -> Result<Server> {
    let mut command = server::program()?;
    command.args(["serve", "--listen", "127.0.0.1:0", "--key-file"]).arg(key).args(place);
    Server::spawn(command.env("RUST_LOG", "error"))
}
