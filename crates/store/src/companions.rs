//! Who walks along with whom.

use basics::{Id, Timestamp};
use model::companions::{Allowed, Companionship};

use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn begin(tx: &mut Tx<'_>, companionship: &Companionship) -> Result<()> {
    let sql = "INSERT INTO companionship (id, partnership, person, companion, read_aloud, write_down, since, ended_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let Companionship { id, partnership, person, companion, allowed, since, ended_at } = *companionship;
    let values =
        args![id, partnership, person, companion, allowed.read_aloud, allowed.write_down, since, ended_at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// A companionship that goes on, with the names of both.
pub struct Named {
    pub companionship: Companionship,
    pub person_name: String,
    pub companion_name: String,
}

const NAMED: &str = "SELECT companionship.*, person.name AS person_name, companion.name AS companion_name \
    FROM companionship JOIN person ON person.id = companionship.person \
    JOIN person AS companion ON companion.id = companionship.companion \
    WHERE companionship.ended_at IS NULL AND (companionship.person = $1 OR companionship.companion = $1) \
    ORDER BY companionship.id";

/// Everybody who walks with this person, and everybody she walks with.
pub async fn of_person(tx: &mut Tx<'_>, person: Id) -> Result<Vec<Named>> {
    let rows = tx.all(NAMED, args![person]).await?;
    rows.iter()
        .map(|row| {
            Ok(Named {
                companionship: companionship(row)?,
                person_name: row.text("person_name")?,
                companion_name: row.text("companion_name")?,
            })
        })
        .collect()
}

/// The one person's leave to the other, at this table, if they walk together now.
pub async fn between(
    tx: &mut Tx<'_>,
    partnership: Id,
    person: Id,
    companion: Id,
) -> Result<Option<Companionship>> {
    let sql = "SELECT * FROM companionship WHERE partnership = $1 AND person = $2 AND companion = $3 AND ended_at IS NULL";
    let row = tx.one(sql, args![partnership, person, companion]).await?;
    row.as_ref().map(companionship).transpose()
}

pub async fn allow(tx: &mut Tx<'_>, id: Id, allowed: Allowed) -> Result<()> {
    let sql = "UPDATE companionship SET read_aloud = $2, write_down = $3 WHERE id = $1";
    tx.execute(sql, args![id, allowed.read_aloud, allowed.write_down]).await?;
    Ok(())
}

pub async fn end(tx: &mut Tx<'_>, id: Id, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE companionship SET ended_at = $2 WHERE id = $1", args![id, now]).await?;
    Ok(())
}

fn companionship(row: &Row) -> Result<Companionship> {
    Ok(Companionship {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        person: row.id("person")?,
        companion: row.id("companion")?,
        allowed: Allowed { read_aloud: row.flag("read_aloud")?, write_down: row.flag("write_down")? },
        since: row.time("since")?,
        ended_at: row.opt_time("ended_at")?,
    })
}
