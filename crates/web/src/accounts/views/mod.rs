//! What the pages about oneself show.

mod coming_in;
mod seat;

pub use coming_in::{Press, Start, WhoseDevice};
pub use seat::{AnswerBack, Company, Said, Seat, Wishes};
