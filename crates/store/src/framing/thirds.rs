//! Common thirds and who does what.

use basics::{Id, Timestamp};
use model::framing::thirds::{CommonThird, Hands, Part};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, third: &CommonThird) -> Result<()> {
    let t = third;
    let sql = "INSERT INTO common_third (id, partnership, name, about, chosen_by, owned_by, since, ended_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let values =
        args![t.id, t.partnership, &t.name, &t.about, &t.chosen_by, &t.owned_by, t.since, t.ended_at];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn end(tx: &mut Tx<'_>, third: Id, now: Option<Timestamp>) -> Result<()> {
    tx.execute("UPDATE common_third SET ended_at = $2 WHERE id = $1", args![third, now]).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<CommonThird>> {
    let sql = "SELECT * FROM common_third WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(third_of).transpose()
}

pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<CommonThird>> {
    let rows =
        tx.all("SELECT * FROM common_third WHERE partnership = $1 ORDER BY id", args![partnership]).await?;
    rows.iter().map(third_of).collect()
}

pub async fn add_part(tx: &mut Tx<'_>, part: &Part) -> Result<()> {
    let Part { id, third, what, who, hands } = part;
    let sql = "INSERT INTO third_part (id, third, what, who, hands) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![*id, *third, what, who, hands.key()]).await?;
    Ok(())
}

pub async fn parts(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Part>> {
    let sql = "SELECT third_part.* FROM third_part JOIN common_third ON common_third.id = third_part.third \
               WHERE common_third.partnership = $1 ORDER BY third_part.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter()
        .map(|row| {
            Ok(Part {
                id: row.id("id")?,
                third: row.id("third")?,
                what: row.text("what")?,
                who: row.text("who")?,
                hands: keyed(row, "hands", Hands::from_key)?,
            })
        })
        .collect()
}

fn third_of(row: &Row) -> Result<CommonThird> {
    Ok(CommonThird {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        name: row.text("name")?,
        about: row.text("about")?,
        chosen_by: row.text("chosen_by")?,
        owned_by: row.text("owned_by")?,
        since: row.time("since")?,
        ended_at: row.opt_time("ended_at")?,
    })
}
