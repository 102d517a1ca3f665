//! Which kinds of tie go with one kind, each held against the others: regression over pairs.

use basics::Dice;
use serde::Serialize;

use super::matrix::PairMatrix;
use super::shuffle::{Tail, each_shuffle};

/// A linear regression over pairs of actors; the first entry of every list is the intercept.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Mrqap {
    pub coef: Vec<f64>,
    /// As if pairs were independent; they are not, so read the p values below.
    pub t_classical: Vec<f64>,
    pub r2: f64,
    pub adj_r2: f64,
    pub n_cells: usize,
    /// Plain shares of the shuffles whose t is as far from 0, as low, as high.
    pub p_two_sided: Vec<f64>,
    pub p_le: Vec<f64>,
    pub p_ge: Vec<f64>,
    /// The one to report: (b+1)/(m+1), two-sided.
    pub p: Vec<f64>,
    pub reps: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MrqapError {
    #[error("the networks do not have the same actors")]
    DifferentActors,
    #[error("{cells} pairs are too few for {predictors} explaining networks")]
    TooFewPairs { cells: usize, predictors: usize },
    #[error("one explaining network follows from the others, or has all ties or none; leave it out")]
    OneFollowsFromTheOthers,
}

/// Ordinary least squares of `y` on `xs` over off-diagonal cells; p by double semi-partialling: what
/// the others do not explain of one network is shuffled, and its t compared (Dekker, Krackhardt &
/// Snijders 2007).
///
/// With a tie/no-tie `y` the coefficient is a change in the chance of a tie ("linear probability").
/// Shows no cause. Where all networks are symmetric each pair counts once. Work: shuffles × pairs × networks.
pub fn mrqap(
    y: &PairMatrix,
    xs: &[&PairMatrix],
    permutations: u32,
    dice: &mut Dice,
) -> Result<Mrqap, MrqapError> {
    let n = y.actors();
    if xs.iter().any(|x| x.actors() != n) {
        return Err(MrqapError::DifferentActors);
    }
    let once = y.is_symmetric() && xs.iter().all(|x| x.is_symmetric());
    let in_use = |from: usize, to: usize| if once { from < to } else { from != to };
    let cells = if once { n * n.saturating_sub(1) / 2 } else { n * n.saturating_sub(1) };
    let columns = xs.len() + 1;
    if cells <= columns {
        return Err(MrqapError::TooFewPairs { cells, predictors: xs.len() });
    }
    let everywhere = |value: &dyn Fn(usize, usize) -> f64| -> Vec<f64> {
        (0..n * n).map(|at| if in_use(at / n, at % n) { value(at / n, at % n) } else { 0.0 }).collect()
    };
    let mut design = vec![everywhere(&|_, _| 1.0)];
    design.extend(xs.iter().map(|x| everywhere(&|from, to| x.at(from, to))));
    let outcome = everywhere(&|from, to| y.at(from, to));
    let fit = Fit::of(&outcome, &design, cells).ok_or(MrqapError::OneFollowsFromTheOthers)?;

    let mut found = Mrqap {
        coef: fit.coef.clone(),
        t_classical: fit.t.clone(),
        r2: fit.r2,
        adj_r2: 1.0 - (1.0 - fit.r2) * (cells - 1) as f64 / (cells - columns) as f64,
        n_cells: cells,
        p_two_sided: Vec::new(),
        p_le: Vec::new(),
        p_ge: Vec::new(),
        p: Vec::new(),
        reps: permutations,
    };
    for column in 0..columns {
        let partial = Partial::new(&outcome, &design, column, once, n, cells)
            .ok_or(MrqapError::OneFollowsFromTheOthers)?;
        let judge = |tail: &mut Tail, order: &[u32]| tail.add(partial.t(order));
        let tails = each_shuffle(n, permutations, dice, || Tail::of(fit.t[column]), judge);
        let tail = Tail::merge(tails);
        let [high, low, far] = tail.shares();
        found.p_two_sided.push(far);
        found.p_le.push(low);
        found.p_ge.push(high);
        found.p.push(tail.p_two_sided(false));
    }
    Ok(found)
}

struct Fit {
    coef: Vec<f64>,
    t: Vec<f64>,
    r2: f64,
    residual: Vec<f64>,
}

impl Fit {
    fn of(y: &[f64], columns: &[Vec<f64>], cells: usize) -> Option<Self> {
        let inverse = inverse(&gram(columns))?;
        let right: Vec<f64> = columns.iter().map(|column| dot(column, y)).collect();
        let coef: Vec<f64> = inverse.iter().map(|row| dot(row, &right)).collect();
        let mut residual = y.to_vec();
        for (column, coef) in columns.iter().zip(&coef) {
            for (residual, x) in residual.iter_mut().zip(column) {
                *residual -= coef * x;
            }
        }
        let unexplained = dot(&residual, &residual);
        let mean = y.iter().sum::<f64>() / cells as f64;
        let all = dot(y, y) - cells as f64 * mean * mean;
        let variance = unexplained / (cells - columns.len()) as f64;
        let t = coef.iter().enumerate().map(|(k, coef)| coef / (variance * inverse[k][k]).sqrt()).collect();
        Some(Self { coef, t, r2: 1.0 - unexplained / all, residual })
    }
}

