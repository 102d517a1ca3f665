//! Agenda cards, line by line, and which others have seen what was put down.

use basics::{Id, Timestamp};
use model::framing::agendas::{AgendaLine, Aim, LetGo};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, line: &AgendaLine) -> Result<()> {
    let l = line;
    let sql = "INSERT INTO agenda_line (id, partnership, actor, aim, text, released, author, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    tx.execute(sql, args![l.id, l.partnership, l.actor, l.aim.key(), &l.text, l.released, l.author, l.at])
        .await?;
    Ok(())
}

pub async fn release(tx: &mut Tx<'_>, line: Id, released: bool) -> Result<()> {
    tx.execute("UPDATE agenda_line SET released = $2 WHERE id = $1", args![line, released]).await?;
    Ok(())
}

/// The actor takes a line off its card; what others saw of it goes too.
pub async fn remove(tx: &mut Tx<'_>, line: Id) -> Result<()> {
    tx.execute("DELETE FROM agenda_line WHERE id = $1", args![line]).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<AgendaLine>> {
    let sql = "SELECT * FROM agenda_line WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(line).transpose()
}

pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<AgendaLine>> {
    let rows =
        tx.all("SELECT * FROM agenda_line WHERE partnership = $1 ORDER BY id", args![partnership]).await?;
    rows.iter().map(line).collect()
}

/// Once for each actor, however often its people press.
pub async fn see(tx: &mut Tx<'_>, line: Id, actor: Id, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO let_go_seen (line, actor, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    tx.execute(sql, args![line, actor, now]).await?;
    Ok(())
}

pub async fn let_goes(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<LetGo>> {
    let sql = "SELECT let_go_seen.line, let_go_seen.actor FROM let_go_seen \
               JOIN agenda_line ON agenda_line.id = let_go_seen.line \
               WHERE agenda_line.partnership = $1 ORDER BY let_go_seen.line, let_go_seen.actor";
    let rows = tx.all(sql, args![partnership]).await?;
    let mut all: Vec<LetGo> = Vec::new();
    for row in &rows {
        let (line, actor) = (row.id("line")?, row.id("actor")?);
        match all.last_mut() {
            Some(last) if last.line == line => last.seen_by.push(actor),
            _ => all.push(LetGo { line, seen_by: vec![actor] }),
        }
    }
    Ok(all)
}

fn line(row: &Row) -> Result<AgendaLine> {
    Ok(AgendaLine {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        actor: row.id("actor")?,
        aim: keyed(row, "aim", Aim::from_key)?,
        text: row.text("text")?,
        released: row.flag("released")?,
        author: row.opt_id("author")?,
        at: row.time("at")?,
    })
}
