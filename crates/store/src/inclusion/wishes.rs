//! What people feel like doing.

use basics::Id;
use model::inclusion::Wish;

use crate::keyed::keyed;
use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// Replaces what she wished at this table.
pub async fn set(tx: &mut Tx<'_>, partnership: Id, person: Id, wishes: &[Wish]) -> Result<()> {
    let sql = "DELETE FROM wish WHERE partnership = $1 AND person = $2";
    tx.execute(sql, args![partnership, person]).await?;
    for wish in wishes {
        let sql = "INSERT INTO wish (partnership, person, wish) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        tx.execute(sql, args![partnership, person, wish.key()]).await?;
    }
    Ok(())
}

pub async fn of_person(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<Vec<Wish>> {
    let sql = "SELECT wish FROM wish WHERE partnership = $1 AND person = $2 ORDER BY wish";
    let rows = tx.all(sql, args![partnership, person]).await?;
    rows.iter().map(|row| keyed(row, "wish", Wish::from_key)).collect()
}

/// Each wish with the names of those who have it and still sit at the table.
pub async fn at_table(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Wish, String)>> {
    let sql = "SELECT wish.wish AS wish, person.name AS name FROM wish \
               JOIN person ON person.id = wish.person \
               JOIN member ON member.person = wish.person AND member.partnership = wish.partnership \
               WHERE wish.partnership = $1 AND member.standing = 'confirmed' ORDER BY person.name, person.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((keyed(row, "wish", Wish::from_key)?, row.text("name")?))).collect()
}
