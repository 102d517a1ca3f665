//! Ground rules with who agreed to them.

use basics::{Id, Timestamp};
use model::framing::rules::{GroundRule, Topic};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, rule: &GroundRule) -> Result<()> {
    let r = rule;
    let sql = "INSERT INTO ground_rule (id, partnership, topic, text, since, replaces, ended_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7)";
    tx.execute(sql, args![r.id, r.partnership, r.topic.key(), &r.text, r.since, r.replaces, r.ended_at])
        .await?;
    Ok(())
}

pub async fn end(tx: &mut Tx<'_>, rule: Id, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE ground_rule SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", args![rule, now])
        .await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<GroundRule>> {
    let sql = "SELECT * FROM ground_rule WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(rule_of).transpose()
}

pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<GroundRule>> {
    let rows =
        tx.all("SELECT * FROM ground_rule WHERE partnership = $1 ORDER BY id", args![partnership]).await?;
    rows.iter().map(rule_of).collect()
}

/// Who said yes to a rule, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agreement {
    pub rule: Id,
    pub actor: Option<Id>,
    pub person: Option<Id>,
    pub at: Timestamp,
}

pub async fn agree(tx: &mut Tx<'_>, id: Id, agreement: &Agreement) -> Result<()> {
    let Agreement { rule, actor, person, at } = *agreement;
    let sql = "INSERT INTO rule_agreement (rule, id, actor, person, at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![rule, id, actor, person, at]).await?;
    Ok(())
}

pub async fn agreements(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Agreement>> {
    let sql = "SELECT rule_agreement.* FROM rule_agreement JOIN ground_rule ON ground_rule.id = rule_agreement.rule \
               WHERE ground_rule.partnership = $1 ORDER BY rule_agreement.rule, rule_agreement.id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter()
        .map(|row| {
            Ok(Agreement {
                rule: row.id("rule")?,
                actor: row.opt_id("actor")?,
                person: row.opt_id("person")?,
                at: row.time("at")?,
            })
        })
        .collect()
}

fn rule_of(row: &Row) -> Result<GroundRule> {
    Ok(GroundRule {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        topic: keyed(row, "topic", Topic::from_key)?,
        text: row.text("text")?,
        since: row.time("since")?,
        replaces: row.opt_id("replaces")?,
        ended_at: row.opt_time("ended_at")?,
    })
}
