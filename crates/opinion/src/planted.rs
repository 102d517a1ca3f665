//! Conversations with known truth: clusters planted by a stated model, and the best any method could
//! do on them. For tests, benchmarks and anyone who wants to see what a map can and cannot find.

use basics::Dice;

use crate::Choice;

/// The model. Statement by statement a base agree rate ~ Beta(2, 2); polarising statements differ by
/// Normal(0, 0.35) between clusters, others by Normal(0, 0.05), clipped to 0.03 … 0.97; a pass rate
/// ~ Beta(2, 8) for everyone. Votes per person ~ Pareto(tail), scaled to the mean, at least one;
/// statements drawn without replacement with popularity (1 + rank)^−popularity.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub participants: usize,
    pub statements: usize,
    /// Parts of the clusters; need not sum to one.
    pub shares: Vec<f64>,
    pub mean_votes: f64,
    pub popularity: f64,
    pub polarising: f64,
    pub tail: f64,
}

/// Why a plan cannot be carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    #[error("a conversation needs at least one participant, one statement and one cluster")]
    Empty,
    #[error("{0} must be a number above 0")]
    NotPositive(&'static str),
    #[error("the part of polarising statements lies between 0 and 1")]
    Polarising,
}

impl Plan {
    /// Four clusters of 45, 30, 18 and 7 %, a third of the statements polarising.
    pub fn usual(participants: usize, statements: usize, mean_votes: f64) -> Self {
        Self {
            participants,
            statements,
            shares: vec![0.45, 0.30, 0.18, 0.07],
            mean_votes,
            popularity: 0.5,
            polarising: 0.35,
            tail: 1.2,
        }
    }

    fn check(&self) -> Result<(), PlanError> {
        let positive = |x: f64| x.is_finite() && x > 0.0;
        if self.participants == 0 || self.statements == 0 || self.shares.is_empty() {
            return Err(PlanError::Empty);
        }
        if !self.shares.iter().copied().all(positive) {
            return Err(PlanError::NotPositive("every cluster's share"));
        }
        if !positive(self.mean_votes) {
            return Err(PlanError::NotPositive("the mean number of votes"));
        }
        if !positive(self.tail) || !self.popularity.is_finite() {
            return Err(PlanError::NotPositive("the tail"));
        }
        if !(0.0..=1.0).contains(&self.polarising) {
            return Err(PlanError::Polarising);
        }
        Ok(())
    }
}

/// One person of a planted conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub cluster: usize,
    /// The likeliest cluster for somebody who knows all rates and shares.
    pub oracle: usize,
    /// Statements in rising order.
    pub ballot: Vec<(u32, Choice)>,
}

/// A conversation being made, person by person.
#[derive(Debug)]
pub struct Planted {
    clusters: usize,
    shares: Vec<f64>,
    /// `rates[statement * clusters + cluster]`.
    rates: Vec<f64>,
    passes: Vec<f64>,
    /// Running sums of popularity.
    popularity: Vec<f64>,
    lengths: std::vec::IntoIter<usize>,
    dice: Dice,
    chosen: Vec<bool>,
}

/// Makes the statements; the people follow from the iterator.
///
/// ```
/// # use opinion::planted::{Plan, plant};
/// let people: Vec<_> = plant(&Plan::usual(100, 20, 8.0), basics::Dice::seeded(1))?.collect();
/// assert_eq!(people.len(), 100);
/// assert!(people.iter().all(|person| (1..=20).contains(&person.ballot.len())));
/// # Ok::<(), opinion::planted::PlanError>(())
/// ```
pub fn plant(plan: &Plan, mut dice: Dice) -> Result<Planted, PlanError> {
    plan.check()?;
    let total: f64 = plan.shares.iter().sum();
    let shares: Vec<f64> = plan.shares.iter().map(|share| share / total).collect();
    let mut rates = Vec::with_capacity(plan.statements * shares.len());
    let mut passes = Vec::with_capacity(plan.statements);
    for _ in 0..plan.statements {
        // The second smallest of n uniforms follows Beta(2, n − 1).
        let base = second_smallest(&mut dice, 3);
        let spread = if dice.uniform() < plan.polarising { 0.35 } else { 0.05 };
        rates.extend((0..shares.len()).map(|_| (base + spread * normal(&mut dice)).clamp(0.03, 0.97)));
        passes.push(second_smallest(&mut dice, 9));
    }
    let mut sum = 0.0;
    let popularity = (0..plan.statements).map(|rank| {
        sum += (1.0 + rank as f64).powf(-plan.popularity);
        sum
    });
    let popularity = popularity.collect();
    let lengths = lengths(plan, &mut dice).into_iter();
    let chosen = vec![false; plan.statements];
    Ok(Planted { clusters: shares.len(), shares, rates, passes, popularity, lengths, dice, chosen })
}

