//! What the pages about statements show.

mod answer;
mod hall;
mod map;
mod results;
mod review;
mod round;
mod rounds;

pub use answer::{Answer, Done, Matters, yes_no_pass};
pub use hall::Hall;
pub use map::{Beside, ClusterRow, Map};
pub use results::{Concern, List, Matter, Results, Sentence};
pub use review::{Review, Waiting};
pub use round::{Round, SaidHere};
pub use rounds::{RoundCard, Rounds};
