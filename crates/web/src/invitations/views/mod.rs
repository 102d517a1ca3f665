//! What the invitation pages show.

mod card;
mod hello;
mod list;
mod one;

pub use card::{Card, Tongue};
pub use hello::Hello;
pub use list::{Invitations, Sent};
pub use one::{ByMail, HandOver, OneInvitation};