/// One column's own part, ready to be shuffled while the rest stays in place.
///
/// The shuffled part `e` is regressed beside the others `Z`. By Frisch and Waugh, with `M` taking out
/// `Z`: t = b / se, b = e'My / e'Me, and the residual sum is y'My − b·e'My. Only e'y and e'Z change
/// from shuffle to shuffle, and those are sums over the filled cells of `y` and `Z`.
struct Partial {
    n: usize,
    part: Vec<f64>,
    part_square: f64,
    outcome: Filled,
    others: Vec<Filled>,
    inverse: Vec<Vec<f64>>,
    /// `Z`'s coefficients for y, and y'My.
    outcome_on_others: Vec<f64>,
    outcome_left: f64,
    freedom: f64,
}

enum Filled {
    Cells(Vec<(u32, u32, f64)>),
    /// A constant column: the product with a shuffled part is always this.
    Always(f64),
}

impl Partial {
    fn new(
        y: &[f64],
        design: &[Vec<f64>],
        column: usize,
        once: bool,
        n: usize,
        cells: usize,
    ) -> Option<Self> {
        let others: Vec<Vec<f64>> = design
            .iter()
            .enumerate()
            .filter(|&(k, _)| k != column)
            .map(|(_, values)| values.clone())
            .collect();
        let (part, inverse, outcome_on_others, outcome_left) = if others.is_empty() {
            (design[column].clone(), Vec::new(), Vec::new(), dot(y, y))
        } else {
            let own = Fit::of(&design[column], &others, cells)?;
            let outcome = Fit::of(y, &others, cells)?;
            let left = dot(&outcome.residual, &outcome.residual);
            (own.residual, inverse(&gram(&others))?, outcome.coef, left)
        };
        let total: f64 = part.iter().sum();
        let filled = |values: &[f64]| -> Filled {
            Filled::Cells(
                values
                    .iter()
                    .enumerate()
                    .filter(|(_, value)| **value != 0.0)
                    .map(|(at, &value)| ((at / n) as u32, (at % n) as u32, value))
                    .collect(),
            )
        };
        let is_intercept = |k: usize| k == 0;
        let kept = (0..design.len()).filter(|&k| k != column);
        Some(Self {
            part_square: dot(&part, &part),
            outcome: filled(y),
            others: kept
                .map(|k| if is_intercept(k) { Filled::Always(total) } else { filled(&design[k]) })
                .collect(),
            part: mirrored(part, once, n),
            n,
            inverse,
            outcome_on_others,
            outcome_left,
            freedom: (cells - design.len()) as f64,
        })
    }

    fn t(&self, order: &[u32]) -> f64 {
        let with_outcome = self.product(&self.outcome, order);
        let mut with_others = [0.0f64; 16];
        let mut many = Vec::new();
        let with_others: &mut [f64] = if self.others.len() <= 16 {
            &mut with_others[..self.others.len()]
        } else {
            many.resize(self.others.len(), 0.0);
            &mut many
        };
        for (product, other) in with_others.iter_mut().zip(&self.others) {
            *product = self.product(other, order);
        }
        let with_others = &*with_others;
        let explained: f64 =
            self.inverse.iter().zip(with_others).map(|(row, &product)| product * dot(row, with_others)).sum();
        let square = self.part_square - explained;
        let shared = with_outcome - dot(&self.outcome_on_others, with_others);
        let b = shared / square;
        let unexplained = self.outcome_left - b * shared;
        b / (unexplained / self.freedom / square).sqrt()
    }

    fn product(&self, filled: &Filled, order: &[u32]) -> f64 {
        match filled {
            Filled::Always(value) => *value,
            Filled::Cells(cells) => cells
                .iter()
                .map(|&(from, to, value)| {
                    value * self.part[order[from as usize] as usize * self.n + order[to as usize] as usize]
                })
                .sum(),
        }
    }
}

/// Where each pair counts once, a shuffled pair may come to stand the other way round.
fn mirrored(mut cells: Vec<f64>, once: bool, n: usize) -> Vec<f64> {
    if once {
        for from in 0..n {
            for to in 0..from {
                cells[from * n + to] = cells[to * n + from];
            }
        }
    }
    cells
}

fn gram(columns: &[Vec<f64>]) -> Vec<Vec<f64>> {
    columns.iter().map(|one| columns.iter().map(|other| dot(one, other)).collect()).collect()
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// Gauss and Jordan with the greatest pivot; `None` where a column follows from the others.
fn inverse(matrix: &[Vec<f64>]) -> Option<Vec<Vec<f64>>> {
    let size = matrix.len();
    let mut rows: Vec<Vec<f64>> = matrix
        .iter()
        .enumerate()
        .map(|(at, row)| row.iter().copied().chain((0..size).map(|k| f64::from(u8::from(k == at)))).collect())
        .collect();
    let scale = matrix.iter().flatten().fold(0.0f64, |most, value| most.max(value.abs()));
    for column in 0..size {
        let pivot =
            (column..size).max_by(|&a, &b| rows[a][column].abs().total_cmp(&rows[b][column].abs()))?;
        rows.swap(column, pivot);
        let lead = rows[column][column];
        if lead.abs() <= 1e-12 * scale {
            return None;
        }
        rows[column].iter_mut().for_each(|value| *value /= lead);
        let pivot_row = rows[column].clone();
        for (_, row) in rows.iter_mut().enumerate().filter(|(at, _)| *at != column) {
            let factor = row[column];
            row.iter_mut().zip(&pivot_row).for_each(|(value, pivot)| *value -= factor * pivot);
        }
    }
    Some(rows.into_iter().map(|row| row[size..].to_vec()).collect())
}
