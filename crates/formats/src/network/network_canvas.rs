//! Exports of Network Canvas interviews: a zip with one set of files per interview.

use std::collections::HashMap;
use std::io::{Cursor, Read};

use super::{NetworkFileError, TieRow, TieTable};
use crate::table::{Table, TableError};

/// What an export may grow to once unpacked.
const UNPACKED_AT_MOST: u64 = 128 << 20;

/// All interviews together. People named in an interview keep the id of that interview
/// (`networkCanvasUUID`); the same person named in two interviews is two.
pub fn read(bytes: &[u8]) -> Result<TieTable, NetworkFileError> {
    let broken =
        |problem: &dyn std::fmt::Display| NetworkFileError::Workbook { problem: problem.to_string() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|problem| broken(&problem))?;
    let mut names: Vec<String> =
        archive.file_names().filter_map(|name| Some(name.ok()?.into_owned())).collect();
    // Actors before ties, whatever the order in the archive.
    names.sort_by_key(|name| (name.contains("_edgeList_"), name.clone()));
    let mut table = TieTable::default();
    let mut ids: HashMap<(String, String), u32> = HashMap::new();
    let mut left = UNPACKED_AT_MOST;
    let mut understood = 0;
    for name in names {
        let part = archive.by_name(&name).map_err(|problem| broken(&problem))?;
        let Some((interview, list, kind)) = parts_of(&name) else { continue };
        let mut bytes = Vec::new();
        let read = part.take(left + 1).read_to_end(&mut bytes).map_err(|problem| broken(&problem))? as u64;
        left = left
            .checked_sub(read)
            .ok_or(NetworkFileError::UnpacksTooLarge { megabytes: UNPACKED_AT_MOST >> 20 })?;
        let inside = |problem: TableError| NetworkFileError::Inside {
            file: name.clone(),
            problem: Box::new(problem.into()),
        };
        let rows = Table::read(&bytes).map_err(inside)?;
        understood += 1;
        match list {
            List::Actors => actors(&rows, &interview, &kind, &mut table, &mut ids).map_err(inside)?,
            List::Ties => ties(&rows, &interview, &kind, &mut table, &ids).map_err(inside)?,
        }
        table.within_bounds()?;
    }
    if understood == 0 {
        return Err(NetworkFileError::NotThisFormat {
            format: "Network Canvas",
            lacking: "a file `…_attributeList_….csv`",
        });
    }
    Ok(table)
}

enum List {
    Actors,
    Ties,
}

/// `<interview>_attributeList_<type>.csv` or `<interview>_edgeList_<type>.csv`.
fn parts_of(name: &str) -> Option<(String, List, String)> {
    let stem = name.rsplit('/').next()?.strip_suffix(".csv")?;
    let split =
        |mark: &str| stem.split_once(mark).map(|(interview, kind)| (interview.to_owned(), kind.to_owned()));
    if let Some((interview, kind)) = split("_attributeList_") {
        return Some((interview, List::Actors, kind));
    }
    split("_edgeList_").map(|(interview, kind)| (interview, List::Ties, kind))
}

/// A leading `'` guards a cell that begins like a formula; encrypted cells say nothing.
fn said(cell: &str) -> &str {
    match cell {
        "ENCRYPTED" => "",
        cell => cell.strip_prefix('\'').filter(|rest| rest.starts_with('=')).unwrap_or(cell),
    }
}

fn actors(
    rows: &Table,
    interview: &str,
    kind: &str,
    table: &mut TieTable,
    ids: &mut HashMap<(String, String), u32>,
) -> Result<(), TableError> {
    let node = rows.column("nodeID", &[])?;
    let uuid = rows.optional_column("networkCanvasUUID", &[])?;
    let ego = rows.optional_column("networkCanvasEgoUUID", &[])?;
    for row in rows.rows() {
        let id = uuid.map(|uuid| row.get(uuid)).filter(|id| !id.is_empty()).unwrap_or(row.get(node));
        let actor = table.actor(id);
        ids.insert((interview.to_owned(), row.get(node).to_owned()), actor);
        table.set(actor, "interview", interview);
        table.set(actor, "type", kind);
        for (at, header) in rows.headers().iter().enumerate() {
            if at != node && Some(at) != uuid && Some(at) != ego {
                table.set(actor, header, said(row.get(at)));
            }
        }
    }
    Ok(())
}

fn ties(
    rows: &Table,
    interview: &str,
    kind: &str,
    table: &mut TieTable,
    ids: &HashMap<(String, String), u32>,
) -> Result<(), TableError> {
    let (from, to) = (rows.column("from", &[])?, rows.column("to", &[])?);
    for row in rows.rows() {
        let end = |column: usize, name: &str| {
            let node = row.get(column).to_owned();
            ids.get(&(interview.to_owned(), node.clone())).copied().ok_or_else(|| TableError::Field {
                line: row.line,
                column: name.to_owned(),
                problem: format!("nobody in this interview has the number `{node}`"),
            })
        };
        let (from, to) = (end(from, "from")?, end(to, "to")?);
        let kind = table.kind(kind);
        // A tie drawn between two circles has no direction.
        table.tie(TieRow { from, to, kind, strength: 1.0, directed: Some(false) });
    }
    Ok(())
}
