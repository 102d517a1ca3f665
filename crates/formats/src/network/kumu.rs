//! Kumu: elements and connections, as a JSON blueprint or as two sheets of a workbook.

mod json;
mod sheets;

pub use json::{read as read_json, write as write_json};
pub use sheets::{read as read_workbook, write as write_workbook};

use super::{NetworkFileError, TieRow, TieTable};

/// A connection as both forms give it.
struct Connection<'a> {
    from: &'a str,
    to: &'a str,
    kind: &'a str,
    direction: &'a str,
    strength: &'a str,
    line: u64,
}

/// Adds a connection; several targets in `to` stand between bars.
fn connect(table: &mut TieTable, connection: &Connection) -> Result<(), NetworkFileError> {
    let line = connection.line;
    let strength = super::csv::strength(connection.strength, line)?;
    let directed = match connection.direction.to_lowercase().as_str() {
        "directed" => Some(true),
        "undirected" | "mutual" => Some(false),
        _ => None,
    };
    let from = table.number_of_label(connection.from.trim(), line)?;
    for to in connection.to.split('|').map(str::trim).filter(|to| !to.is_empty()) {
        let to = table.number_of_label(to, line)?;
        let kind = table.kind(connection.kind.trim());
        table.tie(TieRow { from, to, kind, strength, directed });
        table.within_bounds()?;
    }
    Ok(())
}

fn direction(tie: &TieRow) -> &'static str {
    match tie.directed {
        Some(false) => "undirected",
        _ => "directed",
    }
}
