//! PARTNER's list of members: who takes part, one line per person and organisation.

use super::{NetworkFileError, TieTable};
use crate::table::{Table, TableError};

/// The columns PARTNER's template asks for, in its order and spelling.
pub const REQUIRED: [&str; 4] = ["First Name", "Last Name", "Primary Organization", "Node Label"];

/// Actors by their node label (two to five letters); every other column is an attribute.
pub fn read_members(bytes: &[u8]) -> Result<TieTable, NetworkFileError> {
    let rows = Table::read(bytes)?;
    let label = rows.column("Node Label", &[])?;
    let organisation = rows.column("Primary Organization", &[])?;
    let mut table = TieTable::default();
    for row in rows.rows() {
        let id = row.get(label);
        if id.is_empty() {
            return Err(NetworkFileError::NoId { line: row.line });
        }
        if table.number_of(id).is_some() {
            return Err(NetworkFileError::TwiceTheSameId { line: row.line, id: id.to_owned() });
        }
        let actor = table.actor(id);
        table.set(actor, "label", row.get(organisation));
        for (at, header) in
            rows.headers().iter().enumerate().filter(|(at, _)| *at != label && *at != organisation)
        {
            // Our word for it, so that groups are found without asking.
            let header = if header.eq_ignore_ascii_case("sector") { "sector" } else { header };
            table.set(actor, header, row.get(at));
        }
    }
    Ok(table)
}

/// The list as PARTNER takes it. A node label longer than five letters is refused, not shortened:
/// shortened labels may fall together.
pub fn write_members(table: &TieTable) -> Result<String, NetworkFileError> {
    let known = [("First Name", "First Name"), ("Last Name", "Last Name"), ("Primary Organization", "label")];
    let taken = |column: &str| known.iter().any(|(_, ours)| *ours == column);
    let others: Vec<(usize, &String)> =
        table.columns.iter().enumerate().filter(|(_, column)| !taken(column)).collect();
    let mut writer = csv::Writer::from_writer(Vec::new());
    let shown = |column: &str| if column == "sector" { "Sector".to_owned() } else { column.to_owned() };
    let headers = REQUIRED
        .iter()
        .map(|&header| header.to_owned())
        .chain(others.iter().map(|(_, column)| shown(column)));
    writer.write_record(headers).map_err(TableError::from)?;
    for (line, actor) in table.actors.iter().enumerate() {
        let letters = actor.id.chars().count();
        if !(2..=5).contains(&letters) {
            return Err(NetworkFileError::Entry {
                list: "members",
                place: line as u64 + 1,
                problem: format!("`{}` cannot be a node label; PARTNER wants two to five letters", actor.id),
            });
        }
        let value = |column: &str| {
            table
                .columns
                .iter()
                .position(|known| known == column)
                .and_then(|at| actor.values.get(at))
                .map_or("", String::as_str)
        };
        let fixed = known.iter().map(|(_, ours)| value(ours)).chain([&*actor.id]);
        let rest = others.iter().map(|(at, _)| actor.values.get(*at).map_or("", String::as_str));
        writer.write_record(fixed.chain(rest)).map_err(TableError::from)?;
    }
    let bytes =
        writer.into_inner().map_err(|problem| TableError::from(csv::Error::from(problem.into_error())))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
