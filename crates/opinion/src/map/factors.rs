//! Where people and statements lie on the map: each answer is the statement's mean, plus the
//! person's place times the statement's loading, plus noise. What was not answered is not filled in,
//! so that the map cannot point at the most-voted statements instead of at opinions.
//!
//! Probabilistic principal components with missing entries (Tipping and Bishop 1999; Ilin and Raiko
//! 2010), by expectation maximisation with expanded parameters (Liu, Rubin and Wu 1998), and a prior
//! on the loadings whose width is learned. A short ballot lies near the centre with a wide spread.

use super::arranged::Arranged;
use super::marks::mix;

const MOST_ROUNDS: usize = 60;
const STANDS_STILL: f64 = 1e-3;
/// Small conversations are worked out to the end, so that where one starts leaves no trace.
const SMALL: usize = 20_000;
const MOST_ROUNDS_SMALL: usize = 1000;
const STANDS_STILL_SMALL: f64 = 1e-7;
/// A statement's mean is drawn towards zero as if two more people had passed.
const MEAN_PRIOR: f64 = 2.0;

/// The map's frame: what is needed to place a ballot.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub(crate) struct Factors {
    pub(crate) mean: Vec<f64>,
    pub(crate) loadings: Vec<[f64; 2]>,
    /// How unsure the mean is.
    pub(crate) mean_sd: Vec<f64>,
    /// Variance of the answers around what the map expects.
    pub(crate) noise: f64,
    /// Share of the answers' variance along each axis.
    pub(crate) explained: [f64; 2],
}

/// A person's place: mean and covariance (xx, xy, yy).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Place {
    pub(crate) mean: [f64; 2],
    pub(crate) covariance: [f64; 3],
}

type Lanes = [f32; 8];

impl Factors {
    /// Fits the frame to all ballots, each row counting by its weight.
    pub(crate) fn fit(votes: &Arranged) -> Self {
        let mut factors = Self::start(votes);
        let mut width = 0.1;
        let (rounds, still) = match votes.cells.len() {
            0..=SMALL => (MOST_ROUNDS_SMALL, STANDS_STILL_SMALL),
            _ => (MOST_ROUNDS, STANDS_STILL),
        };
        for _ in 0..rounds {
            let sums = factors.expect(votes);
            if factors.maximise(&sums, &mut width) < still {
                break;
            }
        }
        let sums = factors.expect(votes);
        factors.turn_to_principal_axes(&sums);
        let mut answered = vec![0.0; votes.columns()];
        for row in 0..votes.rows() {
            for &cell in votes.row(row) {
                answered[(cell >> 2) as usize] += f64::from(votes.weights[row]);
            }
        }
        factors.mean_sd = answered.iter().map(|n| (factors.noise / (n + MEAN_PRIOR)).sqrt()).collect();
        factors
    }

    /// Means as they are, loadings by chance from the statements' content.
    fn start(votes: &Arranged) -> Self {
        let mut counts = vec![[0.0f64; 4]; votes.columns()];
        for row in 0..votes.rows() {
            for &cell in votes.row(row) {
                counts[(cell >> 2) as usize][(cell & 3) as usize] += f64::from(votes.weights[row]);
            }
        }
        let mean: Vec<f64> =
            counts.iter().map(|[no, pass, yes, _]| (yes - no) / (yes + no + pass + MEAN_PRIOR)).collect();
        let square = |column: usize| {
            let [no, pass, yes, _] = counts[column];
            yes + no - (yes + no + pass) * mean[column] * mean[column]
        };
        let total: f64 = counts.iter().map(|[no, pass, yes, _]| no + pass + yes).sum();
        let noise = ((0..mean.len()).map(square).sum::<f64>() / total.max(1.0)).max(1e-3);
        let chance = |mark: u64| (mix(mark) >> 11) as f64 / (1u64 << 53) as f64 - 0.5;
        let loadings =
            votes.column_marks.iter().map(|&mark| [chance(mark), chance(mark ^ 0x5bd1_e995)]).collect();
        let mean_sd = vec![0.0; mean.len()];
        Self { mean, loadings, mean_sd, noise, explained: [0.0; 2] }
    }

    /// Per cell: what one answer adds to a person's precision and to its precision-weighted place.
    fn table(&self) -> Vec<Lanes> {
        let mut table = Vec::with_capacity(self.mean.len() * 4);
        for (&mean, &[a, b]) in self.mean.iter().zip(&self.loadings) {
            let scale = 1.0 / self.noise;
            // The fourth is there so that a cell is an index; no answer has that number.
            for answer in 0..4u32 {
                let y = f64::from(answer) - 1.0 - mean;
                let [ay, by, aa, ab, bb] = [a * y, b * y, a * a, a * b, b * b].map(|x| (x * scale) as f32);
                table.push([ay, by, aa, ab, bb, 0.0, 0.0, 0.0]);
            }
        }
        table
    }

