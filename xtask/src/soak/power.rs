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
use tempfile::TempDir;
use tokio::runtime::Runtime;

use super::Findings;
use super::keeper::{Guard, STOP};
use super::kill::keeper_under;
use super::table::{self, Table, WRITERS};
use super::trace::{self, Event};
use super::writers::{self, Attempt, Door, Fate};
use crate::shell;

/// What a disk writes at once, even when torn.
const SECTOR: usize = 512;

/// Cuts the power after some of the acknowledgements, and looks what is left.
pub fn cut(guard: Guard, votes: usize, cuts: u64, seed: u64) -> Result<Findings> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut dice = Dice::seeded(seed);
    let stage = Stage::set(&runtime, &mut dice)?;
    let (events, _) = stage.record(guard, votes, None)?;
    let acks = events.iter().filter(|event| matches!(event, Event::Acknowledged { .. })).count() as u64;
    let every = (acks / cuts.max(1)).max(1);
    let (mut disk, mut told, mut seen) = (stage.disk(), Told::default(), 0);
    let mut findings = Findings::default();
    for event in events {
        if let Event::Acknowledged { writer, number } = event {
            told.hear(writer, number);
            seen += 1;
            if seen % every == 0 {
                stage.look(&runtime, &disk, &told, None, &mut findings)?;
                stage.look(&runtime, &disk, &told, Some(&mut dice), &mut findings)?;
            }
        } else {
            disk.happens(event);
        }
    }
    findings.acknowledged = usize::try_from(seen)?;
    Ok(findings)
}

/// Lets one sync fail, once each the 5th, 8th, … 34th of its thread: after it nobody may hear that anything was kept, the server
/// ends with an error, and what was acknowledged before is on the disk even if the failed write is not.
pub fn failed_sync(guard: Guard, seed: u64) -> Result<Findings> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut dice = Dice::seeded(seed);
    let mut findings = Findings::default();
    for nth in [5, 8, 13, 21, 34] {
        let stage = Stage::set(&runtime, &mut dice)?;
        let (events, ended_well) = stage.record(guard, 400, Some(nth))?;
        let (mut disk, mut told) = (stage.disk(), Told::default());
        let mut after = None;
        for event in events {
            match event {
                Event::Acknowledged { writer, number } => {
                    told.hear(writer, number);
                    findings.acknowledged += 1;
                    after = after.map(|after: usize| after + 1);
                }
                event => {
                    if matches!(event, Event::SyncFailed { .. }) {
                        after = after.or(Some(0));
                    }
                    disk.happens(event);
                }
            }
        }
        match after {
            None => bail!("no sync failed, though the {nth}th was to"),
            // What an earlier sync has kept may still be on its way: one answer for each writer. That it was kept is
            // looked at below, like everything that was acknowledged.
            Some(0..=WRITERS) => {}
            Some(after) => findings.damage.push(format!("{after} acknowledged after the failed sync")),
        }
        if ended_well {
            findings.damage.push("the server went on as if nothing had happened".to_owned());
        }
        stage.look(&runtime, &disk, &told, None, &mut findings)?;
    }
    Ok(findings)
}

/// A laid table in a folder of its own, and room for the images of its disk.
struct Stage {
    folder: TempDir,
    data: PathBuf,
    table: Table,
    before: Vec<u8>,
}

impl Stage {
    fn set(runtime: &Runtime, dice: &mut Dice) -> Result<Self> {
        if !shell::has("strace") {
            bail!("strace is missing: install Debian's package `strace`");
        }
        let folder = super::scratch()?;
        std::fs::create_dir(folder.path().join("data"))?;
        // The record names files by their whole path.
        let data = folder.path().join("data").canonicalize()?;
        let table = runtime.block_on(table::lay(Place::Sqlite(data.clone()), WRITERS, dice))?;
        let before = std::fs::read(data.join("langbord.db"))?;
        Ok(Self { folder, data, table, before })
    }

    /// The disk as it is before the server starts.
    fn disk(&self) -> Disk {
        let mut disk = Disk::default();
        disk.synced.insert(self.data.join("langbord.db"), self.before.clone());
        disk
    }

    /// Lets eight people vote at a server under strace, which may let the nth sync fail.
    fn record(&self, guard: Guard, votes: usize, failing: Option<u32>) -> Result<(Vec<Event>, bool)> {
        let record = self.folder.path().join("record");
        let mut strace = Command::new("strace");
        strace.args(trace::ARGUMENTS).arg("-o").arg(&record);
        if let Some(nth) = failing {
            strace.args(["-e", &format!("inject=fsync,fdatasync:error=EIO:when={nth}")]);
        }
        let place = vec!["--data".to_owned(), self.data.display().to_string()];
        let mut server = keeper_under(strace, &place, guard)?;
        let port = server.port;
        std::thread::scope(|threads| {
            for writer in 0..WRITERS {
                let table = &self.table;
                threads.spawn(move || {
                    writers::vote(Door::Line, port, table, writer, votes / WRITERS, &mut Vec::new())
                });
            }
        });
        if let Ok(mut line) = TcpStream::connect(("127.0.0.1", port)) {
            let _ = writeln!(line, "{STOP}");
        }
        let ended_well = server.child.wait()?.success();
        let events = trace::read(&std::fs::read_to_string(&record)?)?;
        if !events.iter().any(|event| matches!(event, Event::Acknowledged { .. })) {
            bail!("the record holds no acknowledgement");
        }
        Ok((events, ended_well))
    }

    /// Cuts the power and looks what is there when it comes back.
    fn look(
        &self,
        runtime: &Runtime,
        disk: &Disk,
        told: &Told,
        torn: Option<&mut Dice>,
        findings: &mut Findings,
    ) -> Result<()> {
        let image = tempfile::tempdir_in(self.folder.path())?;
        disk.after_power_cut(image.path(), torn)?;
        let place = Place::Sqlite(image.path().to_owned());
        findings.kills += 1;
        match runtime.block_on(table::compare(place, &self.table, &told.attempts)) {
            Ok(found) => {
                findings.lost += found.lost;
                findings.damage.extend(found.damage);
            }
            Err(trouble) => findings.damage.push(format!("after a cut it does not open: {trouble:#}")),
        }
        Ok(())
    }
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
            // The kernel forgets what it could not write.
            Event::SyncFailed { file } => drop(self.pending.remove(&file)),
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
