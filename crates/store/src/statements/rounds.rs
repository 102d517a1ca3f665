//! Rounds in which statements are asked, and the groups their answers are known for.

use basics::Id;
use model::inclusion::AffectedGroup;
use model::statements::{InfluenceLevel, Question, Round, RoundState};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, round: &Round, groups: &[Id]) -> Result<()> {
    let sql = "INSERT INTO round (id, partnership, title, question, influence, answer_back_by, answerer, state, \
               small_groups_told, opened_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let r = round;
    let values = args![
        r.id,
        r.partnership,
        &r.title,
        r.question.key(),
        r.influence.key(),
        r.answer_back_by,
        r.answerer,
        r.state.key(),
        r.small_groups_told,
        r.opened_at,
    ];
    tx.execute(sql, values).await?;
    for (position, group) in groups.iter().enumerate() {
        let sql = "INSERT INTO round_group (round, affected_group, position) VALUES ($1, $2, $3)";
        tx.execute(sql, args![round.id, *group, position]).await?;
    }
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Round>> {
    let row =
        tx.one("SELECT * FROM round WHERE id = $1 AND partnership = $2", args![id, partnership]).await?;
    row.as_ref().map(round).transpose()
}

pub async fn by_id(tx: &mut Tx<'_>, id: Id) -> Result<Option<Round>> {
    let row = tx.one("SELECT * FROM round WHERE id = $1", args![id]).await?;
    row.as_ref().map(round).transpose()
}

pub async fn all(tx: &mut Tx<'_>) -> Result<Vec<Round>> {
    let rows = tx.all("SELECT * FROM round ORDER BY id", args![]).await?;
    rows.iter().map(round).collect()
}

pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Round>> {
    let rows =
        tx.all("SELECT * FROM round WHERE partnership = $1 ORDER BY id DESC", args![partnership]).await?;
    rows.iter().map(round).collect()
}

/// The rounds of every table a person sits at, newest first, with the name of who answers back.
pub async fn of_person(tx: &mut Tx<'_>, person: Id) -> Result<Vec<(Round, String)>> {
    let sql = "SELECT round.*, person.name AS answerer_name FROM round \
               JOIN member ON member.partnership = round.partnership \
               LEFT JOIN person ON person.id = round.answerer \
               WHERE member.person = $1 ORDER BY round.partnership, round.id DESC";
    let rows = tx.all(sql, args![person]).await?;
    rows.iter().map(|row| Ok((round(row)?, row.opt_text("answerer_name")?.unwrap_or_default()))).collect()
}

pub async fn set_state(tx: &mut Tx<'_>, id: Id, state: RoundState) -> Result<()> {
    tx.execute("UPDATE round SET state = $2 WHERE id = $1", args![id, state.key()]).await?;
    Ok(())
}

/// The groups this round's answers are known for, in the order they were declared.
pub async fn groups(tx: &mut Tx<'_>, round: Id) -> Result<Vec<AffectedGroup>> {
    let sql = "SELECT affected_group.* FROM round_group \
               JOIN affected_group ON affected_group.id = round_group.affected_group \
               WHERE round_group.round = $1 ORDER BY round_group.position";
    let rows = tx.all(sql, args![round]).await?;
    rows.iter()
        .map(|row| {
            Ok(AffectedGroup {
                id: row.id("id")?,
                partnership: row.id("partnership")?,
                name: row.text("name")?,
                stake: row.text("stake")?,
                asked_at: row.opt_time("asked_at")?,
            })
        })
        .collect()
}

/// Who of the people who answered says she belongs to which of the round's groups.
pub async fn group_members(tx: &mut Tx<'_>, round: Id) -> Result<Vec<(Id, Id)>> {
    let sql = "SELECT group_member.person, group_member.affected_group FROM round_group \
               JOIN group_member ON group_member.affected_group = round_group.affected_group \
               WHERE round_group.round = $1 ORDER BY group_member.person, group_member.affected_group";
    let rows = tx.all(sql, args![round]).await?;
    rows.iter().map(|row| Ok((row.id("person")?, row.id("affected_group")?))).collect()
}

pub(crate) fn round(row: &Row) -> Result<Round> {
    Ok(Round {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        title: row.text("title")?,
        question: keyed(row, "question", Question::from_key)?,
        influence: keyed(row, "influence", InfluenceLevel::from_key)?,
        answer_back_by: row.time("answer_back_by")?,
        answerer: row.id("answerer")?,
        state: keyed(row, "state", RoundState::from_key)?,
        small_groups_told: row.flag("small_groups_told")?,
        opened_at: row.time("opened_at")?,
    })
}
