//! Votes as a stream of events: `participant,statement,vote[,timestamp][,matters]`, or a Polis export.
//!
//! Ids become numbers in the order of their first appearance. Files without quotes take a path that
//! touches each byte about once; others go through the general reader, with the same result.

use super::ids::{Ids, leading_plain};
use super::pieces;
use crate::table::{TableError, decode, delimiter, missing, position};

/// Which number means agreement in a Polis file; exports differ, so it must be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgreeSign {
    PlusOne,
    MinusOne,
}

/// One act of answering, in numbers: −1 disagree, 0 pass, +1 agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoteEvent {
    pub row: u32,
    /// Column and flags together keep fifty million events in 400 MB.
    packed: u32,
}

impl VoteEvent {
    pub const fn column(self) -> u32 {
        self.packed >> 3
    }

    pub const fn value(self) -> i8 {
        (self.packed & 3) as i8 - 1
    }

    pub const fn matters(self) -> bool {
        self.packed & 4 != 0
    }

    /// Statement, mark and answer in one number.
    pub(super) const fn packed(self) -> u32 {
        self.packed
    }

    pub(super) const fn from_packed(row: u32, packed: u32) -> Option<Self> {
        if packed & 3 == 3 { None } else { Some(Self { row, packed }) }
    }

    /// `value` is −1, 0 or 1.
    pub const fn new(row: u32, column: u32, value: i8, matters: bool) -> Self {
        Self { row, packed: column << 3 | (matters as u32) << 2 | (value + 1) as u32 }
    }
}

/// All events of a file, in their order in time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoteSheet {
    pub participants: Vec<String>,
    pub statements: Vec<String>,
    pub events: Vec<VoteEvent>,
    /// Whether people were asked what matters to them.
    pub asks_what_matters: bool,
}

#[derive(Debug, thiserror::Error)]
pub enum VoteSheetError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(
        "this is a Polis file, which does not say whether 1 or -1 means agreement; add --agree=+1 or --agree=-1"
    )]
    UndeclaredSign,
    #[error("there are more than {most} participants or statements, which is more than one map can hold", most = u32::MAX >> 3)]
    TooMany,
}

/// Where each column stands.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    participant: usize,
    statement: usize,
    vote: usize,
    timestamp: Option<usize>,
    matters: Option<usize>,
    agree: i8,
    by_time: bool,
    with_times: bool,
}

/// Reads a sheet of votes. `agree` is needed for Polis files, whose sign is not declared.
pub fn read_votes(bytes: &[u8], agree: Option<AgreeSign>) -> Result<VoteSheet, VoteSheetError> {
    Ok(read(bytes, agree, false)?.finish().0)
}

/// As [`read_votes`], with the moment of each event as the file writes it (seconds or milliseconds);
/// no moments where the file has none.
pub fn read_timed_votes(
    bytes: &[u8],
    agree: Option<AgreeSign>,
) -> Result<(VoteSheet, Vec<i64>), VoteSheetError> {
    Ok(read(bytes, agree, true)?.finish())
}

/// Whether the columns are ours, in which 1 is always agreement; Polis' own columns leave it open.
pub fn sign_is_ours(bytes: &[u8]) -> Result<bool, VoteSheetError> {
    let text = decode(bytes);
    let header = text.lines().next().unwrap_or("");
    let headers = header_fields(header, delimiter(&text))?;
    Ok(position(&headers, "voter-id", &[])?.is_none())
}

fn read(bytes: &[u8], agree: Option<AgreeSign>, with_times: bool) -> Result<Sheet, VoteSheetError> {
    let text = decode(bytes);
    let delimiter = delimiter(&text);
    if text.trim().is_empty() {
        return Err(TableError::Empty.into());
    }
    let header_end = text.find('\n').map_or(text.len(), |end| end + 1);
    let (header, body) = text.split_at(header_end);
    let headers = header_fields(header, delimiter)?;
    let mut columns = Columns::find(&headers, agree)?;
    columns.with_times |= with_times;
    let mut sheet = Sheet::new(columns);
    if body.contains('"') {
        sheet.read_quoted(body, delimiter, headers.len())?;
    } else if body.len() > pieces::LARGE {
        pieces::read(&mut sheet, body, delimiter, headers.len())?;
    } else {
        sheet.read_plain(body, delimiter, headers.len())?;
    }
    Ok(sheet)
}

