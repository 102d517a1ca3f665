//! The partnership, its actors and backbone, and who sits at the table in which role.

use basics::{Id, Timestamp};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partnership {
    pub id: Id,
    pub name: String,
    pub place: String,
    /// What the partners have asked the backbone to do, in public words.
    pub mandate: String,
    /// A telephone number people can call instead.
    pub phone: Option<String>,
    pub founded_at: Timestamp,
}

/// Who pays how much of the backbone.
#[derive(Clone, Debug, PartialEq)]
pub struct Funder {
    pub name: String,
    pub share_percent: f64,
}

/// Whether the funders' shares could be a whole.
pub fn shares_add_up(funders: &[Funder]) -> bool {
    let total: f64 = funders.iter().map(|funder| funder.share_percent).sum();
    funders.iter().all(|funder| funder.share_percent > 0.0) && total <= 100.0 + 1e-9
}

/// Where an actor stands in society; never a rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sector {
    Public,
    Housing,
    Association,
    Citizens,
    Private,
    Backbone,
    Funder,
}

impl Sector {
    /// A group of citizens, rather than an organisation.
    pub const fn is_citizens(self) -> bool {
        matches!(self, Self::Citizens)
    }
}

keyed!(Sector { Public = "public", Housing = "housing", Association = "association", Citizens = "citizens", Private = "private", Backbone = "backbone", Funder = "funder" });

/// An organisation or a group of citizens that takes part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub id: Id,
    pub partnership: Id,
    /// Two to five letters that fit on a map.
    pub code: String,
    pub name: String,
    pub sector: Sector,
}

/// What a person is at one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Citizen,
    Companion,
    Partner,
    Frontline,
    Facilitator,
    Mediator,
}

keyed!(Role { Citizen = "citizen", Companion = "companion", Partner = "partner", Frontline = "frontline", Facilitator = "facilitator", Mediator = "mediator" });

impl Role {
    /// Whether she comes as a person, with a citizen's pages, rather than for an organisation.
    pub const fn is_private(self) -> bool {
        matches!(self, Self::Citizen | Self::Companion)
    }
}

/// How far somebody has come to the table. Only who is confirmed acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    Accepted,
    Confirmed,
    Paused,
    Left,
    Removed,
}

keyed!(Standing { Accepted = "accepted", Confirmed = "confirmed", Paused = "paused", Left = "left", Removed = "removed" });

impl Standing {
    /// Nothing is finished: who left or was removed may come back, by a new yes.
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Accepted, Self::Confirmed | Self::Left | Self::Removed)
                | (Self::Confirmed, Self::Paused | Self::Left | Self::Removed)
                | (Self::Paused, Self::Confirmed | Self::Left | Self::Removed)
                | (Self::Left | Self::Removed, Self::Accepted)
        )
    }
}

/// One person's place at one table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub person: Id,
    pub partnership: Id,
    pub role: Role,
    pub actor: Option<Id>,
    pub standing: Standing,
    /// Was given the right to invite others personally.
    pub may_invite: bool,
    pub since: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_only_said_yes_waits_for_the_table() {
        assert!(Standing::Accepted.may_become(Standing::Confirmed));
        assert!(!Standing::Left.may_become(Standing::Confirmed));
    }

    #[test]
    fn shares_above_a_whole_are_refused() {
        let funder = |share_percent| Funder { name: "Fonden".into(), share_percent };
        assert!(shares_add_up(&[funder(40.0), funder(60.0)]));
        assert!(!shares_add_up(&[funder(70.0), funder(60.0)]));
        assert!(!shares_add_up(&[funder(-1.0)]));
    }
}
