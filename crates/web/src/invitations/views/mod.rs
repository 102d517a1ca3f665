//! What the invitation pages show.

mod card;
mod hello;

pub use card::{Card, Tongue};
pub use hello::Hello;
