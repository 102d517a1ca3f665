//! One number for each class, four of them in one step of the processor.

use std::ops::AddAssign;

use wide::bytemuck::cast;
use wide::{f32x4, u32x4};

/// `4 * Q` numbers.
#[derive(Clone, Copy)]
pub(super) struct Lanes<const Q: usize>([f32x4; Q]);

impl<const Q: usize> Lanes<Q> {
    pub(super) const ZERO: Self = Self([f32x4::ZERO; Q]);

    /// The first numbers given, then `rest`.
    pub(super) fn of(numbers: impl Iterator<Item = f32>, rest: f32) -> Self {
        let mut numbers = numbers.chain(std::iter::repeat(rest));
        let mut next = || numbers.next().unwrap_or(rest);
        Self(std::array::from_fn(|_| f32x4::new([next(), next(), next(), next()])))
    }

    pub(super) fn numbers(&self) -> impl Iterator<Item = f32> + '_ {
        self.0.iter().flat_map(|four| four.to_array())
    }

    /// From logarithms to shares of one; also the largest logarithm, and the sum of all beside it.
    pub(super) fn shares(self) -> (Self, f32, f32) {
        let most = self.numbers().fold(f32::NEG_INFINITY, f32::max);
        let beside = self.0.map(|four| exp(four - most));
        let total = beside.iter().map(|four| four.reduce_add()).sum::<f32>();
        (Self(beside.map(|four| four * total.recip())), most, total)
    }
}

impl<const Q: usize> AddAssign<&Self> for Lanes<Q> {
    #[inline]
    fn add_assign(&mut self, other: &Self) {
        for (sum, &own) in self.0.iter_mut().zip(&other.0) {
            *sum += own;
        }
    }
}

/// `e^x` for x ≤ 0 to six digits, which is enough here and twice as fast as the library's.
#[inline]
fn exp(x: f32x4) -> f32x4 {
    /// Adding this leaves the nearest whole number in the lowest bits.
    const ROUNDING: f32 = 12_582_912.0;
    /// As good as nothing, and far from the smallest numbers, with which processors are slow.
    const LEAST: f32 = -100.0;
    let scaled = (x * std::f32::consts::LOG2_E).fast_max(f32x4::splat(LEAST));
    let shifted = scaled + ROUNDING;
    let rest = (scaled - (shifted - ROUNDING)) * std::f32::consts::LN_2;
    // A Taylor series: |rest| is at most ln 2 / 2.
    let series = [1.0 / 24.0, 1.0 / 6.0, 0.5, 1.0, 1.0];
    let series = series.into_iter().fold(f32x4::splat(1.0 / 120.0), |sum, factor| sum * rest + factor);
    let whole: u32x4 = cast(shifted);
    let exponent = (whole - u32x4::splat(ROUNDING.to_bits()) + u32x4::splat(127)) << 23;
    series * cast::<u32x4, f32x4>(exponent)
}
