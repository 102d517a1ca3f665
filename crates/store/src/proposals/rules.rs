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

/// In the order they were suggested. Four questions, however many rules there are.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Rule>> {
    let rows = tx.all("SELECT * FROM rule WHERE partnership = $1 ORDER BY id", args![partnership]).await?;
    let parts = Parts::of(tx, partnership).await?;
    rows.iter().map(|row| whole(row, &parts)).collect()
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Rule>> {
    Ok(of_partnership(tx, partnership).await?.into_iter().find(|rule| rule.id == id))
}

/// Titles of the rules that stand, in the order they were suggested.
pub async fn standing(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Id, String)>> {
    let sql = "SELECT id, title FROM rule WHERE partnership = $1 AND adopted_at IS NOT NULL AND retired_at IS NULL \
               ORDER BY id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((row.id("id")?, row.text("title")?))).collect()
}

/// Weights, groups and their actors of all rules of a table.
struct Parts {
    weights: Vec<Row>,
    groups: Vec<Row>,
    actors: Vec<(Id, i64, Id)>,
}

impl Parts {
    async fn of(tx: &mut Tx<'_>, partnership: Id) -> Result<Self> {
        let weights = "SELECT rule_weight.* FROM rule_weight JOIN rule ON rule.id = rule_weight.rule \
                       WHERE rule.partnership = $1 ORDER BY rule_weight.rule, rule_weight.actor";
        let groups = "SELECT rule_group.* FROM rule_group JOIN rule ON rule.id = rule_group.rule \
                      WHERE rule.partnership = $1 ORDER BY rule_group.rule, rule_group.position";
        let actors = "SELECT rule_group_actor.* FROM rule_group_actor JOIN rule ON rule.id = rule_group_actor.rule \
                      WHERE rule.partnership = $1 \
                      ORDER BY rule_group_actor.rule, rule_group_actor.position, rule_group_actor.actor";
        let rows = tx.all(actors, args![partnership]).await?;
        Ok(Self {
            weights: tx.all(weights, args![partnership]).await?,
            groups: tx.all(groups, args![partnership]).await?,
            actors: rows
                .iter()
                .map(|row| Ok((row.id("rule")?, row.int("position")?, row.id("actor")?)))
                .collect::<Result<_>>()?,
        })
    }
}

fn whole(row: &Row, parts: &Parts) -> Result<Rule> {
    let id = row.id("id")?;
    let mut weights = Vec::new();
    for row in &parts.weights {
        if row.id("rule")? == id {
            weights.push((row.id("actor")?, row.int("weight")?));
        }
    }
    let mut groups = Vec::new();
    for row in &parts.groups {
        if row.id("rule")? == id {
            let position = row.int("position")?;
            let own = parts.actors.iter().filter(|(rule, at, _)| *rule == id && *at == position);
            groups.push(RuleGroup {
                position,
                name: row.text("name")?,
                at_least: row.opt_int("at_least")?,
                actors: own.map(|(_, _, actor)| *actor).collect(),
                affected_group: row.opt_id("affected_group")?,
            });
        }
    }
    Ok(Rule {
        id,
        partnership: row.id("partnership")?,
        title: row.text("title")?,
        kind: keyed(row, "kind", RuleKind::from_key)?,
        roll: keyed(row, "roll", Roll::from_key)?,
        secrecy: keyed(row, "secrecy", Secrecy::from_key)?,
        quota: row.opt_int("quota")?,
        weights,
        groups,
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

/// Who says she belongs to one of these groups, at one table: person and group.
pub async fn people_of_groups(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Id, Id)>> {
    let sql = "SELECT group_member.person, group_member.affected_group FROM group_member \
               JOIN affected_group ON affected_group.id = group_member.affected_group \
               WHERE affected_group.partnership = $1 ORDER BY group_member.person, group_member.affected_group";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((row.id("person")?, row.id("affected_group")?))).collect()
}
