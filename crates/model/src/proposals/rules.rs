//! Rules of decision. The table adopts its rules itself, by consent of all groups, after seeing who has power
//! under them.

use basics::{Id, Timestamp};

/// How a rule decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleKind {
    /// Yes and no are counted among the seats, with a number to reach, and within groups if the rule says so.
    Votes,
    /// Every group is asked for itself; none is overruled where it is affected.
    Groups,
    /// Nobody has a reasoned objection.
    Consent,
    /// Money is shared so that a group that agrees controls its share.
    Budget,
}

keyed!(RuleKind { Votes = "votes", Groups = "groups", Consent = "consent", Budget = "budget" });

/// Who decides under a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Roll {
    /// One representative for each actor; never the backbone, never a funder.
    Actors,
    /// People, each in the groups they say they belong to.
    People,
    /// Only people who come as citizens: a fund they decide on alone.
    Citizens,
}

keyed!(Roll { Actors = "actors", People = "people", Citizens = "citizens" });

/// Who can tell who said what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Secrecy {
    /// By name.
    Open,
    /// Without names in public; the house could still tell. May be changed until closing.
    Receipt,
    /// Not even the database tells. May be changed only by showing the receipt.
    Detached,
}

keyed!(Secrecy { Open = "open", Receipt = "receipt", Detached = "detached" });

/// Seats that are counted together under a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleGroup {
    pub position: i64,
    pub name: String,
    /// So many of them must say yes besides everything else.
    pub at_least: Option<i64>,
    /// Of an actors' rule.
    pub actors: Vec<Id>,
    /// Of a people's rule: the affected group they belong to.
    pub affected_group: Option<Id>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub id: Id,
    pub partnership: Id,
    pub title: String,
    pub kind: RuleKind,
    pub roll: Roll,
    pub secrecy: Secrecy,
    /// The votes to reach, for [`RuleKind::Votes`].
    pub quota: Option<i64>,
    /// Actors whose vote weighs other than one.
    pub weights: Vec<(Id, i64)>,
    pub groups: Vec<RuleGroup>,
    pub suggested_at: Timestamp,
    pub adopted_at: Option<Timestamp>,
    pub retired_at: Option<Timestamp>,
}

impl Rule {
    /// Whether decisions may be taken by it now.
    pub const fn stands(&self) -> bool {
        self.adopted_at.is_some() && self.retired_at.is_none()
    }
}

/// What somebody says about a rule before the table adopts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleStance {
    pub rule: Id,
    pub person: Id,
    /// `None`: consents. An objection has its reason.
    pub objection: Option<String>,
    pub at: Timestamp,
}
