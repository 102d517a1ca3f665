//! What tests and the demo share: the cast of Bregneparken, both databases, and skipping that nobody overlooks.

pub mod bregneparken;
pub mod databases;
mod house;
mod skip;

pub use databases::{Database, Guest};
pub use house::{Bregneparken, Furnished, TODAY};
pub use skip::skip;

#[doc(hidden)]
pub use anyhow;
