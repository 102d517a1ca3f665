//! The reference's rating matrix: moderated statements count as passed by everybody, and what a
//! participant has not answered counts as the statement's mean (opinion mapping notes, 2.2 and 2.4).

use crate::Votes;
use crate::votes::{Ballots, Cell, with_ballots};

/// Deviations from the mean, as a table of three per statement, and how much each person has seen.
pub(super) struct Ratings<'a> {
    pub(super) votes: &'a Votes,
    pub(super) out: &'a [bool],
    /// Mean rating of each statement; 0 where moderated out.
    pub(super) mean: Vec<f64>,
    /// `deviation[statement][answer]`, padded to four.
    pub(super) deviation: Vec<[f64; 4]>,
    /// Live statements answered, plus every moderated one: the reference fills those in for all.
    pub(super) seen: Vec<u32>,
}

impl<'a> Ratings<'a> {
    pub(super) fn new(votes: &'a Votes, out: &'a [bool]) -> Self {
        let columns = votes.columns();
        let mut counts = vec![[0u32; 4]; columns];
        let mut seen = vec![0u32; votes.rows()];
        let n_out = out.iter().filter(|&&is_out| is_out).count() as u32;
        with_ballots!(votes, |ballots| tally(ballots, out, &mut counts, &mut seen));
        seen.iter_mut().for_each(|n| *n += n_out);
        let mean: Vec<f64> = counts
            .iter()
            .zip(out)
            .map(|(&[disagree, pass, agree, _], &is_out)| {
                let n = disagree + pass + agree;
                if is_out || n == 0 { 0.0 } else { (f64::from(agree) - f64::from(disagree)) / f64::from(n) }
            })
            .collect();
        let deviation = mean
            .iter()
            .zip(out)
            .map(|(&mean, &is_out)| if is_out { [0.0; 4] } else { [-1.0 - mean, -mean, 1.0 - mean, 0.0] })
            .collect();
        Self { votes, out, mean, deviation, seen }
    }
}

fn tally<C: Cell>(ballots: Ballots<'_, C>, out: &[bool], counts: &mut [[u32; 4]], seen: &mut [u32]) {
    for (row, n) in seen.iter_mut().enumerate() {
        for cell in ballots.row(row) {
            let column = cell.column();
            counts[column][cell.code()] += 1;
            *n += u32::from(!out[column]);
        }
    }
}
