//! What every page shares: its frame, its parts, its style.

pub mod assets;
pub mod layout;
pub mod parts;
