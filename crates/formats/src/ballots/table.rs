//! Ballot sheets as tables, with refusals that name their line.

use super::BallotError;
use crate::table;

/// A table with its header and the line each row began on.
#[derive(Debug)]
pub struct Table {
    pub header: Vec<String>,
    pub rows: Vec<(usize, Vec<String>)>,
}

impl Table {
    pub fn read(bytes: &[u8]) -> Result<Self, BallotError> {
        let read = table::Table::read(bytes).map_err(|error| BallotError::at(1, error.to_string()))?;
        let header = read.headers().to_vec();
        let cells =
            |row: table::Row<'_>| (0..header.len()).map(|column| row.get(column).to_owned()).collect();
        let rows = read.rows().map(|row| (row.line as usize, cells(row))).collect();
        Ok(Self { header, rows })
    }

    /// The column of one of these names, capital letters or not.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.header.iter().position(|column| names.iter().any(|name| column.eq_ignore_ascii_case(name)))
    }

    /// As [`Table::column`], refusing the file without it.
    pub fn needed(&self, names: &[&str]) -> Result<usize, BallotError> {
        self.column(names).ok_or_else(|| {
            let (wanted, found) = (names.join("` or `"), self.header.join("`, `"));
            BallotError::at(1, format!("no column `{wanted}`; the columns are `{found}`"))
        })
    }
}
