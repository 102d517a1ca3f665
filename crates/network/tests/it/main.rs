//! The network workshop against known networks, laws and drawings.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on should stop there"
)]
mod bregneparken;
mod golden;
mod laws;
mod shared;
mod toys;
