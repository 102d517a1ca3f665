//! A value for every ordered pair of actors, for tests that shuffle whole networks.

use crate::ties::Network;

/// Square, without a diagonal: an actor's tie to itself means nothing.
#[derive(Clone, Debug, PartialEq)]
pub struct PairMatrix {
    n: usize,
    cells: Vec<f64>,
    symmetric: bool,
}

impl PairMatrix {
    /// 1 where there is a tie, else 0; or, `valued`, its strength.
    pub fn of(network: &Network, valued: bool) -> Self {
        let n = network.actors();
        let mut cells = vec![0.0; n * n];
        for actor in 0..n as u32 {
            for (other, strength) in network.outward().ties(actor) {
                cells[actor as usize * n + other as usize] = if valued { strength } else { 1.0 };
            }
        }
        Self { n, cells, symmetric: !network.is_directed() }
    }

    pub fn actors(&self) -> usize {
        self.n
    }

    pub fn is_symmetric(&self) -> bool {
        self.symmetric
    }

    /// The value from each to each, row by row.
    pub(super) fn cells(&self) -> &[f64] {
        &self.cells
    }

    pub fn at(&self, from: usize, to: usize) -> f64 {
        self.cells[from * self.n + to]
    }

    /// Rows become columns: what A says of B stands where B would say it of A.
    pub fn transposed(&self) -> Self {
        let mut cells = vec![0.0; self.cells.len()];
        for from in 0..self.n {
            for to in 0..self.n {
                cells[to * self.n + from] = self.at(from, to);
            }
        }
        Self { n: self.n, cells, symmetric: self.symmetric }
    }

    /// Off-diagonal cells that are not 0, as (from, to, value).
    pub(super) fn filled(&self) -> Vec<(u32, u32, f64)> {
        let place = |at: usize| ((at / self.n) as u32, (at % self.n) as u32);
        let cells = self.cells.iter().enumerate().filter(|(_, value)| **value != 0.0);
        cells
            .map(|(at, &value)| (place(at).0, place(at).1, value))
            .filter(|(from, to, _)| from != to)
            .collect()
    }
}