    fn place(table: &[Lanes], ballot: &[u32]) -> Place {
        let mut sum = [0.0f32; 8];
        for &cell in ballot {
            let lanes = &table[cell as usize];
            for lane in 0..8 {
                sum[lane] += lanes[lane];
            }
        }
        let [bx, by, xx, xy, yy, ..] = sum.map(f64::from);
        let (xx, yy) = (xx + 1.0, yy + 1.0);
        let determinant = xx * yy - xy * xy;
        let covariance = [yy / determinant, -xy / determinant, xx / determinant];
        let [cxx, cxy, cyy] = covariance;
        Place { mean: [cxx * bx + cxy * by, cxy * bx + cyy * by], covariance }
    }

    /// Everybody's place, in the order of the rows.
    pub(crate) fn places(&self, votes: &Arranged) -> Vec<Place> {
        let table = self.table();
        let parts =
            votes.in_blocks(|rows| rows.map(|row| Self::place(&table, votes.row(row))).collect::<Vec<_>>());
        parts.concat()
    }

    /// Sums over people of 1, z, zzᵀ per statement and answer, at everybody's present place.
    fn expect(&self, votes: &Arranged) -> Sums {
        let table = self.table();
        let parts = votes.in_blocks(|rows| {
            let mut cells = vec![[0.0f32; 8]; self.mean.len() * 4];
            let mut people = [0.0f64; 6];
            for row in rows {
                let ballot = votes.row(row);
                let Place { mean: [x, y], covariance: [cxx, cxy, cyy] } = Self::place(&table, ballot);
                let weight = votes.weights[row];
                let moments = [1.0, x, y, x * x + cxx, x * y + cxy, y * y + cyy];
                for (sum, moment) in people.iter_mut().zip(moments) {
                    *sum += f64::from(weight) * moment;
                }
                let m = moments.map(|moment| moment as f32 * weight);
                let lanes = [m[0], m[1], m[2], m[3], m[4], m[5], 0.0, 0.0];
                for &cell in ballot {
                    let sum = &mut cells[cell as usize];
                    for lane in 0..8 {
                        sum[lane] += lanes[lane];
                    }
                }
            }
            (cells, people)
        });
        let mut total = Sums { cells: vec![[0.0; 6]; self.mean.len() * 4], people: [0.0; 6] };
        for (cells, people) in parts {
            for (sum, part) in total.cells.iter_mut().zip(&cells) {
                for (sum, part) in sum.iter_mut().zip(part) {
                    *sum += f64::from(*part);
                }
            }
            for (sum, part) in total.people.iter_mut().zip(people) {
                *sum += part;
            }
        }
        total
    }

    /// The best frame for the present places; returns how far the loadings moved, relatively.
    fn maximise(&mut self, sums: &Sums, width: &mut f64) -> f64 {
        let stretch = Stretch::of(&sums.people);
        let ridge = self.noise / *width;
        let (mut residual, mut answers, mut spread, mut moved, mut size) = (0.0, 0.0, 0.0, 0.0, 1e-12);
        for column in 0..self.mean.len() {
            let statement = Statement::of(sums, column);
            let solved = statement.regress(ridge);
            residual += statement.residual(solved.mean, solved.loading);
            answers += statement.moments[0];
            spread += solved.loading.iter().map(|x| x * x).sum::<f64>() + self.noise * solved.uncertainty;
            let mean = solved.mean + stretch.shift(solved.loading);
            let loading = stretch.apply(solved.loading);
            for (old, new) in self.loadings[column].iter().zip(loading) {
                moved += (old - new).powi(2);
                size += new * new;
            }
            self.mean[column] = mean;
            self.loadings[column] = loading;
        }
        self.noise = (residual / answers.max(1.0)).max(1e-3);
        *width = (spread / (2.0 * self.mean.len().max(1) as f64)).clamp(1e-6, 1.0);
        (moved / size).sqrt()
    }

    /// Turns the axes so that the first explains most; the sign is that of the largest loading.
    fn turn_to_principal_axes(&mut self, sums: &Sums) {
        let (mut xx, mut xy, mut yy, mut variance) = (0.0, 0.0, 0.0, 0.0);
        for (column, &[a, b]) in self.loadings.iter().enumerate() {
            let statement = Statement::of(sums, column);
            let n = statement.moments[0];
            xx += n * a * a;
            xy += n * a * b;
            yy += n * b * b;
            variance += statement.squares - n * self.mean[column].powi(2);
        }
        let angle = 0.5 * (2.0 * xy).atan2(xx - yy);
        let (sin, cos) = angle.sin_cos();
        for loading in &mut self.loadings {
            let [a, b] = *loading;
            *loading = [a * cos + b * sin, b * cos - a * sin];
        }
        for axis in 0..2 {
            let largest = self
                .loadings
                .iter()
                .map(|loading| loading[axis])
                .fold(0.0f64, |most, x| if x.abs() > most.abs() * (1.0 + 1e-9) { x } else { most });
            if largest < 0.0 {
                self.loadings.iter_mut().for_each(|loading| loading[axis] = -loading[axis]);
            }
            let along: f64 = self
                .loadings
                .iter()
                .enumerate()
                .map(|(column, loading)| Statement::of(sums, column).moments[0] * loading[axis].powi(2))
                .sum();
            self.explained[axis] = if variance > 0.0 { along / variance } else { 0.0 };
        }
    }

