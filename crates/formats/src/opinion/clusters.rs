//! Clusters somebody else found, to be used instead of finding them.

use super::statements::required;
use crate::table::{Table, TableError};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClusterRow {
    pub participant: String,
    pub cluster: String,
}

pub fn read_clusters(bytes: &[u8]) -> Result<Vec<ClusterRow>, TableError> {
    let table = Table::read(bytes)?;
    let participant = table.column("participant", &["voter-id"])?;
    let cluster = table.column("cluster", &["group-id"])?;
    table
        .rows()
        .map(|row| {
            Ok(ClusterRow {
                participant: required(row, participant, "participant")?,
                cluster: required(row, cluster, "cluster")?,
            })
        })
        .collect()
}
