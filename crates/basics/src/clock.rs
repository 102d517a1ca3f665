//! Time as an argument. Only [`SystemClock`] asks the machine.

use std::sync::atomic::{AtomicI64, Ordering};

use serde::{Deserialize, Serialize};

/// A moment, in microseconds since 1970 (UTC). Both databases keep it as a whole number,
/// so that the journal's bytes are the same on each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Timestamp(pub i64);

impl Timestamp {
    const MICROS_PER_SECOND: i64 = 1_000_000;

    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds * Self::MICROS_PER_SECOND)
    }

    pub const fn seconds(self) -> i64 {
        self.0.div_euclid(Self::MICROS_PER_SECOND)
    }

    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * Self::MICROS_PER_SECOND)
    }

    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days * 86_400)
    }

    /// The civil date in Denmark, where every partnership of today lives.
    pub fn date(self) -> jiff::civil::Date {
        self.in_denmark().date()
    }

    /// The evening of a Danish day: what is promised for a day is kept until then.
    pub fn evening_of(day: jiff::civil::Date) -> Self {
        let days = day.duration_since(jiff::civil::Date::constant(1970, 1, 1));
        // 21:59 in UTC is 22:59 in Denmark, in summer 23:59.
        Self::from_seconds(days.as_secs() + 22 * 3_600 - 1)
    }

    pub fn in_denmark(self) -> jiff::ZonedDateTime {
        let stamp = jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        let zone = jiff::tz::TimeZone::get("Europe/Copenhagen").unwrap_or(jiff::tz::TimeZone::UTC);
        stamp.to_zoned_datetime(zone)
    }
}

/// Whoever needs to know the time asks one of these.
pub trait Clock: Send + Sync {
    fn now(&self) -> Timestamp;
}

/// The machine's clock, never running backwards within one process:
/// what has expired stays expired when somebody sets the clock back.
#[derive(Debug, Default)]
pub struct SystemClock {
    latest: AtomicI64,
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    fn now(&self) -> Timestamp {
        let now = jiff::Timestamp::now().as_microsecond();
        Timestamp(self.latest.fetch_max(now, Ordering::Relaxed).max(now))
    }
}

/// A clock that stands still until it is moved: for tests, samples and the demo's history.
#[derive(Debug)]
pub struct FixedClock {
    now: AtomicI64,
}

impl FixedClock {
    pub const fn at(moment: Timestamp) -> Self {
        Self { now: AtomicI64::new(moment.0) }
    }

    pub fn set(&self, moment: Timestamp) {
        self.now.store(moment.0, Ordering::Relaxed);
    }

    pub fn advance_seconds(&self, seconds: i64) {
        self.now.fetch_add(seconds * Timestamp::MICROS_PER_SECOND, Ordering::Relaxed);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.now.load(Ordering::Relaxed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_evening_belongs_to_its_own_danish_day_in_winter_and_summer() {
        for day in [jiff::civil::date(2026, 12, 15), jiff::civil::date(2027, 7, 1)] {
            assert_eq!(Timestamp::evening_of(day).date(), day);
        }
    }
}
