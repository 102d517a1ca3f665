//! What every floor shares: ids, the clock, the dice and the languages. No feature words live here.

mod clock;
mod dice;
mod id;
mod language;

pub use clock::{Clock, FixedClock, SystemClock, Timestamp};
pub use dice::Dice;
pub use id::Id;
pub use language::Language;
