//! Closing: at the deadline the ballots are counted. A group that was not heard is reached first; then log, outcome
//! and signatures make the record that anybody can count again.

use std::collections::{BTreeMap, BTreeSet};

use basics::Id;
use decision::Lot;
use decision::record::{Closing, Frame, Log, hash_of, hex, unhex};
use model::proposals::ProposalError;
use model::proposals::decisions::{Decision, Stage};
use model::proposals::rules::{RuleKind, Secrecy};
use model::text;
use serde_json::json;
use store::proposals::decisions::{Concluded, Frozen};

use super::counting::{BallotBox, Counted, Final, Step};
use super::sealed::{self, Sealed};
use super::{ballots, decisions, rules, witnesses};
use crate::permissions::Act;
use crate::{Desk, House, Refusal};

/// What happened at the deadline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// These groups were not heard; somebody goes to them before the second deadline.
    Reach(Vec<String>),
    Counted,
}

/// The facilitator closes with the whole table looking, and types in what the dice on the table showed. Never before
/// the deadline, unless every seat has answered.
pub async fn close(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    doer: Id,
    decision: Id,
    dice: &str,
) -> Result<Closed, Refusal> {
    let member = desk.permit(partnership, doer, Act::ProposalsConvene).await?;
    let found = decisions::find(desk, partnership, decision).await?;
    if !found.stage.takes_ballots() {
        return Err(ProposalError::NoSuchStep.into());
    }
    let seats = store::proposals::decisions::seats(desk.tx, found.id).await?;
    if !found.is_due(desk.now()) && seats.iter().any(|seat| !seat.voted) {
        return Err(ProposalError::TooEarly.into());
    }
    let thrown = text::line(dice, 60).map_err(Refusal::field("dice"))?;
    let closed = count(desk, found, &thrown).await?;
    let about = json!({ "decision": decision.to_string(), "counted": closed == Closed::Counted });
    desk.note(&member, Act::ProposalsConvene, about).await?;
    Ok(closed)
}

/// What the house does by itself at deadlines; says how many it brought further. One that cannot be counted keeps no
/// other waiting: it is told in the log, and the next look tries it again.
pub async fn close_due(house: &House) -> Result<usize, Refusal> {
    let open = house
        .look(|desk| {
            Box::pin(async move {
                let now = desk.now();
                let mut open = store::proposals::decisions::taking_ballots(desk.tx).await?;
                open.retain(|decision| decision.is_due(now));
                Ok(open)
            })
        })
        .await?;
    let mut n = 0;
    for decision in open {
        match close_one(house, &decision).await {
            Ok(()) => n += 1,
            Err(refusal) => {
                tracing::warn!(%refusal, decision = %decision.id, "a decision could not be counted; the next look tries again");
            }
        }
    }
    Ok(n)
}

async fn close_one(house: &House, due: &Decision) -> Result<(), Refusal> {
    let (partnership, id) = (due.partnership, due.id);
    house
        .deed(None, move |desk| {
            Box::pin(async move {
                // Another server may have been faster.
                let found = decisions::find(desk, partnership, id).await?;
                if !found.is_due(desk.now()) {
                    return Ok(());
                }
                let throw = desk.dice().below(1000);
                count(desk, found, &format!("dice of the house: {throw:03}")).await.map(drop)
            })
        })
        .await
}

async fn count(desk: &mut Desk<'_, '_>, mut decision: Decision, beacon: &str) -> Result<Closed, Refusal> {
    let frozen = store::proposals::decisions::frozen(desk.tx, decision.id).await?.ok_or(Refusal::NotFound)?;
    let frame: Frame =
        serde_json::from_str(&frozen.frame).map_err(|error| ProposalError::Rule(error.to_string()))?;
    let groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    let seats = store::proposals::decisions::seats(desk.tx, decision.id).await?;
    let gathered = gather(desk, &decision).await?;
    let log = Log::new(gathered.leaves.clone());
    let lot = Lot::of_decision(&frozen.hash, &log.root(), beacon.as_bytes());
    let counting = BallotBox {
        decision: &decision,
        frame: &frame,
        groups: &groups,
        seats: &seats,
        ballots: &gathered.current,
        lot: &lot,
    };
    let mut done = match counting.count()? {
        Step::Reach(groups) => {
            decision.stage = Stage::Extended;
            store::proposals::decisions::save(desk.tx, &decision).await?;
            return Ok(Closed::Reach(groups));
        }
        Step::Final(done) => done,
    };
    if decision.kind == RuleKind::Votes {
        add_what_it_took(desk, &decision, &gathered, &mut done).await?;
    }
    decision.stage = Stage::Closed;
    decision.closed_at = Some(desk.now());
    decision.verdict = Some(done.verdict);
    store::proposals::decisions::save(desk.tx, &decision).await?;
    if decision.secrecy == Secrecy::Detached {
        open_box(desk, decision.id, &gathered.sealed).await?;
    }
    conclude(desk, &decision, &frozen, &log, beacon, &done).await?;
    Ok(Closed::Counted)
}

