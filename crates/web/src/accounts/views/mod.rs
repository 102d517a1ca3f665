//! What the pages about oneself show.

mod coming_in;
mod record;
mod seat;

pub use coming_in::{Press, Start, WhoseDevice};
pub use record::{Answers, DeviceRow, OwnAnswer, OwnStatement, Record};
pub use seat::{AnswerBack, Company, Said, Seat, Wishes};
