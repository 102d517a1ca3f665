//! How a promise stands. None of these is a mark: a promise whose day has gone is a reason to talk.

use basics::Timestamp;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PromiseState {
    /// Somebody asked to take it up again and waits for an answer.
    TakenUpAgain,
    /// Its day has gone, and nothing was written down yet.
    DayGone,
    /// Its day is still to come.
    Waits,
    /// Something was done that came of it.
    Done,
}

/// What is known about a promise.
#[derive(Clone, Copy, Debug)]
pub struct Facts {
    pub on_day: Timestamp,
    /// Something that was done came of it.
    pub is_done: bool,
    pub waits_for_answer: bool,
}

pub fn stands(promise: Facts, now: Timestamp) -> PromiseState {
    match promise {
        Facts { waits_for_answer: true, .. } => PromiseState::TakenUpAgain,
        Facts { is_done: true, .. } => PromiseState::Done,
        Facts { on_day, .. } if on_day.date() < now.date() => PromiseState::DayGone,
        Facts { .. } => PromiseState::Waits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promise_is_done_when_something_came_of_it_and_anything_may_be_asked_again() {
        let on_day = Timestamp::from_seconds(86_400 * 10);
        let promise = Facts { on_day, is_done: false, waits_for_answer: false };
        assert_eq!(stands(promise, on_day), PromiseState::Waits, "its own day is still its day");
        assert_eq!(stands(promise, on_day.plus_days(1)), PromiseState::DayGone);
        let done = Facts { is_done: true, ..promise };
        assert_eq!(stands(done, on_day.plus_days(1)), PromiseState::Done);
        assert_eq!(stands(Facts { waits_for_answer: true, ..done }, on_day), PromiseState::TakenUpAgain);
    }
}
