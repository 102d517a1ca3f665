//! What tests share: both databases, and skipping that nobody overlooks.

pub mod databases;
mod skip;

pub use databases::{Database, Guest};
pub use skip::skip;

#[doc(hidden)]
pub use anyhow;