fn lengths(plan: &Plan, dice: &mut Dice) -> Vec<usize> {
    let drawn: Vec<f64> =
        (0..plan.participants).map(|_| (1.0 - dice.uniform()).powf(-1.0 / plan.tail)).collect();
    let mean = drawn.iter().sum::<f64>() / drawn.len() as f64;
    let scaled = drawn.iter().map(|length| (length / mean * plan.mean_votes).round() as usize);
    scaled.map(|length| length.clamp(1, plan.statements)).collect()
}

impl Iterator for Planted {
    type Item = Person;

    fn next(&mut self) -> Option<Person> {
        let length = self.lengths.next()?;
        let cluster = self.draw_cluster();
        let ballot: Vec<(u32, Choice)> = self
            .draw_statements(length)
            .into_iter()
            .map(|statement| {
                let choice = if self.dice.uniform() < self.passes[statement] {
                    Choice::Pass
                } else if self.dice.uniform() < self.rates[statement * self.clusters + cluster] {
                    Choice::Agree
                } else {
                    Choice::Disagree
                };
                (statement as u32, choice)
            })
            .collect();
        let oracle = self.likeliest(&ballot);
        Some(Person { cluster, oracle, ballot })
    }
}

impl Planted {
    fn draw_cluster(&mut self) -> usize {
        let mut left = self.dice.uniform();
        for (cluster, share) in self.shares.iter().enumerate() {
            left -= share;
            if left < 0.0 {
                return cluster;
            }
        }
        self.clusters - 1
    }

    /// One after another by popularity, without putting any back.
    fn draw_statements(&mut self, length: usize) -> Vec<usize> {
        let statements = self.popularity.len();
        let mut drawn = if length * 3 > statements { self.draw_by_keys(length) } else { Vec::new() };
        let total = self.popularity.last().copied().unwrap_or(0.0);
        while drawn.len() < length {
            let at = self.dice.uniform() * total;
            let statement = self.popularity.partition_point(|&sum| sum <= at).min(statements - 1);
            if !std::mem::replace(&mut self.chosen[statement], true) {
                drawn.push(statement);
            }
        }
        drawn.iter().for_each(|&statement| self.chosen[statement] = false);
        drawn.sort_unstable();
        drawn
    }

    /// The same draw for long ballots: exponential waiting times, the shortest win.
    fn draw_by_keys(&mut self, length: usize) -> Vec<usize> {
        let mut last = 0.0;
        let mut keys: Vec<(f64, usize)> = Vec::with_capacity(self.popularity.len());
        for (statement, &sum) in self.popularity.iter().enumerate() {
            let waiting = -(1.0 - self.dice.uniform()).ln() / (sum - last);
            keys.push((waiting, statement));
            last = sum;
        }
        keys.sort_by(|a, b| a.0.total_cmp(&b.0));
        keys.into_iter().take(length).map(|(_, statement)| statement).collect()
    }

    fn likeliest(&self, ballot: &[(u32, Choice)]) -> usize {
        let log_chance = |cluster: usize| {
            let answers = ballot.iter().map(|&(statement, choice)| {
                let rate = self.rates[statement as usize * self.clusters + cluster];
                match choice {
                    Choice::Agree => rate.ln(),
                    Choice::Pass => 0.0,
                    Choice::Disagree => (1.0 - rate).ln(),
                }
            });
            self.shares[cluster].ln() + answers.sum::<f64>()
        };
        let chances: Vec<f64> = (0..self.clusters).map(log_chance).collect();
        (1..self.clusters)
            .fold(0, |best, cluster| if chances[cluster] > chances[best] { cluster } else { best })
    }
}

fn second_smallest(dice: &mut Dice, of: usize) -> f64 {
    let (mut first, mut second) = (1.0f64, 1.0f64);
    for _ in 0..of {
        let x = dice.uniform();
        if x < first {
            second = first;
            first = x;
        } else if x < second {
            second = x;
        }
    }
    second
}

/// Box and Muller (1958).
fn normal(dice: &mut Dice) -> f64 {
    (-2.0 * (1.0 - dice.uniform()).ln()).sqrt() * (std::f64::consts::TAU * dice.uniform()).cos()
}
