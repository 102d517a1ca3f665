//! What the pages of proposals and decisions say; one file for each page.

mod decision;
mod list;
mod proposal;
mod receipt;
mod rules;
mod times;

pub use decision::{
    DecisionView, GroupCard, Legitimacy, NamedRow, ObjectionHere, OptionRow, Reopen, TalkView,
};
pub use list::{Listing, ProposalCard, Proposals};
pub use proposal::{Column, DiffRun, KnownHere, ProposalView, VersionHere};
pub use receipt::ReceiptView;
pub use rules::{PowerRow, RuleCard, Rules};
pub use times::{TimeRow, TimesView};
