//! Waves of the network survey and what representatives answered in them.

pub mod answers;
pub mod releases;

use basics::{Id, Timestamp};
use model::partnerships::Actor;
use model::survey::{Reply, Respondent, Side, TieKind, Wave, WaveState};

use crate::accounts::Hash;
use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, wave: &Wave, kinds: &[TieKind]) -> Result<()> {
    let sql = "INSERT INTO survey_wave (id, partnership, title, purpose, learner, asks_ratings, state, opened_at, \
               closes_on, closed_at, changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $8)";
    let values = args![
        wave.id,
        wave.partnership,
        &wave.title,
        &wave.purpose,
        &wave.learner,
        wave.asks_ratings,
        wave.state.key(),
        wave.opened_at,
        wave.closes_on,
        wave.closed_at,
    ];
    tx.execute(sql, values).await?;
    for kind in kinds {
        let sql = "INSERT INTO survey_kind (wave, place, wording, is_mutual) VALUES ($1, $2, $3, $4)";
        tx.execute(sql, args![wave.id, kind.place, &kind.wording, kind.is_mutual]).await?;
    }
    Ok(())
}

pub async fn add_respondent(tx: &mut Tx<'_>, respondent: &Respondent, link: Hash) -> Result<()> {
    let sql = "INSERT INTO survey_respondent (wave, actor, representative, side, reply, turn, link_hash, reminded) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, 0)";
    let r = respondent;
    let values = args![r.wave, r.actor, &r.representative, r.side.key(), r.reply.key(), r.turn, link];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Wave>> {
    let sql = "SELECT * FROM survey_wave WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(wave).transpose()
}

pub async fn by_id(tx: &mut Tx<'_>, id: Id) -> Result<Option<Wave>> {
    let row = tx.one("SELECT * FROM survey_wave WHERE id = $1", args![id]).await?;
    row.as_ref().map(wave).transpose()
}

/// The table's waves, the newest first.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Wave>> {
    let sql = "SELECT * FROM survey_wave WHERE partnership = $1 ORDER BY opened_at DESC, id DESC";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(wave).collect()
}

/// A wave with how many were asked in it and how many have answered.
pub struct Counted {
    pub wave: Wave,
    pub n_asked: usize,
    pub n_answered: usize,
}

