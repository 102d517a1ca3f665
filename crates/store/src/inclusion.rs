//! Affected groups and who says she belongs to them.

pub mod wishes;

use basics::{Id, Timestamp};
use model::inclusion::AffectedGroup;

use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add_group(tx: &mut Tx<'_>, group: &AffectedGroup) -> Result<()> {
    let AffectedGroup { id, partnership, name, stake, asked_at } = group;
    let sql =
        "INSERT INTO affected_group (id, partnership, name, stake, asked_at) VALUES ($1, $2, $3, $4, $5)";
    tx.execute(sql, args![*id, *partnership, name, stake, *asked_at]).await?;
    Ok(())
}

/// A group that gathers people for a round's answers, beside the register.
pub async fn add_broad_group(tx: &mut Tx<'_>, group: &AffectedGroup) -> Result<()> {
    add_group(tx, group).await?;
    tx.execute("UPDATE affected_group SET broad = 1 WHERE id = $1", args![group.id]).await?;
    Ok(())
}

/// A group with the number of people who say they belong to it. Who they are stays with them.
pub struct CountedGroup {
    pub group: AffectedGroup,
    pub n_members: u32,
}

/// The register: the groups with who is missing first, then in the order they were written down.
pub async fn groups(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<CountedGroup>> {
    let sql = "SELECT affected_group.*, (SELECT COUNT(*) FROM group_member \
               WHERE group_member.affected_group = affected_group.id) AS n_members \
               FROM affected_group WHERE partnership = $1 AND broad = 0 ORDER BY id";
    let rows = tx.all(sql, args![partnership]).await?;
    let mut groups = rows
        .iter()
        .map(|row| {
            let n_members = u32::try_from(row.int("n_members")?).unwrap_or(u32::MAX);
            Ok(CountedGroup { group: group_of(row)?, n_members })
        })
        .collect::<Result<Vec<_>>>()?;
    groups.sort_by_key(|counted| counted.group.presence(counted.n_members));
    Ok(groups)
}

/// Every group a person may say she belongs to: the broad ones first, then the register in the order it was written.
pub async fn all_groups(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<AffectedGroup>> {
    let sql = "SELECT * FROM affected_group WHERE partnership = $1 ORDER BY broad DESC, id";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(group_of).collect()
}

pub async fn group(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<AffectedGroup>> {
    let row = tx
        .one("SELECT * FROM affected_group WHERE id = $1 AND partnership = $2", args![id, partnership])
        .await?;
    row.as_ref().map(group_of).transpose()
}

pub async fn mark_asked(tx: &mut Tx<'_>, id: Id, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE affected_group SET asked_at = $2 WHERE id = $1 AND asked_at IS NULL", args![id, now])
        .await?;
    Ok(())
}

/// The groups this person has said she belongs to, at one table.
pub async fn groups_of(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<Vec<Id>> {
    let sql = "SELECT affected_group.id FROM group_member \
               JOIN affected_group ON affected_group.id = group_member.affected_group \
               WHERE affected_group.partnership = $1 AND group_member.person = $2 ORDER BY affected_group.id";
    let rows = tx.all(sql, args![partnership, person]).await?;
    rows.iter().map(|row| row.id("id")).collect()
}

/// The names of all groups she belongs to, at any table.
pub async fn names_of_groups_of(tx: &mut Tx<'_>, person: Id) -> Result<Vec<String>> {
    let sql = "SELECT affected_group.name FROM group_member \
               JOIN affected_group ON affected_group.id = group_member.affected_group \
               WHERE group_member.person = $1 ORDER BY affected_group.id";
    let rows = tx.all(sql, args![person]).await?;
    rows.iter().map(|row| row.text("name")).collect()
}

/// Puts these groups in place of the ones she named before. Naming none is fine.
pub async fn declare(tx: &mut Tx<'_>, partnership: Id, person: Id, groups: &[Id]) -> Result<()> {
    let sql = "DELETE FROM group_member WHERE person = $2 AND affected_group IN \
               (SELECT id FROM affected_group WHERE partnership = $1)";
    tx.execute(sql, args![partnership, person]).await?;
    for group in groups {
        let sql = "INSERT INTO group_member (affected_group, person) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        tx.execute(sql, args![*group, person]).await?;
    }
    Ok(())
}

fn group_of(row: &Row) -> Result<AffectedGroup> {
    Ok(AffectedGroup {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        name: row.text("name")?,
        stake: row.text("stake")?,
        asked_at: row.opt_time("asked_at")?,
    })
}

/// Who says she belongs to which group of a table; for sums over five or more, never for a page.
pub async fn all_members(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<(Id, Id)>> {
    let sql = "SELECT group_member.affected_group, group_member.person FROM group_member \
               JOIN affected_group ON affected_group.id = group_member.affected_group \
               WHERE affected_group.partnership = $1 ORDER BY group_member.affected_group, group_member.person";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(|row| Ok((row.id("affected_group")?, row.id("person")?))).collect()
}
