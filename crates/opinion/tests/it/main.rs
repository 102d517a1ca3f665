//! The workshop as its callers see it.

#![expect(clippy::unwrap_used, reason = "these are tests, their helpers included")]

mod bregneparken;
