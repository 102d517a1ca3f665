//! Servers killed at random moments while eight people vote, started again, and killed again.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use basics::Dice;
use store::Place;

use super::Findings;
use super::keeper::Guard;
use super::table::{self, Table, WRITERS};
use super::writers::{self, Attempt, Fate};
use crate::postgres::{Cluster, Sync};

/// Where a server finds its data, as arguments.
pub type Where = Vec<String>;

pub fn sqlite(guard: Guard, votes: usize, seed: u64) -> Result<Findings> {
    let folder = super::scratch()?;
    let place = || Place::Sqlite(folder.path().to_owned());
    let argument = vec!["--data".to_owned(), folder.path().display().to_string()];
    run(&place, &[argument], guard, votes, seed)
}

/// Two servers on one database; one of them is killed, the other goes on.
pub fn postgres(guard: Guard, votes: usize, seed: u64) -> Result<Findings> {
    let cluster = Cluster::start(Sync::On)?;
    let place = || Place::Postgres(cluster.address());
    let argument = vec!["--database".to_owned(), cluster.address()];
    run(&place, &[argument.clone(), argument], guard, votes, seed)
}

fn run(
    place: &dyn Fn() -> Place,
    servers: &[Where],
    guard: Guard,
    votes: usize,
    seed: u64,
) -> Result<Findings> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut dice = Dice::seeded(seed);
    let table = runtime.block_on(table::lay(place(), WRITERS, &mut dice))?;
    let mut attempts: Vec<Vec<Attempt>> = vec![Vec::new(); WRITERS];
    let (mut kills, mut slowest) = (0, Duration::ZERO);
    let mut running = servers.iter().map(|place| Server::start(place, guard)).collect::<Result<Vec<_>>>()?;
    while acknowledged(&attempts) < votes {
        let victim = usize::try_from(dice.below(running.len() as u64))?;
        let patience = Duration::from_micros(dice.below(300_000));
        round(&table, &mut running, victim, patience, &mut attempts)?;
        kills += 1;
        let started = Instant::now();
        running[victim] = Server::start(&servers[victim], guard)?;
        slowest = slowest.max(started.elapsed());
    }
    running.into_iter().try_for_each(Server::kill)?;
    let mut findings = runtime.block_on(table::compare(place(), &table, &attempts))?;
    (findings.kills, findings.ready_ms) = (kills, slowest.as_millis());
    Ok(findings)
}

/// Everyone votes until her server dies or, at the other server, until the victim is dead.
fn round(
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
                    writers::vote(port, table, writer, before + 20, attempts);
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

/// A running keeper.
pub struct Server {
    pub child: Child,
    pub port: u16,
}

impl Server {
    pub fn start(place: &Where, guard: Guard) -> Result<Self> {
        Self::spawn(Command::new(std::env::current_exe()?), place, guard)
    }

    /// Starts it through another program, which gets the server's own command line.
    pub fn start_under(mut wrapper: Command, place: &Where, guard: Guard) -> Result<Self> {
        wrapper.arg(std::env::current_exe()?);
        Self::spawn(wrapper, place, guard)
    }

    fn spawn(mut command: Command, place: &Where, guard: Guard) -> Result<Self> {
        command.arg("keeper").args(place).args(["--guard", guard.name()]);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let out = child.stdout.take().context("the server has no output")?;
        let mut line = String::new();
        BufReader::new(out).read_line(&mut line)?;
        let port = line.trim().strip_prefix("listening on ").context("the server did not start")?.parse()?;
        Ok(Self { child, port })
    }

    pub fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}
