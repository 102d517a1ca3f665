//! Has anybody been at the journal? Finds every entry that was edited, deleted, swapped or cut off.
//!
//! Whoever could rewrite a whole chain and its head is found out by a [`Head`] that was kept elsewhere: print it in
//! the minutes, or let partners keep it.

use basics::{Id, Timestamp};

use super::canonical::{self, Line};
use crate::{Row, StoreError, Tx, args};

/// One place where the journal is not what was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breach {
    /// This entry is not the one that was written here.
    Altered { partnership: Id, number: i64, at: Timestamp },
    /// The entries `from..=to` are gone.
    Missing { partnership: Id, from: i64, to: i64 },
    /// The chain goes on after its noted end, or has no noted end.
    BeyondEnd { partnership: Id, from: i64 },
    /// What only the person may read is not what she wrote.
    PersonalAltered { partnership: Id, number: i64, at: Timestamp },
}

impl std::fmt::Display for Breach {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Altered { partnership, number, .. } => {
                write!(f, "journal {partnership} entry {number} is not the one that was written")
            }
            Self::Missing { partnership, from, to } => {
                write!(f, "journal {partnership} entries {from} to {to} are gone")
            }
            Self::BeyondEnd { partnership, from } => {
                write!(f, "journal {partnership} goes on after its end, from entry {from}")
            }
            Self::PersonalAltered { partnership, number, .. } => {
                write!(f, "journal {partnership} entry {number} has a personal part that was changed")
            }
        }
    }
}

/// Where a chain ends. Kept elsewhere, it proves later that nothing before it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    pub partnership: Id,
    pub number: i64,
    pub hash: [u8; 32],
}

impl Head {
    pub(super) fn read(row: &Row) -> Result<Self, StoreError> {
        Ok(Self { partnership: row.id("partnership")?, number: row.int("number")?, hash: hash(row)? })
    }
}

/// Where every chain ends now.
pub async fn heads(tx: &mut Tx<'_>) -> Result<Vec<Head>, StoreError> {
    let rows =
        tx.all("SELECT partnership, number, hash FROM journal_head ORDER BY partnership", args![]).await?;
    rows.iter().map(Head::read).collect()
}

/// Is this head, kept from an earlier day, still part of its chain?
pub async fn holds(tx: &mut Tx<'_>, head: &Head) -> Result<bool, StoreError> {
    let sql = "SELECT hash FROM journal WHERE partnership = $1 AND number = $2";
    let row = tx.one(sql, args![head.partnership, head.number]).await?;
    Ok(row.map(|row| hash(&row)).transpose()? == Some(head.hash))
}

/// Goes through every chain and lists what is wrong, in order. Work and time grow with the number of entries.
pub async fn verify(tx: &mut Tx<'_>) -> Result<Vec<Breach>, StoreError> {
    let sql =
        "SELECT partnership FROM journal UNION SELECT partnership FROM journal_head ORDER BY partnership";
    let mut breaches = Vec::new();
    for row in tx.all(sql, args![]).await? {
        chain(tx, row.id("partnership")?, &mut breaches).await?;
    }
    Ok(breaches)
}

async fn chain(tx: &mut Tx<'_>, partnership: Id, breaches: &mut Vec<Breach>) -> Result<(), StoreError> {
    const AT_ONCE: usize = 5000;
    let sql = "SELECT journal.number, at, act, public, commitment, hash, salt, payload
        FROM journal LEFT JOIN journal_personal
        ON journal.partnership = journal_personal.partnership AND journal.number = journal_personal.number
        WHERE journal.partnership = $1 AND journal.number > $2 ORDER BY journal.number LIMIT $3";
    let mut last = 0;
    let mut previous = Some(canonical::START);
    loop {
        let rows = tx.all(sql, args![partnership, last, AT_ONCE]).await?;
        for row in &rows {
            let number = row.int("number")?;
            if number != last + 1 {
                breaches.push(Breach::Missing { partnership, from: last + 1, to: number - 1 });
                previous = None;
            }
            entry(row, partnership, previous, breaches)?;
            // The next one is judged by what stands here, so that one edit is told as one breach.
            (last, previous) = (number, Some(hash(row)?));
        }
        if rows.len() < AT_ONCE {
            break;
        }
    }
    end(tx, partnership, last, previous, breaches).await
}

fn entry(
    row: &Row,
    partnership: Id,
    previous: Option<[u8; 32]>,
    breaches: &mut Vec<Breach>,
) -> Result<(), StoreError> {
    let (number, at) = (row.int("number")?, row.time("at")?);
    let commitment = row.opt_bytes("commitment")?;
    let (act, public) = (row.text("act")?, row.text("public")?);
    let line =
        Line { partnership, number, at, act: &act, public: &public, commitment: commitment.as_deref() };
    if previous.is_some_and(|previous| Ok(line.hash(&previous)) != hash(row).map_err(drop)) {
        breaches.push(Breach::Altered { partnership, number, at });
    }
    if let (Some(salt), Some(payload)) = (row.opt_bytes("salt")?, row.opt_text("payload")?) {
        let kept = canonical::commitment(&salt, &payload);
        if commitment.as_deref() != Some(kept.as_slice()) {
            breaches.push(Breach::PersonalAltered { partnership, number, at });
        }
    }
    Ok(())
}

async fn end(
    tx: &mut Tx<'_>,
    partnership: Id,
    last: i64,
    previous: Option<[u8; 32]>,
    breaches: &mut Vec<Breach>,
) -> Result<(), StoreError> {
    match super::heads_end(tx, partnership).await? {
        None => breaches.push(Breach::BeyondEnd { partnership, from: 1 }),
        Some(head) if head.number > last => {
            breaches.push(Breach::Missing { partnership, from: last + 1, to: head.number });
        }
        Some(head) if head.number < last => {
            breaches.push(Breach::BeyondEnd { partnership, from: head.number + 1 });
        }
        Some(head) if Some(head.hash) != previous => {
            breaches.push(Breach::BeyondEnd { partnership, from: last });
        }
        Some(_) => {}
    }
    Ok(())
}

fn hash(row: &Row) -> Result<[u8; 32], StoreError> {
    // A hash of the wrong length was not written by us; it equals no hash.
    Ok(row.bytes("hash")?.try_into().unwrap_or([0xff; 32]))
}
