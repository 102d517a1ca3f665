//! The votes in an order that depends on their content alone, so that a map depends on neither the
//! order of rows and columns nor on names, and sums come out the same to the last bit.
//!
//! Each ballot's mark is a sum over its answers, each statement's a sum over its answerers, refined
//! in turn (as in colour refinement of graphs, Weisfeiler and Leman 1968). Equal marks mean equal
//! content, whose order cannot matter.

use std::ops::Range;

use rayon::prelude::*;

use crate::Votes;
use crate::votes::{Ballots, Cell, with_ballots};

/// About so many answers are worked through at a time. The cut depends on the votes alone, never on
/// the number of threads.
const BLOCK: usize = 1 << 15;
const MOST_BLOCKS: usize = 64;

/// Live statements only, people with at least one answer, both in canonical order.
pub(crate) struct Arranged {
    /// Original row and column numbers.
    pub(crate) row_of: Vec<u32>,
    pub(crate) column_of: Vec<u32>,
    /// Marks of the rows, as even as chance.
    pub(crate) row_marks: Vec<u64>,
    pub(crate) column_marks: Vec<u64>,
    pub(crate) weights: Vec<f32>,
    pub(crate) starts: Vec<usize>,
    /// `column << 2 | answer`, an index into tables of four per column.
    pub(crate) cells: Vec<u32>,
    blocks: Vec<Range<usize>>,
}

/// The fourth answer: not there, for the sake of a trial.
pub(crate) const HELD_OUT: u32 = 3;

impl Arranged {
    /// `out` columns are left out, and rows not `looked_at`; `weights` of one per row where empty.
    pub(crate) fn new(votes: &Votes, out: &[bool], weights: &[f64], looked_at: Option<&[bool]>) -> Self {
        with_ballots!(votes, |ballots| arrange(ballots, votes.columns(), out, weights, looked_at))
    }

    pub(crate) fn rows(&self) -> usize {
        self.row_of.len()
    }

    pub(crate) fn columns(&self) -> usize {
        self.column_of.len()
    }

    pub(crate) fn row(&self, row: usize) -> &[u32] {
        &self.cells[self.starts[row]..self.starts[row + 1]]
    }

    pub(crate) fn ballot_len(&self, row: usize) -> usize {
        self.starts[row + 1] - self.starts[row]
    }

    /// The same ballots with other answers in them: held out ones, or a resample.
    pub(crate) fn with_cells(&self, cells: Vec<u32>) -> Self {
        Self {
            row_of: self.row_of.clone(),
            column_of: self.column_of.clone(),
            row_marks: self.row_marks.clone(),
            column_marks: self.column_marks.clone(),
            weights: self.weights.clone(),
            starts: self.starts.clone(),
            cells,
            blocks: self.blocks.clone(),
        }
    }

    /// Works through all rows in blocks, in parallel, and gives the blocks' results in order.
    pub(crate) fn in_blocks<T: Send>(&self, work: impl Fn(Range<usize>) -> T + Sync) -> Vec<T> {
        match self.blocks.as_slice() {
            [only] => vec![work(only.clone())],
            blocks => blocks.par_iter().map(|block| work(block.clone())).collect(),
        }
    }
}

/// Scrambles a number so that sums of scrambled numbers tell contents apart.
pub(crate) fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

const ANSWER_MARKS: [u64; 4] = [0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03, 0x8cb9_2ba7_2f3d_8dd7, 0];

fn arrange<C: Cell>(
    ballots: Ballots<'_, C>,
    columns: usize,
    out: &[bool],
    weights: &[f64],
    looked_at: Option<&[bool]>,
) -> Arranged {
    let is_looked_at = |row: usize| looked_at.is_none_or(|rows| rows[row]);
    let is_out: Vec<bool> = (0..columns).map(|column| out.get(column).copied().unwrap_or(false)).collect();
    let weight = |row: usize| weights.get(row).copied().unwrap_or(1.0);
    let (row_marks, column_marks) = marks(ballots, &is_out, weight, is_looked_at);

    let mut column_of: Vec<u32> = (0..columns as u32).filter(|&column| !is_out[column as usize]).collect();
    column_of.sort_by_key(|&column| column_marks[column as usize]);
    let mut place = vec![u32::MAX; columns];
    for (at, &column) in column_of.iter().enumerate() {
        place[column as usize] = at as u32;
    }
    let answered = |row: usize| ballots.row(row).iter().filter(|cell| !is_out[cell.column()]).count();
    let mut row_of: Vec<u32> = (0..ballots.rows())
        .filter(|&row| is_looked_at(row) && answered(row) > 0)
        .map(|row| row as u32)
        .collect();
    row_of.sort_by_key(|&row| row_marks[row as usize]);

    let mut starts = vec![0];
    let mut cells = Vec::new();
    for &row in &row_of {
        let live = ballots.row(row as usize).iter().filter(|cell| !is_out[cell.column()]);
        cells.extend(live.map(|cell| place[cell.column()] << 2 | cell.code() as u32));
        let from = starts.last().copied().unwrap_or(0);
        cells[from..].sort_unstable();
        starts.push(cells.len());
    }
    Arranged {
        row_marks: row_of.iter().map(|&row| row_marks[row as usize]).collect(),
        column_marks: column_of.iter().map(|&column| column_marks[column as usize]).collect(),
        weights: row_of.iter().map(|&row| weight(row as usize) as f32).collect(),
        blocks: blocks(&starts),
        row_of,
        column_of,
        starts,
        cells,
    }
}

fn marks<C: Cell>(
    ballots: Ballots<'_, C>,
    is_out: &[bool],
    weight: impl Fn(usize) -> f64,
    is_looked_at: impl Fn(usize) -> bool,
) -> (Vec<u64>, Vec<u64>) {
    let mut columns: Vec<u64> = is_out.iter().map(|&is_out| u64::from(!is_out)).collect();
    let mut rows = vec![0u64; ballots.rows()];
    // Two rounds tell all but contrived statements apart; the third tells people by that.
    for round in 0..3 {
        for (row, mark) in rows.iter_mut().enumerate().filter(|(row, _)| is_looked_at(*row)) {
            let live = ballots.row(row).iter().filter(|cell| !is_out[cell.column()]);
            let answers = live.map(|cell| mix(columns[cell.column()] ^ ANSWER_MARKS[cell.code()]));
            *mark = mix(answers.fold(weight(row).to_bits(), u64::wrapping_add));
        }
        if round == 2 {
            break;
        }
        let mut next = vec![0u64; columns.len()];
        for (row, &mark) in rows.iter().enumerate().filter(|(row, _)| is_looked_at(*row)) {
            for cell in ballots.row(row) {
                let mark = mix(mark ^ ANSWER_MARKS[cell.code()]);
                next[cell.column()] = next[cell.column()].wrapping_add(mark);
            }
        }
        columns = next.into_iter().map(mix).collect();
    }
    (rows, columns)
}

fn blocks(starts: &[usize]) -> Vec<Range<usize>> {
    let (rows, total) = (starts.len() - 1, starts.last().copied().unwrap_or(0));
    let wanted = total.div_ceil(BLOCK).clamp(1, MOST_BLOCKS);
    let mut blocks = Vec::with_capacity(wanted);
    let mut from = 0;
    for number in 1..=wanted {
        let until = (total as u128 * number as u128 / wanted as u128) as usize;
        let to =
            if number == wanted { rows } else { starts.partition_point(|&start| start < until).min(rows) };
        if to > from || number == wanted {
            blocks.push(from..to.max(from));
            from = to.max(from);
        }
    }
    blocks
}
