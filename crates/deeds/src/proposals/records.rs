//! The published record of a closed decision: everything one needs to count it again, and nothing that tells who.

use basics::Id;
use decision::record::{Closing, Head, Opening, Record, SignedHead, Witnessed, hex, witness_role};
use model::proposals::ProposalError;
use model::proposals::decisions::{Decision, Stage};
use model::proposals::rules::{RuleKind, Secrecy};
use serde_json::Value;
use store::Tx;
use store::proposals::decisions::{Convened, Frozen};

use super::{decisions, witnesses};
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// A record, and the groups whose witness has not signed it yet.
pub struct Published {
    pub record: Record,
    pub unsigned: Vec<String>,
}

pub async fn record(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    decision: Id,
) -> Result<Published, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsResults).await?;
    let decision = decisions::find(desk, partnership, decision).await?;
    let frozen = store::proposals::decisions::frozen(desk.tx, decision.id).await?.ok_or(Refusal::NotFound)?;
    if !is_published(&decision) {
        return Err(Refusal::NotFound);
    }
    let record = kept(desk.tx, &decision, frozen).await?;
    let groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    let unsigned = groups
        .into_iter()
        .filter(|group| {
            group.witness_key.is_some() && !record.closing.contains_key(&witness_role(&group.name))
        })
        .map(|group| group.name)
        .collect();
    Ok(Published { record, unsigned })
}

/// The record as it stands by now; before closing without outcome.
pub(crate) async fn kept(tx: &mut Tx<'_>, decision: &Decision, frozen: Frozen) -> Result<Record, Refusal> {
    let (log, ballots) = log_and_openings(tx, decision).await?;
    let groups = store::proposals::decisions::groups(tx, decision.id).await?;
    let heads = store::proposals::ballots::heads(tx, decision.id).await?;
    let of_role = |role: &str| -> Vec<SignedHead> {
        let own = heads.iter().filter(|head| head.role == role);
        own.map(|head| SignedHead {
            head: Head { size: head.size.unsigned_abs(), root: head.root.clone(), at: head.at.clone() },
            signature: head.signature.clone(),
        })
        .collect()
    };
    let read = |text: &str| -> Result<Value, Refusal> {
        serde_json::from_str(text).map_err(|error| ProposalError::Rule(error.to_string()).into())
    };
    let with_witness = groups.iter().filter(|group| group.witness_key.is_some());
    Ok(Record {
        format: "langbord-record/1".to_owned(),
        frame: read(&frozen.frame)?,
        frame_hash: hex(&frozen.hash),
        log: log.iter().map(|leaf| hex(leaf)).collect(),
        heads: of_role(witnesses::SERVER),
        witnesses: with_witness
            .map(|group| Witnessed { bloc: group.name.clone(), heads: of_role(&witness_role(&group.name)) })
            .collect(),
        ballots,
        beacon: frozen.beacon.unwrap_or_default(),
        outcome: frozen.outcome.as_deref().map_or(Ok(Value::Null), read)?,
        outcome_hash: frozen.outcome_hash.unwrap_or_default(),
        closing: store::proposals::ballots::signatures(tx, decision.id).await?.into_iter().collect(),
    })
}

/// A budget as other programs read it.
pub struct Budget {
    pub sentence: String,
    pub sum: i64,
    /// Names with their costs.
    pub options: Vec<(String, i64)>,
    /// What each ballot that counts marks; none before they are published.
    pub marks: Vec<Vec<String>>,
}

