//! A file of whole partnerships, read back and looked through before a single row is kept.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Cursor, Read};

use basics::Id;
use serde::Deserialize;
use serde_json::{Map, Value as Json};
use store::exchange::whole::{Cells, Kind, PEOPLE, TABLES, Table, as_id, newest_migration};

use super::{FORMAT, lines};

/// How much is unpacked before we say no; far above any partnership.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub inflated_bytes: u64,
    pub partnerships: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { inflated_bytes: 4 << 30, partnerships: 1_000 }
    }
}

/// One partnership out of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Partnership {
    pub id: Id,
    pub name: String,
    pub(super) rows: BTreeMap<&'static str, Vec<Cells>>,
}

/// Why a file is not taken in. Nothing of it was kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WholeError {
    #[error("this is not a file of whole partnerships; choose one that `langbord export` has written")]
    NotOurs,
    #[error("the file is damaged or was cut off; take another copy of it")]
    Damaged,
    #[error("the file unpacks to more than {most_mb} MB and was left alone")]
    TooBig { most_mb: u64 },
    #[error("the file was written by a newer langbord (migration {migration}); update this program")]
    FromTheFuture { migration: i64 },
    #[error("`{file}`, line {line}: {problem}; take another copy of the file")]
    Line { file: String, line: u64, problem: String },
    #[error("`{file}` says it has {said} rows of `{table}` but holds {found}; take another copy of the file")]
    Rows { file: String, table: String, said: usize, found: usize },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    format: String,
    partnership: Id,
    migration: i64,
    rows: BTreeMap<String, usize>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    table: String,
    row: Map<String, Json>,
}

/// Reads every partnership of an unsealed file.
pub fn unpack(bytes: &[u8], limits: Limits) -> Result<Vec<Partnership>, WholeError> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| WholeError::NotOurs)?;
    if archive.is_empty() || archive.len() > limits.partnerships {
        return Err(WholeError::NotOurs);
    }
    let mut left = limits.inflated_bytes;
    let mut partnerships = Vec::with_capacity(archive.len());
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| WholeError::Damaged)?;
        let name = entry.name().map_err(|_| WholeError::Damaged)?.into_owned();
        if !name.ends_with(".jsonl") || name.contains(['/', '\\']) {
            return Err(WholeError::NotOurs);
        }
        let mut text = entry.take(left.saturating_add(1));
        let partnership = read(&name, BufReader::new(&mut text));
        let unread = text.limit();
        if unread == 0 {
            return Err(WholeError::TooBig { most_mb: limits.inflated_bytes >> 20 });
        }
        left = unread.saturating_sub(1);
        partnerships.push(partnership?);
    }
    Ok(partnerships)
}

fn read(file: &str, text: impl BufRead) -> Result<Partnership, WholeError> {
    let wrong = |line: u64, problem: String| WholeError::Line { file: file.to_owned(), line, problem };
    let mut texts = text.lines();
    let first = texts.next().ok_or(WholeError::NotOurs)?.map_err(|_| WholeError::Damaged)?;
    let head: Head = serde_json::from_str(&first).map_err(|_| WholeError::NotOurs)?;
    if head.format != FORMAT {
        return Err(WholeError::NotOurs);
    }
    if head.migration > newest_migration() {
        return Err(WholeError::FromTheFuture { migration: head.migration });
    }
    let mut rows: BTreeMap<&'static str, Vec<Cells>> = BTreeMap::new();
    for (line, text) in (2..).zip(texts) {
        let text = text.map_err(|_| WholeError::Damaged)?;
        let Line { table, row } =
            serde_json::from_str(&text).map_err(|_| wrong(line, "this is no row".to_owned()))?;
        let table = table_named(&table).ok_or_else(|| wrong(line, format!("there is no table `{table}`")))?;
        let row = lines::read(table, row)
            .map_err(|column| wrong(line, format!("the column `{column}` is not as it should be")))?;
        rows.entry(table.name).or_default().push(row);
    }
    for (table, &said) in &head.rows {
        let found = rows.get(table.as_str()).map_or(0, Vec::len);
        if found != said {
            return Err(WholeError::Rows { file: file.to_owned(), table: table.clone(), said, found });
        }
    }
    references(&rows, head.partnership).map_err(|problem| wrong(0, problem))?;
    let name = rows.get("partnership").and_then(|rows| rows.first()).and_then(|row| match row.get(1) {
        Some(store::Value::Text(Some(name))) => Some(name.clone()),
        _ => None,
    });
    Ok(Partnership { id: head.partnership, name: name.unwrap_or_default(), rows })
}

fn table_named(name: &str) -> Option<&'static Table> {
    static ALL_PEOPLE: Table = PEOPLE;
    std::iter::once(&ALL_PEOPLE).chain(TABLES).find(|table| table.name == name)
}

/// Whatever a row speaks of comes along in the same file, so that no file reaches into another partnership.
fn references(rows: &BTreeMap<&'static str, Vec<Cells>>, partnership: Id) -> Result<(), String> {
    let mut keys: BTreeMap<&str, BTreeSet<Id>> = BTreeMap::new();
    for (&table, rows) in rows {
        let of_table = rows.iter().filter_map(|row| as_id(row.first()?)).collect();
        keys.insert(table, of_table);
    }
    if keys.get("partnership").is_none_or(|ids| ids.len() != 1 || !ids.contains(&partnership)) {
        return Err("the file is about another partnership than it says".to_owned());
    }
    for table in TABLES {
        for row in rows.get(table.name).into_iter().flatten() {
            for ((column, kind), cell) in table.columns.iter().zip(row) {
                let (Kind::Of(other) | Kind::Later(other)) = kind else { continue };
                let Some(id) = as_id(cell) else { continue };
                if !keys.get(other).is_some_and(|ids| ids.contains(&id)) {
                    return Err(format!("a row of `{}` speaks of a `{column}` that is not here", table.name));
                }
            }
        }
    }
    Ok(())
}
