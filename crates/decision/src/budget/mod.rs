//! Money shared among projects: the instance, the rules that spend it, and what is left.

mod completion;
pub mod engine;
mod exact_price;
pub mod greedy;
mod instance;
mod phragmen;

pub use completion::{BudgetOutcome, BudgetRule, Completion, Purchase, spend};
pub use greedy::GreedyBy;
pub use instance::{Instance, Utility, Voter};
