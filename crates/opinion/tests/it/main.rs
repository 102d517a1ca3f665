//! The workshop as its callers see it.

#![expect(clippy::print_stderr, clippy::panic, reason = "these are tests, their helpers included")]

mod bregneparken;
