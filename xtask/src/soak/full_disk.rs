//! No space left on the disk: votes are refused and nothing is half-saved; people still read, withdraw and erase;
//! and when there is room again, voting goes on by itself.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use basics::Dice;
use store::Place;

use super::Findings;
use super::keeper::Guard;
use super::kill::keeper_under;
use super::table::{self, Table, WRITERS};
use super::writers::{Attempt, Fate, Line, nth};
use crate::server::Server;

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Ballast {
    Kept,
    None,
}

pub fn run(ballast: Ballast) -> Result<Findings> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let (laid, disk) = (tempfile::tempdir()?, tempfile::tempdir()?);
    let place = Place::Sqlite(laid.path().to_owned());
    let table = runtime.block_on(table::lay(place, WRITERS, &mut Dice::seeded(0)))?;
    // So that the control finds nothing kept aside.
    std::fs::remove_file(laid.path().join("ballast"))?;

    let server = on_a_small_disk(laid.path(), disk.path(), ballast)?;
    let seen = seen_from_outside(&server, disk.path());
    let mut findings = Findings { kills: 1, ..Findings::default() };
    let told = talk(&table, server.port, &seen, &mut findings);
    let left = laid.path().join("left");
    std::fs::create_dir(&left)?;
    for file in ["langbord.db", "langbord.db-wal"] {
        std::fs::copy(seen.join(file), left.join(file))?;
    }
    server.kill()?;
    let found = runtime.block_on(table::compare(Place::Sqlite(left), &table, &told?))?;
    findings.lost = found.lost;
    findings.acknowledged = found.acknowledged;
    findings.damage.extend(found.damage);
    Ok(findings)
}

/// A disk of 8 MB in memory that only the server sees.
fn on_a_small_disk(laid: &Path, disk: &Path, ballast: Ballast) -> Result<Server> {
    let script =
        "mount -t tmpfs -o size=8m langbord \"$1\" && cp \"$0\"/langbord.db \"$1\" && shift && exec \"$@\"";
    let mut unshare = Command::new("unshare");
    unshare.args(["--user", "--map-root-user", "--mount", "sh", "-c", script]).arg(laid).arg(disk);
    let mut place = vec!["--data".to_owned(), disk.display().to_string()];
    if ballast == Ballast::None {
        place.extend(["--ballast".to_owned(), "0".to_owned()]);
    }
    keeper_under(unshare, &place, Guard::On).context("a small disk could not be mounted")
}

fn seen_from_outside(server: &Server, disk: &Path) -> PathBuf {
    let within = disk.strip_prefix("/").unwrap_or(disk);
    Path::new("/proc").join(server.child.id().to_string()).join("root").join(within)
}

/// Everyone's story: vote, meet the full disk, withdraw, and vote again. The last writer is the one who withdraws.
fn talk(table: &Table, port: u16, disk: &Path, findings: &mut Findings) -> Result<Vec<Vec<Attempt>>> {
    let mut line = Line::open(port)?;
    let leaver = WRITERS - 1;
    for statement in 0..3 {
        line.ask(table, leaver, statement, statement, "1")?;
    }
    let mut attempts = vec![Vec::new(); leaver];
    vote(table, &mut line, &mut attempts, 10)?;

    let filler = fill(&disk.join("filler"))?;
    let mut refused = 0;
    for _ in 0..200 {
        refused += vote(table, &mut line, &mut attempts, 1)?;
    }
    if refused == 0 {
        bail!("the disk never was full");
    }
    let mut want = |what: &str, said: &str, hoped: &str| {
        if !said.starts_with(hoped) {
            findings.damage.push(format!("on the full disk, {what}: {}", said.trim()));
        }
    };
    want("reading", &line.ask(table, leaver, 10, 0, "look")?, "kept");
    want("withdrawing", &line.ask(table, leaver, 11, 0, "withdraw")?, "kept");
    want("withdrawing again", &line.ask(table, leaver, 12, 1, "withdraw")?, "kept");
    want("voting", &line.ask(table, leaver, 13, 2, "-1")?, "not");

    drop(filler);
    std::fs::remove_file(disk.join("filler"))?;
    let freed = Instant::now();
    while vote(table, &mut line, &mut attempts, 1)? > 0 {
        if freed.elapsed() > Duration::from_secs(5) {
            findings.damage.push("five seconds after there was room again nobody could vote".to_owned());
            break;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    findings.ready_ms = freed.elapsed().as_millis();
    Ok(attempts)
}

/// Each writer votes some times; says how many votes were refused.
fn vote(table: &Table, line: &mut Line, attempts: &mut [Vec<Attempt>], times: usize) -> Result<usize> {
    let mut refused = 0;
    for _ in 0..times {
        for (writer, attempts) in attempts.iter_mut().enumerate() {
            let number = attempts.len();
            let mut attempt = nth(number);
            let said = line.ask(table, writer, number, attempt.statement, &attempt.sign.to_string())?;
            attempt.fate = if said.starts_with("kept") { Fate::Acknowledged } else { Fate::Refused };
            refused += usize::from(attempt.fate == Fate::Refused);
            attempts.push(attempt);
        }
    }
    Ok(refused)
}

/// Takes all the space there is.
fn fill(path: &Path) -> Result<File> {
    let mut file = File::create(path)?;
    for size in [65_536, 4096] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
    Ok(file)
}
