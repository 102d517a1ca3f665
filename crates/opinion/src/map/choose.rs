//! How many clusters there are: as many as foretell answers they have not seen. Where one cluster
//! foretells them as well as several, there are no clear groups, and the map says so.

use super::arranged::Arranged;
use super::classes::{Classes, overall_rates};
use super::factors::Factors;
use super::marks::mix;
use super::residual::{self, Within};

/// How far answers are believed in each round of trying out ways to one more cluster; after each
/// stage the less promising half of the ways is given up.
const BELIEF: [[f64; 8]; 4] = [
    [0.40, 0.42, 0.44, 0.46, 0.48, 0.50, 0.52, 0.54],
    [0.56, 0.58, 0.60, 0.62, 0.64, 0.66, 0.68, 0.70],
    [0.72, 0.74, 0.76, 0.78, 0.80, 0.82, 0.84, 0.86],
    [0.88, 0.90, 0.92, 0.94, 0.96, 0.98, 1.00, 1.00],
];
/// The finalists get so many rounds among all, and the winner so many more.
const LAST_ROUNDS: usize = 6;
const MORE_ROUNDS: usize = 25;
/// The ways are tried on about half of the answers, at least and at most so many.
const FEWEST_TRIAL_ANSWERS: usize = 10_000;
const MOST_TRIAL_ANSWERS: usize = 50_000;
const FINALISTS: usize = 4;
/// Ways to one more cluster: the first few part a class in two, the others set up a new one.
const WAYS: [usize; 8] = [0, 1, 2, 3, 4, 5, 6, 7];
const LAST_PARTING_WAY: usize = 2;
/// The search for more clusters ends after so many that foretell worse than the best so far.
const PATIENCE: usize = 2;
/// Trials with a tenth of the answers set aside: so many at first, the more the fewer answers there
/// are, and as many again while the decision is open, ten at most.
const FEWEST_TRIALS: usize = 2;
const STARTS: usize = 2;
const MOST_TRIALS: usize = 10;
const ANSWERS_IN_TRIALS: usize = 100_000;
const ANSWERS_IN_ALL_TRIALS: usize = 1_000_000;

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
    /// Some of the people, to try out ways of parting a class.
    few: Option<Arranged>,
    /// Per row, the held-out columns and whether the answer was agreement.
    starts: Vec<usize>,
    held: Vec<(u32, bool)>,
    overall: Vec<f64>,
    /// The classes found for 1, 2, … clusters, and everyone's log likelihood under each.
    ladder: Vec<Classes>,
    foretold: Vec<Vec<f64>>,
}

/// One way of parting one class in two, some rounds on.
struct Attempt {
    way: usize,
    classes: Classes,
    likelihood: f64,
}

impl Attempt {
    fn anneal(&mut self, votes: &Arranged, overall: &[f64], belief: &[f64]) {
        (self.classes, self.likelihood) = self.classes.clone().anneal(votes, overall, belief);
    }

    fn improve(&mut self, votes: &Arranged, overall: &[f64], rounds: usize) {
        (self.classes, self.likelihood) = self.classes.clone().improve(votes, overall, rounds);
    }
}

impl Trial {
    /// Sets aside about a tenth of the answers: those whose mark falls into part `fold` of ten.
    fn new(votes: &Arranged, seed: u64, fold: u64) -> Self {
        let (mut starts, mut held) = (vec![0], Vec::new());
        let train = votes.with_ballots(|row, ballot, cells| {
            // Equal ballots must not lose the same answers: their place among equals counts in.
            let mark = mix(votes.row_marks[row] ^ mix(row as u64) ^ mix(seed));
            for &cell in ballot {
                let column = cell >> 2;
                if mix(mark ^ votes.column_marks[column as usize]) % 10 == fold {
                    held.push((column, cell & 3 == 2));
                } else {
                    cells.push(cell);
                }
            }
            starts.push(held.len());
        });
        let overall = overall_rates(&train);
        let enough = (train.cells.len() / 2).clamp(FEWEST_TRIAL_ANSWERS, MOST_TRIAL_ANSWERS);
        let few = (train.cells.len() > enough).then(|| train.longest_ballots(enough));
        Self { train, few, starts, held, overall, ladder: Vec::new(), foretold: Vec::new() }
    }

