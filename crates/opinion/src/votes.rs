//! Who answered what: a sparse matrix, one ballot after another, two to four bytes an answer.
//! There is no dense participants × statements table anywhere in this crate.

use std::ops::Range;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

/// One answer to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Choice {
    Disagree,
    Pass,
    Agree,
}

impl Choice {
    /// −1, 0 or +1: the sign of every published export.
    pub const fn value(self) -> i8 {
        self as i8 - 1
    }

    /// The answer behind −1, 0 or +1.
    pub const fn from_value(value: i8) -> Option<Self> {
        match value {
            -1 => Some(Self::Disagree),
            0 => Some(Self::Pass),
            1 => Some(Self::Agree),
            _ => None,
        }
    }

    const fn from_code(code: u32) -> Self {
        match code & 3 {
            0 => Self::Disagree,
            1 => Self::Pass,
            _ => Self::Agree,
        }
    }
}

/// One act of answering: `row` is the participant, `column` the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    pub row: u32,
    pub column: u32,
    pub choice: Choice,
    /// "This matters to me", said beside the answer.
    pub matters: bool,
}

/// Why a set of votes could not be laid out.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum VotesError {
    #[error("vote {position} names participant {row}, but there are only {rows}")]
    NoSuchRow { position: usize, row: u32, rows: usize },
    #[error("vote {position} names statement {column}, but there are only {columns}")]
    NoSuchColumn { position: usize, column: u32, columns: usize },
    #[error("{columns} statements are more than the {most} one map can hold", most = Votes::MOST_COLUMNS)]
    TooManyColumns { columns: usize },
    #[error("the packed votes are damaged: {0}")]
    Damaged(&'static str),
}

/// Everybody's standing answers. A later answer to the same statement has replaced the earlier one.
///
/// Each ballot is a run of cells sorted by statement; a cell packs `statement << 3 | matters << 2 | answer`
/// into 16 bits while there are at most 8 191 statements, else into 32.
///
/// ```
/// # use opinion::{Choice, Event, Votes};
/// let says = |row, column, choice| Event { row, column, choice, matters: false };
/// let votes = Votes::from_events(2, 2, [
///     says(0, 1, Choice::Agree),
///     says(1, 0, Choice::Pass),
///     says(0, 1, Choice::Disagree), // changed her mind
/// ])?;
/// assert_eq!(votes.len(), 2);
/// assert_eq!(votes.ballot(0).collect::<Vec<_>>(), [(1, Choice::Disagree, false)]);
/// # Ok::<(), opinion::VotesError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Votes {
    columns: usize,
    /// Where each ballot starts; one more entry than there are rows.
    starts: Vec<usize>,
    cells: Cells,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Cells {
    Narrow(Vec<u16>),
    Wide(Vec<u32>),
}

/// A packed answer of either width.
pub(crate) trait Cell: Copy + Send + Sync + 'static {
    fn wide(self) -> u32;

    fn column(self) -> usize {
        (self.wide() >> 3) as usize
    }

    /// 0 disagree, 1 pass, 2 agree: an index into tables of three.
    fn code(self) -> usize {
        (self.wide() & 3) as usize
    }

    fn matters(self) -> bool {
        self.wide() & 4 != 0
    }
}

impl Cell for u16 {
    fn wide(self) -> u32 {
        u32::from(self)
    }
}

impl Cell for u32 {
    fn wide(self) -> u32 {
        self
    }
}

/// Ballots of one cell width: what the hot loops walk over.
#[derive(Clone, Copy)]
pub(crate) struct Ballots<'a, C> {
    starts: &'a [usize],
    cells: &'a [C],
}

impl<'a, C: Cell> Ballots<'a, C> {
    pub(crate) fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// One person's cells; none for a row that is not there.
    pub(crate) fn row(&self, row: usize) -> &'a [C] {
        match (self.starts.get(row), self.starts.get(row + 1)) {
            (Some(&from), Some(&to)) => self.cells.get(from..to).unwrap_or_default(),
            _ => &[],
        }
    }
}

/// Runs the same expression for either cell width.
macro_rules! with_ballots {
    ($votes:expr, |$ballots:ident| $body:expr) => {
        match $votes.layout() {
            $crate::votes::Layout::Narrow($ballots) => $body,
            $crate::votes::Layout::Wide($ballots) => $body,
        }
    };
}
pub(crate) use with_ballots;

