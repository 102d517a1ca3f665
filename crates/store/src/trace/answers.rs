//! Answers back, what was said to them, and how each person wants hers.

use basics::{Id, Timestamp};
use model::trace::answers::{AnswerBack, AnswerWay, Reply};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// Keeps an answer; a later one to the same statement stands in its place, and what was said to the old one goes.
pub async fn keep(tx: &mut Tx<'_>, answer: &AnswerBack) -> Result<()> {
    let a = answer;
    let sql = "INSERT INTO answer_back (id, statement, used, did, did_not, because, answered_by, at, reply, handed_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, NULL, NULL) ON CONFLICT (statement) DO UPDATE SET \
               used = excluded.used, did = excluded.did, did_not = excluded.did_not, because = excluded.because, \
               answered_by = excluded.answered_by, at = excluded.at, reply = NULL, handed_at = NULL";
    let values = args![
        a.id,
        a.statement,
        a.used,
        a.did.clone(),
        a.did_not.clone(),
        a.because.clone(),
        a.answered_by,
        a.at,
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, statement: Id) -> Result<Option<AnswerBack>> {
    let row = tx.one("SELECT * FROM answer_back WHERE statement = $1", args![statement]).await?;
    row.as_ref().map(answer).transpose()
}

pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<AnswerBack>> {
    let sql = "SELECT answer_back.* FROM answer_back JOIN statement ON statement.id = answer_back.statement \
               JOIN round ON round.id = statement.round WHERE round.partnership = $1 ORDER BY answer_back.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(answer).collect()
}

/// The answers to what one person said, anywhere.
pub async fn of_author(tx: &mut Tx<'_>, author: Id) -> Result<Vec<AnswerBack>> {
    let sql = "SELECT answer_back.* FROM answer_back JOIN statement ON statement.id = answer_back.statement \
               WHERE statement.author = $1 ORDER BY answer_back.id";
    let rows = tx.all(sql, args![author]).await?;
    rows.iter().map(answer).collect()
}

pub async fn reply(tx: &mut Tx<'_>, statement: Id, reply: Reply) -> Result<()> {
    tx.execute("UPDATE answer_back SET reply = $2 WHERE statement = $1", args![statement, reply.key()])
        .await?;
    Ok(())
}

pub async fn hand_over(tx: &mut Tx<'_>, statement: Id, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE answer_back SET handed_at = $2 WHERE statement = $1", args![statement, now]).await?;
    Ok(())
}

pub async fn choose_way(tx: &mut Tx<'_>, partnership: Id, person: Id, way: AnswerWay) -> Result<()> {
    let sql = "INSERT INTO answer_way (person, partnership, way) VALUES ($1, $2, $3) \
               ON CONFLICT (person, partnership) DO UPDATE SET way = excluded.way";
    tx.execute(sql, args![person, partnership, way.key()]).await?;
    Ok(())
}

/// The ways people at this table have chosen; who has chosen none reads her own page.
pub async fn ways(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Id, AnswerWay)>> {
    let sql = "SELECT person, way FROM answer_way WHERE partnership = $1 ORDER BY person";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((row.id("person")?, keyed(row, "way", AnswerWay::from_key)?))).collect()
}

fn answer(row: &Row) -> Result<AnswerBack> {
    let reply = match row.opt_text("reply")? {
        Some(_) => Some(keyed(row, "reply", Reply::from_key)?),
        None => None,
    };
    Ok(AnswerBack {
        id: row.id("id")?,
        statement: row.id("statement")?,
        used: row.flag("used")?,
        did: row.opt_text("did")?,
        did_not: row.opt_text("did_not")?,
        because: row.opt_text("because")?,
        answered_by: row.opt_id("answered_by")?,
        at: row.time("at")?,
        reply,
        handed_at: row.opt_time("handed_at")?,
    })
}
