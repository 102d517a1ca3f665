//! Who belongs to which declared affected group.

use super::statements::{bad, required};
use crate::table::{Table, TableError};

/// One membership. Without a participant it declares a group nobody has joined yet.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupRow {
    pub participant: Option<String>,
    pub group: String,
    /// Which part of the person counts here; without it, equal parts.
    pub share: Option<f64>,
}

pub fn read_groups(bytes: &[u8]) -> Result<Vec<GroupRow>, TableError> {
    let table = Table::read(bytes)?;
    let participant = table.column("participant", &["voter-id"])?;
    let group = table.column("group", &[])?;
    let share = table.optional_column("share", &[])?;
    table
        .rows()
        .map(|row| {
            let share = match share.map_or("", |column| row.get(column)) {
                "" => None,
                text => match text.replace(',', ".").parse::<f64>() {
                    Ok(share) if share.is_finite() && share >= 0.0 => Some(share),
                    _ => return Err(bad(row, "share", text, "a number from 0 upwards")),
                },
            };
            let participant = Some(row.get(participant)).filter(|id| !id.is_empty()).map(str::to_owned);
            Ok(GroupRow { participant, group: required(row, group, "group")?, share })
        })
        .collect()
}
