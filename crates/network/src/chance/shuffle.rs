//! Shuffling, the same on any number of threads, and counting how often chance does as well.

use basics::Dice;
use rayon::prelude::*;

/// Shuffles dealt from one branch of the dice; the piles are fixed, whoever works on them.
const PILE: u32 = 500;

/// What `judge` finds in each of `times` random orders of `0..n`, added up pile by pile.
pub(crate) fn each_shuffle<T: Send>(
    n: usize,
    times: u32,
    dice: &mut Dice,
    start: impl Fn() -> T + Sync,
    judge: impl Fn(&mut T, &[u32]) + Sync,
) -> Vec<T> {
    let piles: Vec<(Dice, u32)> =
        (0..times).step_by(PILE as usize).map(|from| (dice.branch(), PILE.min(times - from))).collect();
    let work = |(mut dice, times): (Dice, u32)| {
        let mut found = start();
        let mut order: Vec<u32> = (0..n as u32).collect();
        for _ in 0..times {
            dice.shuffle(&mut order);
            judge(&mut found, &order);
        }
        found
    };
    piles.into_par_iter().map(work).collect()
}

/// All orders of `0..n`, each once, parted by who stands last. Only for small `n`.
pub(super) fn each_order<T: Send>(
    n: usize,
    start: impl Fn() -> T + Sync,
    judge: impl Fn(&mut T, &[u32]) + Sync,
) -> Vec<T> {
    let work = |last: usize| {
        let mut found = start();
        let mut order: Vec<u32> = (0..n as u32).collect();
        order.swap(last, n - 1);
        permute(&mut order, n - 1, &mut |order| judge(&mut found, order));
        found
    };
    (0..n).into_par_iter().map(work).collect()
}

/// Heap's way: every order of the first `k` by one swap each.
fn permute(order: &mut [u32], k: usize, judge: &mut impl FnMut(&[u32])) {
    if k <= 1 {
        judge(order);
        return;
    }
    for at in 0..k {
        permute(order, k - 1, judge);
        if at + 1 < k {
            order.swap(if k.is_multiple_of(2) { at } else { 0 }, k - 1);
        }
    }
}

/// Where an observed value stands among those chance gave.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tail {
    observed: f64,
    draws: u64,
    sum: f64,
    sum_of_squares: f64,
    as_high: u64,
    as_low: u64,
    as_far: u64,
}

impl Tail {
    pub fn of(observed: f64) -> Self {
        Self { observed, ..Self::default() }
    }

    pub fn add(&mut self, value: f64) {
        // Values that differ only by the order of adding count as equal.
        const SAME: f64 = 1e-12;
        // Squares are added around the observed value so that no digits are lost.
        let away = value - self.observed;
        self.draws += 1;
        self.sum += away;
        self.sum_of_squares += away * away;
        self.as_high += u64::from(away >= -SAME);
        self.as_low += u64::from(away <= SAME);
        self.as_far += u64::from(value.abs() >= self.observed.abs() - SAME);
    }

    pub fn merge(tails: impl IntoIterator<Item = Self>) -> Self {
        tails
            .into_iter()
            .reduce(|one, other| Self {
                observed: one.observed,
                draws: one.draws + other.draws,
                sum: one.sum + other.sum,
                sum_of_squares: one.sum_of_squares + other.sum_of_squares,
                as_high: one.as_high + other.as_high,
                as_low: one.as_low + other.as_low,
                as_far: one.as_far + other.as_far,
            })
            .unwrap_or_default()
    }

    pub fn draws(&self) -> u64 {
        self.draws
    }

    pub fn mean(&self) -> f64 {
        self.observed + self.sum / self.draws.max(1) as f64
    }

    pub fn sd(&self) -> f64 {
        let draws = self.draws.max(1) as f64;
        (self.sum_of_squares / draws - (self.sum / draws).powi(2)).max(0.0).sqrt()
    }

    /// Share of draws at least as high, as low, as far from 0 as the observed value.
    pub fn shares(&self) -> [f64; 3] {
        let draws = self.draws.max(1) as f64;
        [self.as_high as f64 / draws, self.as_low as f64 / draws, self.as_far as f64 / draws]
    }

    /// The p value to report, on both sides: the observed value counts as one of the draws, unless all
    /// possible ones were looked at.
    pub fn p_two_sided(&self, exact: bool) -> f64 {
        corrected(self.as_far, self.draws, exact)
    }

    /// Twice the smaller tail, for measures whose middle is not 0.
    pub fn p_either_tail(&self, exact: bool) -> f64 {
        (2.0 * corrected(self.as_high.min(self.as_low), self.draws, exact)).min(1.0)
    }
}

fn corrected(hits: u64, draws: u64, exact: bool) -> f64 {
    if exact { hits as f64 / draws.max(1) as f64 } else { (hits + 1) as f64 / (draws + 1) as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_comes_up_once() {
        let found = each_order(5, Vec::new, |orders: &mut Vec<Vec<u32>>, order| orders.push(order.to_vec()));
        let mut orders: Vec<Vec<u32>> = found.into_iter().flatten().collect();
        orders.sort();
        orders.dedup();
        assert_eq!(orders.len(), 120);
    }

    #[test]
    fn shuffles_are_the_same_on_one_thread_and_on_three() {
        let deal = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| {
                let judge = |found: &mut Vec<u32>, order: &[u32]| found.push(order[0]);
                each_shuffle(7, 1_700, &mut Dice::seeded(3), Vec::new, judge).concat()
            })
        };
        assert_eq!(deal(1), deal(3));
        assert_eq!(deal(1).len(), 1_700);
    }
}
