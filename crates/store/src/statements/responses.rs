//! The answers people give to statements. One current answer per person and statement.

use basics::{Id, Language, Timestamp};
use model::statements::{Answer, Response, Statement, Way};

use crate::keyed::{keyed, language};
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

/// Keeps an answer; a later one replaces an earlier one, and what she said of "does it matter" stays unless said anew.
pub async fn keep(tx: &mut Tx<'_>, response: &Response) -> Result<()> {
    let sql = "INSERT INTO response (statement, person, answer, matters, way, written_by, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) \
               ON CONFLICT (statement, person) DO UPDATE SET answer = excluded.answer, \
               matters = COALESCE(excluded.matters, response.matters), way = excluded.way, \
               written_by = excluded.written_by, at = excluded.at";
    let Response { statement, person, answer, matters, way, written_by, at } = *response;
    tx.execute(sql, args![statement, person, answer.sign(), matters, way.key(), written_by, at]).await?;
    Ok(())
}

/// Notes whether it matters to her; needs an answer first. `None` takes it back.
pub async fn set_matters(
    tx: &mut Tx<'_>,
    statement: Id,
    person: Id,
    matters: Option<bool>,
    now: Timestamp,
) -> Result<bool> {
    let sql = "UPDATE response SET matters = $3, at = $4 WHERE statement = $1 AND person = $2";
    Ok(tx.execute(sql, args![statement, person, matters, now]).await? > 0)
}

/// Notes with which chance the statement she has answered was offered to her. What was noted first stays.
pub async fn note_chance(tx: &mut Tx<'_>, statement: Id, person: Id, chance: f64) -> Result<()> {
    let sql = "UPDATE response SET chance = $3 WHERE statement = $1 AND person = $2 AND chance IS NULL";
    tx.execute(sql, args![statement, person, Some(chance)]).await?;
    Ok(())
}

pub async fn withdraw(tx: &mut Tx<'_>, statement: Id, person: Id) -> Result<bool> {
    let sql = "DELETE FROM response WHERE statement = $1 AND person = $2";
    Ok(tx.execute(sql, args![statement, person]).await? > 0)
}

pub async fn find(tx: &mut Tx<'_>, statement: Id, person: Id) -> Result<Option<Response>> {
    let sql = "SELECT * FROM response WHERE statement = $1 AND person = $2";
    let row = tx.one(sql, args![statement, person]).await?;
    row.as_ref().map(response).transpose()
}

/// Her own answers in one round.
pub async fn of_person_in(tx: &mut Tx<'_>, round: Id, person: Id) -> Result<Vec<Response>> {
    let sql = "SELECT response.* FROM response JOIN statement ON statement.id = response.statement \
               WHERE statement.round = $1 AND response.person = $2 ORDER BY response.statement";
    let rows = tx.all(sql, args![round, person]).await?;
    rows.iter().map(response).collect()
}

