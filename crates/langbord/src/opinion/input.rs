//! Finds the votes a person points at: a table, a Polis export's folder or zip, or stdin.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use formats::opinion::{
    AgreeSign, StatementRow, VoteSheet, is_packed, read_packed, read_statements, read_votes,
};

use crate::output;

/// A zip from elsewhere may claim any size; this is far above every real export.
const MOST_UNPACKED_BYTES: u64 = 4 << 30;

/// Votes and, where the export brings them along, its statements.
pub struct Input {
    pub sheet: VoteSheet,
    pub statements: Option<Vec<StatementRow>>,
}

pub fn read(path: &Path, statements: Option<&Path>, agree: Option<AgreeSign>) -> Result<Input> {
    let found = find(path)?;
    let NamedBytes { name, bytes } = found.votes;
    let in_file = || format!("`{}`", name.display());
    let sheet = if is_packed(&bytes) {
        read_packed(&bytes).with_context(in_file)?
    } else {
        read_votes(&bytes, agree).with_context(in_file)?
    };
    drop(bytes);
    let statements = match (statements, found.statements) {
        (Some(path), _) => Some(NamedBytes { name: path.to_owned(), bytes: output::read(path)? }),
        (None, found) => found,
    };
    let statements = statements
        .map(|file| read_statements(&file.bytes).with_context(|| format!("`{}`", file.name.display())))
        .transpose()?;
    Ok(Input { sheet, statements })
}

struct NamedBytes {
    name: PathBuf,
    bytes: Vec<u8>,
}

struct Found {
    votes: NamedBytes,
    statements: Option<NamedBytes>,
}

fn find(path: &Path) -> Result<Found> {
    if path.is_dir() {
        return find_in_folder(path);
    }
    let bytes = output::read(path)?;
    if bytes.starts_with(b"PK\x03\x04") {
        return find_in_zip(path, bytes);
    }
    Ok(Found { votes: NamedBytes { name: path.to_owned(), bytes }, statements: None })
}

fn find_in_folder(folder: &Path) -> Result<Found> {
    let mut names: Vec<PathBuf> = std::fs::read_dir(folder)
        .with_context(|| format!("`{}` could not be read", folder.display()))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .with_context(|| format!("`{}` could not be read", folder.display()))?;
    names.sort();
    let read = |name: &PathBuf| -> Result<NamedBytes> {
        Ok(NamedBytes { name: name.clone(), bytes: output::read(name)? })
    };
    let Some(votes) = names.iter().find(|name| is_votes(name)) else {
        bail!("`{}` holds no file `votes.csv`", folder.display());
    };
    let statements = names.iter().find(|name| is_statements(name));
    Ok(Found { votes: read(votes)?, statements: statements.map(read).transpose()? })
}

fn find_in_zip(path: &Path, bytes: Vec<u8>) -> Result<Found> {
    let unreadable = || format!("`{}` is not a readable zip file", path.display());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).with_context(unreadable)?;
    let mut names: Vec<String> = archive
        .file_names()
        .map(|name| name.map(|name| name.into_owned()))
        .collect::<Result<_, _>>()
        .with_context(unreadable)?;
    names.sort();
    let mut read = |name: &str| -> Result<NamedBytes> {
        let entry = archive.by_name(name).with_context(unreadable)?;
        let mut bytes = Vec::new();
        entry.take(MOST_UNPACKED_BYTES + 1).read_to_end(&mut bytes).with_context(unreadable)?;
        if bytes.len() as u64 > MOST_UNPACKED_BYTES {
            bail!(
                "`{name}` in `{}` unpacks to more than 4 GB; unpack it and give the folder",
                path.display()
            );
        }
        Ok(NamedBytes { name: path.join(name), bytes })
    };
    let Some(votes) = names.iter().find(|name| is_votes(Path::new(name))) else {
        bail!("`{}` holds no file `votes.csv`", path.display());
    };
    let statements = names.iter().find(|name| is_statements(Path::new(name)));
    Ok(Found { votes: read(votes)?, statements: statements.map(|name| read(name)).transpose()? })
}

/// `votes.csv`, or with the conversation's id before it; not the table per participant.
fn is_votes(path: &Path) -> bool {
    let name = file_name(path);
    name == "votes.csv"
        || (name.ends_with("-votes.csv")
            && !name.ends_with("participants-votes.csv")
            && !name.ends_with("participant-votes.csv"))
}

fn is_statements(path: &Path) -> bool {
    let name = file_name(path);
    name == "comments.csv" || name == "statements.csv" || name.ends_with("-comments.csv")
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default()
}
