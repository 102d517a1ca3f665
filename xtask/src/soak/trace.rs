//! Reading strace's record of a server: what it wrote where, when it synced, and when it answered.

use std::path::PathBuf;

use anyhow::{Context, Result};

#[derive(Debug, PartialEq, Eq)]
pub enum Event {
    Write {
        file: PathBuf,
        at: usize,
        bytes: Vec<u8>,
    },
    Cut {
        file: PathBuf,
        to: usize,
    },
    /// The sync is complete: everything written to the file before is on disk.
    Synced {
        file: PathBuf,
    },
    /// The sync failed: nobody knows any more what the disk holds of what was written before.
    SyncFailed {
        file: PathBuf,
    },
    /// A writer begins to hear that a vote is kept.
    Acknowledged {
        writer: usize,
        number: usize,
    },
}

/// The arguments with which strace tells all this.
pub const ARGUMENTS: [&str; 9] = [
    "-f",
    "-qq",
    "-y",
    "-xx",
    "-s",
    "131072",
    "--seccomp-bpf",
    "-e",
    "trace=pwrite64,ftruncate,fdatasync,fsync,sendto",
];

/// A write or a cut counts when it begins, a sync when it is complete, an answer when it begins. One thread writes
/// and syncs in turn, so nothing can slip in between.
pub fn read(record: &str) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    let mut begun = std::collections::BTreeMap::new();
    for line in record.lines() {
        let (thread, call) = line.split_once(char::is_whitespace).context("a line without a thread")?;
        let call = call.trim_start();
        if let Some(rest) = call.strip_prefix("<... ") {
            if let Some(file) = begun.remove(thread) {
                events.push(ended(file, rest));
            }
            continue;
        }
        let Some((name, arguments)) = call.split_once('(') else { continue };
        match name {
            "pwrite64" => events.push(write(arguments)?),
            "ftruncate" => {
                let to = arguments.split([',', ')']).nth(1).context("a cut without a length")?;
                events.push(Event::Cut { file: file(arguments)?, to: to.trim().parse()? });
            }
            "fdatasync" | "fsync" if call.contains("<unfinished") => {
                begun.insert(thread.to_owned(), file(arguments)?);
            }
            "fdatasync" | "fsync" => events.push(ended(file(arguments)?, call)),
            "sendto" => events.extend(acknowledgement(arguments)?),
            _ => {}
        }
    }
    Ok(events)
}

fn ended(file: PathBuf, line: &str) -> Event {
    if line.trim_end().ends_with("= 0") { Event::Synced { file } } else { Event::SyncFailed { file } }
}

/// `7</folder/langbord.db-wal>, "\x37…", 4096, 56) = 4096`
fn write(arguments: &str) -> Result<Event> {
    let (bytes, rest) = quoted(arguments)?;
    let mut numbers = rest.trim_start_matches(',').split([',', ')']).map(str::trim);
    let length: usize = numbers.next().context("a write without a length")?.parse()?;
    let at =
        numbers.next().and_then(|word| word.split(' ').next()).context("a write without a place")?.parse()?;
    anyhow::ensure!(bytes.len() == length, "strace cut a write short");
    Ok(Event::Write { file: file(arguments)?, at, bytes })
}

fn acknowledgement(arguments: &str) -> Result<Option<Event>> {
    let (bytes, _) = quoted(arguments)?;
    let said = String::from_utf8_lossy(&bytes);
    let Some(kept) = said.strip_prefix("kept ") else { return Ok(None) };
    let mut words = kept.split_whitespace();
    let mut next = || Ok::<_, anyhow::Error>(words.next().context("an answer cut short")?.parse()?);
    Ok(Some(Event::Acknowledged { writer: next()?, number: next()? }))
}

/// The path that `-y` puts behind the descriptor. With `-xx` it is written in hexadecimal as well.
fn file(arguments: &str) -> Result<PathBuf> {
    let (_, rest) = arguments.split_once('<').context("a descriptor without a path")?;
    let path = rest.split('>').next().unwrap_or_default();
    let path = if path.starts_with("\\x") { String::from_utf8(hex(path)?)? } else { path.to_owned() };
    Ok(PathBuf::from(path))
}

fn quoted(arguments: &str) -> Result<(Vec<u8>, &str)> {
    let (_, rest) = arguments.split_once('"').context("a call without bytes")?;
    let (inner, after) = rest.split_once('"').context("bytes without an end")?;
    Ok((hex(inner)?, after))
}

fn hex(text: &str) -> Result<Vec<u8>> {
    text.split("\\x").skip(1).map(|pair| Ok(u8::from_str_radix(pair, 16)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_in_the_order_in_which_things_count() {
        let record = r#"12 pwrite64(7</d/x-wal>, "\x61\x62", 2, 32) = 2
12 fdatasync(7</d/x-wal> <unfinished ...>
13 sendto(9<socket:[1]>, "\x6b\x65\x70\x74\x20\x33\x20\x31\x37\x0a", 10, MSG_NOSIGNAL, NULL, 0) = 10
12 <... fdatasync resumed>) = 0
12 ftruncate(7</d/x-wal>, 4096) = 0
12 fsync(7</d/x-wal>) = -1 EIO (Input/output error)
"#;
        let file = || PathBuf::from("/d/x-wal");
        let expected = [
            Event::Write { file: file(), at: 32, bytes: b"ab".to_vec() },
            Event::Acknowledged { writer: 3, number: 17 },
            Event::Synced { file: file() },
            Event::Cut { file: file(), to: 4096 },
            Event::SyncFailed { file: file() },
        ];
        assert_eq!(read(record).unwrap(), expected);
    }
}
