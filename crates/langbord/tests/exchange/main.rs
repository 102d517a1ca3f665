//! Files in and out, through the program itself.

#![expect(clippy::unwrap_used, reason = "a test that fails says so")]

mod child;
