//! Clusters of people who take sides alike: each cluster has its own agree rate per statement, drawn
//! towards everybody's rate as if four more had answered like the whole; passes say nothing here.
//!
//! Latent classes (Lazarsfeld and Henry 1968), by expectation maximisation.

use super::arranged::Arranged;
use super::lanes::Lanes;

/// Pseudo-answers with everybody's rate in each cluster.
const SHRINK: f64 = 4.0;

/// Shares of the clusters and their agree rates, statement by statement.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Classes {
    pub(crate) k: usize,
    pub(crate) shares: Vec<f64>,
    /// `rates[column * k + class]`: agreement among those who take a side.
    pub(crate) rates: Vec<f64>,
}

/// Everybody's rate per statement, smoothed.
pub(crate) fn overall_rates(votes: &Arranged) -> Vec<f64> {
    let mut counts = vec![[0.0f64; 4]; votes.columns()];
    for &cell in &votes.cells {
        counts[(cell >> 2) as usize][(cell & 3) as usize] += 1.0;
    }
    counts.iter().map(|[no, _, yes, _]| (yes + 1.0) / (yes + no + 2.0)).collect()
}

/// Runs the same code for the fewest fours of lanes that hold `k` classes.
macro_rules! with_lanes {
    ($k:expr, $run:ident($($argument:expr),*)) => {
        match $k {
            0..=4 => $run::<1>($($argument),*),
            5..=8 => $run::<2>($($argument),*),
            9..=16 => $run::<4>($($argument),*),
            17..=32 => $run::<8>($($argument),*),
            _ => $run::<16>($($argument),*),
        }
    };
}

impl Classes {
    pub(crate) const MOST: usize = 64;

    /// One class for all, smoothed like any other.
    pub(crate) fn one(votes: &Arranged, overall: &[f64]) -> Self {
        let start = Self { k: 1, shares: vec![1.0], rates: overall.to_vec() };
        start.improve(votes, overall, 1).0
    }

    pub(crate) fn rate(&self, column: usize, class: usize) -> f64 {
        self.rates[column * self.k + class]
    }

    /// One more class: `class` is parted in two along `direction` (one number per statement, in log odds).
    pub(crate) fn split(&self, class: usize, direction: impl Fn(usize) -> f64) -> Self {
        let columns = self.rates.len() / self.k;
        let mut rates = Vec::with_capacity(columns * (self.k + 1));
        for column in 0..columns {
            let odds = |rate: f64| (rate / (1.0 - rate)).ln();
            let rate = |odds: f64| 1.0 / (1.0 + (-odds).exp());
            let (own, step) = (odds(self.rate(column, class)), direction(column));
            for other in 0..self.k {
                rates.push(if other == class { rate(own + step) } else { self.rate(column, other) });
            }
            rates.push(rate(own - step));
        }
        let mut shares = self.shares.clone();
        shares[class] /= 2.0;
        shares.push(shares[class]);
        Self { k: self.k + 1, shares, rates }
    }

    /// One more class beside the others: everybody's rates, moved along `direction` in log odds.
    pub(crate) fn joined(&self, direction: impl Fn(usize) -> f64) -> Self {
        let columns = self.rates.len() / self.k;
        let mut rates = Vec::with_capacity(columns * (self.k + 1));
        for column in 0..columns {
            let mean = self.mean_rate(column);
            rates.extend_from_slice(&self.rates[column * self.k..][..self.k]);
            rates.push(1.0 / (1.0 + ((1.0 - mean) / mean * (-direction(column)).exp())));
        }
        let part = 0.1;
        let mut shares: Vec<f64> = self.shares.iter().map(|share| share * (1.0 - part)).collect();
        shares.push(part);
        Self { k: self.k + 1, shares, rates }
    }

    /// So many classes around everybody's rates, told apart by `chance` alone (in log odds).
    pub(crate) fn scattered(k: usize, overall: &[f64], chance: impl Fn(usize, usize) -> f64) -> Self {
        let rates = overall.iter().enumerate().flat_map(|(column, &rate)| {
            let odds = (1.0 - rate) / rate;
            let chance = &chance;
            (0..k).map(move |class| 1.0 / (1.0 + odds * (-chance(column, class)).exp()))
        });
        Self { k, shares: vec![1.0 / k as f64; k], rates: rates.collect() }
    }

