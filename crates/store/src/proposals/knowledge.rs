//! What people know about a proposal: for it, against it, and what it would mean.

use basics::Id;
use model::proposals::{Knowledge, Side};
use model::statements::KnowledgeKind;

use crate::keyed::{keyed, language};
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, knowledge: &Knowledge) -> Result<()> {
    let sql = "INSERT INTO knowledge (id, proposal, author, said_by, kind, side, text, language, written_by, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let k = knowledge;
    let values = args![
        k.id,
        k.proposal,
        k.author,
        &k.said_by,
        k.kind.key(),
        k.side.key(),
        &k.text,
        k.language,
        k.written_by,
        k.at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// In the order it was said.
pub async fn of_proposal(tx: &mut Tx<'_>, proposal: Id) -> Result<Vec<Knowledge>> {
    let rows = tx.all("SELECT * FROM knowledge WHERE proposal = $1 ORDER BY id", args![proposal]).await?;
    rows.iter().map(knowledge).collect()
}

/// She takes back what she said.
pub async fn remove(tx: &mut Tx<'_>, author: Id, id: Id) -> Result<bool> {
    Ok(tx.execute("DELETE FROM knowledge WHERE id = $1 AND author = $2", args![id, author]).await? > 0)
}

fn knowledge(row: &Row) -> Result<Knowledge> {
    Ok(Knowledge {
        id: row.id("id")?,
        proposal: row.id("proposal")?,
        author: row.opt_id("author")?,
        said_by: row.text("said_by")?,
        kind: keyed(row, "kind", KnowledgeKind::from_key)?,
        side: keyed(row, "side", Side::from_key)?,
        text: row.text("text")?,
        language: language(row)?,
        written_by: row.opt_id("written_by")?,
        at: row.time("at")?,
    })
}
