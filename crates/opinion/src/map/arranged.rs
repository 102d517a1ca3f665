//! The votes in an order that depends on their content alone, so that a map depends on neither the
//! order of rows and columns nor on names, and sums come out the same to the last bit.

use std::ops::Range;

use rayon::prelude::*;

use super::marks::Marks;
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

/// Whether a cell is agreement or disagreement, and no pass.
pub(crate) fn takes_a_side(cell: u32) -> bool {
    cell & 3 != 1
}

impl Arranged {
    /// `out` columns are left out, and rows not `looked_at`; `weights` of one per row where empty;
    /// `labels` tell rows of the same answers apart.
    pub(crate) fn new(
        votes: &Votes,
        out: &[bool],
        weights: &[f64],
        labels: &[u64],
        looked_at: Option<&[bool]>,
    ) -> Self {
        with_ballots!(votes, |ballots| arrange(ballots, votes.columns(), out, weights, labels, looked_at))
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

    /// The same people with other ballots: each row's `write` puts its cells at the end of what is there.
    pub(crate) fn with_ballots(&self, mut write: impl FnMut(usize, &[u32], &mut Vec<u32>)) -> Self {
        let (mut starts, mut cells) = (vec![0], Vec::with_capacity(self.cells.len()));
        for row in 0..self.rows() {
            write(row, self.row(row), &mut cells);
            starts.push(cells.len());
        }
        Self {
            row_of: self.row_of.clone(),
            column_of: self.column_of.clone(),
            row_marks: self.row_marks.clone(),
            column_marks: self.column_marks.clone(),
            weights: self.weights.clone(),
            blocks: blocks(&starts),
            starts,
            cells,
        }
    }

    /// Agreement and disagreement alone.
    pub(crate) fn sides(&self) -> Self {
        self.with_ballots(|_, ballot, cells| {
            cells.extend(ballot.iter().filter(|&&cell| takes_a_side(cell)));
        })
    }

    /// Those who answered most, about so many answers together: with them one sees best who goes together.
    pub(crate) fn longest_ballots(&self, answers: usize) -> Self {
        let mut by_length = vec![0usize; self.columns() + 1];
        (0..self.rows()).for_each(|row| by_length[self.ballot_len(row)] += self.ballot_len(row));
        let mut together = 0;
        let shortest = (0..by_length.len()).rev().find(|&length| {
            together += by_length[length];
            together >= answers
        });
        let rows: Vec<usize> =
            (0..self.rows()).filter(|&row| self.ballot_len(row) >= shortest.unwrap_or(0)).collect();
        let mut starts = vec![0];
        let mut cells = Vec::new();
        for &row in &rows {
            cells.extend_from_slice(self.row(row));
            starts.push(cells.len());
        }
        Self {
            row_of: rows.iter().map(|&row| self.row_of[row]).collect(),
            column_of: self.column_of.clone(),
            row_marks: rows.iter().map(|&row| self.row_marks[row]).collect(),
            column_marks: self.column_marks.clone(),
            weights: rows.iter().map(|&row| self.weights[row]).collect(),
            blocks: blocks(&starts),
            starts,
            cells,
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

fn arrange<C: Cell>(
    ballots: Ballots<'_, C>,
    columns: usize,
    out: &[bool],
    weights: &[f64],
    labels: &[u64],
    looked_at: Option<&[bool]>,
) -> Arranged {
    let is_looked_at = |row: usize| looked_at.is_none_or(|rows| rows[row]);
    let is_out: Vec<bool> = (0..columns).map(|column| out.get(column).copied().unwrap_or(false)).collect();
    let weight = |row: usize| weights.get(row).copied().unwrap_or(1.0);
    let label = |row: usize| labels.get(row).copied().unwrap_or(0);
    let marks = Marks::of(ballots, &is_out, label, is_looked_at);
    let Marks { rows: row_marks, columns: column_marks } = marks;

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