/// The table's waves, the newest first.
pub async fn counted(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Counted>> {
    let sql = "SELECT survey_wave.*, \
               (SELECT COUNT(*) FROM survey_respondent WHERE survey_respondent.wave = survey_wave.id) AS n_asked, \
               (SELECT COUNT(*) FROM survey_respondent WHERE survey_respondent.wave = survey_wave.id \
               AND survey_respondent.reply = 'answered') AS n_answered \
               FROM survey_wave WHERE partnership = $1 ORDER BY opened_at DESC, id DESC";
    let rows = tx.all(sql, args![partnership]).await?;
    let count = |row: &Row, column: &str| Ok(usize::try_from(row.int(column)?).unwrap_or_default());
    rows.iter()
        .map(|row| {
            let (n_asked, n_answered) = (count(row, "n_asked")?, count(row, "n_answered")?);
            Ok(Counted { wave: wave(row)?, n_asked, n_answered })
        })
        .collect()
}

/// The wave that closed before this one was opened.
pub async fn before(tx: &mut Tx<'_>, wave_after: &Wave) -> Result<Option<Wave>> {
    let sql = "SELECT * FROM survey_wave WHERE partnership = $1 AND state = 'closed' AND opened_at < $2 \
               ORDER BY opened_at DESC, id DESC LIMIT 1";
    let row = tx.one(sql, args![wave_after.partnership, wave_after.opened_at]).await?;
    row.as_ref().map(wave).transpose()
}

pub async fn kinds(tx: &mut Tx<'_>, wave: Id) -> Result<Vec<TieKind>> {
    let rows = tx.all("SELECT * FROM survey_kind WHERE wave = $1 ORDER BY place", args![wave]).await?;
    rows.iter()
        .map(|row| {
            Ok(TieKind {
                place: u32::try_from(row.int("place")?).unwrap_or_default(),
                wording: row.text("wording")?,
                is_mutual: row.flag("is_mutual")?,
            })
        })
        .collect()
}

/// Everybody asked in a wave, in the order of the actors' codes.
pub async fn respondents(tx: &mut Tx<'_>, wave: Id) -> Result<Vec<(Respondent, Actor)>> {
    let sql = "SELECT survey_respondent.*, actor.id, actor.partnership, actor.code, actor.name, actor.sector \
               FROM survey_respondent JOIN actor ON actor.id = survey_respondent.actor \
               WHERE survey_respondent.wave = $1 ORDER BY survey_respondent.actor";
    let rows = tx.all(sql, args![wave]).await?;
    let mut all: Vec<_> =
        rows.iter().map(|row| Ok((respondent(row)?, actor(row)?))).collect::<Result<_>>()?;
    // Databases order letters each in its own way.
    all.sort_by(|(_, one), (_, other)| one.code.cmp(&other.code));
    Ok(all)
}

pub async fn by_link(tx: &mut Tx<'_>, link: Hash) -> Result<Option<Respondent>> {
    let row = tx.one("SELECT * FROM survey_respondent WHERE link_hash = $1", args![link]).await?;
    row.as_ref().map(respondent).transpose()
}

/// By the address she alone got when she began.
pub async fn by_own(tx: &mut Tx<'_>, own: Hash) -> Result<Option<Respondent>> {
    let row = tx.one("SELECT * FROM survey_respondent WHERE own_hash = $1", args![own]).await?;
    row.as_ref().map(respondent).transpose()
}

pub async fn begin(tx: &mut Tx<'_>, wave: Id, actor: Id, own: Hash, yes_by: &str) -> Result<()> {
    // Who has answered before and lost her way back stays somebody who has answered.
    let sql = "UPDATE survey_respondent SET own_hash = $3, organisation_yes_by = $4, \
               reply = CASE WHEN reply = 'answered' THEN reply ELSE 'begun' END WHERE wave = $1 AND actor = $2";
    tx.execute(sql, args![wave, actor, own, yes_by]).await?;
    Ok(())
}

pub async fn set_reply(tx: &mut Tx<'_>, wave: Id, actor: Id, reply: Reply) -> Result<()> {
    let sql = "UPDATE survey_respondent SET reply = $3 WHERE wave = $1 AND actor = $2";
    tx.execute(sql, args![wave, actor, reply.key()]).await?;
    Ok(())
}

/// The next link; the one before, and the address that came of it, open nothing any more.
pub async fn new_turn(tx: &mut Tx<'_>, respondent: &Respondent, link: Hash) -> Result<()> {
    let sql = "UPDATE survey_respondent SET turn = $3, link_hash = $4, own_hash = NULL, reply = $5, \
               representative = $6 WHERE wave = $1 AND actor = $2";
    let r = respondent;
    tx.execute(sql, args![r.wave, r.actor, r.turn, link, r.reply.key(), &r.representative]).await?;
    Ok(())
}

pub async fn set_reminded(tx: &mut Tx<'_>, wave: Id, actor: Id) -> Result<()> {
    let sql = "UPDATE survey_respondent SET reminded = 1 WHERE wave = $1 AND actor = $2";
    tx.execute(sql, args![wave, actor]).await?;
    Ok(())
}

pub async fn set_state(tx: &mut Tx<'_>, wave: Id, state: WaveState, now: Timestamp) -> Result<()> {
    let sql = "UPDATE survey_wave SET state = $2, changed_at = $3, \
               closed_at = CASE WHEN $2 = 'closed' THEN COALESCE(closed_at, $3) ELSE closed_at END WHERE id = $1";
    tx.execute(sql, args![wave, state.key(), now]).await?;
    Ok(())
}

/// Something that a release is made from has changed.
pub async fn touch(tx: &mut Tx<'_>, wave: Id, now: Timestamp) -> Result<()> {
    tx.execute("UPDATE survey_wave SET changed_at = $2 WHERE id = $1", args![wave, now]).await?;
    Ok(())
}

fn wave(row: &Row) -> Result<Wave> {
    Ok(Wave {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        title: row.text("title")?,
        purpose: row.text("purpose")?,
        learner: row.text("learner")?,
        asks_ratings: row.flag("asks_ratings")?,
        state: keyed(row, "state", WaveState::from_key)?,
        opened_at: row.time("opened_at")?,
        closes_on: row.time("closes_on")?,
        closed_at: row.opt_time("closed_at")?,
    })
}

fn respondent(row: &Row) -> Result<Respondent> {
    Ok(Respondent {
        wave: row.id("wave")?,
        actor: row.id("actor")?,
        representative: row.text("representative")?,
        side: keyed(row, "side", Side::from_key)?,
        reply: keyed(row, "reply", Reply::from_key)?,
        organisation_yes_by: row.opt_text("organisation_yes_by")?,
        turn: u32::try_from(row.int("turn")?).unwrap_or_default(),
        is_begun: row.opt_bytes("own_hash")?.is_some(),
        reminded: row.flag("reminded")?,
        sealed: row.opt_bytes("sealed")?,
    })
}

fn actor(row: &Row) -> Result<Actor> {
    Ok(Actor {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        code: row.text("code")?,
        name: row.text("name")?,
        sector: keyed(row, "sector", model::partnerships::Sector::from_key)?,
    })
}
