//! One partnership, row by row: which tables belong to it, and how its rows are read and put back.

mod tables;

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use basics::Id;

pub use tables::{Kind, LEFT_OUT, PEOPLE, TABLES, Table};

use crate::many;
use crate::{AssertSqlSafe, Row, StoreError, Tx, Value, args};

type Result<T> = std::result::Result<T, StoreError>;

/// A row as it stands in its table, in the order of the table's columns.
pub type Cells = Vec<Value>;

/// The newest migration this program knows.
pub fn newest_migration() -> i64 {
    crate::MIGRATIONS.last().map_or(0, |step| step.number)
}

/// Every row of the partnership, by table; people first, each table in an order no database chooses.
pub async fn read(tx: &mut Tx<'_>, partnership: Id) -> Result<BTreeMap<&'static str, Vec<Cells>>> {
    let mut whole = BTreeMap::new();
    let mut people = BTreeSet::new();
    for table in TABLES {
        let sql = format!("SELECT {} FROM {} WHERE {}", table.list(), table.name, table.whose);
        let rows = tx.all(AssertSqlSafe(sql), args![partnership]).await?;
        let rows = rows.iter().map(|row| cells(table, row)).collect::<Result<Vec<_>>>()?;
        for (place, (_, kind)) in table.columns.iter().enumerate() {
            if *kind == Kind::Of("person") {
                people.extend(rows.iter().filter_map(|row| as_id(row.get(place)?)));
            }
        }
        whole.insert(table.name, sorted(table, rows));
    }
    let mut rows = Vec::with_capacity(people.len());
    for person in people {
        let sql = format!("SELECT {} FROM person WHERE id = $1", PEOPLE.list());
        if let Some(row) = tx.one(AssertSqlSafe(sql), args![person]).await? {
            rows.push(cells(&PEOPLE, &row)?);
        }
    }
    whole.insert(PEOPLE.name, sorted(&PEOPLE, rows));
    Ok(whole)
}

/// Which of these people the house knows already.
pub async fn known_people(tx: &mut Tx<'_>, people: &[Id]) -> Result<BTreeSet<Id>> {
    let mut known = BTreeSet::new();
    for &person in people {
        if tx.one("SELECT id FROM person WHERE id = $1", args![person]).await?.is_some() {
            known.insert(person);
        }
    }
    Ok(known)
}

/// Puts rows back. References to rows of the same table are filled in at the end.
pub async fn write(tx: &mut Tx<'_>, table: &Table, rows: Vec<Cells>) -> Result<()> {
    let later: Vec<usize> = (0..table.columns.len())
        .filter(|&place| table.columns.get(place).is_some_and(|(_, kind)| matches!(kind, Kind::Later(_))))
        .collect();
    let mut links = Vec::new();
    let mut first = Vec::with_capacity(rows.len());
    for mut row in rows {
        for &place in &later {
            let key = row.first().and_then(as_id);
            if let Some(cell) = row.get_mut(place)
                && let (Some(key), Some(other)) = (key, as_id(cell))
            {
                links.push((place, key, other));
                *cell = Value::Id(None);
            }
        }
        first.push(row);
    }
    let into = format!("{} ({})", table.name, table.list());
    many::insert(tx, &into, table.columns.len(), first).await?;
    for (place, key, other) in links {
        let Some((column, _)) = table.columns.get(place) else { continue };
        let sql = format!("UPDATE {} SET {column} = $2 WHERE id = $1", table.name);
        tx.execute(AssertSqlSafe(sql), args![key, other]).await?;
    }
    Ok(())
}

/// The id in a cell, if there is one.
pub fn as_id(cell: &Value) -> Option<Id> {
    match cell {
        Value::Id(id) => *id,
        _ => None,
    }
}

fn cells(table: &Table, row: &Row) -> Result<Cells> {
    let cell = |(name, kind): &(&str, Kind)| {
        Ok(match kind {
            Kind::Key | Kind::Of(_) | Kind::Later(_) | Kind::Loose => Value::Id(row.opt_id(name)?),
            Kind::Int => Value::Int(row.opt_int(name)?),
            Kind::Real => Value::Real(row.opt_real(name)?),
            Kind::Text => Value::Text(row.opt_text(name)?),
            Kind::Bytes => Value::Bytes(row.opt_bytes(name)?),
        })
    };
    table.columns.iter().map(cell).collect()
}

fn sorted(table: &Table, mut rows: Vec<Cells>) -> Vec<Cells> {
    rows.sort_by(|a, b| {
        let pairs = a.iter().zip(b).take(table.n_key);
        pairs.map(|(a, b)| compare(a, b)).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    });
    rows
}

/// Texts by their bytes: databases sort them each in its own way.
fn compare(a: &Value, b: &Value) -> Ordering {
    match (a, b) {
        (Value::Int(a), Value::Int(b)) => a.cmp(b),
        (Value::Text(a), Value::Text(b)) => a.cmp(b),
        (Value::Bytes(a), Value::Bytes(b)) => a.cmp(b),
        (Value::Id(a), Value::Id(b)) => a.cmp(b),
        _ => Ordering::Equal,
    }
}
