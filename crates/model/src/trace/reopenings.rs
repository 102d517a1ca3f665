//! Reopening: anybody asks to take something up again, with a reason; somebody named answers within two weeks.

use basics::{Id, Timestamp};

use super::Point;

/// So many days a request waits at most.
pub const WITHIN_DAYS: i64 = 14;
/// When the same thing is taken up so often in a quarter, letters have done what they can: people meet.
pub const OFTEN: usize = 3;
pub const QUARTER_DAYS: i64 = 92;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reopening {
    pub id: Id,
    pub partnership: Id,
    pub target: Point,
    /// Who answers; nobody when she has left after answering.
    pub answerer: Option<Id>,
    pub asked_at: Timestamp,
    pub due_at: Timestamp,
    pub answer: Option<Answer>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    pub text: String,
    pub at: Timestamp,
    /// Whether anything is different now.
    pub changed: bool,
    /// When people meet about it, where it keeps coming back.
    pub talk: Option<String>,
}

/// A reason somebody gave, signed as she wants it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    pub id: Id,
    pub reopening: Id,
    /// Nothing when its teller has taken it along.
    pub text: Option<String>,
    pub said_by: String,
    pub person: Option<Id>,
    pub written_by: Option<Id>,
    pub at: Timestamp,
}

impl Reopening {
    pub fn is_open(&self) -> bool {
        self.answer.is_none()
    }

    pub fn is_late(&self, now: Timestamp) -> bool {
        self.is_open() && self.due_at < now
    }
}

/// Whether the same thing keeps coming back: so often asked since `now` less a quarter.
pub fn keeps_coming(asked_at: &[Timestamp], now: Timestamp) -> bool {
    asked_at.iter().filter(|at| **at > now.plus_days(-QUARTER_DAYS)).count() >= OFTEN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_times_in_a_quarter_is_a_matter_for_a_talk() {
        let now = Timestamp::from_seconds(0).plus_days(400);
        let days = |days: &[i64]| days.iter().map(|day| now.plus_days(-day)).collect::<Vec<_>>();
        assert!(keeps_coming(&days(&[1, 20, 80]), now));
        assert!(!keeps_coming(&days(&[1, 20, 100]), now));
    }
}
