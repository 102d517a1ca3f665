//! What is wrong with an upload: what, where, and what to do. It crosses from the child process as JSON,
//! and pages word each kind in the reader's language.

use serde::{Deserialize, Serialize};

use crate::opinion::VoteSheetError;
use crate::table::TableError;

/// The tables an export is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    Votes,
    Statements,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Trouble {
    #[error("there is no file here; choose the export as a zip file, or votes.csv and comments.csv")]
    NothingSent,
    #[error("the files are larger than {most_mb} MB together; leave out what is not votes or statements")]
    TooBig { most_mb: u64 },
    #[error("`{file}` unpacks to more than {most_mb} MB; send votes.csv and comments.csv by themselves")]
    TooBigInside { file: String, most_mb: u64 },
    #[error("`{file}` holds more than {most} files; send votes.csv and comments.csv by themselves")]
    TooManyEntries { file: String, most: usize },
    #[error("`{file}` is not a whole zip file; export it once more and send that")]
    BrokenZip { file: String },
    #[error("`{file}` is locked with a password; unpack it and send votes.csv and comments.csv")]
    LockedZip { file: String },
    #[error("`{file}` holds another zip file, `{entry}`; unpack it and send votes.csv and comments.csv")]
    NestedZip { file: String, entry: String },
    #[error(
        "`{file}` names a file outside itself, `{entry}`, which no honest export does; ask who made it for another"
    )]
    OutsideName { file: String, entry: String },
    #[error(
        "`{entry}` in `{file}` is not as long as the zip file says; it may be damaged or made to harm: export it once more"
    )]
    LyingSize { file: String, entry: String },
    #[error("`{file}` holds the file `{entry}` twice; leave one of them out")]
    TwiceInside { file: String, entry: String },
    #[error("there is no file with {}; it is called {}", part.words(), part.file())]
    Missing { part: Part },
    #[error("there are two files with {}, `{first}` and `{second}`; send only one", part.words())]
    Twice { part: Part, first: String, second: String },
    #[error("`{file}` is empty; its first line must name the columns")]
    Empty { file: String },
    #[error("`{file}` is kept as UTF-16; save it as CSV in UTF-8 and send that")]
    Utf16 { file: String },
    #[error("`{file}`, line {line}: there are bytes here that no table has; save it as CSV and send that")]
    NotText { file: String, line: u64 },
    #[error(
        "`{file}`, line {line}: the line is longer than {most_kb} kB; look for a quotation mark that is missing"
    )]
    LongLine { file: String, line: u64, most_kb: usize },
    #[error("`{file}`, line {line}: a quotation mark is opened here and never closed; close it or double it")]
    OpenQuote { file: String, line: u64 },
    #[error("`{file}`, line 1: there is no column `{wanted}`; the columns are {found}")]
    NoColumn { file: String, wanted: String, found: String },
    #[error("`{file}`, line 1: the column `{column}` is there twice; leave one of them out")]
    ColumnTwice { file: String, column: String },
    #[error(
        "`{file}`, line {line}: {fields} fields, but the first line names {columns} columns; look for a missing quotation mark"
    )]
    Uneven { file: String, line: u64, fields: usize, columns: usize },
    #[error("`{file}`, line {line}, column `{column}`: {problem}")]
    Field { file: String, line: u64, column: String, problem: String },
    #[error("`{file}`, line {line}: the statement `{statement}` is there twice; leave one of them out")]
    StatementTwice { file: String, line: u64, statement: String },
    #[error(
        "`{file}`, line {line}: the text holds what looks like a CPR number; take it out, Langbord never keeps one"
    )]
    Cpr { file: String, line: u64 },
    #[error("`{file}`, line {line}: the statement has {len} characters; at most {most} fit here: shorten it")]
    LongStatement { file: String, line: u64, len: usize, most: usize },
    #[error("there are more than {most} {what}; split the export")]
    TooMany { what: What, most: usize },
    #[error(
        "`{file}` says `{found}` of its votes, which is none of the two ways we know; leave the line out and say which sign means agreement"
    )]
    UnknownConvention { file: String, found: String },
    #[error("`{first}` and `{second}` say opposite things of what 1 means; ask who made the export")]
    TwoConventions { first: String, second: String },
    #[error("this took longer than {seconds} seconds and was stopped; send a smaller export")]
    TooSlow { seconds: u64 },
    #[error("this took more memory than it may and was stopped; the file is too big inside")]
    TooHungry,
    #[error("the upload did not arrive whole; send it once more")]
    Garbled,
}

/// What there may be too many of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    Votes,
    Participants,
    Statements,
}

impl std::fmt::Display for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Votes => "votes",
            Self::Participants => "participants",
            Self::Statements => "statements",
        })
    }
}

impl Part {
    pub const fn file(self) -> &'static str {
        match self {
            Self::Votes => "votes.csv",
            Self::Statements => "comments.csv",
        }
    }

    const fn words(self) -> &'static str {
        match self {
            Self::Votes => "votes",
            Self::Statements => "statements",
        }
    }
}

impl Trouble {
    /// Puts a table's trouble into the file it was found in.
    pub(crate) fn table(file: &str, error: TableError) -> Self {
        let file = file.to_owned();
        match error {
            TableError::Empty => Self::Empty { file },
            TableError::NoSuchColumn { wanted, found } => {
                Self::NoColumn { file, wanted: wanted.to_owned(), found: shortened(found) }
            }
            TableError::TwiceTheSameColumn(column) => Self::ColumnTwice { file, column: shortened(column) },
            TableError::UnevenLine { line, fields, columns } => Self::Uneven { file, line, fields, columns },
            TableError::Field { line, column, problem } => {
                Self::Field { file, line, column, problem: shortened(problem) }
            }
            TableError::Csv(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                Self::NotText { file, line }
            }
        }
    }

    pub(crate) fn votes(file: &str, error: VoteSheetError, most: usize) -> Self {
        match error {
            VoteSheetError::Table(error) => Self::table(file, error),
            // The sign is asked for elsewhere, and votes are read as they are written.
            VoteSheetError::UndeclaredSign => Self::Garbled,
            VoteSheetError::TooMany => Self::TooMany { what: What::Participants, most },
        }
    }
}

/// A stranger's words inside our sentence: never more than fits on a page.
pub(crate) fn shortened(text: impl AsRef<str>) -> String {
    const MOST: usize = 120;
    let text = text.as_ref();
    let plain: String = text.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(MOST).is_some() { format!("{plain}…") } else { plain }
}
