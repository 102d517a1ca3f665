//! The rules a table decides by, and what its members say before it adopts them.

use basics::{Id, Timestamp};
use model::proposals::rules::{Roll, Rule, RuleGroup, RuleKind, RuleStance, Secrecy};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, rule: &Rule) -> Result<()> {
    let sql = "INSERT INTO rule (id, partnership, title, kind, roll, secrecy, quota, suggested_at, adopted_at, retired_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    let r = rule;
    let values = args![
        r.id,
        r.partnership,
        &r.title,
        r.kind.key(),
        r.roll.key(),
        r.secrecy.key(),
        r.quota,
        r.suggested_at,
        r.adopted_at,
        r.retired_at,
    ];
    tx.execute(sql, values).await?;
    for (actor, weight) in &rule.weights {
        let sql = "INSERT INTO rule_weight (rule, actor, weight) VALUES ($1, $2, $3)";
        tx.execute(sql, args![rule.id, *actor, *weight]).await?;
    }
    for group in &rule.groups {
        let sql = "INSERT INTO rule_group (rule, position, name, at_least, affected_group) VALUES ($1, $2, $3, $4, $5)";
        let RuleGroup { position, name, at_least, actors, affected_group } = group;
        tx.execute(sql, args![rule.id, *position, name, *at_least, *affected_group]).await?;
        for actor in actors {
            let sql = "INSERT INTO rule_group_actor (rule, position, actor) VALUES ($1, $2, $3)";
            tx.execute(sql, args![rule.id, *position, *actor]).await?;
        }
    }
    Ok(())
}

/// In the order they were suggested. Two questions, however many rules there are.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Rule>> {
    read(tx, partnership, None).await
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Rule>> {
    Ok(read(tx, partnership, Some(id)).await?.pop())
}

/// Rules with their groups and weights; all of a table, or one.
async fn read(tx: &mut Tx<'_>, partnership: Id, id: Option<Id>) -> Result<Vec<Rule>> {
    let sql = "SELECT rule.*, rule_group.position, rule_group.name, rule_group.at_least, rule_group.affected_group, \
               rule_group_actor.actor FROM rule LEFT JOIN rule_group ON rule_group.rule = rule.id \
               LEFT JOIN rule_group_actor ON rule_group_actor.rule = rule.id \
               AND rule_group_actor.position = rule_group.position \
               WHERE rule.partnership = $1 AND rule.id = COALESCE($2, rule.id) \
               ORDER BY rule.id, rule_group.position, rule_group_actor.actor";
    let mut rules: Vec<Rule> = Vec::new();
    for row in tx.all(sql, args![partnership, id]).await? {
        let its = row.id("id")?;
        if rules.last().is_none_or(|known| known.id != its) {
            rules.push(rule(&row)?);
        }
        if let Some(rule) = rules.last_mut() {
            add_group(&row, &mut rule.groups)?;
        }
    }
    if rules.iter().any(|rule| rule.kind == RuleKind::Votes) {
        let sql = "SELECT rule_weight.* FROM rule_weight JOIN rule ON rule.id = rule_weight.rule \
                   WHERE rule.partnership = $1 AND rule.id = COALESCE($2, rule.id) \
                   ORDER BY rule_weight.rule, rule_weight.actor";
        for row in tx.all(sql, args![partnership, id]).await? {
            let of = row.id("rule")?;
            if let Some(rule) = rules.iter_mut().find(|rule| rule.id == of) {
                rule.weights.push((row.id("actor")?, row.int("weight")?));
            }
        }
    }
    Ok(rules)
}

/// A row stands for one actor of a group, or for a group without actors, or for a rule without groups.
fn add_group(row: &Row, groups: &mut Vec<RuleGroup>) -> Result<()> {
    let Some(position) = row.opt_int("position")? else { return Ok(()) };
    if groups.last().is_none_or(|known| known.position != position) {
        groups.push(RuleGroup {
            position,
            name: row.text("name")?,
            at_least: row.opt_int("at_least")?,
            actors: Vec::new(),
            affected_group: row.opt_id("affected_group")?,
        });
    }
    if let Some(group) = groups.last_mut() {
        group.actors.extend(row.opt_id("actor")?);
    }
    Ok(())
}

/// Titles of the rules that stand, in the order they were suggested.
pub async fn standing(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Id, String)>> {
    let sql = "SELECT id, title FROM rule WHERE partnership = $1 AND adopted_at IS NOT NULL AND retired_at IS NULL \
               ORDER BY id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("title")?))).collect()
}

fn rule(row: &Row) -> Result<Rule> {
    Ok(Rule {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        title: row.text("title")?,
        kind: keyed(row, "kind", RuleKind::from_key)?,
        roll: keyed(row, "roll", Roll::from_key)?,
        secrecy: keyed(row, "secrecy", Secrecy::from_key)?,
        quota: row.opt_int("quota")?,
        weights: Vec::new(),
        groups: Vec::new(),
        suggested_at: row.time("suggested_at")?,
        adopted_at: row.opt_time("adopted_at")?,
        retired_at: row.opt_time("retired_at")?,
    })
}

pub async fn adopt(tx: &mut Tx<'_>, rule: Id, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE rule SET adopted_at = $2 WHERE id = $1", args![rule, now]).await?;
    Ok(())
}

/// What a member says of a rule; a later word replaces an earlier one.
pub async fn keep_stance(tx: &mut Tx<'_>, stance: &RuleStance) -> Result<()> {
    let sql = "INSERT INTO rule_stance (rule, person, objection, at) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (rule, person) DO UPDATE SET objection = excluded.objection, at = excluded.at";
    let RuleStance { rule, person, objection, at } = stance;
    tx.execute(sql, args![*rule, *person, objection.clone(), *at]).await?;
    Ok(())
}

/// What was said of every rule of a table.
pub async fn stances(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<RuleStance>> {
    let sql = "SELECT rule_stance.* FROM rule_stance JOIN rule ON rule.id = rule_stance.rule \
               WHERE rule.partnership = $1 ORDER BY rule_stance.rule, rule_stance.person";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter()
        .map(|row| {
            Ok(RuleStance {
                rule: row.id("rule")?,
                person: row.id("person")?,
                objection: row.opt_text("objection")?,
                at: row.time("at")?,
            })
        })
        .collect()
}

/// Who says she belongs to one of a table's groups: everybody, or one person; person and group.
pub async fn people_of_groups(tx: &mut Tx<'_>, partnership: Id, person: Option<Id>) -> Result<Vec<(Id, Id)>> {
    let sql = "SELECT group_member.person, group_member.affected_group FROM group_member \
               JOIN affected_group ON affected_group.id = group_member.affected_group \
               WHERE affected_group.partnership = $1 AND group_member.person = COALESCE($2, group_member.person) \
               ORDER BY group_member.person, group_member.affected_group";
    let rows = tx.all(sql, args![partnership, person]).await?;
    rows.iter().map(|row| Ok((row.id("person")?, row.id("affected_group")?))).collect()
}
