//! How many clusters there are: as many as foretell answers they have not seen. Where one cluster
//! foretells them as well as several, there are no clear groups, and the map says so.

use super::arranged::{Arranged, HELD_OUT, mix};
use super::classes::{Classes, overall_rates};
use super::factors::Factors;

/// Rounds for each way of parting a class in two, and then for the best of them.
const TRIAL_ROUNDS: usize = 6;
const MORE_ROUNDS: usize = 40;
/// The search for more clusters ends after so many that foretell worse than the best so far.
const PATIENCE: usize = 2;

/// How well each number of clusters foretells held-out answers.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Foretelling {
    pub k: usize,
    /// Mean log likelihood per held-out answer.
    pub per_answer: f64,
    /// Standard error of its distance to the best.
    pub error: f64,
}

/// One trial: part of the answers set aside.
struct Trial {
    train: Arranged,
    /// Per row, the held-out columns and whether the answer was agreement.
    starts: Vec<usize>,
    held: Vec<(u32, bool)>,
    overall: Vec<f64>,
}

impl Trial {
    /// Sets aside about a tenth of the answers: those whose mark falls into part `fold` of ten.
    fn new(votes: &Arranged, seed: u64, fold: u64) -> Self {
        let mut cells = votes.cells.clone();
        let (mut starts, mut held) = (vec![0], Vec::new());
        for row in 0..votes.rows() {
            // Equal ballots must not lose the same answers: their place among equals counts in.
            let mark = mix(votes.row_marks[row] ^ mix(row as u64) ^ mix(seed));
            for cell in &mut cells[votes.starts[row]..votes.starts[row + 1]] {
                let (column, answer) = (*cell >> 2, *cell & 3);
                if mix(mark ^ votes.column_marks[column as usize]) % 10 == fold {
                    if answer != 1 {
                        held.push((column, answer == 2));
                    }
                    *cell = column << 2 | HELD_OUT;
                }
            }
            starts.push(held.len());
        }
        let train = votes.with_cells(cells);
        let overall = overall_rates(&train);
        Self { train, starts, held, overall }
    }

    /// Log likelihood of everyone's held-out answers.
    fn foretell(&self, classes: &Classes) -> Vec<f64> {
        let posteriors = classes.posteriors(&self.train);
        (0..self.train.rows())
            .map(|row| {
                let posterior = &posteriors[row * classes.k..(row + 1) * classes.k];
                let held = &self.held[self.starts[row]..self.starts[row + 1]];
                let chance = |&(column, agrees): &(u32, bool)| {
                    let rates = &classes.rates[column as usize * classes.k..][..classes.k];
                    let agree: f64 = posterior.iter().zip(rates).map(|(&p, &rate)| f64::from(p) * rate).sum();
                    (if agrees { agree } else { 1.0 - agree }).max(1e-9).ln()
                };
                held.iter().map(chance).sum()
            })
            .collect()
    }
}

/// What the search found: the classes for the chosen number, as a start for all votes.
pub(crate) struct Choice {
    pub(crate) classes: Classes,
    pub(crate) curve: Vec<Foretelling>,
}

/// Tries 1 … `most` clusters and takes the smallest number within one standard error of the best.
pub(crate) fn choose(votes: &Arranged, factors: &Factors, most: usize, seed: u64, folds: usize) -> Choice {
    let trials: Vec<Trial> = (0..folds as u64).map(|fold| Trial::new(votes, seed, fold)).collect();
    let mut per_row: Vec<Vec<f64>> = Vec::new();
    let mut found: Vec<Classes> = Vec::new();
    let mut running: Vec<Classes> = trials.iter().map(|trial| Classes::one(&trial.overall)).collect();
    let mut best = (f64::NEG_INFINITY, 1);
    for k in 1..=most.clamp(1, Classes::MOST) {
        if k > 1 {
            running = trials
                .iter()
                .zip(running)
                .map(|(trial, smaller)| one_more(&trial.train, &trial.overall, factors, &smaller, seed))
                .collect();
        }
        let mut rows = vec![0.0; votes.rows()];
        for (trial, classes) in trials.iter().zip(&running) {
            for (sum, own) in rows.iter_mut().zip(trial.foretell(classes)) {
                *sum += own;
            }
        }
        let total: f64 = rows.iter().sum();
        found.extend(running.first().cloned());
        per_row.push(rows);
        if total > best.0 {
            best = (total, k);
        } else if k >= best.1 + PATIENCE {
            break;
        }
    }
    let held: usize = trials.iter().map(|trial| trial.held.len()).sum();
    let curve = curve(&per_row, best.1, held);
    let chosen = smallest_as_good(&curve, best.1);
    let classes = found.swap_remove(chosen - 1);
    Choice { classes, curve }
}

fn curve(per_row: &[Vec<f64>], best: usize, held: usize) -> Vec<Foretelling> {
    let best_rows = &per_row[best - 1];
    let held = held.max(1) as f64;
    per_row
        .iter()
        .enumerate()
        .map(|(index, rows)| {
            let n = rows.len() as f64;
            let distances = || rows.iter().zip(best_rows).map(|(own, best)| own - best);
            let mean = distances().sum::<f64>() / n;
            let variance = distances().map(|distance| (distance - mean).powi(2)).sum::<f64>();
            Foretelling {
                k: index + 1,
                per_answer: rows.iter().sum::<f64>() / held,
                error: variance.sqrt() / held,
            }
        })
        .collect()
}

fn smallest_as_good(curve: &[Foretelling], best: usize) -> usize {
    let most = curve[best - 1].per_answer;
    let as_good = |own: &&Foretelling| own.per_answer + own.error >= most;
    curve.iter().find(as_good).map_or(best, |own| own.k)
}

/// The best way found to part one of the classes in two.
pub(crate) fn one_more(
    votes: &Arranged,
    overall: &[f64],
    factors: &Factors,
    smaller: &Classes,
    seed: u64,
) -> Classes {
    let mut trials: Vec<(Classes, f64)> = Vec::new();
    for class in 0..smaller.k {
        for way in 0..3 {
            let direction = |column: usize| direction(votes, factors, column, way, seed, smaller.k, class);
            trials.push(smaller.split(class, direction).improve(votes, overall, TRIAL_ROUNDS));
        }
    }
    trials.sort_by(|a, b| b.1.total_cmp(&a.1));
    trials.truncate(2);
    let finished = trials.into_iter().map(|(start, _)| start.improve(votes, overall, MORE_ROUNDS));
    let best = finished.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map_or_else(|| smaller.clone(), |(classes, _)| classes)
}

/// Along either axis of the map, or by chance.
fn direction(
    votes: &Arranged,
    factors: &Factors,
    column: usize,
    way: usize,
    seed: u64,
    k: usize,
    class: usize,
) -> f64 {
    let loading = factors.loadings[column];
    match way {
        0 | 1 => (2.0 * loading[way]).clamp(-1.0, 1.0),
        _ => {
            let mark = votes.column_marks[column] ^ mix(seed ^ ((k * 64 + class) as u64) << 8);
            if mix(mark) & 1 == 0 { 0.4 } else { -0.4 }
        }
    }
}