pub async fn budget(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    reader: Id,
    decision: Id,
) -> Result<Budget, Refusal> {
    desk.permit(partnership, reader, Act::ProposalsResults).await?;
    let found = store::proposals::decisions::convened(desk.tx, partnership, decision).await?;
    let Convened { decision, frozen, .. } = found.ok_or(Refusal::NotFound)?;
    let sum = decision.budget.ok_or(Refusal::NotFound)?;
    let (_, versions) = super::whole(desk, partnership, decision.proposal).await?;
    let version = versions.into_iter().find(|version| version.number == decision.version);
    let marks = match frozen.filter(|_| is_published(&decision)) {
        Some(frozen) => marks(&log_and_openings(desk.tx, &decision).await?.1, &frozen.hash),
        None => Vec::new(),
    };
    Ok(Budget {
        sentence: version.ok_or(Refusal::NotFound)?.sentence,
        sum,
        options: store::proposals::decisions::options(desk.tx, decision.id).await?,
        marks,
    })
}

/// Earlier ballots of a seat and replaced ones are left out.
fn marks(ballots: &[Opening], frame_hash: &[u8; 32]) -> Vec<Vec<String>> {
    let is_last = |opening: &Opening| {
        !ballots.iter().any(|other| other.pseudonym == opening.pseudonym && other.seq > opening.seq)
    };
    let commitment = |opening: &Opening| opening.commitment(frame_hash).ok().flatten().map(|c| c.hex());
    let is_replaced = |opening: &Opening| {
        let own = commitment(opening);
        ballots.iter().any(|other| other.replaces.is_some() && other.replaces == own)
    };
    let current = ballots.iter().filter(|opening| is_last(opening) && !is_replaced(opening));
    current
        .filter_map(|opening| match super::ballots::said_in(opening) {
            Some(super::ballots::Said::Options(names)) => Some(names),
            _ => None,
        })
        .collect()
}

type Leaves = Vec<[u8; 32]>;

/// Nothing before closing, and nothing for consent, which has no ballots.
pub(crate) fn is_published(decision: &Decision) -> bool {
    decision.stage == Stage::Closed && decision.kind != RuleKind::Consent
}

/// The log, and every opening in the order of its commitment. What lies in a sealed box is not among them.
async fn log_and_openings(tx: &mut Tx<'_>, decision: &Decision) -> Result<(Leaves, Vec<Opening>), Refusal> {
    let mut rows: Vec<([u8; 32], String)> = match decision.secrecy {
        Secrecy::Detached => store::proposals::ballots::detached(tx, decision.id)
            .await?
            .into_iter()
            .map(|(commitment, opening, _)| (commitment.try_into().unwrap_or_default(), opening))
            .collect(),
        Secrecy::Open | Secrecy::Receipt => store::proposals::ballots::of_decision(tx, decision.id)
            .await?
            .into_iter()
            .map(|ballot| (ballot.commitment, ballot.opening))
            .collect(),
    };
    let leaves = rows.iter().map(|(commitment, _)| *commitment).collect();
    rows.sort();
    let openings = rows
        .iter()
        .map(|(_, opening)| serde_json::from_str(opening))
        .collect::<Result<Vec<Opening>, _>>()
        .map_err(|error| ProposalError::Rule(error.to_string()))?;
    Ok((leaves, openings))
}

/// What is signed at the end, with its own texts.
pub(crate) struct OwnClosing {
    size: u64,
    root: String,
    beacon: String,
    outcome_hash: String,
}

impl OwnClosing {
    pub fn borrow(&self) -> Closing<'_> {
        Closing { size: self.size, root: &self.root, beacon: &self.beacon, outcome_hash: &self.outcome_hash }
    }
}

/// `None` before closing.
pub(crate) async fn closing(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    frozen: &Frozen,
) -> Result<Option<OwnClosing>, Refusal> {
    let (Some(beacon), Some(outcome_hash)) = (&frozen.beacon, &frozen.outcome_hash) else { return Ok(None) };
    if !is_published(decision) {
        return Ok(None);
    }
    let (leaves, _) = log_and_openings(desk.tx, decision).await?;
    let log = decision::record::Log::new(leaves);
    Ok(Some(OwnClosing {
        size: log.len() as u64,
        root: hex(&log.root()),
        beacon: beacon.clone(),
        outcome_hash: outcome_hash.clone(),
    }))
}
