//! What was told to everybody who answered in a round, and who still waits to have it carried to her.

use basics::{Id, Timestamp};
use model::statements::Round;
use model::trace::answers::AnswerWay;
use model::trace::rounds::RoundAnswer;

use crate::keyed::keyed;
use crate::statements::rounds::round;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn keep(tx: &mut Tx<'_>, answer: &RoundAnswer) -> Result<()> {
    let a = answer;
    let sql = "INSERT INTO round_answer (id, round, did, did_not, because, answered_by, at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let values =
        args![a.id, a.round, a.did.clone(), a.did_not.clone(), a.because.clone(), a.answered_by, a.at];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Every answer to those who answered at this table, the latest first.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<RoundAnswer>> {
    let sql = "SELECT round_answer.* FROM round_answer JOIN round ON round.id = round_answer.round \
               WHERE round.partnership = $1 ORDER BY round_answer.id DESC";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(answer).collect()
}

/// The rounds of a table in which anybody has answered, the newest first.
pub async fn answered(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Round>> {
    let sql = "SELECT * FROM round WHERE partnership = $1 AND EXISTS (SELECT 1 FROM response \
               JOIN statement ON statement.id = response.statement WHERE statement.round = round.id) \
               ORDER BY id DESC";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(round).collect()
}

/// The rounds in which this person has answered, the newest first, with what was told to those who did.
pub async fn of_person(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(Round, Option<RoundAnswer>)>> {
    let sql = "SELECT round.*, told.id AS told, told.did, told.did_not, told.because, told.answered_by, told.at \
               FROM round LEFT JOIN round_answer AS told ON told.round = round.id AND NOT EXISTS \
               (SELECT 1 FROM round_answer AS later WHERE later.round = round.id AND later.id > told.id) \
               WHERE EXISTS (SELECT 1 FROM response JOIN statement ON statement.id = response.statement \
               WHERE response.person = $1 AND statement.round = round.id) ORDER BY round.id DESC";
    let rows = tx.all(sql, args![person]).await?;
    let told = |row: &Row, id: Id| {
        Ok(RoundAnswer {
            id,
            round: row.id("id")?,
            did: row.opt_text("did")?,
            did_not: row.opt_text("did_not")?,
            because: row.opt_text("because")?,
            answered_by: row.opt_id("answered_by")?,
            at: row.time("at")?,
        })
    };
    rows.iter()
        .map(|row| {
            let answer = row.opt_id("told")?.map(|id| told(row, id)).transpose()?;
            Ok((round(row)?, answer))
        })
        .collect()
}

/// Somebody who answered in a round and wants to hear of it from somebody she knows.
pub struct Wanted {
    pub round: Id,
    pub person: Id,
    pub way: AnswerWay,
    /// Somebody walks with her here and may read to her.
    pub is_walked_with: bool,
}

/// Everybody at this table who wants what came of a round carried to her, and answered in it.
pub async fn wanted(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Wanted>> {
    let sql = "SELECT DISTINCT statement.round, answer_way.person, answer_way.way, \
               (SELECT COUNT(*) FROM companionship WHERE companionship.person = answer_way.person \
                AND companionship.partnership = $1 AND companionship.ended_at IS NULL \
                AND companionship.read_aloud = 1) AS n_walks \
               FROM answer_way JOIN response ON response.person = answer_way.person \
               JOIN statement ON statement.id = response.statement \
               JOIN round ON round.id = statement.round AND round.partnership = $1 \
               WHERE answer_way.partnership = $1 AND answer_way.way <> 'page' \
               ORDER BY statement.round, answer_way.person";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter()
        .map(|row| {
            Ok(Wanted {
                round: row.id("round")?,
                person: row.id("person")?,
                way: keyed(row, "way", AnswerWay::from_key)?,
                is_walked_with: row.int("n_walks")? > 0,
            })
        })
        .collect()
}

/// Which answers have been carried to whom.
pub async fn handed(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Id, Id)>> {
    let sql = "SELECT round_answer_handed.answer, round_answer_handed.person FROM round_answer_handed \
               JOIN round_answer ON round_answer.id = round_answer_handed.answer \
               JOIN round ON round.id = round_answer.round WHERE round.partnership = $1 \
               ORDER BY round_answer_handed.answer, round_answer_handed.person";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((row.id("answer")?, row.id("person")?))).collect()
}

pub async fn hand_over(tx: &mut Tx<'_>, answer: Id, person: Id, now: Timestamp) -> Result<()> {
    let sql = "INSERT INTO round_answer_handed (answer, person, handed_at) VALUES ($1, $2, $3) \
               ON CONFLICT DO NOTHING";
    tx.execute(sql, args![answer, person, now]).await?;
    Ok(())
}

fn answer(row: &Row) -> Result<RoundAnswer> {
    Ok(RoundAnswer {
        id: row.id("id")?,
        round: row.id("round")?,
        did: row.opt_text("did")?,
        did_not: row.opt_text("did_not")?,
        because: row.opt_text("because")?,
        answered_by: row.opt_id("answered_by")?,
        at: row.time("at")?,
    })
}
