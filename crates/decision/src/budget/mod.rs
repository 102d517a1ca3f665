//! Money shared among projects: the instance, the rules that spend it, and what is left.

mod change;
mod completion;
pub mod engine;
mod exact_price;
pub mod greedy;
mod instance;
mod outcome;
mod phragmen;

pub use completion::{BudgetRule, Completion};
pub use greedy::GreedyBy;
pub use instance::{Instance, Utility, Voter};
pub use outcome::{BudgetOutcome, Purchase, spend};
