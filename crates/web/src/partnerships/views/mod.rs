//! What the table's front page, the page about the partnership and the page of members show.

mod about;
mod front;
mod members;

pub use about::{About, ActorRow, WaitingMember};
pub use front::{Front, Open};
pub use members::{MemberCard, Members};