fn header_fields(header: &str, delimiter: u8) -> Result<Vec<String>, TableError> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).delimiter(delimiter).from_reader(header.as_bytes());
    let record = reader.records().next().transpose()?.unwrap_or_default();
    Ok(record.iter().map(|name| name.trim().to_owned()).collect())
}

impl Columns {
    /// Participant, statement, vote, and nothing else to look at.
    fn is_plain(&self) -> bool {
        [self.participant, self.statement, self.vote] == [0, 1, 2]
            && self.timestamp.is_none()
            && self.matters.is_none()
    }

    fn find(headers: &[String], agree: Option<AgreeSign>) -> Result<Self, VoteSheetError> {
        let need = |name: &'static str, aliases: &[&str]| {
            position(headers, name, aliases)?.ok_or_else(|| missing(headers, name))
        };
        let is_polis = position(headers, "voter-id", &[])?.is_some();
        if is_polis && agree.is_none() {
            return Err(VoteSheetError::UndeclaredSign);
        }
        Ok(Self {
            participant: need("participant", &["voter-id", "voter_id"])?,
            statement: need("statement", &["comment-id", "comment_id"])?,
            vote: need("vote", &[])?,
            timestamp: position(headers, "timestamp", &[])?,
            matters: position(headers, "matters", &["important"])?,
            agree: if agree == Some(AgreeSign::MinusOne) { -1 } else { 1 },
            // Polis exports are not always in the order of time; our own rows are what they say.
            by_time: is_polis,
            with_times: is_polis,
        })
    }
}

/// A sheet while it is being read.
pub(super) struct Sheet {
    pub(super) columns: Columns,
    pub(super) participants: Ids,
    pub(super) statements: Ids,
    pub(super) events: Vec<VoteEvent>,
    pub(super) times: Vec<i64>,
}

impl Sheet {
    pub(super) fn new(columns: Columns) -> Self {
        Self {
            columns,
            participants: Ids::default(),
            statements: Ids::default(),
            events: Vec::new(),
            times: Vec::new(),
        }
    }

    pub(super) fn read_plain(
        &mut self,
        body: &str,
        delimiter: u8,
        width: usize,
    ) -> Result<(), VoteSheetError> {
        let mut fields: Vec<&str> = Vec::with_capacity(width);
        let only_numbers = width == 3 && self.columns.is_plain();
        let (mut rest, mut line_number) = (body, 1u64);
        while !rest.is_empty() {
            line_number += 1;
            if only_numbers
                && let Some(length) = self.take_numbers(rest.as_bytes(), delimiter)?
                && let Some(after) = rest.get(length..)
            {
                rest = after;
                continue;
            }
            let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
            rest = after;
            fields.clear();
            let mut from = 0;
            for (at, byte) in line.bytes().enumerate() {
                if byte == delimiter {
                    fields.push(line.get(from..at).unwrap_or("").trim());
                    from = at + 1;
                }
            }
            fields.push(line.get(from..).unwrap_or("").trim());
            if fields.iter().all(|field| field.is_empty()) {
                continue;
            }
            self.check_width(line_number, fields.len(), width)?;
            self.take(line_number, |column| fields.get(column).copied().unwrap_or(""))?;
        }
        Ok(())
    }

    /// A line of three plain numbers; gives how long it is. Any other line is left to the general way.
    fn take_numbers(&mut self, bytes: &[u8], delimiter: u8) -> Result<Option<usize>, VoteSheetError> {
        let Some((line, length)) = numbers(bytes, delimiter) else { return Ok(None) };
        let (participant, statement, vote) = line;
        let row = self.participants.number_of_plain(participant)?;
        let column = self.statements.number_of_plain(statement)?;
        self.events.push(VoteEvent::new(row, column, vote * self.columns.agree, false));
        Ok(Some(length))
    }

