//! Shares with their uncertainty. Every interval in this crate is one of these two.

use serde::{Deserialize, Serialize};

/// Two-sided 80 %.
pub const Z80: f64 = 1.281_551_565_544_600_4;
/// Two-sided 90 %.
pub const Z90: f64 = 1.644_853_626_951_472_2;
/// Two-sided 95 %.
pub const Z95: f64 = 1.959_963_984_540_054;

/// A range a value lies in, as far as the answers tell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// Wilson's interval of the share `n` of `of`. Nothing asked: anything is possible, 0 to 1.
/// Wilson (1927).
///
/// ```
/// # use opinion::intervals::{wilson, Z80};
/// let interval = wilson(2.0, 12.0, Z80);
/// assert!(interval.high < 0.5 && interval.low > 0.0);
/// assert_eq!(wilson(0.0, 0.0, Z80).high, 1.0);
/// ```
pub fn wilson(n: f64, of: f64, z: f64) -> Interval {
    if of <= 0.0 {
        return Interval { low: 0.0, high: 1.0 };
    }
    let (share, square) = (n / of, z * z);
    let middle = (share + square / (2.0 * of)) / (1.0 + square / of);
    let half =
        z * (share * (1.0 - share) / of + square / (4.0 * of * of)).max(0.0).sqrt() / (1.0 + square / of);
    Interval { low: (middle - half).max(0.0), high: (middle + half).min(1.0) }
}

/// Mean and variance of the logarithm of a share of which `yes` of `yes + no` answers are known,
/// starting from no opinion about it: the share follows a Beta(yes + 1, no + 1).
pub fn log_share(yes: f64, no: f64) -> (f64, f64) {
    let (a, all) = (yes + 1.0, yes + no + 2.0);
    (digamma(a) - digamma(all), trigamma(a) - trigamma(all))
}

/// By recurrence upwards, then the asymptotic series.
fn digamma(mut x: f64) -> f64 {
    let mut sum = 0.0;
    while x < 8.0 {
        sum -= 1.0 / x;
        x += 1.0;
    }
    let square = 1.0 / (x * x);
    sum + x.ln() - 0.5 / x - square * (1.0 / 12.0 - square * (1.0 / 120.0 - square / 252.0))
}

fn trigamma(mut x: f64) -> f64 {
    let mut sum = 0.0;
    while x < 8.0 {
        sum += 1.0 / (x * x);
        x += 1.0;
    }
    let square = 1.0 / (x * x);
    sum + 1.0 / x + square / 2.0 + square / x * (1.0 / 6.0 - square * (1.0 / 30.0 - square / 42.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_values_of_the_logarithm_of_a_share() {
        // Uniform on 0..1: mean −1, variance 1.
        let (mean, variance) = log_share(0.0, 0.0);
        assert!((mean + 1.0).abs() < 1e-9 && (variance - 1.0).abs() < 1e-8, "{mean} {variance}");
    }

    #[test]
    fn more_answers_narrow_the_interval() {
        let few = wilson(6.0, 8.0, Z80);
        let many = wilson(600.0, 800.0, Z80);
        assert!(few.low < many.low && many.high < few.high);
        assert!((few.low - 0.524).abs() < 0.001);
    }
}
