//! Decisions with their groups, options, marks, roll and frame.

use basics::{Id, Timestamp};
use model::partnerships::Role;
use model::proposals::decisions::{AffectedMark, Decision, DecisionGroup, Seat, Stage, Verdict};
use model::proposals::rules::{Roll, RuleKind, Secrecy};

use crate::keyed::keyed;
use crate::{Row, StoreError, Tx, args};

type Result<T> = std::result::Result<T, StoreError>;

pub async fn add(tx: &mut Tx<'_>, decision: &Decision) -> Result<()> {
    let sql = "INSERT INTO decision (id, partnership, proposal, rule, kind, roll, secrecy, stage, version, integrations, \
               if_nothing, small_groups_told, budget, convened_by, opened_at, closes_at, second_at, review_on, closed_at, \
               verdict) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)";
    let d = decision;
    let values = args![
        d.id,
        d.partnership,
        d.proposal,
        d.rule,
        d.kind.key(),
        d.roll.key(),
        d.secrecy.key(),
        d.stage.key(),
        d.version,
        d.integrations,
        &d.if_nothing,
        d.small_groups_told,
        d.budget,
        d.convened_by,
        d.opened_at,
        d.closes_at,
        d.second_at,
        d.review_on,
        d.closed_at,
        d.verdict.map(Verdict::key),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// Keeps how far it has come. What was fixed at preparing stays as it is.
pub async fn save(tx: &mut Tx<'_>, decision: &Decision) -> Result<()> {
    let sql = "UPDATE decision SET stage = $2, version = $3, integrations = $4, opened_at = $5, closed_at = $6, \
               verdict = $7 WHERE id = $1";
    let d = decision;
    let values = args![
        d.id,
        d.stage.key(),
        d.version,
        d.integrations,
        d.opened_at,
        d.closed_at,
        d.verdict.map(Verdict::key)
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn find(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Decision>> {
    let sql = "SELECT * FROM decision WHERE id = $1 AND partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.as_ref().map(decision).transpose()
}

/// A decision with what was frozen at opening and the name of who convenes it.
pub struct Convened {
    pub decision: Decision,
    pub frozen: Option<Frozen>,
    /// Empty when she has gone.
    pub convener: String,
}

pub async fn convened(tx: &mut Tx<'_>, partnership: Id, id: Id) -> Result<Option<Convened>> {
    let sql = "SELECT decision.*, decision_frame.frame, decision_frame.hash, decision_frame.beacon, \
               decision_frame.outcome, decision_frame.outcome_hash, decision_frame.report, person.name AS convener \
               FROM decision LEFT JOIN decision_frame ON decision_frame.decision = decision.id \
               LEFT JOIN person ON person.id = decision.convened_by \
               WHERE decision.id = $1 AND decision.partnership = $2";
    let row = tx.one(sql, args![id, partnership]).await?;
    row.map(|row| {
        Ok(Convened {
            decision: decision(&row)?,
            frozen: row.opt_text("frame")?.map(|_| frozen_in(&row)).transpose()?,
            convener: row.opt_text("convener")?.unwrap_or_default(),
        })
    })
    .transpose()
}

/// The latest first.
pub async fn of_partnership(tx: &mut Tx<'_>, partnership: Id) -> Result<Vec<Decision>> {
    let sql = "SELECT * FROM decision WHERE partnership = $1 ORDER BY id DESC";
    let rows = tx.all(sql, args![partnership]).await?;
    rows.iter().map(decision).collect()
}

/// A decision this person may still answer in.
pub struct Answerable {
    pub decision: Decision,
    pub sentence: String,
    pub has_voted: bool,
}

/// Decisions that take ballots, on whose roll this confirmed member stands, herself or for her actor.
pub async fn answerable(tx: &mut Tx<'_>, partnership: Id, person: Id) -> Result<Vec<Answerable>> {
    let sql = "SELECT decision.*, seat.voted, proposal_version.sentence FROM decision \
               JOIN member ON member.partnership = decision.partnership AND member.person = $2 \
               AND member.standing = 'confirmed' AND member.role NOT IN ('facilitator', 'mediator') \
               JOIN seat ON seat.decision = decision.id AND (seat.person = $2 OR seat.actor = member.actor) \
               JOIN proposal_version ON proposal_version.proposal = decision.proposal \
               AND proposal_version.number = decision.version \
               WHERE decision.partnership = $1 AND decision.stage IN ('open', 'extended') ORDER BY decision.id DESC";
    let rows = tx.all(sql, args![partnership, person]).await?;
    rows.iter()
        .map(|row| {
            Ok(Answerable {
                decision: decision(row)?,
                sentence: row.text("sentence")?,
                has_voted: row.flag("voted")?,
            })
        })
        .collect()
}

/// Those that take ballots, at every table: for the house's own work at their deadlines.
pub async fn taking_ballots(tx: &mut Tx<'_>) -> Result<Vec<Decision>> {
    let rows =
        tx.all("SELECT * FROM decision WHERE stage IN ('open', 'extended') ORDER BY id", args![]).await?;
    rows.iter().map(decision).collect()
}

/// Those that were opened, at every table, each with its table; the longest ago first.
pub async fn opened(tx: &mut Tx<'_>) -> Result<Vec<(Id, Id)>> {
    let sql = "SELECT partnership, id FROM decision WHERE stage <> 'preparing' ORDER BY id";
    let rows = tx.all(sql, args![]).await?;
    rows.iter().map(|row| Ok((row.id("partnership")?, row.id("id")?))).collect()
}

pub async fn put_group(tx: &mut Tx<'_>, decision: Id, group: &DecisionGroup) -> Result<()> {
    let sql = "INSERT INTO decision_group (decision, position, name, named_affected, affected, labels_withheld, witness, \
               witness_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (decision, position) DO UPDATE SET \
               affected = excluded.affected, labels_withheld = excluded.labels_withheld, witness = excluded.witness, \
               witness_key = excluded.witness_key";
    let g = group;
    let values = args![
        decision,
        g.position,
        &g.name,
        g.named_affected,
        g.affected,
        g.labels_withheld,
        g.witness,
        g.witness_key.clone(),
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

pub async fn groups(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<DecisionGroup>> {
    let sql = "SELECT * FROM decision_group WHERE decision = $1 ORDER BY position";
    let rows = tx.all(sql, args![decision]).await?;
    rows.iter().map(group).collect()
}

/// A group as the table sees it while a decision is on its way.
pub struct Watched {
    pub group: DecisionGroup,
    /// Its witness's name, and her role at the table.
    pub witness: Option<(String, Role)>,
    /// Why some of it say that this affects them.
    pub reasons: Vec<String>,
    /// Its witness has signed the whole.
    pub is_signed: bool,
}

/// All groups of a decision. Their witnesses sign under this role, followed by the group's name.
pub async fn watched_groups(
    tx: &mut Tx<'_>,
    partnership: Id,
    decision: Id,
    witness_role: &str,
) -> Result<Vec<Watched>> {
    let sql = "SELECT decision_group.*, person.name AS witness_name, member.role AS witness_role, \
               affected_mark.reason, closing_signature.role AS signed FROM decision_group \
               LEFT JOIN person ON person.id = decision_group.witness \
               LEFT JOIN member ON member.person = decision_group.witness AND member.partnership = $2 \
               LEFT JOIN affected_mark ON affected_mark.decision = decision_group.decision \
               AND affected_mark.position = decision_group.position \
               LEFT JOIN closing_signature ON closing_signature.decision = decision_group.decision \
               AND closing_signature.role = $3 || decision_group.name \
               WHERE decision_group.decision = $1 ORDER BY decision_group.position, affected_mark.person";
    let mut groups: Vec<Watched> = Vec::new();
    for row in tx.all(sql, args![decision, partnership, witness_role]).await? {
        let group = group(&row)?;
        if groups.last().is_none_or(|known| known.group.position != group.position) {
            let role = row.opt_text("witness_role")?.map(|_| keyed(&row, "witness_role", Role::from_key));
            let witness = row.opt_text("witness_name")?.zip(role.transpose()?);
            let is_signed = row.opt_text("signed")?.is_some();
            groups.push(Watched { group, witness, reasons: Vec::new(), is_signed });
        }
        if let Some(watched) = groups.last_mut() {
            watched.reasons.extend(row.opt_text("reason")?);
        }
    }
    Ok(groups)
}

fn group(row: &Row) -> Result<DecisionGroup> {
    Ok(DecisionGroup {
        position: row.int("position")?,
        name: row.text("name")?,
        named_affected: row.flag("named_affected")?,
        affected: row.flag("affected")?,
        labels_withheld: row.flag("labels_withheld")?,
        witness: row.opt_id("witness")?,
        witness_key: row.opt_text("witness_key")?,
    })
}

pub async fn mark(tx: &mut Tx<'_>, decision: Id, mark: &AffectedMark) -> Result<()> {
    let sql = "INSERT INTO affected_mark (decision, position, person, reason) VALUES ($1, $2, $3, $4) \
               ON CONFLICT (decision, position, person) DO UPDATE SET reason = excluded.reason";
    tx.execute(sql, args![decision, mark.position, mark.person, &mark.reason]).await?;
    Ok(())
}

pub async fn marks(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<AffectedMark>> {
    let sql = "SELECT * FROM affected_mark WHERE decision = $1 ORDER BY position, person";
    let rows = tx.all(sql, args![decision]).await?;
    let mark = |row: &Row| {
        Ok(AffectedMark {
            position: row.int("position")?,
            person: row.id("person")?,
            reason: row.text("reason")?,
        })
    };
    rows.iter().map(mark).collect()
}

/// Somebody went to a group that was not heard.
pub async fn reach(
    tx: &mut Tx<'_>,
    decision: Id,
    position: i64,
    by: Id,
    told: &str,
    now: Timestamp,
) -> Result<()> {
    let sql = "INSERT INTO decision_reach (decision, position, by_person, told, at) VALUES ($1, $2, $3, $4, $5) \
               ON CONFLICT (decision, position, by_person) DO UPDATE SET told = excluded.told, at = excluded.at";
    tx.execute(sql, args![decision, position, by, told, now]).await?;
    Ok(())
}

/// Which groups somebody went to, and what was told.
pub async fn reached(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<(i64, String)>> {
    let sql = "SELECT position, told FROM decision_reach WHERE decision = $1 ORDER BY position, by_person";
    let rows = tx.all(sql, args![decision]).await?;
    rows.iter().map(|row| Ok((row.int("position")?, row.text("told")?))).collect()
}

/// Names with their costs in whole kroner, in the order of their places.
pub async fn add_options(tx: &mut Tx<'_>, decision: Id, options: &[(String, i64)]) -> Result<()> {
    for (position, (name, cost)) in options.iter().enumerate() {
        let sql = "INSERT INTO decision_option (decision, position, name, cost) VALUES ($1, $2, $3, $4)";
        tx.execute(sql, args![decision, position, name, *cost]).await?;
    }
    Ok(())
}

pub async fn options(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<(String, i64)>> {
    let sql = "SELECT name, cost FROM decision_option WHERE decision = $1 ORDER BY position";
    let rows = tx.all(sql, args![decision]).await?;
    rows.iter().map(|row| Ok((row.text("name")?, row.int("cost")?))).collect()
}

pub async fn add_seat(tx: &mut Tx<'_>, seat: &Seat) -> Result<()> {
    let sql =
        "INSERT INTO seat (id, decision, person, actor, pseudonym, voted) VALUES ($1, $2, $3, $4, $5, $6)";
    let Seat { id, decision, person, actor, pseudonym, groups, voted } = seat;
    tx.execute(sql, args![*id, *decision, *person, *actor, pseudonym, *voted]).await?;
    for position in groups {
        tx.execute("INSERT INTO seat_group (seat, position) VALUES ($1, $2)", args![*id, *position]).await?;
    }
    Ok(())
}

/// The roll, in the order of its pseudonyms.
pub async fn seats(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<Seat>> {
    Ok(named_seats(tx, decision).await?.into_iter().map(|(seat, _)| seat).collect())
}

/// The same, each with the name of the actor whose seat it is.
pub async fn named_seats(tx: &mut Tx<'_>, decision: Id) -> Result<Vec<(Seat, Option<String>)>> {
    let sql = "SELECT seat.*, seat_group.position, actor.name AS actor_name FROM seat \
               LEFT JOIN seat_group ON seat_group.seat = seat.id LEFT JOIN actor ON actor.id = seat.actor \
               WHERE seat.decision = $1 ORDER BY seat.id, seat_group.position";
    let mut seats: Vec<(Seat, Option<String>)> = Vec::new();
    for row in tx.all(sql, args![decision]).await? {
        let id = row.id("id")?;
        if seats.last().is_none_or(|(known, _)| known.id != id) {
            let seat = Seat {
                id,
                decision: row.id("decision")?,
                person: row.opt_id("person")?,
                actor: row.opt_id("actor")?,
                pseudonym: row.text("pseudonym")?,
                groups: Vec::new(),
                voted: row.flag("voted")?,
            };
            seats.push((seat, row.opt_text("actor_name")?));
        }
        if let Some((seat, _)) = seats.last_mut() {
            seat.groups.extend(row.opt_int("position")?);
        }
    }
    // By bytes: databases sort texts each in its own way.
    seats.sort_by(|(a, _), (b, _)| a.pseudonym.cmp(&b.pseudonym));
    Ok(seats)
}

pub async fn mark_voted(tx: &mut Tx<'_>, seat: Id) -> Result<()> {
    tx.execute("UPDATE seat SET voted = 1 WHERE id = $1", args![seat]).await?;
    Ok(())
}

/// What was frozen at opening, and the outcome once there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    pub frame: String,
    pub hash: [u8; 32],
    pub beacon: Option<String>,
    pub outcome: Option<String>,
    pub outcome_hash: Option<String>,
    pub report: Option<String>,
}

pub async fn freeze(tx: &mut Tx<'_>, decision: Id, frame: &str, hash: [u8; 32]) -> Result<()> {
    let sql = "INSERT INTO decision_frame (decision, frame, hash) VALUES ($1, $2, $3)";
    tx.execute(sql, args![decision, frame, hash]).await?;
    Ok(())
}

pub async fn frozen(tx: &mut Tx<'_>, decision: Id) -> Result<Option<Frozen>> {
    let row = tx.one("SELECT * FROM decision_frame WHERE decision = $1", args![decision]).await?;
    row.as_ref().map(frozen_in).transpose()
}

fn frozen_in(row: &Row) -> Result<Frozen> {
    Ok(Frozen {
        frame: row.text("frame")?,
        hash: row.bytes("hash")?.try_into().map_err(|_| {
            StoreError::Damaged("the hash of a decision's frame has a wrong length".to_owned())
        })?,
        beacon: row.opt_text("beacon")?,
        outcome: row.opt_text("outcome")?,
        outcome_hash: row.opt_text("outcome_hash")?,
        report: row.opt_text("report")?,
    })
}

/// What counting gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Concluded {
    pub beacon: String,
    pub outcome: String,
    pub outcome_hash: String,
    pub report: String,
}

pub async fn conclude(tx: &mut Tx<'_>, decision: Id, concluded: &Concluded) -> Result<()> {
    let sql = "UPDATE decision_frame SET beacon = $2, outcome = $3, outcome_hash = $4, report = $5 WHERE decision = $1";
    let Concluded { beacon, outcome, outcome_hash, report } = concluded;
    tx.execute(sql, args![decision, beacon, outcome, outcome_hash, report]).await?;
    Ok(())
}

fn decision(row: &Row) -> Result<Decision> {
    Ok(Decision {
        id: row.id("id")?,
        partnership: row.id("partnership")?,
        proposal: row.id("proposal")?,
        rule: row.id("rule")?,
        kind: keyed(row, "kind", RuleKind::from_key)?,
        roll: keyed(row, "roll", Roll::from_key)?,
        secrecy: keyed(row, "secrecy", Secrecy::from_key)?,
        stage: keyed(row, "stage", Stage::from_key)?,
        version: row.int("version")?,
        integrations: row.int("integrations")?,
        if_nothing: row.text("if_nothing")?,
        small_groups_told: row.flag("small_groups_told")?,
        budget: row.opt_int("budget")?,
        convened_by: row.id("convened_by")?,
        opened_at: row.opt_time("opened_at")?,
        closes_at: row.time("closes_at")?,
        second_at: row.time("second_at")?,
        review_on: row.time("review_on")?,
        closed_at: row.opt_time("closed_at")?,
        verdict: row.opt_text("verdict")?.map(|_| keyed(row, "verdict", Verdict::from_key)).transpose()?,
    })
}
