//! When to meet. A time without child care is a no for those who cannot come without it, and nothing said is unknown,
//! never a no.

use basics::{Id, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimePoll {
    pub id: Id,
    pub partnership: Id,
    pub title: String,
    pub asked_by: Id,
    pub closes_at: Timestamp,
    pub slots: Vec<TimeSlot>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeSlot {
    pub position: i64,
    pub starts_at: Timestamp,
    pub offers: Offers,
}

/// What a time offers, or what somebody cannot come without.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Offers {
    pub child_care: bool,
    pub step_free: bool,
    pub interpreter: bool,
}

impl Offers {
    /// The words for what is there.
    pub fn keys(self) -> impl Iterator<Item = &'static str> {
        [(self.child_care, "child-care"), (self.step_free, "step-free"), (self.interpreter, "interpreter")]
            .into_iter()
            .filter_map(|(there, key)| there.then_some(key))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Can {
    No,
    /// Also how a shift worker says that it depends.
    IfNeedBe,
    Gladly,
}

keyed!(Can { No = "no", IfNeedBe = "if-need-be", Gladly = "gladly" });

impl Can {
    pub const fn number(self) -> i64 {
        match self {
            Self::No => 0,
            Self::IfNeedBe => 1,
            Self::Gladly => 2,
        }
    }

    pub const fn from_number(number: i64) -> Option<Self> {
        match number {
            0 => Some(Self::No),
            1 => Some(Self::IfNeedBe),
            2 => Some(Self::Gladly),
            _ => None,
        }
    }
}
