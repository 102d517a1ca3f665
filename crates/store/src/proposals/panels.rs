//! Panels drawn by lot, and who offered to sit on them.

use basics::{Id, Timestamp};
use model::proposals::panels::{Knows, Panel, Volunteer};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, panel: &Panel) -> Result<()> {
    let sql = "INSERT INTO panel (id, partnership, title, asked_by, seats, lived_at_least, professional_at_least, seed) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    let p = panel;
    let values = args![
        p.id,
        p.partnership,
        &p.title,
        p.asked_by,
        p.seats,
        p.lived_at_least,
        p.professional_at_least,
        p.seed,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// The latest first.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Panel>> {
    let rows =
        tx.all("SELECT * FROM panel WHERE partnership = $1 ORDER BY id DESC", args![partnership]).await?;
    rows.iter().map(panel).collect()
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Panel>> {
    let sql = "SELECT * FROM panel WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(panel).transpose()
}

pub async fn volunteer(tx: &mut Tx<'_>, panel: Id, person: Id, knows: Knows) -> Result<()> {
    let sql = "INSERT INTO panel_volunteer (panel, person, knows) VALUES ($1, $2, $3) \
               ON CONFLICT (panel, person) DO UPDATE SET knows = excluded.knows";
    tx.execute(sql, args![panel, person, knows.key()]).await?;
    Ok(())
}

pub async fn step_back(tx: &mut Tx<'_>, panel: Id, person: Id) -> Result<()> {
    let sql = "DELETE FROM panel_volunteer WHERE panel = $1 AND person = $2";
    tx.execute(sql, args![panel, person]).await?;
    Ok(())
}

/// In an order that says nothing but who they are.
pub async fn volunteers(tx: &mut Tx<'_>, panel: Id) -> Result<Vec<Volunteer>> {
    let sql = "SELECT * FROM panel_volunteer WHERE panel = $1 ORDER BY person";
    let rows = tx.all(sql, args![panel]).await?;
    rows.iter()
        .map(|row| Ok(Volunteer { person: row.id("person")?, knows: keyed(row, "knows", Knows::from_key)? }))
        .collect()
}

pub async fn seal(tx: &mut Tx<'_>, panel: Id, list_hash: &str) -> Result<()> {
    tx.execute("UPDATE panel SET list_hash = $2 WHERE id = $1", args![panel, list_hash]).await?;
    Ok(())
}

pub async fn draw(tx: &mut Tx<'_>, panel: Id, number: i64, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE panel SET drawn = $2, drawn_at = $3 WHERE id = $1", args![panel, number, now]).await?;
    Ok(())
}

fn panel(row: &Row) -> Result<Panel> {
    Ok(Panel {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        title: row.text("title")?,
        asked_by: row.id("asked_by")?,
        seats: row.int("seats")?,
        lived_at_least: row.int("lived_at_least")?,
        professional_at_least: row.int("professional_at_least")?,
        seed: row.int("seed")?,
        list_hash: row.opt_text("list_hash")?,
        drawn: row.opt_int("drawn")?,
        drawn_at: row.opt_time("drawn_at")?,
    })
}
