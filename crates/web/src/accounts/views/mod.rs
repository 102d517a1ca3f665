//! What the pages about oneself show.

mod coming_in;
mod record;
mod seat;
mod sign_in;

pub use coming_in::{Press, Start, WhoseDevice};
pub use record::{Answers, DeviceRow, OwnAnswer, OwnNote, OwnProposal, OwnStatement, OwnWords, Record};
pub use seat::{AnswerBack, Company, Heard, Said, Seat, Wishes};
pub use sign_in::{Elsewhere, Passkeys, SignIn, WaysIn};
