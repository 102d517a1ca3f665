//! Rounds, statements, responses and what has been released of them; one file each.

pub mod front;
pub mod releases;
pub mod responses;
pub mod rounds;

use std::collections::BTreeMap;

use basics::{Id, Language};
use model::statements::{KnowledgeKind, Review, Statement, Translation};

use crate::keyed::{keyed, language};
use crate::{Row, StoreError, Tx, args, many};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, statement: &Statement) -> Result<()> {
    add_all(tx, std::slice::from_ref(statement)).await
}

pub async fn add_all(tx: &mut Tx<'_>, statements: &[Statement]) -> Result<()> {
    let into = "statement (id, round, label, author, said_by, text, language, knowledge, review, refusal, \
                written_by, created_at)";
    let rows = statements.iter().map(|s| {
        args![
            s.id,
            s.round,
            &s.label,
            s.author,
            &s.said_by,
            &s.text,
            s.language,
            s.knowledge.key(),
            s.review.key(),
            s.refusal.clone(),
            s.written_by,
            s.created_at,
        ]
    });
    let rows = rows.collect();
    many::insert(tx, into, 12, rows).await
}

pub async fn find(tx: &mut Tx<'_>, id: Id) -> Result<Option<Statement>> {
    let row = tx.one("SELECT * FROM statement WHERE id = $1", args![id]).await?;
    row.as_ref().map(statement).transpose()
}

pub async fn of_round(tx: &mut Tx<'_>, round: Id) -> Result<Vec<Statement>> {
    let rows = tx.all("SELECT * FROM statement WHERE round = $1 ORDER BY id", args![round]).await?;
    rows.iter().map(statement).collect()
}

/// Every statement of a table, whatever became of it.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Statement>> {
    let sql = "SELECT statement.* FROM statement JOIN round ON round.id = statement.round \
               WHERE round.partnership = $1 ORDER BY statement.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(statement).collect()
}

/// What persons have translated of a whole table into one language, by statement.
pub async fn table_translations(
    tx: &mut Tx<'_>,
    partnership: Id,
    into: Language,
) -> Result<Vec<(Id, Translation)>> {
    let sql = "SELECT translation.* FROM translation JOIN statement ON statement.id = translation.statement \
               JOIN round ON round.id = statement.round \
               WHERE round.partnership = $1 AND translation.language = $2 ORDER BY translation.statement";
    let rows = tx.all(sql, args![partnership, into]).await?;
    rows.iter().map(|row| Ok((row.id("statement")?, translation_of(row)?))).collect()
}

pub async fn by_author(tx: &mut Tx<'_>, author: Id) -> Result<Vec<Statement>> {
    let rows = tx.all("SELECT * FROM statement WHERE author = $1 ORDER BY id", args![author]).await?;
    rows.iter().map(statement).collect()
}

/// The number the next statement of this round gets on paper sheets.
pub async fn next_number(tx: &mut Tx<'_>, round: Id) -> Result<i64> {
    let row = tx.one("SELECT COUNT(*) + 1 AS n FROM statement WHERE round = $1", args![round]).await?;
    row.map_or(Ok(1), |row| row.int("n"))
}

pub async fn set_review(tx: &mut Tx<'_>, id: Id, review: Review, refusal: Option<&str>) -> Result<()> {
    tx.execute(
        "UPDATE statement SET review = $2, refusal = $3 WHERE id = $1",
        args![id, review.key(), refusal],
    )
    .await?;
    Ok(())
}

pub async fn join(tx: &mut Tx<'_>, id: Id, into: Id) -> Result<()> {
    let sql = "UPDATE statement SET review = 'joined', joined_into = $2 WHERE id = $1";
    tx.execute(sql, args![id, into]).await?;
    Ok(())
}

/// The teller's own correction of her own words.
pub async fn reword(tx: &mut Tx<'_>, id: Id, text: &str, review: Review) -> Result<()> {
    tx.execute("UPDATE statement SET text = $2, review = $3 WHERE id = $1", args![id, text, review.key()])
        .await?;
    tx.execute("DELETE FROM translation WHERE statement = $1", args![id]).await?;
    // What people answered, they answered to the old words.
    tx.execute("DELETE FROM response WHERE statement = $1", args![id]).await?;
    Ok(())
}

