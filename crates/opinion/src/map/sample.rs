//! For very large conversations axes and clusters are found from some of the people, taken by their
//! answers' marks and so by neither order nor name; everybody is then placed.

use super::marks::mix;
use crate::Votes;
use crate::votes::{Ballots, Cell, with_ballots};

/// So many answers are enough to find axes and clusters.
pub(super) const ENOUGH: usize = 2_500_000;

/// Which rows to look at; all where there are few enough answers.
pub(super) fn rows(votes: &Votes, out: &[bool], enough: usize) -> Option<Vec<bool>> {
    if votes.len() <= enough {
        return None;
    }
    let part = enough as f64 / votes.len() as f64;
    let below = (part * u64::MAX as f64) as u64;
    with_ballots!(votes, |ballots| Some(marked(ballots, votes.columns(), out, below)))
}

fn marked<C: Cell>(ballots: Ballots<'_, C>, columns: usize, out: &[bool], below: u64) -> Vec<bool> {
    let mut counts = vec![[0u64; 4]; columns];
    for row in 0..ballots.rows() {
        for cell in ballots.row(row) {
            counts[cell.column()][cell.code()] += 1;
        }
    }
    let marks: Vec<u64> = counts
        .iter()
        .enumerate()
        .map(|(column, [no, pass, yes, _])| {
            let is_out = out.get(column).copied().unwrap_or(false);
            if is_out { 0 } else { mix(mix(mix(*no) ^ pass) ^ yes) }
        })
        .collect();
    (0..ballots.rows())
        .map(|row| {
            let cells = ballots.row(row).iter().filter(|cell| marks[cell.column()] != 0);
            let sum = cells.fold(0u64, |sum, cell| {
                sum.wrapping_add(mix(marks[cell.column()].wrapping_add(cell.code() as u64)))
            });
            mix(sum) < below
        })
        .collect()
}
