//! The reference's principal components: power iteration from a fixed start, then deflation
//! (opinion mapping notes, 2.4).
//!
//! Two routes to the same steps. Either each step walks all answers, or the sums of products of
//! all pairs of statements are formed once and each step is a small dense product. Which is cheaper
//! follows from the ballots' lengths alone.

use super::ratings::Ratings;
use crate::votes::{Ballots, Cell, with_ballots};

const FURTHER_STEPS: usize = 100;
const DUST: f64 = 1e-12;

/// Two directions in the space of statements, each of length one (or all zero where there is none).
pub(super) type Components = [Vec<f64>; 2];

/// The ratings made ready for any number of searches: whichever route is cheaper.
pub(super) struct Search<'a> {
    ratings: &'a Ratings<'a>,
    products: Option<Products>,
}

impl<'a> Search<'a> {
    pub(super) fn new(ratings: &'a Ratings<'a>) -> Self {
        Self { ratings, products: pairs_are_cheaper(ratings).then(|| Products::new(ratings)) }
    }

    /// The first two components. `start` is the previous tick's, shorter where statements are new.
    pub(super) fn components(&self, start: Option<&Components>) -> Components {
        let ratings = self.ratings;
        let (rows, columns) = (ratings.votes.rows(), ratings.votes.columns());
        if rows == 0 || columns == 0 {
            return [vec![0.0; columns], vec![0.0; columns]];
        }
        if rows == 1 {
            return [only_row(ratings), vec![0.0; columns]];
        }
        if columns == 1 {
            return [vec![1.0], vec![0.0]];
        }
        let first_start = start_vector(start.map(|[first, _]| first.as_slice()), columns);
        let second_start = start_vector(start.map(|[_, second]| second.as_slice()), columns);
        if let Some(products) = &self.products {
            let first = power(first_start, |v, w| products.times(v, w));
            let deflated = products.deflated(&first.vector);
            let second = power(second_start, |v, w| deflated.times(v, w));
            return both(first, second);
        }
        with_ballots!(ratings.votes, |ballots| {
            let first = power(first_start, |v, w| step(ballots, ratings, None, v, w));
            let second = power(second_start, |v, w| step(ballots, ratings, Some(&first.vector), v, w));
            both(first, second)
        })
    }
}

struct Component {
    vector: Vec<f64>,
    eigenvalue: f64,
}

/// Where opinions vary along one line only, what is left after it is rounding dust, not a direction.
fn both(first: Component, second: Component) -> Components {
    if second.eigenvalue <= first.eigenvalue * DUST {
        let columns = second.vector.len();
        return [first.vector, vec![0.0; columns]];
    }
    [first.vector, second.vector]
}

/// A single ballot is its own component.
fn only_row(ratings: &Ratings<'_>) -> Vec<f64> {
    let mut row = vec![0.0; ratings.votes.columns()];
    for (column, choice, _) in ratings.votes.ballot(0) {
        if !ratings.out[column] {
            row[column] = f64::from(choice.value());
        }
    }
    normalised(row).0
}

/// New statements start at one; so does everything when there is no previous tick.
fn start_vector(previous: Option<&[f64]>, columns: usize) -> Vec<f64> {
    let mut start = previous.unwrap_or_default().to_vec();
    start.resize(columns, 1.0);
    start
}

fn normalised(mut vector: Vec<f64>) -> (Vec<f64>, f64) {
    let length = vector.iter().map(|x| x * x).sum::<f64>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|x| *x /= length);
    }
    (vector, length)
}

/// Repeats `w = Yᵀ(Y v)`, scaled to length one, until the eigenvalue stands still to the last bit.
fn power(start: Vec<f64>, mut times: impl FnMut(&[f64], &mut [f64])) -> Component {
    let mut v = start;
    let mut w = vec![0.0; v.len()];
    let mut last = 0.0;
    let mut left = FURTHER_STEPS;
    loop {
        w.fill(0.0);
        times(&v, &mut w);
        let (next, eigenvalue) = normalised(std::mem::take(&mut w));
        w = std::mem::replace(&mut v, next);
        if left == 0 || eigenvalue == last {
            return Component { vector: v, eigenvalue };
        }
        left -= 1;
        last = eigenvalue;
    }
}

