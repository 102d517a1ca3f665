//! Who has how much say under a rule, told before the rule is adopted.

mod indices;
mod rule;

pub use indices::{Power, PowerOf, power};
pub use rule::{Game, Rule};