    /// Climbs to one more cluster by one of these ways of parting a class; says which were worth it.
    fn climb(&mut self, search: &Search<'_>, ways: &[usize]) -> Vec<usize> {
        let Some(smaller) = self.ladder.last() else {
            self.keep(Classes::one(&self.train, &self.overall));
            return Vec::new();
        };
        let few = self.few.as_ref().unwrap_or(&self.train);
        let posteriors = smaller.posteriors(few);
        let start = |way: usize, classes: Classes| Attempt { way, classes, likelihood: f64::NEG_INFINITY };
        let mut attempts: Vec<Attempt> = Vec::new();
        for &way in ways {
            match way {
                0..=LAST_PARTING_WAY => attempts.extend((0..smaller.k).map(|class| {
                    let direction = search.direction(few, smaller, &posteriors, class, way);
                    start(way, smaller.split(class, |column| direction[column]))
                })),
                4.. => attempts.push(start(way, search.scattered(few, smaller.k + 1, &self.overall, way))),
                _ => {
                    let direction = search.new_direction(few, smaller, &posteriors, way);
                    let sides = [3.0, -3.0];
                    attempts.extend(
                        sides.map(|side| start(way, smaller.joined(|column| side * direction[column]))),
                    );
                }
            }
        }
        // The less promising half is given up again and again, until one is left.
        for belief in &BELIEF {
            for attempt in &mut attempts {
                attempt.anneal(few, &self.overall, belief);
            }
            attempts.sort_by(|a, b| b.likelihood.total_cmp(&a.likelihood));
            attempts.truncate(attempts.len().div_ceil(2).max(FINALISTS));
        }
        attempts.truncate(FINALISTS);
        let worth_it = attempts.iter().map(|attempt| attempt.way).collect();
        for attempt in &mut attempts {
            attempt.improve(&self.train, &self.overall, LAST_ROUNDS);
        }
        let better =
            |best: Attempt, next: Attempt| if next.likelihood > best.likelihood { next } else { best };
        if let Some(mut best) = attempts.into_iter().reduce(better) {
            best.improve(&self.train, &self.overall, MORE_ROUNDS);
            self.keep(best.classes);
        }
        worth_it
    }

    fn keep(&mut self, classes: Classes) {
        self.foretold.push(self.foretell(&classes));
        self.ladder.push(classes);
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

/// What the search found: classes of the chosen number, as starts for all votes.
pub(crate) struct Choice {
    pub(crate) starts: Vec<Classes>,
    pub(crate) curve: Vec<Foretelling>,
}

/// What the search starts from.
struct Search<'a> {
    votes: &'a Arranged,
    factors: &'a Factors,
    seed: u64,
}

/// Tries 1 … `most` clusters and takes the smallest number within one standard error of the best.
pub(crate) fn choose(votes: &Arranged, factors: &Factors, most: usize, seed: u64) -> Choice {
    let search = Search { votes, factors, seed };
    let answers = votes.cells.len().max(1);
    let mut trials: Vec<Trial> = Vec::new();
    let mut worth_it: Vec<Vec<usize>> = Vec::new();
    let first = (ANSWERS_IN_TRIALS / answers).clamp(FEWEST_TRIALS, MOST_TRIALS);
    let all = (ANSWERS_IN_ALL_TRIALS / answers).clamp(FEWEST_TRIALS, MOST_TRIALS);
    loop {
        let more = if trials.is_empty() { first } else { (all - trials.len()).min(trials.len()) };
        for _ in 0..more {
            let trial = search.trial(trials.len() as u64, most.clamp(1, Classes::MOST), &mut worth_it);
            trials.push(trial);
        }
        let curve = curve(&trials);
        let best = best(&curve);
        let chosen = smallest_as_good(&curve, best);
        if trials.len() >= all || chosen == best {
            let starts =
                trials.into_iter().take(STARTS).map(|mut trial| trial.ladder.swap_remove(chosen - 1));
            return Choice { starts: starts.collect(), curve };
        }
    }
}

impl Search<'_> {
    /// One trial's ladder. The first tries every way; the others those that were worth it there, and
    /// go as far.
    fn trial(&self, number: u64, most: usize, worth_it: &mut Vec<Vec<usize>>) -> Trial {
        let mut trial = Trial::new(self.votes, self.seed, number);
        if !worth_it.is_empty() {
            for ways in worth_it.iter() {
                trial.climb(self, ways);
            }
            return trial;
        }
        let mut best = (f64::NEG_INFINITY, 0);
        for k in 1..=most {
            let mut ways = trial.climb(self, &WAYS);
            ways.sort_unstable();
            ways.dedup();
            worth_it.push(ways);
            let rows = &trial.foretold[k - 1];
            let total: f64 = rows.iter().sum();
            if total > best.0 {
                best = (total, k);
            } else if k >= best.1 + PATIENCE || clearly_worse(rows, &trial.foretold[best.1 - 1]) {
                break;
            }
        }
        trial
    }

