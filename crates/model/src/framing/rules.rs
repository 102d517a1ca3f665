//! Ground rules: how this table decides, disagrees, shares data and money. Each has its day and who agreed.

use basics::{Id, Timestamp};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    Decide,
    Disagree,
    Data,
    Money,
    Together,
}

keyed!(Topic { Decide = "decide", Disagree = "disagree", Data = "data", Money = "money", Together = "together" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroundRule {
    pub id: Id,
    pub partnership: Id,
    pub topic: Topic,
    pub text: String,
    pub since: Timestamp,
    /// The rule it was put in place of. Old rules stay readable.
    pub replaces: Option<Id>,
    pub ended_at: Option<Timestamp>,
}
