//! Exact numbers: the only kind that may decide. Small fractions stay in machine words;
//! what outgrows them becomes a big fraction, and comes back when it shrinks.

use std::cmp::Ordering;
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Sub, SubAssign};
use std::str::FromStr;

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub, Signed, ToPrimitive, Zero};

/// A fraction without rounding: weights, money, shares and pairwise support.
///
/// ```
/// use decision::Exact;
/// let third: Exact = "1/3".parse()?;
/// assert_eq!((&third + &third + &third), Exact::from(1));
/// assert_eq!(third.to_string(), "1/3");
/// # Ok::<(), decision::NotANumber>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exact(Form);

// INVARIANT: `Big` only where the reduced fraction does not fit `Small`, so equal values are equal forms.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Form {
    Small(Ratio<i128>),
    Big(Box<BigRational>),
}

/// Not a whole number, a decimal or a fraction.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a number; write it like `3`, `0.25` or `1/3`")]
pub struct NotANumber(pub String);

impl Exact {
    pub fn zero() -> Self {
        Self::from(0)
    }

    pub fn one() -> Self {
        Self::from(1)
    }

    /// `top / bottom`; a bottom of 0 gives 0, so that a share of nobody is nothing.
    pub fn ratio(top: i64, bottom: i64) -> Self {
        if bottom == 0 {
            return Self::zero();
        }
        Self(Form::Small(Ratio::new(i128::from(top), i128::from(bottom))))
    }

    pub fn is_zero(&self) -> bool {
        matches!(&self.0, Form::Small(small) if small.is_zero())
    }

    pub fn is_positive(&self) -> bool {
        match &self.0 {
            Form::Small(small) => small.is_positive(),
            Form::Big(big) => big.is_positive(),
        }
    }

    pub fn is_negative(&self) -> bool {
        !self.is_zero() && !self.is_positive()
    }

    /// The largest whole number not above it.
    pub fn floor(&self) -> Self {
        match &self.0 {
            Form::Small(small) => Self(Form::Small(small.floor())),
            Form::Big(big) => Self::from_big(big.floor()),
        }
    }

    /// The nearest machine number, for screening and for drawing; never for deciding.
    pub fn to_f64(&self) -> f64 {
        match &self.0 {
            Form::Small(small) => small.to_f64().unwrap_or(f64::NAN),
            Form::Big(big) => big.to_f64().unwrap_or(f64::NAN),
        }
    }

    pub fn to_i64(&self) -> Option<i64> {
        match &self.0 {
            Form::Small(small) if small.is_integer() => i64::try_from(*small.numer()).ok(),
            _ => None,
        }
    }

    /// Cut down to `decimals` places, as the Scottish rules ask.
    pub fn truncated(&self, decimals: u32) -> Self {
        let scale = Self::from(10i64.saturating_pow(decimals));
        (self * &scale).floor() / scale
    }

    fn to_big(&self) -> BigRational {
        match &self.0 {
            Form::Small(small) => {
                BigRational::new_raw(BigInt::from(*small.numer()), BigInt::from(*small.denom()))
            }
            Form::Big(big) => (**big).clone(),
        }
    }

    fn from_big(big: BigRational) -> Self {
        match (big.numer().to_i128(), big.denom().to_i128()) {
            (Some(top), Some(bottom)) => Self(Form::Small(Ratio::new_raw(top, bottom))),
            _ => Self(Form::Big(Box::new(big))),
        }
    }
}

impl Default for Exact {
    fn default() -> Self {
        Self::zero()
    }
}

macro_rules! from_whole {
    ($($whole:ty),*) => {$(
        impl From<$whole> for Exact {
            fn from(whole: $whole) -> Self {
                Self(Form::Small(Ratio::from_integer(whole as i128)))
            }
        }
    )*};
}
from_whole!(i32, i64, u32, u64, usize);

macro_rules! operation {
    ($trait:ident, $method:ident, $checked:ident) => {
        impl $trait<&Exact> for &Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                if let (Form::Small(a), Form::Small(b)) = (&self.0, &other.0)
                    && let Some(small) = a.$checked(b)
                {
                    return Exact(Form::Small(small));
                }
                Exact::from_big($trait::$method(self.to_big(), other.to_big()))
            }
        }
        impl $trait<Exact> for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                $trait::$method(&self, &other)
            }
        }
        impl $trait<&Exact> for Exact {
            type Output = Exact;
            fn $method(self, other: &Exact) -> Exact {
                $trait::$method(&self, other)
            }
        }
    };
}
operation!(Add, add, checked_add);
operation!(Sub, sub, checked_sub);
operation!(Mul, mul, checked_mul);