    /// Where to part a class: ways 0 and 1 go along the map's axes, the next along what varies together
    /// in the class.
    fn direction(
        &self,
        votes: &Arranged,
        classes: &Classes,
        posteriors: &[f32],
        class: usize,
        way: usize,
    ) -> Vec<f64> {
        if way < 2 {
            return self.factors.loadings.iter().map(|own| (2.0 * own[way]).clamp(-1.0, 1.0)).collect();
        }
        let chance = self.chance(votes, (way * 64 + classes.k) * 64 + class);
        residual::direction(votes, classes, posteriors, Within::Class(class), chance)
    }

    /// Where a new class may stand, made of people from several.
    fn new_direction(&self, votes: &Arranged, classes: &Classes, posteriors: &[f32], way: usize) -> Vec<f64> {
        let chance = self.chance(votes, (way * 64 + classes.k) * 64);
        residual::direction(votes, classes, posteriors, Within::All, chance)
    }

    fn scattered(&self, votes: &Arranged, k: usize, overall: &[f64], way: usize) -> Classes {
        Classes::scattered(k, overall, |column, class| {
            self.chance(votes, (way * 64 + k) * 64 + class)(column)
        })
    }

    fn chance<'a>(&self, votes: &'a Arranged, number: usize) -> impl Fn(usize) -> f64 + use<'a> {
        let seed = self.seed ^ number as u64;
        move |column| if mix(votes.column_marks[column] ^ mix(seed)) & 1 == 0 { 0.4 } else { -0.4 }
    }
}

/// Worse than the best by more than two standard errors.
fn clearly_worse(own: &[f64], best: &[f64]) -> bool {
    let distances = || own.iter().zip(best).map(|(own, best)| own - best);
    let (sum, squares) = distances().fold((0.0, 0.0), |(sum, squares), d| (sum + d, squares + d * d));
    sum < -2.0 * squares.sqrt()
}

/// All trials together: per number of clusters the mean per held-out answer, and the standard error
/// of its distance to the best, people being what varies.
fn curve(trials: &[Trial]) -> Vec<Foretelling> {
    let most = trials.iter().map(|trial| trial.foretold.len()).min().unwrap_or(0);
    let held = trials.iter().map(|trial| trial.held.len()).sum::<usize>().max(1) as f64;
    let per_row: Vec<Vec<f64>> = (0..most)
        .map(|at| {
            let mut rows = vec![0.0; trials[0].foretold[at].len()];
            for trial in trials {
                rows.iter_mut().zip(&trial.foretold[at]).for_each(|(sum, own)| *sum += own);
            }
            rows
        })
        .collect();
    let totals: Vec<f64> = per_row.iter().map(|rows| rows.iter().sum()).collect();
    let best = (1..most).fold(0, |best, at| if totals[at] > totals[best] { at } else { best });
    (0..most)
        .map(|at| {
            let distances = || per_row[at].iter().zip(&per_row[best]).map(|(own, best)| own - best);
            let mean = distances().sum::<f64>() / per_row[at].len().max(1) as f64;
            let variance: f64 = distances().map(|distance| (distance - mean).powi(2)).sum();
            Foretelling { k: at + 1, per_answer: totals[at] / held, error: variance.sqrt() / held }
        })
        .collect()
}

fn best(curve: &[Foretelling]) -> usize {
    let better = |best: usize, own: &Foretelling| {
        if own.per_answer > curve[best - 1].per_answer { own.k } else { best }
    };
    curve.iter().fold(1, better)
}

fn smallest_as_good(curve: &[Foretelling], best: usize) -> usize {
    let most = curve[best - 1].per_answer;
    let as_good = |own: &&Foretelling| own.per_answer + own.error >= most;
    curve.iter().find(as_good).map_or(best, |own| own.k)
}