    /// The frame with the columns' original numbers; those not on the map stand at zero.
    pub(crate) fn by_original_column(&self, votes: &Arranged, columns: usize) -> Self {
        let mut mean = vec![0.0; columns];
        let mut loadings = vec![[0.0; 2]; columns];
        let mut mean_sd = vec![1.0; columns];
        for (at, &column) in votes.column_of.iter().enumerate() {
            mean[column as usize] = self.mean[at];
            loadings[column as usize] = self.loadings[at];
            mean_sd[column as usize] = self.mean_sd[at];
        }
        Self { mean, loadings, mean_sd, ..*self }
    }

    /// What a person at this place is expected to answer, −1 … 1.
    pub(crate) fn expected(&self, place: [f64; 2], column: usize) -> f64 {
        let [a, b] = self.loadings[column];
        self.mean[column] + a * place[0] + b * place[1]
    }
}

/// Weighted sums of 1, x, y, xx, xy, yy: per statement and answer, and over people.
struct Sums {
    cells: Vec<[f64; 6]>,
    people: [f64; 6],
}

/// One statement's sums: moments of its answerers' places, and of place times answer.
struct Statement {
    moments: [f64; 6],
    answer: f64,
    products: [f64; 2],
    squares: f64,
}

struct Solved {
    mean: f64,
    loading: [f64; 2],
    /// Trace of the inverse of what the loading was solved from.
    uncertainty: f64,
}

impl Statement {
    fn of(sums: &Sums, column: usize) -> Self {
        let [no, pass, yes] = [0, 1, 2].map(|answer| sums.cells[column * 4 + answer]);
        let mut moments = [0.0; 6];
        for at in 0..6 {
            moments[at] = no[at] + pass[at] + yes[at];
        }
        Self {
            moments,
            answer: yes[0] - no[0],
            products: [yes[1] - no[1], yes[2] - no[2]],
            squares: yes[0] + no[0],
        }
    }

    /// Least squares of the answers on 1 and the places, loadings held back by `ridge`.
    fn regress(&self, ridge: f64) -> Solved {
        let [n, x, y, xx, xy, yy] = self.moments;
        let n = n + MEAN_PRIOR;
        // The mean is solved out first.
        let (xx, xy, yy) = (xx - x * x / n + ridge, xy - x * y / n, yy - y * y / n + ridge);
        let [px, py] = self.products;
        let (px, py) = (px - x * self.answer / n, py - y * self.answer / n);
        let determinant = (xx * yy - xy * xy).max(1e-12);
        let loading = [(yy * px - xy * py) / determinant, (xx * py - xy * px) / determinant];
        let mean = (self.answer - loading[0] * x - loading[1] * y) / n;
        Solved { mean, loading, uncertainty: (xx + yy) / determinant }
    }

    /// Expected sum of squares around mean and loading.
    fn residual(&self, mean: f64, [a, b]: [f64; 2]) -> f64 {
        let [n, x, y, xx, xy, yy] = self.moments;
        let [px, py] = self.products;
        self.squares + n * mean * mean + a * a * xx + 2.0 * a * b * xy + b * b * yy
            - 2.0 * (mean * self.answer + a * px + b * py)
            + 2.0 * mean * (a * x + b * y)
    }
}

/// Puts people's places back to mean zero and unit covariance by moving the frame instead.
struct Stretch {
    center: [f64; 2],
    /// Lower triangle of the Cholesky factor of the places' covariance.
    factor: [f64; 3],
}

impl Stretch {
    fn of(people: &[f64; 6]) -> Self {
        let [n, x, y, xx, xy, yy] = people.map(|sum| sum / people[0].max(1e-12));
        let _ = n;
        let (xx, xy, yy) = (xx - x * x, xy - x * y, yy - y * y);
        let a = xx.max(1e-6).sqrt();
        let b = xy / a;
        let c = (yy - b * b).max(1e-6).sqrt();
        Self { center: [x, y], factor: [a, b, c] }
    }

    fn shift(&self, [a, b]: [f64; 2]) -> f64 {
        a * self.center[0] + b * self.center[1]
    }

    fn apply(&self, [a, b]: [f64; 2]) -> [f64; 2] {
        let [l11, l21, l22] = self.factor;
        [a * l11 + b * l21, b * l22]
    }
}
