//! The opinion commands as others run them: files in, JSON out, compared with the reference's own results.

#![expect(clippy::print_stderr, clippy::panic, reason = "these are tests, their helpers included")]

mod commands;
mod compare;
mod reference;
mod shared;