/// Her sentences stay, without a trace of who said them.
pub async fn forget_author(tx: &mut Tx<'_>, author: Id) -> Result<()> {
    tx.execute("UPDATE statement SET author = NULL WHERE author = $1", args![author]).await?;
    Ok(())
}

/// Her sentences go, with the answers to them.
pub async fn erase_of_author(tx: &mut Tx<'_>, author: Id) -> Result<()> {
    let sql = "UPDATE statement SET joined_into = NULL WHERE joined_into IN (SELECT id FROM statement WHERE author = $1)";
    tx.execute(sql, args![author]).await?;
    tx.execute("DELETE FROM statement WHERE author = $1", args![author]).await?;
    Ok(())
}

pub async fn translate(tx: &mut Tx<'_>, statement: Id, translation: &Translation) -> Result<()> {
    let sql = "INSERT INTO translation (statement, language, text, said_by, translator) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (statement, language) DO UPDATE SET text = excluded.text, said_by = excluded.said_by, \
               translator = excluded.translator";
    let Translation { language, text, said_by, translator } = translation;
    tx.execute(sql, args![statement, *language, text, said_by, *translator]).await?;
    Ok(())
}

pub async fn translation(tx: &mut Tx<'_>, statement: Id, into: Language) -> Result<Option<Translation>> {
    let sql = "SELECT * FROM translation WHERE statement = $1 AND language = $2";
    let row = tx.one(sql, args![statement, into]).await?;
    row.as_ref().map(translation_of).transpose()
}

/// Every translation of a round's statements into one language, by statement.
pub async fn translations(tx: &mut Tx<'_>, round: Id, into: Language) -> Result<Vec<(Id, Translation)>> {
    let sql = "SELECT translation.* FROM translation JOIN statement ON statement.id = translation.statement \
               WHERE statement.round = $1 AND translation.language = $2 ORDER BY translation.statement";
    let rows = tx.all(sql, args![round, into]).await?;
    rows.iter().map(|row| Ok((row.id("statement")?, translation_of(row)?))).collect()
}

/// Every translation into one language of the slates of the rounds in which this person's answers were released.
pub async fn slate_translations(
    tx: &mut Tx<'_>,
    person: Id,
    into: Language,
) -> Result<BTreeMap<Id, Translation>> {
    let sql = "SELECT translation.* FROM translation \
               JOIN slate_statement ON slate_statement.statement = translation.statement \
               JOIN released_ballot ON released_ballot.round = slate_statement.round \
               WHERE released_ballot.person = $1 AND translation.language = $2 ORDER BY translation.statement";
    let rows = tx.all(sql, args![person, into]).await?;
    rows.iter().map(|row| Ok((row.id("statement")?, translation_of(row)?))).collect()
}

/// Every translation of a round's statements, by statement.
pub async fn all_translations(tx: &mut Tx<'_>, round: Id) -> Result<Vec<(Id, Translation)>> {
    let sql = "SELECT translation.* FROM translation JOIN statement ON statement.id = translation.statement \
               WHERE statement.round = $1 ORDER BY translation.statement, translation.language DESC";
    let rows = tx.all(sql, args![round]).await?;
    rows.iter().map(|row| Ok((row.id("statement")?, translation_of(row)?))).collect()
}

pub(crate) fn statement(row: &Row) -> Result<Statement> {
    Ok(Statement {
        id: row.id("id")?,
        round: row.id("round")?,
        label: row.text("label")?,
        author: row.opt_id("author")?,
        said_by: row.text("said_by")?,
        text: row.text("text")?,
        language: language(row)?,
        knowledge: keyed(row, "knowledge", KnowledgeKind::from_key)?,
        review: keyed(row, "review", Review::from_key)?,
        refusal: row.opt_text("refusal")?,
        written_by: row.opt_id("written_by")?,
        created_at: row.time("created_at")?,
    })
}

fn translation_of(row: &Row) -> Result<Translation> {
    Ok(Translation {
        language: language(row)?,
        text: row.text("text")?,
        said_by: row.text("said_by")?,
        translator: row.opt_id("translator")?,
    })
}
