//! The ten states of a partnership: places to stand, not steps. Several are open at once, and any leads to any.

use basics::{Id, Timestamp};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    Listen,
    Platform,
    Redefine,
    Rules,
    Decide,
    Act,
    Accompany,
    Reflect,
    Reopen,
    Mediate,
}

keyed!(State {
    Listen = "listen",
    Platform = "platform",
    Redefine = "redefine",
    Rules = "rules",
    Decide = "decide",
    Act = "act",
    Accompany = "accompany",
    Reflect = "reflect",
    Reopen = "reopen",
    Mediate = "mediate",
});

/// A time in which a task stood in a state, and why it came there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stay {
    pub id: Id,
    pub task: Id,
    pub state: State,
    pub since: Timestamp,
    pub until: Option<Timestamp>,
    pub why: String,
    /// Who opened it; nothing when she came for herself or has left.
    pub person: Option<Id>,
}
