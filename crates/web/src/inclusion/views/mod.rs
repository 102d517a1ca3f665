//! What the pages about who is here, and who is not, show.

mod desk;
mod groups;
mod wishes;

pub use desk::{Desk, DeskCard, DeskItem, Verb};
pub use groups::{GroupCard, GroupList, Groups};
pub use wishes::{WishCard, Wishes};
