//! What opinion mapping reads: votes, statements, declared groups, clusters; our own tables and Polis exports.

mod clusters;
mod groups;
mod ids;
mod packed;
mod pieces;
mod statements;
#[cfg(test)]
mod tests;
mod votes;

pub use clusters::{ClusterRow, read_clusters};
pub use groups::{GroupRow, read_groups};
pub use packed::{PackedError, is_packed, read_packed, write_packed};
pub use statements::{StatementRow, read_statements};
pub use votes::{
    AgreeSign, VoteEvent, VoteSheet, VoteSheetError, read_timed_votes, read_votes, sign_is_ours,
};
