//! One decision on its way: prepared, opened with a frozen frame, answered, closed. Or talked through, round by round.

use basics::{Id, Timestamp};

use super::rules::{Roll, RuleKind, Secrecy};

/// Where a decision stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Groups mark what affects them, witnesses come forward. Nothing is frozen yet.
    Preparing,
    /// Ballots come in.
    Open,
    /// A group was not heard; somebody goes to it before the second deadline.
    Extended,
    /// Consent: only questions.
    Clarifying,
    /// Consent: how it strikes each.
    Reactions,
    /// Consent: does anybody see harm?
    Objections,
    /// Consent: a new version is written with those who objected.
    Integration,
    Closed,
}

keyed!(Stage { Preparing = "preparing", Open = "open", Extended = "extended", Clarifying = "clarifying", Reactions = "reactions", Objections = "objections", Integration = "integration", Closed = "closed" });

impl Stage {
    pub const fn takes_ballots(self) -> bool {
        matches!(self, Self::Open | Self::Extended)
    }

    pub const fn is_talk(self) -> bool {
        matches!(self, Self::Clarifying | Self::Reactions | Self::Objections | Self::Integration)
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Adopted,
    NotAdopted,
    /// Consent: as many new versions as the table tries; a smaller trial, a split, a pair may go on.
    Parked,
}

keyed!(Verdict { Adopted = "adopted", NotAdopted = "not-adopted", Parked = "parked" });

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    pub id: Id,
    pub partnership: Id,
    pub proposal: Id,
    pub rule: Id,
    pub kind: RuleKind,
    pub roll: Roll,
    pub secrecy: Secrecy,
    pub stage: Stage,
    /// The version of the proposal it is about.
    pub version: i64,
    /// How often a new version was written in it.
    pub integrations: i64,
    /// What happens if nothing is decided.
    pub if_nothing: String,
    /// Members of groups under ten were told, before answering, that others can sometimes guess.
    pub small_groups_told: bool,
    /// The sum to share, for a budget, in whole kroner.
    pub budget: Option<i64>,
    pub convened_by: Id,
    pub opened_at: Option<Timestamp>,
    pub closes_at: Timestamp,
    /// The second deadline, before which unheard groups are reached.
    pub second_at: Timestamp,
    pub review_on: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub verdict: Option<Verdict>,
}

impl Decision {
    /// Whether ballots are taken at this moment.
    pub fn receives(&self, now: Timestamp) -> bool {
        match self.stage {
            Stage::Open => now < self.closes_at,
            Stage::Extended => now < self.second_at,
            _ => false,
        }
    }

    /// Whether its present deadline has passed and it waits to be counted.
    pub fn is_due(&self, now: Timestamp) -> bool {
        self.stage.takes_ballots() && !self.receives(now)
    }
}

/// A group as one decision counts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionGroup {
    pub position: i64,
    pub name: String,
    /// Named so when the decision was prepared.
    pub named_affected: bool,
    /// Holds at opening: named, or marked by enough of its own.
    pub affected: bool,
    pub labels_withheld: bool,
    pub witness: Option<Id>,
    /// The witness's public key, in hexadecimal.
    pub witness_key: Option<String>,
}

/// "This affects us", by somebody of the group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AffectedMark {
    pub position: i64,
    pub person: Id,
    pub reason: String,
}

/// How many of a group must mark a decision before it counts as affecting them: a quarter, and never one alone.
pub const fn marks_needed(members: usize) -> usize {
    let quarter = members.div_ceil(4);
    if quarter < 2 { 2 } else { quarter }
}

/// A place on the roll, fixed at opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub id: Id,
    pub decision: Id,
    pub person: Option<Id>,
    pub actor: Option<Id>,
    /// What published ballots call it: an actor's code, or chance letters.
    pub pseudonym: String,
    /// Positions of its groups; it is shared equally between them.
    pub groups: Vec<i64>,
    /// A ballot was cast. When stands nowhere.
    pub voted: bool,
}

/// What a voter says to one proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stance {
    Support,
    /// Can live with it.
    Accept,
    /// Disagrees, will not stop it, and is free from carrying it out.
    StandAside,
    Against,
    Abstain,
}

keyed!(Stance { Support = "support", Accept = "accept", StandAside = "stand-aside", Against = "against", Abstain = "abstain" });

impl Stance {
    /// The word the recount reads.
    pub const fn vote(self) -> &'static str {
        match self {
            Self::Support | Self::Accept => "yes",
            Self::Against => "no",
            Self::StandAside | Self::Abstain => "neutral",
        }
    }

    /// Whether it must say why.
    pub const fn needs_reason(self) -> bool {
        matches!(self, Self::StandAside | Self::Against)
    }
}

/// What a seat says to a version under consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConsentWord {
    Consent,
    /// Is read out and stops nothing.
    Concern,
    StandAside,
}

keyed!(ConsentWord { Consent = "consent", Concern = "concern", StandAside = "stand-aside" });

/// Where an objection stands. Only its author calls it resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ObjectionState {
    Stands,
    Resolved,
}

keyed!(ObjectionState { Stands = "stands", Resolved = "resolved" });

/// An objection with what would be harmed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Objection {
    pub id: Id,
    pub decision: Id,
    pub seat: Id,
    pub reason: String,
    pub harmed: String,
    pub suggestion: Option<String>,
    pub version: i64,
    pub state: ObjectionState,
}

/// A question or a reaction, said in its round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TalkWord {
    pub id: Id,
    pub decision: Id,
    pub seat: Option<Id>,
    pub stage: Stage,
    pub said_by: String,
    pub text: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_alone_cannot_mark_for_a_group_and_a_quarter_can() {
        assert_eq!([0, 1, 4, 8, 9, 41].map(marks_needed), [2, 2, 2, 2, 3, 11]);
    }

    #[test]
    fn who_stands_aside_or_is_against_says_why() {
        assert!(Stance::StandAside.needs_reason() && Stance::Against.needs_reason());
        assert!(!Stance::Accept.needs_reason());
    }
}
