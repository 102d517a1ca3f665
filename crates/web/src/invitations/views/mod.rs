//! What the invitation pages show.

mod card;
mod hello;
mod list;

pub use card::{Card, Tongue};
pub use hello::Hello;
pub use list::{Invitations, Sent};
