//! Rows as lines: `{"row":{…},"table":"actor"}`, keys sorted, ids and bytes in hexadecimal.

use std::collections::BTreeMap;

use basics::Id;
use data_encoding::HEXLOWER;
use serde_json::{Map, Value as Json, json};
use store::Value;
use store::exchange::whole::{Cells, Kind, PEOPLE, TABLES, Table, newest_migration};

/// The whole text of one partnership: a line about it, then people, then the tables in their order.
pub(super) fn write(partnership: Id, rows: &BTreeMap<&'static str, Vec<Cells>>) -> String {
    let counts: BTreeMap<&str, usize> = rows.iter().map(|(table, rows)| (*table, rows.len())).collect();
    let mut text = line(&json!({
        "format": super::FORMAT,
        "partnership": partnership.to_string(),
        "migration": newest_migration(),
        "rows": counts,
    }));
    for table in std::iter::once(&PEOPLE).chain(TABLES) {
        for row in rows.get(table.name).into_iter().flatten() {
            text += &line(&json!({ "table": table.name, "row": fields(table, row) }));
        }
    }
    text
}

fn line(json: &Json) -> String {
    let mut text = json.to_string();
    text.push('\n');
    text
}

fn fields(table: &Table, row: &Cells) -> BTreeMap<&'static str, Json> {
    table.columns.iter().zip(row).map(|((name, _), cell)| (*name, to_json(cell))).collect()
}

fn to_json(cell: &Value) -> Json {
    match cell {
        Value::Int(number) => json!(number),
        Value::Real(number) => json!(number),
        Value::Text(text) => json!(text),
        Value::Bytes(bytes) => json!(bytes.as_ref().map(|bytes| HEXLOWER.encode(bytes))),
        Value::Id(id) => json!(id.map(|id| id.to_string())),
    }
}

/// A row back from its line: exactly the columns of its table. The name of a column that is not as it should be.
pub(super) fn read(table: &Table, mut row: Map<String, Json>) -> Result<Cells, String> {
    let mut cells = Vec::with_capacity(table.columns.len());
    for (name, kind) in table.columns {
        let field = row.remove(*name).ok_or_else(|| (*name).to_owned())?;
        cells.push(from_json(*kind, field).ok_or_else(|| (*name).to_owned())?);
    }
    match row.into_iter().next() {
        Some((unknown, _)) => Err(unknown),
        None => Ok(cells),
    }
}

fn from_json(kind: Kind, field: Json) -> Option<Value> {
    Some(match (kind, field) {
        (Kind::Int, Json::Null) => Value::Int(None),
        (Kind::Int, number) => Value::Int(Some(number.as_i64()?)),
        (Kind::Real, Json::Null) => Value::Real(None),
        (Kind::Real, number) => Value::Real(Some(number.as_f64()?)),
        (Kind::Text, Json::Null) => Value::Text(None),
        (Kind::Text, Json::String(text)) => Value::Text(Some(text)),
        (Kind::Bytes, Json::Null) => Value::Bytes(None),
        (Kind::Bytes, Json::String(text)) => Value::Bytes(Some(HEXLOWER.decode(text.as_bytes()).ok()?)),
        (Kind::Key | Kind::Of(_) | Kind::Later(_) | Kind::Loose, Json::Null) => Value::Id(None),
        (Kind::Key | Kind::Of(_) | Kind::Later(_) | Kind::Loose, Json::String(text)) => {
            Value::Id(Some(text.parse().ok()?))
        }
        _ => return None,
    })
}