/// Everything she answered anywhere, with the sentence she answered to.
pub async fn of_person(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(Response, String)>> {
    let sql = "SELECT response.*, statement.text FROM response JOIN statement ON statement.id = response.statement \
               WHERE response.person = $1 ORDER BY response.statement";
    let rows = tx.all(sql, args![person]).await?;
    rows.iter().map(|row| Ok((response(row)?, row.text("text")?))).collect()
}

/// For each of her answers, in the same order: whose table it was given at, and the language it was said in.
pub async fn tables_of_person(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(Id, Language)>> {
    let sql = "SELECT round.partnership, statement.language FROM response \
               JOIN statement ON statement.id = response.statement JOIN round ON round.id = statement.round \
               WHERE response.person = $1 ORDER BY response.statement";
    let rows = tx.all(sql, args![person]).await?;
    rows.iter().map(|row| Ok((row.id("partnership")?, language(row)?))).collect()
}

pub async fn of_round(tx: &mut Tx<'_>, round: Id) -> Result<Vec<Response>> {
    let sql = "SELECT response.* FROM response JOIN statement ON statement.id = response.statement \
               WHERE statement.round = $1 ORDER BY response.person, response.statement";
    let rows = tx.all(sql, args![round]).await?;
    rows.iter().map(response).collect()
}

/// How many people have answered anything in this round.
pub async fn n_people(tx: &mut Tx<'_>, round: Id) -> Result<i64> {
    let sql = "SELECT COUNT(DISTINCT response.person) AS n FROM response \
               JOIN statement ON statement.id = response.statement WHERE statement.round = $1";
    tx.one(sql, args![round]).await?.map_or(Ok(0), |row| row.int("n"))
}

/// How many people of each of the round's groups have answered anything in it.
pub async fn people_by_group(tx: &mut Tx<'_>, round: Id) -> Result<Vec<(Id, i64)>> {
    let sql = "SELECT round_group.affected_group, COUNT(DISTINCT response.person) AS n FROM round_group \
               JOIN group_member ON group_member.affected_group = round_group.affected_group \
               JOIN response ON response.person = group_member.person \
               JOIN statement ON statement.id = response.statement AND statement.round = round_group.round \
               WHERE round_group.round = $1 GROUP BY round_group.affected_group ORDER BY round_group.affected_group";
    let rows = tx.all(sql, args![round]).await?;
    rows.iter().map(|row| Ok((row.id("affected_group")?, row.int("n")?))).collect()
}

/// How often a statement was heard: in all, and by the least-heard of the person's own groups.
pub struct Heard {
    pub statement: Statement,
    pub n_answers: i64,
    pub n_agree: i64,
    pub n_disagree: i64,
    pub n_in_my_groups: i64,
    pub i_have_groups: bool,
}

/// The shown statements this person has not answered, with how often each was heard.
pub async fn unanswered(tx: &mut Tx<'_>, round: Id, person: Id) -> Result<Vec<Heard>> {
    let sql = "SELECT statement.*, \
               (SELECT COUNT(*) FROM response WHERE response.statement = statement.id) AS n_answers, \
               (SELECT COUNT(*) FROM response WHERE response.statement = statement.id AND answer = 1) AS n_agree, \
               (SELECT COUNT(*) FROM response WHERE response.statement = statement.id AND answer = -1) \
                AS n_disagree, \
               (SELECT COUNT(*) FROM group_member WHERE person = $2) AS n_my_groups, \
               (SELECT COUNT(*) FROM response JOIN group_member ON group_member.person = response.person \
                WHERE response.statement = statement.id AND group_member.affected_group IN \
                (SELECT affected_group FROM group_member WHERE person = $2)) AS n_in_my_groups \
               FROM statement WHERE round = $1 AND review = 'shown' AND NOT EXISTS \
               (SELECT 1 FROM response WHERE response.statement = statement.id AND response.person = $2) \
               ORDER BY statement.id";
    let rows = tx.all(sql, args![round, person]).await?;
    rows.iter()
        .map(|row| {
            Ok(Heard {
                statement: super::statement(row)?,
                n_answers: row.int("n_answers")?,
                n_agree: row.int("n_agree")?,
                n_disagree: row.int("n_disagree")?,
                n_in_my_groups: row.int("n_in_my_groups")?,
                i_have_groups: row.int("n_my_groups")? > 0,
            })
        })
        .collect()
}

fn response(row: &Row) -> Result<Response> {
    let sign = row.int("answer")?;
    Ok(Response {
        statement: row.id("statement")?,
        person: row.id("person")?,
        answer: Answer::from_sign(sign).ok_or_else(|| {
            StoreError::Damaged(format!("an answer is kept as `{sign}`, which is none of -1, 0, 1"))
        })?,
        matters: row.opt_flag("matters")?,
        way: keyed(row, "way", Way::from_key)?,
        written_by: row.opt_id("written_by")?,
        at: row.time("at")?,
    })
}
