//! Proposals: what somebody wants the table to do, the knowledge for and against it, and what it would mean.
//! Which rule decides is in [`rules`], the way of one decision in [`decisions`].

pub mod decisions;
pub mod diff;
pub mod panels;
pub mod rules;
pub mod times;

use basics::{Id, Language, Timestamp};

use crate::statements::KnowledgeKind;

/// One thing the table could do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub id: Id,
    pub partnership: Id,
    pub author: Option<Id>,
    /// Who proposes, as it shall be shown: an actor's name, or "a mother". Never a citizen's name.
    pub said_by: String,
    pub language: Language,
    /// Who wrote it down for the author, if somebody did.
    pub written_by: Option<Id>,
    pub created_at: Timestamp,
    pub withdrawn_at: Option<Timestamp>,
}

/// The words of a proposal at one time. A new text is a new version; the old one stays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    pub proposal: Id,
    /// From 1.
    pub number: i64,
    /// The proposal in a sentence or two.
    pub sentence: String,
    pub more: Option<String>,
    /// What was changed and for whom, from the second version on.
    pub why: Option<String>,
    pub made_at: Timestamp,
}

/// Where a piece of knowledge stands. The three columns have one width.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    For,
    Against,
    /// What it would mean for us.
    Means,
}

keyed!(Side { For = "for", Against = "against", Means = "means" });

/// What somebody knows about a proposal. All kinds have the same standing and the same dress.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Knowledge {
    pub id: Id,
    pub proposal: Id,
    pub author: Option<Id>,
    pub said_by: String,
    pub kind: KnowledgeKind,
    pub side: Side,
    pub text: String,
    pub language: Language,
    pub written_by: Option<Id>,
    pub at: Timestamp,
}

/// Whether a proposal waits until somebody has asked those who live with the matter.
pub fn is_held(kinds: impl IntoIterator<Item = KnowledgeKind>) -> bool {
    !kinds.into_iter().any(|kind| kind == KnowledgeKind::Lived)
}

/// Why a step towards a decision was not taken. Each is something a person can act on.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProposalError {
    #[error("nobody who lives with the matter has been asked yet; the proposal waits for that")]
    Held,
    #[error("the proposal was taken back")]
    Withdrawn,
    #[error("the table has not adopted that rule")]
    RuleNotAdopted,
    #[error("the rule cannot be used: {0}")]
    Rule(String),
    #[error("this decision takes no ballots now")]
    NotOpen,
    #[error("the backbone does not decide")]
    Backbone,
    #[error("this seat is not on the roll of the decision, which was fixed when it opened")]
    NotOnTheRoll,
    #[error("an objection, a dissent or a stand-aside says why")]
    NoReason,
    #[error("a ballot was cast from this seat; show its receipt to change it")]
    ShowReceipt,
    #[error("no ballot of this decision has that receipt")]
    UnknownReceipt,
    #[error("the time for ballots is not over, and not everybody has answered")]
    TooEarly,
    #[error("that step does not follow from where the decision is")]
    NoSuchStep,
    #[error("the words or the count differ from what the first person typed in")]
    SheetsDiffer,
    #[error("two people of different groups type a paper ballot in")]
    SameGroup,
    #[error("this is not the witness's code")]
    NotTheWitness,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposal_waits_until_lived_knowledge_stands_beside_it() {
        assert!(is_held([KnowledgeKind::Professional, KnowledgeKind::Data]));
        assert!(!is_held([KnowledgeKind::Professional, KnowledgeKind::Lived]));
    }
}