impl Div<&Exact> for &Exact {
    type Output = Exact;
    /// Divided by nothing is nothing: every caller means a share, and a share of nobody is 0.
    fn div(self, other: &Exact) -> Exact {
        if other.is_zero() {
            return Exact::zero();
        }
        if let (Form::Small(a), Form::Small(b)) = (&self.0, &other.0)
            && let Some(small) = a.checked_div(b)
        {
            return Exact(Form::Small(small));
        }
        Exact::from_big(self.to_big() / other.to_big())
    }
}
impl Div<Exact> for Exact {
    type Output = Exact;
    fn div(self, other: Exact) -> Exact {
        &self / &other
    }
}
impl Div<&Exact> for Exact {
    type Output = Exact;
    fn div(self, other: &Exact) -> Exact {
        &self / other
    }
}
impl Neg for &Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        Exact::zero() - self
    }
}
impl AddAssign<&Exact> for Exact {
    fn add_assign(&mut self, other: &Exact) {
        *self = &*self + other;
    }
}
impl SubAssign<&Exact> for Exact {
    fn sub_assign(&mut self, other: &Exact) {
        *self = &*self - other;
    }
}
impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(numbers: I) -> Exact {
        numbers.fold(Exact::zero(), |total, number| total + number)
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Self) -> Ordering {
        match (&self.0, &other.0) {
            (Form::Small(a), Form::Small(b)) => a.cmp(b),
            _ => self.to_big().cmp(&other.to_big()),
        }
    }
}
impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Small(small) => small.fmt(f),
            Form::Big(big) => big.fmt(f),
        }
    }
}
impl fmt::Debug for Exact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Exact {
    type Err = NotANumber;
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let refuse = || NotANumber(text.to_owned());
        let text = text.trim();
        if let Some((top, bottom)) = text.split_once('/') {
            let (top, bottom) = (whole(top).ok_or_else(refuse)?, whole(bottom).ok_or_else(refuse)?);
            if bottom.is_zero() {
                return Err(refuse());
            }
            return Ok(Self::from_big(BigRational::new(top, bottom)));
        }
        if let Some((before, after)) = text.split_once('.') {
            if !after.bytes().all(|byte| byte.is_ascii_digit()) || after.len() > 100 {
                return Err(refuse());
            }
            let digits = whole(&format!("{before}{after}")).ok_or_else(refuse)?;
            let scale = BigInt::from(10u8).pow(after.len() as u32);
            return Ok(Self::from_big(BigRational::new(digits, scale)));
        }
        Ok(Self::from_big(BigRational::from_integer(whole(text).ok_or_else(refuse)?)))
    }
}

fn whole(text: &str) -> Option<BigInt> {
    let text = text.trim();
    let digits = text.strip_prefix('-').unwrap_or(text);
    // A number nobody would write by hand is refused before it costs anything.
    (!digits.is_empty() && digits.len() <= 1000 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())
        .flatten()
}

/// Whole numbers become JSON numbers, fractions text like `"98/195"`.
impl serde::Serialize for Exact {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.to_i64() {
            Some(whole) => serializer.serialize_i64(whole),
            None => serializer.collect_str(self),
        }
    }
}

impl<'de> serde::Deserialize<'de> for Exact {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(serde::Deserialize)]
        #[serde(untagged)]
        enum Written {
            Whole(i64),
            Text(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Whole(whole) => Ok(Self::from(whole)),
            Written::Text(text) => text.parse().map_err(serde::de::Error::custom),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_outgrows_the_machine_comes_back_when_it_shrinks() {
        let huge: Exact = "170141183460469231731687303715884105727".parse().unwrap();
        let doubled = &huge + &huge;
        assert_eq!(doubled.to_string(), "340282366920938463463374607431768211454");
        assert_eq!(doubled - &huge, huge);
    }

    #[test]
    fn fractions_are_read_as_people_write_them() {
        let read = |text: &str| text.parse::<Exact>().map(|number| number.to_string());
        assert_eq!(read("2/6").unwrap(), "1/3");
        assert_eq!(read("-0.25").unwrap(), "-1/4");
        assert_eq!(read(" 12 ").unwrap(), "12");
        assert!(read("1/0").is_err() && read("1,5").is_err() && read("").is_err() && read(".").is_err());
    }

    #[test]
    fn the_scottish_cut_drops_what_lies_beyond_five_places() {
        assert_eq!(Exact::ratio(2, 3).truncated(5), Exact::ratio(66_666, 100_000));
    }
}
