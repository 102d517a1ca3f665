//! What the pages about oneself show.

mod seat;

pub use seat::{AnswerBack, Company, Said, Seat, Wishes};