/// One step over all answers; with `removed`, every row has lost its part along that component.
fn step<C: Cell>(
    ballots: Ballots<'_, C>,
    ratings: &Ratings<'_>,
    removed: Option<&Vec<f64>>,
    v: &[f64],
    w: &mut [f64],
) {
    let overlap = removed.map_or(0.0, |first| dot(first, v));
    let first = removed.map_or(&[][..], Vec::as_slice);
    let mut along_removed = 0.0;
    for row in 0..ballots.rows() {
        let cells = ballots.row(row);
        let (mut along, mut row_removed) = (0.0, 0.0);
        for cell in cells {
            let column = cell.column();
            let y = ratings.deviation[column][cell.code()];
            along += y * v[column];
            if let Some(first) = first.get(column) {
                row_removed += y * first;
            }
        }
        // The deflated row is y − (y·first) first; its product with v loses that part.
        along -= row_removed * overlap;
        along_removed += along * row_removed;
        for cell in cells {
            let column = cell.column();
            w[column] += along * ratings.deviation[column][cell.code()];
        }
    }
    for (w, first) in w.iter_mut().zip(first) {
        *w -= along_removed * first;
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// Rough costs of both routes in nanoseconds: two components, up to 101 steps each, and the same
/// again for the vote-less update that follows.
fn pairs_are_cheaper(ratings: &Ratings<'_>) -> bool {
    let rows = ratings.votes.rows();
    let columns = ratings.votes.columns() as f64;
    let pairs: f64 = (0..rows).map(|row| (ratings.votes.ballot_len(row) as f64).powi(2) / 2.0).sum();
    let answers = ratings.votes.len() as f64;
    columns <= 6_000.0 && pairs + 200.0 * columns * columns * 0.5 < 200.0 * answers * 2.0
}

/// Sums of products of the deviations of every pair of statements, over people who saw both.
struct Products {
    columns: usize,
    sums: Vec<f64>,
}

impl Products {
    fn new(ratings: &Ratings<'_>) -> Self {
        let columns = ratings.votes.columns();
        let mut sums = vec![0.0; columns * columns];
        with_ballots!(ratings.votes, |ballots| add_products(ballots, ratings, columns, &mut sums));
        for column in 0..columns {
            for other in 0..column {
                sums[column * columns + other] = sums[other * columns + column];
            }
        }
        Self { columns, sums }
    }

    fn times(&self, v: &[f64], w: &mut [f64]) {
        for (row, out) in self.sums.chunks_exact(self.columns).zip(w) {
            *out = fast_dot(row, v);
        }
    }

    /// Takes a component out of every row: `C − (Cf)fᵀ − f(Cf)ᵀ + (fᵀCf) f fᵀ`.
    fn deflated(&self, first: &[f64]) -> Self {
        let mut image = vec![0.0; self.columns];
        self.times(first, &mut image);
        let strength = dot(first, &image);
        let mut sums = self.sums.clone();
        for (column, row) in sums.chunks_exact_mut(self.columns).enumerate() {
            let (f, i) = (first[column], image[column]);
            for ((cell, &other_f), &other_i) in row.iter_mut().zip(first).zip(&image) {
                *cell += strength * f * other_f - i * other_f - f * other_i;
            }
        }
        Self { columns: self.columns, sums }
    }
}

fn add_products<C: Cell>(ballots: Ballots<'_, C>, ratings: &Ratings<'_>, columns: usize, sums: &mut [f64]) {
    let mut ballot: Vec<(usize, f64)> = Vec::new();
    for row in 0..ballots.rows() {
        ballot.clear();
        for cell in ballots.row(row) {
            let column = cell.column();
            if !ratings.out[column] {
                ballot.push((column, ratings.deviation[column][cell.code()]));
            }
        }
        for (position, &(column, y)) in ballot.iter().enumerate() {
            let products = &mut sums[column * columns..(column + 1) * columns];
            for &(other, other_y) in &ballot[position..] {
                products[other] += y * other_y;
            }
        }
    }
}

/// Eight running sums, so that the additions need not wait for each other.
fn fast_dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 8];
    let (a_eights, b_eights) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest = dot(a_eights.remainder(), b_eights.remainder());
    for (a, b) in a_eights.zip(b_eights) {
        for lane in 0..8 {
            sums[lane] += a[lane] * b[lane];
        }
    }
    sums.iter().sum::<f64>() + rest
}