pub(crate) enum Layout<'a> {
    Narrow(Ballots<'a, u16>),
    Wide(Ballots<'a, u32>),
}

impl Votes {
    /// More statements than any conversation ever held by a factor of thousands.
    pub const MOST_COLUMNS: usize = 1 << 29;
    const MOST_NARROW_COLUMNS: usize = 1 << 13;

    /// Lays out events in the order they happened: a later one replaces an earlier one of the same
    /// participant and statement. Refuses rows and columns that were not announced.
    /// Work grows with the number of events.
    pub fn from_events<I>(rows: usize, columns: usize, events: I) -> Result<Self, VotesError>
    where
        I: IntoIterator<Item = Event> + Clone,
    {
        if columns > Self::MOST_COLUMNS {
            return Err(VotesError::TooManyColumns { columns });
        }
        for (position, event) in events.clone().into_iter().enumerate() {
            if event.row as usize >= rows {
                return Err(VotesError::NoSuchRow { position, row: event.row, rows });
            }
            if event.column as usize >= columns {
                return Err(VotesError::NoSuchColumn { position, column: event.column, columns });
            }
        }
        let (starts, mut wide) = by_ballot(rows, events);
        let (starts, length) = keep_latest(&starts, &mut wide);
        wide.truncate(length);
        Ok(Self { columns, starts, cells: Cells::pack(columns, wide) })
    }

    /// How many participants there are.
    pub fn rows(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many statements there are.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// How many answers stand.
    pub fn len(&self) -> usize {
        match &self.cells {
            Cells::Narrow(cells) => cells.len(),
            Cells::Wide(cells) => cells.len(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many statements one participant has answered.
    pub fn ballot_len(&self, row: usize) -> usize {
        match (self.starts.get(row), self.starts.get(row + 1)) {
            (Some(from), Some(to)) => to - from,
            _ => 0,
        }
    }

    /// One participant's answers, by statement; nothing for a row that is not there.
    pub fn ballot(&self, row: usize) -> impl Iterator<Item = (usize, Choice, bool)> + Clone + '_ {
        self.ballot_range(row).map(move |position| {
            let cell = self.cells.wide(position);
            (cell.column(), Choice::from_code(cell), cell.matters())
        })
    }

    fn ballot_range(&self, row: usize) -> Range<usize> {
        match (self.starts.get(row), self.starts.get(row + 1)) {
            (Some(&from), Some(&to)) => from..to,
            _ => 0..0,
        }
    }

    pub(crate) fn layout(&self) -> Layout<'_> {
        match &self.cells {
            Cells::Narrow(cells) => Layout::Narrow(Ballots { starts: &self.starts, cells }),
            Cells::Wide(cells) => Layout::Wide(Ballots { starts: &self.starts, cells }),
        }
    }
}

impl Cells {
    fn pack(columns: usize, wide: Vec<u32>) -> Self {
        if columns <= Votes::MOST_NARROW_COLUMNS {
            Self::Narrow(wide.into_iter().map(|cell| cell as u16).collect())
        } else {
            Self::Wide(wide)
        }
    }

    fn wide(&self, position: usize) -> u32 {
        match self {
            Self::Narrow(cells) => cells.get(position).map_or(0, |&cell| u32::from(cell)),
            Self::Wide(cells) => cells.get(position).copied().unwrap_or(0),
        }
    }
}

/// A stable counting sort of the events by participant.
fn by_ballot<I>(rows: usize, events: I) -> (Vec<usize>, Vec<u32>)
where
    I: IntoIterator<Item = Event> + Clone,
{
    let mut starts = vec![0usize; rows + 1];
    for event in events.clone() {
        starts[event.row as usize + 1] += 1;
    }
    for row in 0..rows {
        starts[row + 1] += starts[row];
    }
    let mut next = starts.clone();
    let mut cells = vec![0u32; starts.last().copied().unwrap_or(0)];
    for event in events {
        let place = &mut next[event.row as usize];
        cells[*place] = event.column << 3 | u32::from(event.matters) << 2 | event.choice as u32;
        *place += 1;
    }
    (starts, cells)
}

/// Sorts each ballot by statement and keeps the latest answer to each; closes the gaps in place.
fn keep_latest(starts: &[usize], cells: &mut [u32]) -> (Vec<usize>, usize) {
    if !sort_ballots(starts, cells) {
        return (starts.to_vec(), cells.len());
    }
    let mut kept_starts = Vec::with_capacity(starts.len());
    kept_starts.push(0);
    let mut length = 0;
    for ends in starts.windows(2) {
        let (from, to) = (ends[0], ends[1]);
        for position in from..to {
            let replaced = position + 1 < to && cells[position + 1].column() == cells[position].column();
            if !replaced {
                cells[length] = cells[position];
                length += 1;
            }
        }
        kept_starts.push(length);
    }
    (kept_starts, length)
}

/// Sorts every ballot by statement; says whether anybody answered a statement twice.
fn sort_ballots(starts: &[usize], cells: &mut [u32]) -> bool {
    const ROWS_AT_A_TIME: usize = 1 << 14;
    let rows = starts.len() - 1;
    let mut parts = Vec::with_capacity(rows / ROWS_AT_A_TIME + 1);
    let mut rest = cells;
    for from in (0..rows).step_by(ROWS_AT_A_TIME) {
        let starts = &starts[from..=(from + ROWS_AT_A_TIME).min(rows)];
        let (part, after) = rest.split_at_mut(starts[starts.len() - 1] - starts[0]);
        parts.push((starts, part));
        rest = after;
    }
    let sort = |(starts, part): (&[usize], &mut [u32])| {
        let mut twice = false;
        for ends in starts.windows(2) {
            let ballot = &mut part[ends[0] - starts[0]..ends[1] - starts[0]];
            if !ballot.is_sorted_by(|a, b| a.column() < b.column()) {
                // Stable, so that of two answers to one statement the later stands later.
                ballot.sort_by_key(|&cell| cell.column());
                twice |= ballot.windows(2).any(|pair| pair[0].column() == pair[1].column());
            }
        }
        twice
    };
    parts.into_par_iter().map(sort).reduce(|| false, |a, b| a | b)
}
