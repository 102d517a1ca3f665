//! Made-up conversations brought in from the terminal, and how soon their releases are there.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use basics::{Dice, Id};
use store::{Place, Store};
use zip::write::SimpleFileOptions;

use crate::server::program;

/// Each person answers so many statements.
const ANSWERS: usize = 45;
/// Far longer than any map may take.
const AT_MOST: Duration = Duration::from_secs(180);
const LOOK: Duration = Duration::from_millis(100);

/// Two camps that differ about every third statement.
pub struct Conversation {
    pub people: usize,
    pub statements: usize,
}

impl Conversation {
    /// Its round, closed and not yet shown.
    pub fn bring_in(&self, folder: &Path, data: &Path, dice: &mut Dice) -> Result<Id> {
        let file = folder.join("conversation.zip");
        let (votes, comments) = self.files(dice);
        std::fs::write(
            &file,
            zipped(&[("votes.csv", votes.as_bytes()), ("comments.csv", comments.as_bytes())])?,
        )?;
        let mut import = program()?;
        import.arg("import").arg(&file).arg("--data").arg(data);
        let said = ["--as", "Mette", "--title", "Udefra", "--agree=+1", "--may-be-shared", "--json"];
        let done = import.args(said).output()?;
        ensure!(done.status.success(), "not brought in: {}", String::from_utf8_lossy(&done.stderr));
        let told: serde_json::Value = serde_json::from_slice(&done.stdout)?;
        told["round"].as_str().context("the round's id")?.parse().context("the round's id")
    }

    fn files(&self, dice: &mut Dice) -> (String, String) {
        let mut votes = String::from("timestamp,comment-id,voter-id,vote\n");
        let mut comments = String::from("comment-id,author-id,moderated,comment-body\n");
        for statement in 0..self.statements {
            let _ = writeln!(comments, "{statement},0,1,Udsagn {statement}");
        }
        let below = |dice: &mut Dice, n: usize| dice.below(n as u64) as usize;
        for person in 0..self.people {
            let first = below(dice, self.statements);
            for step in 0..ANSWERS.min(self.statements) {
                let statement = (first + step * 7) % self.statements;
                let agrees = !statement.is_multiple_of(3) || person.is_multiple_of(3);
                let vote = match below(dice, 10) {
                    0 => 0,
                    1 => 1 - 2 * i32::from(agrees),
                    _ => 2 * i32::from(agrees) - 1,
                };
                let _ = writeln!(votes, "1542432817,{statement},{person},{vote}");
            }
        }
        (votes, comments)
    }
}

pub fn zipped(files: &[(&str, &[u8])]) -> Result<Vec<u8>> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// How soon after the server's start.
pub struct Shown {
    /// The last of the small ones.
    pub small: Duration,
    pub large: Duration,
    /// From the death of the large one's child to another's start.
    pub again: Option<Duration>,
}

/// Waits until every round has a release. The longest-living child meanwhile is killed, once.
pub async fn shown(data: &Path, server: u32, large: Id, small: &[Id]) -> Result<Shown> {
    let started = Instant::now();
    let store = Store::look(Place::Sqlite(data.to_owned())).await?;
    let (mut waiting, mut last_small, mut again) = (small.to_vec(), Duration::ZERO, None);
    let mut killed: Option<Instant> = None;
    while started.elapsed() < AT_MOST {
        let mut left = Vec::new();
        for round in waiting {
            if !is_shown(&store, round).await? {
                left.push(round);
            }
        }
        if left.is_empty() && last_small.is_zero() {
            last_small = started.elapsed();
        }
        waiting = left;
        let children = children_of(server)?;
        match (killed, waiting.is_empty(), children.as_slice()) {
            // Only the large one is at work now.
            (None, true, [only]) => {
                Command::new("kill").arg("-KILL").arg(only.to_string()).status()?;
                killed = Some(Instant::now());
            }
            (Some(at), _, [_, ..]) if again.is_none() => again = Some(at.elapsed()),
            _ => {}
        }
        if waiting.is_empty() && is_shown(&store, large).await? {
            store.close().await?;
            return Ok(Shown { small: last_small, large: started.elapsed(), again });
        }
        tokio::time::sleep(LOOK).await;
    }
    bail!("not everything was shown after {} s", AT_MOST.as_secs())
}

async fn is_shown(store: &Store, round: Id) -> Result<bool> {
    let latest =
        store.read(move |tx| Box::pin(async move { store::statements::releases::latest(tx, round).await }));
    Ok(latest.await?.is_some())
}

/// Processes the server has started and that still live.
fn children_of(server: u32) -> Result<Vec<u32>> {
    let mut children = Vec::new();
    for entry in std::fs::read_dir("/proc")? {
        let name = entry?.file_name();
        let Some(process) = name.to_str().and_then(|name| name.parse::<u32>().ok()) else { continue };
        // Whoever ended meanwhile has nothing to read.
        let Ok(status) = std::fs::read_to_string(format!("/proc/{process}/status")) else { continue };
        let field = |wanted: &str| {
            status.lines().find_map(|line| line.strip_prefix(wanted)).map(str::trim).unwrap_or_default()
        };
        if field("PPid:").parse() == Ok(server) && !field("State:").starts_with('Z') {
            children.push(process);
        }
    }
    Ok(children)
}
