//! Companionship: one person who walks along, for as long as the other likes.

use basics::{Id, Timestamp};

/// What the person lets her companion do. She alone changes it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Allowed {
    pub read_aloud: bool,
    pub write_down: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companionship {
    pub id: Id,
    pub partnership: Id,
    pub person: Id,
    pub companion: Id,
    pub allowed: Allowed,
    pub since: Timestamp,
    pub ended_at: Option<Timestamp>,
}
