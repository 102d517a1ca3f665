//! Along which direction answers still vary together that the classes found so far do not explain:
//! where one class would part best, or where a new one stands between several.

use super::arranged::Arranged;
use super::classes::Classes;

const STEPS: usize = 6;
/// Who is hardly in the class says nothing about it.
const HARDLY: f32 = 0.02;
/// A statement's slope is drawn towards zero as if so many more had answered as expected.
const SHRINK: f64 = 4.0;
/// No statement moves further than this, in log odds.
const MOST: f64 = 1.0;

/// Whose answers are looked at.
#[derive(Clone, Copy)]
pub(crate) enum Within {
    /// One class, everyone as far as they are in it.
    Class(usize),
    /// Everybody, each around the answers expected of them.
    All,
}

/// One number per statement, in log odds: power iteration on the residuals, from `start`.
///
/// A person's own answer to a statement is left out where the statement's number is found, so that the
/// direction follows what goes together and not what is merely uneven.
pub(crate) fn direction(
    votes: &Arranged,
    classes: &Classes,
    posteriors: &[f32],
    within: Within,
    start: impl Fn(usize) -> f64,
) -> Vec<f64> {
    let rates = match within {
        Within::Class(class) => {
            (0..votes.columns()).map(|column| classes.rate(column, class) as f32).collect()
        }
        Within::All => classes.rates.iter().map(|&rate| rate as f32).collect(),
    };
    let residuals = Residuals { votes, rates, posteriors, k: classes.k, within };
    let mut v: Vec<f32> = (0..votes.columns()).map(|column| start(column) as f32).collect();
    for _ in 0..STEPS {
        let sums = residuals.step(&v);
        let length = sums.iter().map(|sum| slope(sum).powi(2)).sum::<f64>().sqrt().max(1e-12);
        v.iter_mut().zip(&sums).for_each(|(v, sum)| *v = (slope(sum) / length) as f32);
    }
    let sums = residuals.step(&v);
    // One step is as far as people stand from the middle, on average.
    let (spread, people) = sums.iter().fold((0.0, 0.0), |(s, n), sum| (s + sum[1], n + sum[2]));
    let spread = (spread / f64::max(people, 1.0)).sqrt();
    let in_odds = |(column, sum): (usize, &[f64; 3])| {
        let rate = match within {
            Within::Class(class) => classes.rate(column, class),
            Within::All => classes.mean_rate(column),
        };
        (slope(sum) * spread / (rate * (1.0 - rate))).clamp(-MOST, MOST)
    };
    sums.iter().enumerate().map(in_odds).collect()
}

/// Sums per statement: answer × place, place², answerers.
fn slope([product, square, _]: &[f64; 3]) -> f64 {
    product / (square + SHRINK)
}

struct Residuals<'a> {
    votes: &'a Arranged,
    /// Agree rates per statement: of the class looked at, or of all `k`.
    rates: Vec<f32>,
    posteriors: &'a [f32],
    k: usize,
    within: Within,
}

impl Residuals<'_> {
    fn step(&self, v: &[f32]) -> Vec<[f64; 3]> {
        let parts = self.votes.in_blocks(|rows| {
            let mut sums = vec![[0.0f32; 4]; v.len()];
            let mut own: Vec<f32> = Vec::new();
            for row in rows {
                let posterior = &self.posteriors[row * self.k..][..self.k];
                let weight = match self.within {
                    Within::Class(class) => posterior[class],
                    Within::All => 1.0,
                };
                if weight < HARDLY {
                    continue;
                }
                let ballot = self.votes.row(row);
                own.clear();
                match self.within {
                    Within::Class(_) => {
                        own.extend(ballot.iter().map(|&cell| beyond(cell, self.rates[(cell >> 2) as usize])));
                    }
                    Within::All => {
                        own.extend(ballot.iter().map(|&cell| beyond(cell, self.expected(cell, posterior))))
                    }
                }
                let place: f32 =
                    ballot.iter().zip(&own).map(|(&cell, own)| own * v[(cell >> 2) as usize]).sum();
                for (&cell, own) in ballot.iter().zip(&own) {
                    let column = (cell >> 2) as usize;
                    let others = place - own * v[column];
                    let lanes = [weight * own * others, weight * others * others, weight, 0.0];
                    sums[column].iter_mut().zip(lanes).for_each(|(sum, lane)| *sum += lane);
                }
            }
            sums
        });
        let mut total = vec![[0.0; 3]; v.len()];
        for part in parts {
            for (total, own) in total.iter_mut().zip(&part) {
                total.iter_mut().zip(own).for_each(|(total, &own)| *total += f64::from(own));
            }
        }
        total
    }

    fn expected(&self, cell: u32, posterior: &[f32]) -> f32 {
        let rates = &self.rates[(cell >> 2) as usize * self.k..][..self.k];
        rates.iter().zip(posterior).map(|(rate, own)| rate * own).sum()
    }
}

/// An answer beyond what is expected.
fn beyond(cell: u32, expected: f32) -> f32 {
    f32::from(cell & 3 == 2) - expected
}
