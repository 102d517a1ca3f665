//! Chance as an argument. A seed makes every draw repeatable; [`Dice::from_entropy`] is for secrets.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A pair of dice: the same seed always throws the same numbers, on every machine.
#[derive(Clone, Debug)]
pub struct Dice {
    rng: ChaCha20Rng,
}

impl Dice {
    pub fn seeded(seed: u64) -> Self {
        Self { rng: ChaCha20Rng::seed_from_u64(seed) }
    }

    /// Dice nobody can foresee: ids, tokens, form keys.
    pub fn from_entropy() -> Self {
        let mut seed = [0; 32];
        getrandom::fill(&mut seed)
            .expect("the machine has a source of chance; without one no secret could be made");
        Self { rng: ChaCha20Rng::from_seed(seed) }
    }

    /// Fresh dice for one sub-task, so that a task's draws don't depend on how many its neighbours made.
    pub fn branch(&mut self) -> Self {
        let mut seed = [0; 32];
        self.fill(&mut seed);
        Self { rng: ChaCha20Rng::from_seed(seed) }
    }

    pub fn next_u64(&mut self) -> u64 {
        self.rng.next_u64()
    }

    /// A number in `0..bound`, each equally likely. `bound` 0 gives 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        if bound < 2 {
            return 0;
        }
        // Lemire's multiply-and-reject: no bias, rarely a second throw.
        let threshold = bound.wrapping_neg() % bound;
        loop {
            let wide = u128::from(self.next_u64()) * u128::from(bound);
            if wide as u64 >= threshold {
                return (wide >> 64) as u64;
            }
        }
    }

    /// A number in `[0, 1)` with 53 random bits.
    pub fn uniform(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 * (1.0 / (1u64 << 53) as f64)
    }

    pub fn fill(&mut self, bytes: &mut [u8]) {
        self.rng.fill_bytes(bytes);
    }

    /// Fisher and Yates: every order equally likely.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_throws_the_same() {
        let throws = |seed| {
            let mut dice = Dice::seeded(seed);
            [dice.next_u64(), dice.below(6), dice.below(1000)]
        };
        assert_eq!(throws(7), throws(7));
        assert_ne!(throws(7), throws(8));
    }

    #[test]
    fn every_side_of_the_die_comes_up_about_as_often() {
        let mut dice = Dice::seeded(0);
        let mut sides = [0u32; 6];
        for _ in 0..60_000 {
            sides[dice.below(6) as usize] += 1;
        }
        assert!(sides.iter().all(|&n| (9_600..10_400).contains(&n)), "{sides:?}");
    }
}
