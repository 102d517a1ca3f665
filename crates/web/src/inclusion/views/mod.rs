//! What the pages about who is here, and who is not, show.

mod desk;
mod groups;

pub use desk::{Desk, DeskCard, DeskItem, Verb};
pub use groups::{GroupCard, GroupList, Groups};
