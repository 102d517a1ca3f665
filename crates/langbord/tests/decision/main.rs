//! The decision commands as others run them: reference files in, JSON out, compared with published and
//! recomputed results.

#![expect(clippy::print_stderr, clippy::panic, reason = "these are tests, their helpers included")]

mod blocs;
mod budgets;
mod committees;
mod dirty;
mod lottery;
mod ranked;
mod rating;
mod shared;
mod stv;
mod tables;
mod textbook;
mod weighing;
