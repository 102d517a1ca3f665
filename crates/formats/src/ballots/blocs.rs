//! Who belongs to which bloc: `voter,bloc[,share][,affected]`. A row without a voter declares a bloc
//! nobody has joined yet.

use std::collections::BTreeMap;

use super::BallotError;
use super::table::Table;

/// Memberships as written: shares stay text, since only exact fractions may weigh.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BlocFile {
    /// All blocs, in order of name, and whether they are marked as affected.
    pub blocs: BTreeMap<String, bool>,
    /// Per voter, blocs with the share written beside them.
    pub members: BTreeMap<String, Vec<(String, Option<String>)>>,
}

pub fn read(bytes: &[u8]) -> Result<BlocFile, BallotError> {
    let table = Table::read(bytes)?;
    let voter = table.needed(&["voter", "voter_id", "participant"])?;
    let bloc = table.needed(&["bloc", "group"])?;
    let (share, affected) = (table.column(&["share"]), table.column(&["affected"]));
    let mut file = BlocFile::default();
    for (line, cells) in &table.rows {
        if cells[bloc].is_empty() {
            return Err(BallotError::at(*line, "a row without a bloc"));
        }
        let marked = affected
            .is_some_and(|affected| matches!(cells[affected].as_str(), "1" | "x" | "yes" | "ja" | "true"));
        *file.blocs.entry(cells[bloc].clone()).or_default() |= marked;
        if !cells[voter].is_empty() {
            let share = share.map(|share| cells[share].clone()).filter(|share| !share.is_empty());
            file.members.entry(cells[voter].clone()).or_default().push((cells[bloc].clone(), share));
        }
    }
    Ok(file)
}