    /// The rate of all classes together.
    pub(crate) fn mean_rate(&self, column: usize) -> f64 {
        self.shares.iter().enumerate().map(|(class, share)| share * self.rate(column, class)).sum()
    }

    /// The classes but one.
    pub(crate) fn without(&self, class: usize) -> Self {
        self.picked(&(0..self.k).filter(|&other| other != class).collect::<Vec<_>>())
    }

    /// The largest first; of equal sizes the one with the larger share.
    pub(crate) fn in_order_of_size(&self, sizes: &[usize]) -> Self {
        let mut order: Vec<usize> = (0..self.k).collect();
        order.sort_by(|&a, &b| {
            sizes[b].cmp(&sizes[a]).then_with(|| self.shares[b].total_cmp(&self.shares[a]))
        });
        self.picked(&order)
    }

    fn picked(&self, order: &[usize]) -> Self {
        let total: f64 = order.iter().map(|&class| self.shares[class]).sum();
        let columns = self.rates.len() / self.k;
        Self {
            k: order.len(),
            shares: order.iter().map(|&class| self.shares[class] / total).collect(),
            rates: (0..columns)
                .flat_map(|column| order.iter().map(move |&class| self.rate(column, class)))
                .collect(),
        }
    }

    /// The rates with the columns' original numbers; those not on the map stand at one half.
    pub(crate) fn by_original_column(&self, votes: &Arranged, columns: usize) -> Self {
        let mut rates = vec![0.5; columns * self.k];
        for (at, &column) in votes.column_of.iter().enumerate() {
            let from = &self.rates[at * self.k..(at + 1) * self.k];
            rates[column as usize * self.k..][..self.k].copy_from_slice(from);
        }
        Self { k: self.k, shares: self.shares.clone(), rates }
    }

    /// Improves on this start for at most `rounds`; gives the log likelihood reached.
    pub(crate) fn improve(mut self, votes: &Arranged, overall: &[f64], rounds: usize) -> (Self, f64) {
        let mut last = f64::NEG_INFINITY;
        for _ in 0..rounds {
            let round = with_lanes!(self.k, round(&self, votes, 1.0));
            self = Self::maximise(&round, overall, self.k);
            let still = round.likelihood - last < 1e-6 * round.likelihood.abs();
            last = round.likelihood;
            if still {
                break;
            }
        }
        (self, last)
    }

    /// As [`Classes::improve`], while people's answers are believed only so far, step by step more: early
    /// rounds then do not settle for the first arrangement. Ueda and Nakano (1998).
    pub(crate) fn anneal(mut self, votes: &Arranged, overall: &[f64], belief: &[f64]) -> (Self, f64) {
        let mut reached = f64::NEG_INFINITY;
        for &belief in belief {
            let round = with_lanes!(self.k, round(&self, votes, belief));
            self = Self::maximise(&round, overall, self.k);
            reached = round.likelihood;
        }
        (self, reached)
    }

    fn maximise(round: &Round, overall: &[f64], k: usize) -> Self {
        let total: f64 = round.sizes.iter().sum();
        let shares = round.sizes.iter().map(|size| (size + 1.0) / (total + k as f64)).collect();
        let mut rates = Vec::with_capacity(overall.len() * k);
        for (column, &everybody) in overall.iter().enumerate() {
            for class in 0..k {
                let [no, yes] = [0, 2].map(|answer| round.counts[(column * 4 + answer) * k + class]);
                rates.push((yes + SHRINK * everybody) / (yes + no + SHRINK));
            }
        }
        Self { k, shares, rates }
    }

    /// The likeliest class of everyone and how likely it is.
    pub(crate) fn assign(&self, votes: &Arranged) -> Vec<(u32, f32)> {
        with_lanes!(self.k, assign(self, votes))
    }

    /// Everyone's probabilities of the classes, `k` per row.
    pub(crate) fn posteriors(&self, votes: &Arranged) -> Vec<f32> {
        with_lanes!(self.k, posteriors(self, votes))
    }
}

/// What one round of expectation finds.
struct Round {
    /// Expected answers per cell and class.
    counts: Vec<f64>,
    sizes: Vec<f64>,
    likelihood: f64,
}

struct Table<const Q: usize> {
    prior: Lanes<Q>,
    cells: Vec<Lanes<Q>>,
}

