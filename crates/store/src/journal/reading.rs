//! Who may read what: governance by name, one's own acts alone, everyone else's as counts of finished days.

use std::collections::{BTreeMap, BTreeSet};

use basics::{Id, Timestamp};
use serde_json::Value;

use crate::{Row, StoreError, Tx, args};

/// An act of governance, as every member may read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Act {
    pub number: i64,
    pub at: Timestamp,
    pub act: String,
    pub public: Value,
}

/// An act of the person who asks, with her own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Own {
    pub partnership: Id,
    pub number: i64,
    pub at: Timestamp,
    pub act: String,
    pub public: Value,
    pub payload: Value,
}

/// How often one kind of personal act was done on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyCount {
    pub day: jiff::civil::Date,
    pub act: String,
    pub acts: u64,
}

/// Fewer people than this are never counted in public.
const FEWEST: usize = 5;
const MICROS_PER_HOUR: i64 = 3_600_000_000;

/// The latest acts of governance, newest first; those before number `before`, if given.
pub async fn page(
    tx: &mut Tx<'_>,
    partnership: Id,
    before: Option<i64>,
    limit: u32,
) -> Result<Vec<Act>, StoreError> {
    let sql = "SELECT number, at, act, public FROM journal
        WHERE partnership = $1 AND number < $2 AND commitment IS NULL ORDER BY number DESC LIMIT $3";
    let rows = tx.all(sql, args![partnership, before.unwrap_or(i64::MAX), limit]).await?;
    let act = |row: &Row| {
        Ok(Act {
            number: row.int("number")?,
            at: row.time("at")?,
            act: row.text("act")?,
            public: json(row, "public")?,
        })
    };
    rows.iter().map(act).collect()
}

/// Everything the journal holds about one person, for her alone, newest first.
pub async fn of_person(tx: &mut Tx<'_>, person: Id) -> Result<Vec<Own>, StoreError> {
    let sql = "SELECT journal.partnership, journal.number, at, act, public, payload
        FROM journal_personal JOIN journal
        ON journal.partnership = journal_personal.partnership AND journal.number = journal_personal.number
        WHERE person = $1 ORDER BY at DESC, journal.partnership, journal.number DESC";
    let rows = tx.all(sql, args![person]).await?;
    let own = |row: &Row| {
        Ok(Own {
            partnership: row.id("partnership")?,
            number: row.int("number")?,
            at: row.time("at")?,
            act: row.text("act")?,
            public: json(row, "public")?,
            payload: json(row, "payload")?,
        })
    };
    rows.iter().map(own).collect()
}

/// Citizens' acts as everybody may see them: how many of a kind on a day that is over, where at least five people
/// acted. Of people who were erased nobody knows any more who they were, so they don't help to reach five.
pub async fn daily_counts(
    tx: &mut Tx<'_>,
    partnership: Id,
    now: Timestamp,
) -> Result<Vec<DailyCount>, StoreError> {
    // By whole hours, since only the program knows when a Danish day begins.
    let sql = "SELECT act, at / 3600000000 AS hour, person, COUNT(*) AS acts
        FROM journal LEFT JOIN journal_personal
        ON journal.partnership = journal_personal.partnership AND journal.number = journal_personal.number
        WHERE journal.partnership = $1 AND commitment IS NOT NULL
        GROUP BY act, at / 3600000000, person";
    let mut days: BTreeMap<_, (u64, BTreeSet<Id>)> = BTreeMap::new();
    for row in tx.all(sql, args![partnership]).await? {
        let day = Timestamp(row.int("hour")? * MICROS_PER_HOUR).date();
        let (acts, people) = days.entry((day, row.text("act")?)).or_default();
        *acts += u64::try_from(row.int("acts")?).unwrap_or(0);
        people.extend(row.opt_id("person")?);
    }
    let today = now.date();
    let shown = days.into_iter().filter(|((day, _), (_, people))| *day < today && people.len() >= FEWEST);
    Ok(shown.map(|((day, act), (acts, _))| DailyCount { day, act, acts }).collect())
}

fn json(row: &Row, column: &str) -> Result<Value, StoreError> {
    let text = row.text(column)?;
    serde_json::from_str(&text).map_err(|_| {
        StoreError::Damaged(format!("an entry of the journal is damaged: `{column}` is no JSON"))
    })
}