/// For votes by name: the quota, and the groups that had to come along and did not.
async fn add_what_it_took(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    gathered: &Gathered,
    done: &mut Final,
) -> Result<(), Refusal> {
    let rule = rules::find(desk, decision.partnership, decision.rule).await?;
    let said_yes = |position: i64| {
        let yes = gathered
            .current
            .iter()
            .filter(|ballot| ballot.groups.contains(&position) && ballot.opening.payload["vote"] == "yes");
        i64::try_from(yes.count()).unwrap_or(i64::MAX)
    };
    done.report.quota = rule.quota;
    let short = rule
        .groups
        .iter()
        .filter(|group| group.at_least.is_some_and(|least| said_yes(group.position) < least));
    done.report.short = short.map(|group| group.name.clone()).collect();
    Ok(())
}

async fn conclude(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    frozen: &Frozen,
    log: &Log,
    beacon: &str,
    done: &Final,
) -> Result<(), Refusal> {
    let broken = |error: String| Refusal::from(ProposalError::Rule(error));
    let outcome_hash = hex(&hash_of(&done.outcome).map_err(|error| broken(error.to_string()))?);
    let concluded = Concluded {
        beacon: beacon.to_owned(),
        outcome: done.outcome.to_string(),
        outcome_hash: outcome_hash.clone(),
        report: serde_json::to_string(&done.report).map_err(|error| broken(error.to_string()))?,
    };
    store::proposals::decisions::conclude(desk.tx, decision.id, &concluded).await?;
    witnesses::sign_as_house(desk, decision, &frozen.hash, log).await?;
    let root = hex(&log.root());
    let closing = Closing { size: log.len() as u64, root: &root, beacon, outcome_hash: &outcome_hash };
    witnesses::close_as_house(desk, decision, &frozen.hash, &closing).await
}

/// All ballots of a decision: the log's leaves, and those that count.
pub(crate) struct Gathered {
    pub leaves: Vec<[u8; 32]>,
    pub current: Vec<Counted>,
    sealed: Vec<Sealed>,
}

pub(crate) async fn gather(desk: &mut Desk<'_, '_>, decision: &Decision) -> Result<Gathered, Refusal> {
    if decision.secrecy == Secrecy::Detached {
        let sealed = sealed::look(desk, decision.id).await?;
        let replaced: BTreeSet<&String> =
            sealed.iter().filter_map(|ballot| ballot.opening.replaces.as_ref()).collect();
        let counts = |ballot: &&Sealed| !replaced.contains(&ballot.commitment);
        let current = sealed
            .iter()
            .filter(counts)
            .map(|ballot| Counted { opening: ballot.opening.clone(), groups: ballot.groups.clone() });
        // The log of a detached decision has no order but that of the commitments.
        let leaves = sealed.iter().filter_map(|ballot| unhex::<32>(&ballot.commitment)).collect();
        return Ok(Gathered { leaves, current: current.collect(), sealed });
    }
    let all = store::proposals::ballots::of_decision(desk.tx, decision.id).await?;
    let seats = store::proposals::decisions::seats(desk.tx, decision.id).await?;
    let groups: BTreeMap<Id, &Vec<i64>> = seats.iter().map(|seat| (seat.id, &seat.groups)).collect();
    let mut current = Vec::new();
    for ballot in ballots::that_count(&all) {
        if let Some(&groups) = groups.get(&ballot.seat) {
            let opening = serde_json::from_str(&ballot.opening)
                .map_err(|error| ProposalError::Rule(error.to_string()))?;
            current.push(Counted { opening, groups: groups.clone() });
        }
    }
    Ok(Gathered { leaves: all.iter().map(|ballot| ballot.commitment).collect(), current, sealed: Vec::new() })
}

async fn open_box(desk: &mut Desk<'_, '_>, decision: Id, sealed: &[Sealed]) -> Result<(), Refusal> {
    let mut ballots = Vec::with_capacity(sealed.len());
    for ballot in sealed {
        let commitment = unhex::<32>(&ballot.commitment).unwrap_or_default();
        let opening =
            serde_json::to_string(&ballot.opening).map_err(|error| ProposalError::Rule(error.to_string()))?;
        ballots.push((commitment, opening, ballot.words.clone()));
    }
    Ok(store::proposals::ballots::open_box(desk.tx, decision, &ballots).await?)
}
