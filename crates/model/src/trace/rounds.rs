//! Answer back to everybody who answered in a round: what came of what they answered, in the same words for all.

use basics::{Id, Timestamp};

use super::answers::WITHIN_DAYS;

/// What came of a round. Nobody can tell from it what somebody answered: it says the same to each of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoundAnswer {
    pub id: Id,
    pub round: Id,
    pub did: Option<String>,
    pub did_not: Option<String>,
    pub because: Option<String>,
    pub answered_by: Option<Id>,
    pub at: Timestamp,
}

/// The day those who answered are owed a word: two weeks after something came of it, or when the round promised that,
/// if it is earlier. Something new that comes of it later is told too. Nothing when they have heard it all.
pub fn due(promised: Timestamp, came_at: &[Timestamp], told_at: Option<Timestamp>) -> Option<Timestamp> {
    let untold = came_at.iter().copied().filter(|came| told_at.is_none_or(|told| *came > told)).min();
    let after = untold.map(|came| came.plus_days(WITHIN_DAYS));
    match told_at {
        Some(_) => after,
        None => Some(after.map_or(promised, |after| after.min(promised))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn day(n: i64) -> Timestamp {
        Timestamp::from_seconds(n * 86_400)
    }

    #[test]
    fn those_who_answered_hear_two_weeks_after_something_came_of_it_at_the_latest() {
        assert_eq!(due(day(60), &[], None), Some(day(60)), "the round's own promise holds");
        assert_eq!(due(day(60), &[day(30), day(20)], None), Some(day(34)));
        assert_eq!(due(day(25), &[day(20)], None), Some(day(25)), "an earlier promise is kept");
    }

    #[test]
    fn what_comes_later_is_told_too() {
        assert_eq!(due(day(60), &[day(20)], Some(day(21))), None);
        assert_eq!(due(day(60), &[day(20), day(40)], Some(day(21))), Some(day(54)));
    }
}
