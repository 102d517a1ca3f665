//! What every method shares: options and ballots, the rules fixed before the first ballot, ties and lots,
//! and the outcome with its reasons.

mod ballots;
mod change;
mod election;
mod lot;
mod outcome;
mod reason;
mod refusal;
mod rules;

pub use ballots::{Approvals, Grades, Place, RankedBallot, Rankings};
pub use change::{Change, How, Proof};
pub use election::{Ballots, Election};
pub use lot::Lot;
pub use outcome::{Finding, Outcome, PairwiseTable, Round, TieBreak};
pub use reason::{Reason, Unit};
pub use refusal::Refusal;
pub use rules::{
    BlankGrade, EqualRanks, LastPlace, Quota, Rules, Strength, StvRules, TieStep, TieSteps, Unranked,
};
