//! The journal: what was done at the table, append-only, one hash chain per partnership.
//!
//! Acts of governance stand in the open part by name, for every member. What a citizen does stands there without her:
//! the open part tells which kind of act it was, and a salted commitment ties it to what only she can read. Erasing
//! the salt and her words leaves the chain verifiable and tells nothing about her any more.
//!
//! Written through `deeds` alone. The nil id's chain is the house itself.

mod canonical;
mod reading;
mod verify;

use basics::{Dice, Id, Timestamp};
use serde_json::Value;

use crate::{StoreError, Tx, args};
use canonical::Line;

pub use reading::{Act, DailyCount, Own, daily_counts, of_person, page};
pub use verify::{Breach, Head, heads, holds, verify};

/// One act to be noted.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Whose chain it belongs to; [`HOUSE`] for acts outside any partnership.
    pub partnership: Id,
    pub at: Timestamp,
    /// Room and deed, `"statements.respond"`.
    pub act: &'static str,
    /// What every member may read. For a citizen's act nothing that tells who she is.
    pub public: Value,
    pub personal: Option<Personal>,
}

/// The part of an entry that belongs to one person, who can read it and have it erased.
#[derive(Clone, Debug)]
pub struct Personal {
    pub person: Id,
    pub payload: Value,
}

/// The chain of the house itself.
pub const HOUSE: Id = Id(uuid::Uuid::nil());

/// Notes one act at the end of its chain; says its number, counted from 1.
pub async fn append(tx: &mut Tx<'_>, dice: &mut Dice, entry: Entry) -> Result<i64, StoreError> {
    let public = canonical::json(&entry.public);
    if let Some(personal) = &entry.personal
        && canonical::mentions(&public, personal.person)
    {
        return Err(StoreError::Damaged(format!(
            "`{}` would name a person in the open part of the journal",
            entry.act
        )));
    }
    let head = heads_end(tx, entry.partnership).await?;
    let number = head.as_ref().map_or(1, |head| head.number + 1);
    let mut salt = [0; 32];
    let personal = entry.personal.map(|personal| {
        dice.fill(&mut salt);
        (personal.person, canonical::json(&personal.payload))
    });
    let commitment = personal.as_ref().map(|(_, payload)| canonical::commitment(&salt, payload));
    let line = Line {
        partnership: entry.partnership,
        number,
        at: entry.at,
        act: entry.act,
        public: &public,
        commitment: commitment.as_ref().map(<[u8; 32]>::as_slice),
    };
    let hash = line.hash(head.as_ref().map_or(&canonical::START, |head| &head.hash));

    let sql = "INSERT INTO journal (partnership, number, at, act, public, commitment, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let commitment = commitment.map(|bytes| bytes.to_vec());
    tx.execute(sql, args![entry.partnership, number, entry.at, entry.act, &public, commitment, hash]).await?;
    if let Some((person, payload)) = personal {
        let sql = "INSERT INTO journal_personal (partnership, number, person, salt, payload) VALUES ($1, $2, $3, $4, $5)";
        tx.execute(sql, args![entry.partnership, number, person, salt, payload]).await?;
    }
    // INVARIANT: no fork. Deeds run one after the other; should that ever change, this refuses the second.
    let sql = "INSERT INTO journal_head (partnership, number, hash) VALUES ($1, $2, $3)
        ON CONFLICT (partnership) DO UPDATE SET number = excluded.number, hash = excluded.hash
        WHERE journal_head.number = excluded.number - 1";
    if tx.execute(sql, args![entry.partnership, number, hash]).await? != 1 {
        return Err(StoreError::Damaged("two acts would have the same number in the journal".to_owned()));
    }
    Ok(number)
}

/// Takes a person's words and salts out of every chain. The chains still verify; says how many entries were emptied.
pub async fn erase_person(tx: &mut Tx<'_>, person: Id) -> Result<u64, StoreError> {
    tx.execute("DELETE FROM journal_personal WHERE person = $1", args![person]).await
}

async fn heads_end(tx: &mut Tx<'_>, partnership: Id) -> Result<Option<Head>, StoreError> {
    let sql = "SELECT partnership, number, hash FROM journal_head WHERE partnership = $1";
    tx.one(sql, args![partnership]).await?.map(|row| Head::read(&row)).transpose()
}
