//! The workshop as its callers see it.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "these are tests, their helpers included")]

mod attacker;
mod bregneparken;
mod degenerate;
mod equal_worth;
mod foretelling;
mod invariance;
mod planted;
mod routing;
