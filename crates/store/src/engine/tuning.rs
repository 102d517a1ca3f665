//! How a store behaves. The defaults are what a partnership needs; the rest is for tests, benchmarks and controls.

use std::path::PathBuf;
use std::time::Duration;

/// Where the data is kept.
#[derive(Clone, Debug)]
pub enum Place {
    /// A data folder; the database in it is `langbord.db`.
    Sqlite(PathBuf),
    /// The address of a PostgreSQL database, `postgres://…`.
    Postgres(String),
}

#[derive(Clone, Debug)]
pub struct Tuning {
    /// At most this many deeds share one commit. 1 switches group commit off.
    pub group: usize,
    /// A group takes no further deed after this long.
    pub group_time: Duration,
    pub readers: u32,
    /// Space kept aside on the disk, so that withdrawing and erasing still work when it is full.
    pub ballast_bytes: usize,
    pub durability: Durability,
}

impl Default for Tuning {
    fn default() -> Self {
        Self {
            group: 64,
            group_time: Duration::from_millis(20),
            readers: 4,
            ballast_bytes: 2 << 20,
            durability: Durability::Synced,
        }
    }
}

/// What an acknowledgement means. Anything but [`Synced`](Self::Synced) is there to be caught by a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Acknowledged means on disk.
    Synced,
    /// For a throw-away PostgreSQL cluster that runs with `fsync=off`: the store does its part, the cluster need not.
    ThrowAwayCluster,
    /// Control: commits without a sync; a power cut loses acknowledged deeds.
    ControlWithoutSync,
    /// Control: answers first and commits a moment later; even a killed process loses acknowledged deeds.
    ControlAcknowledgesEarly,
    /// Control: goes on after a failed sync as if it had been any other refusal.
    ControlForgivesFailedSync,
}
