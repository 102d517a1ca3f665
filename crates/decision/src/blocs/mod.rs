//! Decisions in which every bloc weighs the same and none is overruled where it is affected.
//! (*Bloc* is an affected group that holds weight; the word lives only here.)

mod balance;
mod choice;
mod frame;
mod gate;
mod reveal;
mod reveal_choice;
mod sway;

pub use balance::{balanced_approvals, balanced_grades, balanced_table, equal_money};
pub use choice::{Acceptable, Choice, choose};
pub use frame::{BlocFrame, Need, Roll, Thresholds};
pub use gate::{Gate, GateOutcome, State, Tally, Vote, decide};
pub use reveal::{Band, Report, Reveal, Revealed, reveal};
pub use reveal_choice::{ChoiceReport, RevealedOption, reveal_choice};
pub use sway::{Sway, sways};
