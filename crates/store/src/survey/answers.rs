//! Who names whom, and the sealed sums of ratings. No row here says who rated.

use basics::Id;
use model::survey::NamedTie;

use crate::{StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn ties(tx: &mut Tx<'_>, wave: Id) -> Result<Vec<NamedTie>> {
    let sql = "SELECT place, source, target FROM survey_tie WHERE wave = $1 ORDER BY place, source, target";
    let rows = tx.all(sql, args![wave]).await?;
    rows.iter()
        .map(|row| {
            let place = u32::try_from(row.int("place")?).unwrap_or_default();
            Ok(NamedTie { place, from: row.id("source")?, to: row.id("target")? })
        })
        .collect()
}

/// Puts these in place of whatever the actor named before.
pub async fn replace_of(tx: &mut Tx<'_>, wave: Id, actor: Id, named: &[(u32, Id)]) -> Result<()> {
    tx.execute("DELETE FROM survey_tie WHERE wave = $1 AND source = $2", args![wave, actor]).await?;
    for &(place, other) in named {
        let sql = "INSERT INTO survey_tie (wave, place, source, target) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        tx.execute(sql, args![wave, place, actor, other]).await?;
    }
    Ok(())
}

/// A rater's own copy, which only her address opens.
pub async fn seal(tx: &mut Tx<'_>, wave: Id, actor: Id, sealed: Option<Vec<u8>>) -> Result<()> {
    let sql = "UPDATE survey_respondent SET sealed = $3 WHERE wave = $1 AND actor = $2";
    tx.execute(sql, args![wave, actor, sealed]).await?;
    Ok(())
}

pub async fn sums(tx: &mut Tx<'_>, wave: Id) -> Result<Vec<(Id, Vec<u8>)>> {
    let rows =
        tx.all("SELECT actor, sealed FROM survey_sum WHERE wave = $1 ORDER BY actor", args![wave]).await?;
    rows.iter().map(|row| Ok((row.id("actor")?, row.bytes("sealed")?))).collect()
}

pub async fn keep_sum(tx: &mut Tx<'_>, wave: Id, actor: Id, sealed: Vec<u8>) -> Result<()> {
    let sql = "INSERT INTO survey_sum (wave, actor, sealed) VALUES ($1, $2, $3) \
               ON CONFLICT (wave, actor) DO UPDATE SET sealed = excluded.sealed";
    tx.execute(sql, args![wave, actor, sealed]).await?;
    Ok(())
}

/// The wave has closed: what is left of ratings are coarse words.
pub async fn forget_sums(tx: &mut Tx<'_>, wave: Id) -> Result<()> {
    tx.execute("DELETE FROM survey_sum WHERE wave = $1", args![wave]).await?;
    Ok(())
}

pub async fn keep_received(
    tx: &mut Tx<'_>,
    wave: Id,
    actor: Id,
    value: Option<&str>,
    trust: Option<&str>,
) -> Result<()> {
    let sql = "INSERT INTO survey_received (wave, actor, value_level, trust_level) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (wave, actor) DO NOTHING";
    let text = |level: Option<&str>| level.map(str::to_owned);
    tx.execute(sql, args![wave, actor, text(value), text(trust)]).await?;
    Ok(())
}

/// How much trust there is around the whole table, by its word.
pub async fn keep_together(tx: &mut Tx<'_>, wave: Id, trust: &str) -> Result<()> {
    tx.execute("UPDATE survey_wave SET trust_together = $2 WHERE id = $1", args![wave, trust]).await?;
    Ok(())
}

/// What is left of a wave's ratings, each by its word.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// Trust around the whole table.
    pub together: Option<String>,
    /// What raters said of this actor together.
    pub value: Option<String>,
    pub trust: Option<String>,
}

pub async fn words(tx: &mut Tx<'_>, wave: Id, actor: Option<Id>) -> Result<Words> {
    let sql = "SELECT survey_wave.trust_together, survey_received.value_level, survey_received.trust_level \
               FROM survey_wave LEFT JOIN survey_received ON survey_received.wave = survey_wave.id \
               AND survey_received.actor = $2 WHERE survey_wave.id = $1";
    let Some(row) = tx.one(sql, args![wave, actor]).await? else { return Ok(Words::default()) };
    Ok(Words {
        together: row.opt_text("trust_together")?,
        value: row.opt_text("value_level")?,
        trust: row.opt_text("trust_level")?,
    })
}
