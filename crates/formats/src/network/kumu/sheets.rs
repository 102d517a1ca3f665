//! The workbook: a sheet `Elements` and a sheet `Connections`, matched by header name.

use std::io::{Cursor, Read};

use calamine::{Data, Reader, Xlsx};
use rust_xlsxwriter::Workbook;

use super::{Connection, connect, direction};
use crate::network::{NetworkFileError, TieTable};

/// What a workbook may grow to once unpacked: more than any survey, less than a machine's patience.
const UNPACKED_AT_MOST: u64 = 64 << 20;

pub fn read(bytes: &[u8]) -> Result<TieTable, NetworkFileError> {
    unpacks_small(bytes)?;
    let broken =
        |problem: &dyn std::fmt::Display| NetworkFileError::Workbook { problem: problem.to_string() };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|problem| broken(&problem))?;
    let names = book.sheet_names();
    let find = |word: &str| {
        let wanted = |name: &&String| {
            let name = name.to_lowercase();
            name.contains(word) && !name.contains("(ignore)")
        };
        names.iter().find(wanted).cloned()
    };
    let mut table = TieTable::default();
    if let Some(name) = find("element") {
        let sheet = book.worksheet_range(&name).map_err(|problem| broken(&problem))?;
        elements(&rows(&sheet), &name, &mut table)?;
    }
    let Some(name) = find("connection") else {
        return Err(NetworkFileError::NotThisFormat {
            format: "Kumu",
            lacking: "a sheet named `Connections`",
        });
    };
    let sheet = book.worksheet_range(&name).map_err(|problem| broken(&problem))?;
    connections(&rows(&sheet), &name, &mut table)?;
    Ok(table)
}

/// Unpacks every part once without keeping it, since a small file may hold a very large one.
fn unpacks_small(bytes: &[u8]) -> Result<(), NetworkFileError> {
    let broken =
        |problem: &dyn std::fmt::Display| NetworkFileError::Workbook { problem: problem.to_string() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|problem| broken(&problem))?;
    let mut left = UNPACKED_AT_MOST;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|problem| broken(&problem))?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink())
            .map_err(|problem| broken(&problem))?;
        left = left
            .checked_sub(read)
            .ok_or(NetworkFileError::UnpacksTooLarge { megabytes: UNPACKED_AT_MOST >> 20 })?;
    }
    Ok(())
}

fn rows(sheet: &calamine::Range<Data>) -> Vec<Vec<String>> {
    let said = |cell: &Data| match cell {
        // Whole numbers come as 3.0.
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        cell => cell.to_string().trim().to_owned(),
    };
    sheet.rows().map(|row| row.iter().map(said).collect()).collect()
}

fn column(headers: &[String], name: &str) -> Option<usize> {
    headers.iter().position(|header| header.eq_ignore_ascii_case(name))
}

fn field(row: &[String], column: Option<usize>) -> &str {
    column.and_then(|column| row.get(column)).map_or("", String::as_str)
}

fn elements(rows: &[Vec<String>], sheet: &str, table: &mut TieTable) -> Result<(), NetworkFileError> {
    let Some((headers, rows)) = rows.split_first() else { return Ok(()) };
    let (id, label) = (column(headers, "id"), column(headers, "label"));
    if id.is_none() && label.is_none() {
        return Err(NetworkFileError::NoColumn { sheet: sheet.to_owned(), wanted: "Label" });
    }
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())) {
        let line = at as u64 + 2;
        let name = if field(row, id).is_empty() { field(row, label) } else { field(row, id) };
        if name.is_empty() {
            return Err(NetworkFileError::NoId { line });
        }
        if table.number_of(name).is_some() {
            return Err(NetworkFileError::TwiceTheSameId { line, id: name.to_owned() });
        }
        let actor = table.actor(name);
        for (at, header) in headers.iter().enumerate() {
            let value = field(row, Some(at));
            let is_name = Some(at) == id || (Some(at) == label && value == name);
            if !is_name && !header.is_empty() && !value.is_empty() {
                let header = if Some(at) == label { "label" } else { header };
                table.set(actor, header, value);
            }
        }
    }
    Ok(())
}

fn connections(rows: &[Vec<String>], sheet: &str, table: &mut TieTable) -> Result<(), NetworkFileError> {
    let Some((headers, rows)) = rows.split_first() else { return Ok(()) };
    let (Some(from), Some(to)) = (column(headers, "from"), column(headers, "to")) else {
        return Err(NetworkFileError::NoColumn { sheet: sheet.to_owned(), wanted: "From, To" });
    };
    let [kind, direction, strength, weight] =
        ["type", "direction", "strength", "weight"].map(|name| column(headers, name));
    for (at, row) in rows.iter().enumerate().filter(|(_, row)| row.iter().any(|cell| !cell.is_empty())) {
        let connection = Connection {
            from: field(row, Some(from)),
            to: field(row, Some(to)),
            kind: field(row, kind),
            direction: field(row, direction),
            strength: field(row, strength.or(weight)),
            line: at as u64 + 2,
        };
        connect(table, &connection)?;
    }
    Ok(())
}

/// Ids stand first on both sheets, so that reading it again changes what is there instead of adding.
pub fn write(table: &TieTable) -> Result<Vec<u8>, NetworkFileError> {
    let broken =
        |problem: rust_xlsxwriter::XlsxError| NetworkFileError::Workbook { problem: problem.to_string() };
    let mut book = Workbook::new();
    // The same table gives the same bytes: no moment of writing inside.
    let moment = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1).map_err(broken)?;
    book.set_properties(&rust_xlsxwriter::DocProperties::new().set_creation_datetime(&moment));
    let label = table.columns.iter().position(|column| column == "label");
    let others: Vec<usize> = (0..table.columns.len()).filter(|&at| Some(at) != label).collect();
    let sheet = book.add_worksheet();
    sheet.set_name("Elements").map_err(broken)?;
    let headers = ["ID", "Label"].into_iter().chain(others.iter().map(|&at| table.columns[at].as_str()));
    for (at, header) in headers.enumerate() {
        sheet.write_string(0, at as u16, header).map_err(broken)?;
    }
    for (row, actor) in table.actors.iter().enumerate() {
        let value = |at: usize| actor.values.get(at).map_or("", String::as_str);
        let shown = label.map(value).filter(|label| !label.is_empty()).unwrap_or(&actor.id);
        let cells = [&*actor.id, shown].into_iter().chain(others.iter().map(|&at| value(at)));
        for (at, cell) in cells.enumerate().filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row as u32 + 1, at as u16, cell).map_err(broken)?;
        }
    }
    let sheet = book.add_worksheet();
    sheet.set_name("Connections").map_err(broken)?;
    for (at, header) in ["From", "To", "ID", "Type", "Direction", "Strength"].into_iter().enumerate() {
        sheet.write_string(0, at as u16, header).map_err(broken)?;
    }
    for (number, tie) in table.ties.iter().enumerate() {
        let row = number as u32 + 1;
        let id = |actor: u32| &*table.actors[actor as usize].id;
        let cells =
            [id(tie.from), id(tie.to), &format!("c{row}"), &table.kinds[tie.kind as usize], direction(tie)];
        for (at, cell) in cells.into_iter().enumerate() {
            sheet.write_string(row, at as u16, cell).map_err(broken)?;
        }
        sheet.write_number(row, 5, tie.strength).map_err(broken)?;
    }
    book.save_to_buffer().map_err(broken)
}
