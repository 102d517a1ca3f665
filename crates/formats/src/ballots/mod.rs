//! Ballot files: `.blt`, PrefLib orders, `.abc.yaml`, CSV ballots and Pabulib budgets. A file is read whole
//! or refused with its line and reason; what could be read but had to be put right is reported.

pub mod abc;
pub mod blocs;
pub mod blt;
pub mod pb;
pub mod preflib;
pub mod sheet;
pub mod table;

use thiserror::Error;

/// Why a ballot file was refused: where, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {what}")]
pub struct BallotError {
    pub line: usize,
    pub what: String,
}

impl BallotError {
    pub(crate) fn at(line: usize, what: impl Into<String>) -> Self {
        Self { line, what: what.into() }
    }
}

/// Something read that had to be put right, so that nobody finds out later by accident.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub line: usize,
    pub what: String,
}

impl Note {
    pub(crate) fn at(line: usize, what: impl Into<String>) -> Self {
        Self { line, what: what.into() }
    }
}

/// Ranked ballots as a file gives them: flat, so that a hundred thousand fit in a few megabytes.
#[derive(Debug, Clone, Default)]
pub struct RankedFile {
    pub title: Option<String>,
    pub options: Vec<String>,
    pub seats: Option<usize>,
    /// Options that stand on the ballot but withdrew, by number.
    pub withdrawn: Vec<u16>,
    pub notes: Vec<Note>,
    marks: Vec<Mark>,
    ends: Vec<u32>,
    counts: Vec<u64>,
}

/// One option on one ballot; `tied` means equal to the mark before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    pub option: u16,
    pub tied: bool,
}

impl RankedFile {
    pub(crate) fn push(&mut self, count: u64, marks: impl IntoIterator<Item = Mark>) {
        self.marks.extend(marks);
        self.ends.push(self.marks.len() as u32);
        self.counts.push(count);
    }

    /// How many cast each ballot, and its marks, best first.
    pub fn ballots(&self) -> impl Iterator<Item = (u64, &[Mark])> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts
            .zip(&self.ends)
            .zip(&self.counts)
            .map(|((start, &end), &count)| (count, &self.marks[start as usize..end as usize]))
    }

    pub fn n_ballots(&self) -> u64 {
        self.counts.iter().sum()
    }
}

/// A file's text, whatever its marks of origin: byte order mark, Windows line ends, older encodings.
pub(crate) fn text_of(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// Guards against files that name themselves larger than anything real.
pub(crate) const MOST_OPTIONS: usize = 10_000;

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}