impl<const Q: usize> Table<Q> {
    fn of(classes: &Classes, belief: f64) -> Self {
        let logs = |numbers: &mut dyn Iterator<Item = f64>, beyond: f32| {
            Lanes::of(numbers.map(|number| (belief * number.ln()) as f32), beyond)
        };
        let mut cells = Vec::with_capacity(classes.rates.len() / classes.k * 4);
        for rates in classes.rates.chunks_exact(classes.k) {
            let no = logs(&mut rates.iter().map(|rate| 1.0 - rate), 0.0);
            let yes = logs(&mut rates.iter().copied(), 0.0);
            cells.extend([no, Lanes::ZERO, yes, Lanes::ZERO]);
        }
        // Lanes beyond the last class never win.
        Self { prior: logs(&mut classes.shares.iter().copied(), -1e30), cells }
    }

    /// Probabilities of the classes given one ballot, and the ballot's likelihood: the logarithm of one
    /// factor, and the other.
    fn posterior(&self, ballot: &[u32]) -> (Lanes<Q>, f32, f32) {
        // Four sums side by side, since each addition waits for the last to the same sum.
        let mut sums = [Lanes::ZERO; 4];
        let mut fours = ballot.chunks_exact(4);
        for four in &mut fours {
            for (sum, &cell) in sums.iter_mut().zip(four) {
                *sum += &self.cells[cell as usize];
            }
        }
        for (sum, &cell) in sums.iter_mut().zip(fours.remainder()) {
            *sum += &self.cells[cell as usize];
        }
        let mut all = self.prior;
        sums.iter().for_each(|sum| all += sum);
        all.shares()
    }
}

fn round<const Q: usize>(classes: &Classes, votes: &Arranged, belief: f64) -> Round {
    let table = Table::<Q>::of(classes, belief);
    let k = classes.k;
    let parts = votes.in_blocks(|rows| {
        let mut counts = vec![Lanes::<Q>::ZERO; table.cells.len()];
        let (mut sizes, mut likelihood, mut factors) = (vec![0.0; k], 0.0, 1.0);
        for row in rows {
            let ballot = votes.row(row);
            let (posterior, most, rest) = table.posterior(ballot);
            likelihood += f64::from(most);
            // One logarithm for many rows.
            factors *= f64::from(rest);
            if factors > 1e200 {
                likelihood += f64::ln(factors);
                factors = 1.0;
            }
            for (size, own) in sizes.iter_mut().zip(posterior.numbers()) {
                *size += f64::from(own);
            }
            for &cell in ballot {
                counts[cell as usize] += &posterior;
            }
        }
        (counts, sizes, likelihood + factors.ln())
    });
    let mut total = Round { counts: vec![0.0; table.cells.len() * k], sizes: vec![0.0; k], likelihood: 0.0 };
    for (counts, sizes, likelihood) in parts {
        for (sums, lanes) in total.counts.chunks_exact_mut(k).zip(&counts) {
            for (sum, lane) in sums.iter_mut().zip(lanes.numbers()) {
                *sum += f64::from(lane);
            }
        }
        for (sum, size) in total.sizes.iter_mut().zip(sizes) {
            *sum += size;
        }
        total.likelihood += likelihood;
    }
    total
}

fn assign<const Q: usize>(classes: &Classes, votes: &Arranged) -> Vec<(u32, f32)> {
    let table = Table::<Q>::of(classes, 1.0);
    let parts = votes.in_blocks(|rows| {
        let likeliest = |row| {
            let (posterior, ..) = table.posterior(votes.row(row));
            let better = |best: (u32, f32), next: (u32, f32)| if next.1 > best.1 { next } else { best };
            (0..).zip(posterior.numbers()).take(classes.k).fold((0, 0.0), better)
        };
        rows.map(likeliest).collect::<Vec<_>>()
    });
    parts.concat()
}

fn posteriors<const Q: usize>(classes: &Classes, votes: &Arranged) -> Vec<f32> {
    let table = Table::<Q>::of(classes, 1.0);
    let parts = votes.in_blocks(|rows| {
        let mut all = Vec::with_capacity(rows.len() * classes.k);
        for row in rows {
            all.extend(table.posterior(votes.row(row)).0.numbers().take(classes.k));
        }
        all
    });
    parts.concat()
}
