//! Power cuts, on paper. A server runs under strace; from the record we rebuild what a disk would hold if power
//! failed right after an acknowledgement: all that was synced, and of the rest nothing, or any part, torn anywhere.

use std::collections::BTreeMap;
use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use basics::Dice;
use store::Place;

use super::Findings;
use super::keeper::{Guard, STOP};
use super::kill::Server;
use super::table::{self, Table, WRITERS};
use super::trace::{self, Event};
use super::writers::{self, Attempt, Fate};
use crate::shell;

const CUTS: u64 = 200;
/// What a disk writes at once, even when torn.
const SECTOR: usize = 512;

pub fn cut(guard: Guard, votes: usize, seed: u64) -> Result<Findings> {
    if !shell::has("strace") {
        bail!("strace is missing: install Debian's package `strace`");
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut dice = Dice::seeded(seed);
    let folder = tempfile::tempdir_in("target")?;
    std::fs::create_dir(folder.path().join("data"))?;
    // The record names files by their whole path.
    let data = folder.path().join("data").canonicalize()?;
    let table = runtime.block_on(table::lay(Place::Sqlite(data.clone()), &mut dice))?;
    let mut disk = Disk::default();
    disk.hold(&data.join("langbord.db"), std::fs::read(data.join("langbord.db"))?);

    let record = folder.path().join("record");
    record_votes(&table, &data, &record, guard, votes)?;
    let events = trace::read(&std::fs::read_to_string(&record)?)?;

    let acks = events.iter().filter(|event| matches!(event, Event::Acknowledged { .. })).count() as u64;
    if acks == 0 {
        bail!("the record holds no acknowledgement");
    }
    let every = (acks / CUTS).max(1);
    let mut told = Told::default();
    let mut worst = Findings { acknowledged: 0, ..Findings::default() };
    let mut seen = 0;
    for event in events {
        let Event::Acknowledged { writer, number } = event else {
            disk.happens(event);
            continue;
        };
        told.hear(writer, number);
        seen += 1;
        if seen % every != 0 {
            continue;
        }
        for torn in [false, true] {
            let image = tempfile::tempdir_in(folder.path())?;
            disk.after_power_cut(image.path(), torn.then_some(&mut dice))?;
            let found = runtime.block_on(table::compare(
                Place::Sqlite(image.path().to_owned()),
                &table,
                &told.attempts,
            ));
            worst.kills += 1;
            match found {
                Ok(found) => {
                    worst.lost += found.lost;
                    worst.damage.extend(found.damage);
                }
                Err(trouble) => worst.damage.push(format!("after a cut it does not open: {trouble:#}")),
            }
        }
    }
    worst.acknowledged = usize::try_from(seen)?;
    Ok(worst)
}

/// Lets eight people vote at a server under strace.
fn record_votes(table: &Table, data: &Path, record: &Path, guard: Guard, votes: usize) -> Result<()> {
    let mut strace = Command::new("strace");
    strace.args(trace::ARGUMENTS).arg("-o").arg(record);
    let place = ["--data".to_owned(), data.display().to_string()];
    let mut server = Server::start_under(strace, &place, guard)?;
    let port = server.port;
    std::thread::scope(|threads| {
        for writer in 0..WRITERS {
            threads.spawn(move || writers::vote(port, table, writer, votes / WRITERS, &mut Vec::new()));
        }
    });
    writeln!(TcpStream::connect(("127.0.0.1", port))?, "{STOP}")?;
    server.child.wait()?;
    Ok(())
}

/// What the writers had been told up to a moment.
struct Told {
    attempts: Vec<Vec<Attempt>>,
}

impl Default for Told {
    fn default() -> Self {
        Self { attempts: vec![Vec::new(); WRITERS] }
    }
}

impl Told {
    /// Everything a writer cast before was acknowledged before; what comes next may be on the disk or not.
    fn hear(&mut self, writer: usize, number: usize) {
        let attempts = &mut self.attempts[writer];
        attempts.truncate(number);
        attempts.push(Attempt { fate: Fate::Acknowledged, ..writers::nth(number) });
        attempts.push(writers::nth(number + 1));
    }
}

/// Files as a disk holds them: what is certain, and what was only asked for.
#[derive(Default)]
struct Disk {
    synced: BTreeMap<PathBuf, Vec<u8>>,
    pending: BTreeMap<PathBuf, Vec<Change>>,
}

enum Change {
    Write(usize, Vec<u8>),
    Cut(usize),
}

impl Disk {
    fn hold(&mut self, file: &Path, bytes: Vec<u8>) {
        self.synced.insert(file.to_owned(), bytes);
    }

    fn happens(&mut self, event: Event) {
        match event {
            Event::Write { file, at, bytes } => {
                self.pending.entry(file).or_default().push(Change::Write(at, bytes))
            }
            Event::Cut { file, to } => self.pending.entry(file).or_default().push(Change::Cut(to)),
            Event::Synced { file } => {
                let changes = self.pending.remove(&file).unwrap_or_default();
                let held = self.synced.entry(file).or_default();
                changes.iter().for_each(|change| change.apply(held));
            }
            Event::Acknowledged { .. } => {}
        }
    }

    /// Writes the files as they are found when power comes back. With dice, each change that was not synced is there
    /// or not, and the sectors of a write are too.
    fn after_power_cut(&self, into: &Path, mut dice: Option<&mut Dice>) -> Result<()> {
        let files = self.synced.keys().chain(self.pending.keys());
        for file in files.collect::<std::collections::BTreeSet<_>>() {
            let name = file.file_name().context("a file without a name")?;
            if !name.to_string_lossy().starts_with("langbord.db") || name.to_string_lossy().ends_with("-shm")
            {
                continue;
            }
            let mut bytes = self.synced.get(file).cloned().unwrap_or_default();
            if let Some(dice) = dice.as_deref_mut() {
                for change in self.pending.get(file).into_iter().flatten() {
                    change.torn(dice, &mut bytes);
                }
            }
            std::fs::write(into.join(name), bytes)?;
        }
        Ok(())
    }
}

impl Change {
    fn apply(&self, file: &mut Vec<u8>) {
        match self {
            Self::Write(at, bytes) => put(file, *at, bytes),
            Self::Cut(to) => file.resize(*to, 0),
        }
    }

    fn torn(&self, dice: &mut Dice, file: &mut Vec<u8>) {
        match self {
            Self::Write(at, bytes) => {
                for (sector, part) in bytes.chunks(SECTOR).enumerate() {
                    if dice.below(2) == 0 {
                        put(file, at + sector * SECTOR, part);
                    }
                }
            }
            Self::Cut(to) if dice.below(2) == 0 => file.resize(*to, 0),
            Self::Cut(_) => {}
        }
    }
}

fn put(file: &mut Vec<u8>, at: usize, bytes: &[u8]) {
    let end = at + bytes.len();
    if file.len() < end {
        file.resize(end, 0);
    }
    file[at..end].copy_from_slice(bytes);
}
