//! Whether what is kept of decisions still fits together: frame and hash, ballots and log, heads and signatures, the
//! outcome. Needs no key: everything is held against what was frozen and signed.

use decision::record::{Breach as Found, Record, verify};
use model::proposals::decisions::{Decision, Stage};
use model::proposals::rules::{RuleKind, Secrecy};
use store::check::{Breach, Invariant};
use store::{StoreError, Tx};

use super::{records, witnesses};
use crate::Refusal;

/// Goes through every decision that was opened, at every table.
pub async fn check(tx: &mut Tx<'_>) -> Result<Vec<Breach>, StoreError> {
    let mut breaches = Vec::new();
    for (partnership, id) in store::proposals::decisions::opened(tx).await? {
        let decision = match store::proposals::decisions::find(tx, partnership, id).await {
            Ok(Some(decision)) => decision,
            // A word we do not know is told of already.
            Ok(None) | Err(StoreError::Damaged(_)) => continue,
            Err(error) => return Err(error),
        };
        let about = |what: &str| format!("decision {id}: {what}");
        let mut found = match of_decision(tx, &decision).await {
            Ok(found) => found,
            Err(Refusal::Store(StoreError::Damaged(what))) => vec![(Invariant::FrameHolds, what)],
            Err(Refusal::Store(error)) => return Err(error),
            Err(unreadable) => vec![(Invariant::LogHolds, unreadable.to_string())],
        };
        found.dedup_by_key(|(invariant, _)| *invariant);
        breaches.extend(
            found.iter().map(|(invariant, what)| Breach { invariant: *invariant, about: about(what) }),
        );
    }
    Ok(breaches)
}

async fn of_decision(tx: &mut Tx<'_>, decision: &Decision) -> Result<Vec<(Invariant, String)>, Refusal> {
    let Some(frozen) = store::proposals::decisions::frozen(tx, decision.id).await? else {
        return Ok(vec![(Invariant::FrameHolds, "it was opened without a frame".to_owned())]);
    };
    let record = records::kept(tx, decision, frozen).await?;
    let Err(breaches) = verify(&record) else { return Ok(Vec::new()) };
    let told =
        breaches.iter().filter_map(|found| Some((broken(decision, &record, found)?, found.to_string())));
    let mut told: Vec<_> = told.collect();
    told.sort();
    // Everything is bound to the frame: with another one nothing else can fit.
    if told.first().is_some_and(|(invariant, _)| *invariant == Invariant::FrameHolds) {
        told.truncate(1);
    }
    Ok(told)
}

/// What a breach of the record means for the decision as far as it has come.
fn broken(decision: &Decision, record: &Record, found: &Found) -> Option<Invariant> {
    let is_closed = decision.stage == Stage::Closed;
    let invariant = match found {
        Found::Format(_) | Found::Frame(_) | Found::FrameHash => return Some(Invariant::FrameHolds),
        // Consent has no log, and what lies in a sealed box is seen when it is opened.
        _ if decision.kind == RuleKind::Consent => return None,
        _ if decision.secrecy == Secrecy::Detached && !is_closed => return None,
        Found::NotClosed(role) if role != witnesses::SERVER && !record.closing.contains_key(role) => {
            return None;
        }
        Found::NoFinalHead | Found::NotClosed(_) => return is_closed.then_some(Invariant::HeadsHold),
        Found::Count(_) | Found::Outcome | Found::OutcomeHash => {
            return is_closed.then_some(Invariant::OutcomeHolds);
        }
        Found::HeadSignature(_)
        | Found::HeadRoot(_)
        | Found::Backwards(_)
        | Found::WitnessSignature(..)
        | Found::WitnessRoot(..) => Invariant::HeadsHold,
        Found::Entry(_)
        | Found::Twice(_)
        | Found::NotInLog(_)
        | Found::Order
        | Found::NotOpened(_)
        | Found::OpenedTwice(_)
        | Found::SameNumber(_)
        | Found::Replaces(_)
        | Found::TooMany { .. }
        | Found::Label { .. } => Invariant::LogHolds,
        Found::OwnHead | Found::OwnFrame | Found::OwnReceipt(_) => return None,
    };
    Some(invariant)
}
