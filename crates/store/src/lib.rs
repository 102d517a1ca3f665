//! Kept in SQLite or PostgreSQL; migrations; the journal. One SQL text serves both databases.
//!
//! How to add a feature: write `migrations/NNNN_feature.sql` (one text for both databases, with `{id}`, `{bytes}`,
//! `{int}`, `{real}` and `{strict}`), then `src/feature.rs` with one function per question. Each takes a [`Tx`]
//! and gives back types of `model`; not found is `None`. Test it on both databases with
//! `testkit::on_both_databases!`.
//!
//! Words that mean the same to both databases: `$1`, `ON CONFLICT … DO UPDATE`, `RETURNING`, `CAST(… AS BIGINT)`
//! around sums, `CAST(… AS DOUBLE PRECISION)` around means, `COUNT(*) FILTER (WHERE …)`. Flags are `{int}` 0 and 1,
//! moments `{int}` microseconds. No sequences, no date arithmetic, no deferred constraints (a group of deeds shares
//! one commit).

mod engine;
mod keyed;
mod many;

pub mod check;
pub mod journal;

pub mod accounts;
pub mod companions;
pub mod exchange;
pub mod framing;
pub mod inclusion;
pub mod invitations;
pub mod letters;
pub mod partnerships;
pub mod proposals;
pub mod statements;
pub mod survey;
pub mod trace;

pub use engine::{
    Durability, MIGRATIONS, Migration, Place, Row, SQLITE_FILE, Store, StoreError, Tuning, Tx, Value,
};
/// Says that a statement put together at run time holds no words a person typed.
pub use sqlx::AssertSqlSafe;