    fn read_quoted(&mut self, body: &str, delimiter: u8, width: usize) -> Result<(), VoteSheetError> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .from_reader(body.as_bytes());
        for record in reader.records() {
            let record = record.map_err(TableError::from)?;
            if record.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            let line = record.position().map_or(0, csv::Position::line) + 1;
            self.check_width(line, record.len(), width)?;
            self.take(line, |column| record.get(column).unwrap_or("").trim())?;
        }
        Ok(())
    }

    fn check_width(&self, line: u64, fields: usize, columns: usize) -> Result<(), TableError> {
        if fields > columns {
            return Err(TableError::UnevenLine { line, fields, columns });
        }
        Ok(())
    }

    fn take<'a>(&mut self, line: u64, field: impl Fn(usize) -> &'a str) -> Result<(), VoteSheetError> {
        let problem =
            |column: &str, problem: String| TableError::Field { line, column: column.to_owned(), problem };
        let participant = field(self.columns.participant);
        let statement = field(self.columns.statement);
        if participant.is_empty() || statement.is_empty() {
            let name = if participant.is_empty() { "participant" } else { "statement" };
            return Err(problem(name, "there is nothing here; every vote needs it".to_owned()).into());
        }
        let value = match field(self.columns.vote) {
            "1" | "+1" => self.columns.agree,
            "-1" => -self.columns.agree,
            "0" => 0,
            other => {
                let text = format!("`{other}` is not 1 (agree), -1 (disagree) or 0 (pass)");
                return Err(problem("vote", text).into());
            }
        };
        let matters = match self.columns.matters.map_or("", &field) {
            "" | "0" | "false" => false,
            "1" | "true" => true,
            other => return Err(problem("matters", format!("`{other}` is not 1 or 0")).into()),
        };
        if let Some(timestamp) = self.columns.timestamp.filter(|_| self.columns.with_times) {
            let text = field(timestamp);
            self.times.push(text.parse().map_err(|_| {
                problem("timestamp", format!("`{text}` is not a whole number of milliseconds or seconds"))
            })?);
        }
        let row = self.participants.number(participant)?;
        let column = self.statements.number(statement)?;
        self.events.push(VoteEvent::new(row, column, value, matters));
        Ok(())
    }

    fn finish(mut self) -> (VoteSheet, Vec<i64>) {
        let sheet = VoteSheet {
            participants: self.participants.names,
            statements: self.statements.names,
            events: self.events,
            asks_what_matters: self.columns.matters.is_some(),
        };
        if !self.columns.by_time || self.times.is_sorted() {
            return (sheet, self.times);
        }
        let sheet = sheet.in_order_of(&self.times);
        self.times.sort();
        (sheet, self.times)
    }
}

impl VoteSheet {
    /// Sorts by time, of equal times by line, and numbers the ids anew by their first appearance.
    fn in_order_of(self, times: &[i64]) -> Self {
        let mut order: Vec<usize> = (0..self.events.len()).collect();
        order.sort_by_key(|&at| times[at]);
        let mut rows = Renumbered::new(self.participants);
        let mut columns = Renumbered::new(self.statements);
        let events = order
            .into_iter()
            .map(|at| {
                let event = self.events[at];
                let row = rows.number(event.row);
                let column = columns.number(event.column());
                VoteEvent::new(row, column, event.value(), event.matters())
            })
            .collect();
        Self { participants: rows.names, statements: columns.names, events, ..self }
    }
}

/// Ids given new numbers by first use.
struct Renumbered {
    old: Vec<String>,
    new_number: Vec<Option<u32>>,
    names: Vec<String>,
}

impl Renumbered {
    fn new(old: Vec<String>) -> Self {
        Self { new_number: vec![None; old.len()], names: Vec::with_capacity(old.len()), old }
    }

    fn number(&mut self, old: u32) -> u32 {
        let at = old as usize;
        *self.new_number[at].get_or_insert_with(|| {
            self.names.push(std::mem::take(&mut self.old[at]));
            self.names.len() as u32 - 1
        })
    }
}

/// `12,34,-1` and the line's end: what it says and how long it is.
fn numbers(bytes: &[u8], delimiter: u8) -> Option<((u32, u32, i8), usize)> {
    let (participant, mut at) = leading_plain(bytes)?;
    let behind = |at: usize| (bytes.get(at) == Some(&delimiter)).then_some(at + 1);
    at = behind(at)?;
    let (statement, length) = leading_plain(bytes.get(at..)?)?;
    at = behind(at + length)?;
    let (vote, length) = match bytes.get(at..)? {
        [b'1', ..] => (1, 1),
        [b'0', ..] => (0, 1),
        [b'-', b'1', ..] => (-1, 2),
        _ => return None,
    };
    at += length;
    match bytes.get(at..)? {
        [b'\n', ..] => Some(((participant, statement, vote), at + 1)),
        [b'\r', b'\n', ..] => Some(((participant, statement, vote), at + 2)),
        _ => None,
    }
}
