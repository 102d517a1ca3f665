//! The high backstop at the doors that are open to everybody. A hall of three hundred phones behind one address
//! passes unnoticed; a machine that hammers waits for the next minute. What is guessed at is counted where it is
//! kept (`deeds::invitations::open_code`), across servers; this only spares the house the work.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use basics::Timestamp;

use super::caller::Caller;

/// Forms that one address may send to open doors in a minute. Each of three hundred people sends about four to come
/// in; five hundred phones of a hall that all come in within a minute stay below this.
const MOST_FORMS: u32 = 3_000;
/// Wrong codes of a hall from one address in a minute. The right one is not counted, so a hall notices nothing.
const MOST_WRONG_ROOMS: u32 = 30;
/// Beyond so many addresses in one minute the rest are counted as one: memory has an end.
const MOST_ADDRESSES: usize = 50_000;

/// How often each address knocked in this minute.
#[derive(Debug)]
pub struct Crowd {
    most_a_minute: u32,
    knocks: Mutex<Knocks>,
}

#[derive(Debug, Default)]
struct Knocks {
    minute: i64,
    of: HashMap<String, u32>,
}

impl Crowd {
    fn of(most_a_minute: u32) -> Self {
        Self { most_a_minute, knocks: Mutex::default() }
    }

    /// At the doors that are open to everybody.
    pub fn with_forms() -> Self {
        Self::of(MOST_FORMS)
    }

    /// Before the halls.
    pub fn with_wrong_rooms() -> Self {
        Self::of(MOST_WRONG_ROOMS)
    }

    /// Counts one more knock and says whether the door may open.
    pub fn lets_in(&self, caller: &Caller, now: Timestamp) -> bool {
        let mut knocks = self.knocks.lock().unwrap_or_else(PoisonError::into_inner);
        let minute = now.seconds().div_euclid(60);
        if minute != knocks.minute {
            knocks.minute = minute;
            knocks.of.clear();
        }
        let is_new_in_a_throng = knocks.of.len() >= MOST_ADDRESSES && !knocks.of.contains_key(&caller.0);
        let who = if is_new_in_a_throng { String::new() } else { caller.0.clone() };
        let n = knocks.of.entry(who).or_default();
        *n = n.saturating_add(1);
        *n <= self.most_a_minute
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_machine_that_hammers_waits_a_minute_and_nobody_waits_for_it() {
        let (crowd, now) = (Crowd::with_forms(), Timestamp::from_seconds(60));
        let (hall, hammer) = (Caller("80.1.2.3".to_owned()), Caller("80.1.2.4".to_owned()));
        for _ in 0..MOST_FORMS {
            assert!(crowd.lets_in(&hammer, now));
        }
        assert!(!crowd.lets_in(&hammer, now));
        assert!(crowd.lets_in(&hall, now));
        assert!(crowd.lets_in(&hammer, now.plus_seconds(60)));
    }
}
