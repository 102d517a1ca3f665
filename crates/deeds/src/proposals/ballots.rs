//! Casting a ballot: by name, with a receipt, or detached. It may be changed until closing, and nobody sees a result
//! before that.

use std::collections::BTreeMap;

use basics::Id;
use decision::Exact;
use decision::record::{Commitment, Opening, hex};
use model::proposals::ProposalError;
use model::proposals::decisions::{Decision, Seat, Stance};
use model::proposals::rules::{RuleKind, Secrecy};
use model::statements::Way;
use model::text;
use serde_json::{Value, json};
use store::StoreError;
use store::proposals::ballots::Ballot;

use super::sealed::{self, Sealed};
use super::{decisions, frames, witnesses};
use crate::permissions::Act;
use crate::{Desk, Refusal, companions};

/// What somebody says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    Stance(Stance),
    /// What the money should go to.
    Options(Vec<String>),
}

#[derive(Clone, Debug)]
pub struct NewBallot {
    pub said: Said,
    /// Why, in her own words; read by everybody after closing.
    pub words: String,
    pub way: Way,
    /// To change a detached ballot: the code of its receipt.
    pub receipt: String,
}

/// What a voter keeps, to find her ballot among the published ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Four by four signs.
    pub code: String,
    pub commitment: String,
}

/// Which act it is to vote in this decision: the page »who will see this?« follows from it.
pub const fn act_of(secrecy: Secrecy) -> Act {
    match secrecy {
        Secrecy::Open => Act::ProposalsVoteByName,
        Secrecy::Receipt | Secrecy::Detached => Act::ProposalsVote,
    }
}

pub async fn cast(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
    new: &NewBallot,
) -> Result<Receipt, Refusal> {
    let found = permitted(desk, partnership, person, decision).await?;
    keep(desk, &found, person, new, None).await
}

/// A helper passes on the ballot of a person who let her write; the ballot says so.
pub async fn cast_for(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    helper: Id,
    person: Id,
    decision: Id,
    new: &NewBallot,
) -> Result<Receipt, Refusal> {
    desk.permit(partnership, helper, Act::ProposalsVoteFor).await?;
    companions::may_write_for(desk, partnership, helper, person).await?;
    let found = permitted(desk, partnership, person, decision).await?;
    keep(desk, &found, person, new, Some(helper)).await
}

/// The decision, if this person may vote in it at all. The backbone may not, by whichever door it comes.
pub(crate) async fn permitted(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
) -> Result<Decision, Refusal> {
    let member = desk.permit(partnership, person, Act::ProposalsVote).await?;
    super::not_backbone(desk, &member).await?;
    let decision = decisions::find(desk, partnership, decision).await?;
    desk.permit(partnership, person, act_of(decision.secrecy)).await?;
    Ok(decision)
}

pub(crate) async fn keep(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    person: Id,
    new: &NewBallot,
    written_by: Option<Id>,
) -> Result<Receipt, Refusal> {
    if !decision.receives(desk.now()) {
        return Err(ProposalError::NotOpen.into());
    }
    let seat = decisions::seat_of(desk, decision, person).await?.ok_or(ProposalError::NotOnTheRoll)?;
    let words = text::optional_words(&new.words, 500).map_err(Refusal::field("words"))?;
    let payload = payload(desk, decision, new, words.is_some()).await?;
    let frozen = store::proposals::decisions::frozen(desk.tx, decision.id).await?.ok_or(Refusal::NotFound)?;
    let groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    let mut nonce = [0; 16];
    desk.dice().fill(&mut nonce);
    // With a budget no label is needed, and so none is published.
    let shown = groups.iter().filter(|group| decision.kind != RuleKind::Budget && !group.labels_withheld);
    let blocs: BTreeMap<String, Exact> = shown
        .filter(|group| seat.groups.contains(&group.position))
        .map(|group| (group.name.clone(), frames::share(&seat)))
        .collect();
    let opening = Opening {
        pseudonym: seat.pseudonym.clone(),
        seq: 0,
        replaces: None,
        payload,
        nonce: hex(&nonce),
        bloc_withheld: decision.kind != RuleKind::Budget && blocs.len() < seat.groups.len(),
        blocs,
    };
    let cast = Cast { decision, seat: &seat, frame_hash: &frozen.hash, words, written_by, way: new.way };
    let commitment = match decision.secrecy {
        Secrecy::Detached => cast.detached(desk, opening, &new.receipt).await?,
        Secrecy::Open | Secrecy::Receipt => cast.in_the_log(desk, opening).await?,
    };
    // INVARIANT: the entry tells that she took part, never what she said nor which ballot is hers.
    let what = json!({ "decision": decision.id.to_string() });
    desk.note_personal(decision.partnership, person, Act::ProposalsVote, what).await?;
    Ok(Receipt { code: commitment.receipt(), commitment: commitment.hex() })
}

async fn payload(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    new: &NewBallot,
    has_words: bool,
) -> Result<Value, Refusal> {
    match (&new.said, decision.kind) {
        (Said::Stance(stance), RuleKind::Votes | RuleKind::Groups) => {
            if stance.needs_reason() && !has_words {
                return Err(ProposalError::NoReason.into());
            }
            Ok(json!({ "stance": stance.key(), "vote": stance.vote() }))
        }
        (Said::Options(chosen), RuleKind::Budget) => {
            let known = store::proposals::decisions::options(desk.tx, decision.id).await?;
            let mut names: Vec<&String> = chosen.iter().collect();
            names.sort_unstable();
            names.dedup();
            if names.iter().any(|name| !known.iter().any(|(option, _)| option == *name)) {
                return Err(Refusal::Choice("options"));
            }
            Ok(json!({ "approvals": names }))
        }
        _ => Err(Refusal::Choice("stance")),
    }
}

/// One ballot on its way into the log or the box.
struct Cast<'c> {
    decision: &'c Decision,
    seat: &'c Seat,
    frame_hash: &'c [u8; 32],
    words: Option<String>,
    written_by: Option<Id>,
    way: Way,
}

impl Cast<'_> {
    fn commitment(&self, opening: &Opening) -> Result<Commitment, Refusal> {
        let broken = || Refusal::Store(StoreError::Damaged("a ballot has no canonical spelling".to_owned()));
        opening.commitment(self.frame_hash).map_err(|_| broken())?.ok_or_else(broken)
    }

    async fn in_the_log(self, desk: &mut Desk<'_, '_>, mut opening: Opening) -> Result<Commitment, Refusal> {
        let all = store::proposals::ballots::of_decision(desk.tx, self.decision.id).await?;
        let own = all.iter().filter(|ballot| ballot.seat == self.seat.id).count();
        opening.seq = u32::try_from(own).unwrap_or(u32::MAX);
        let commitment = self.commitment(&opening)?;
        let ballot = Ballot {
            decision: self.decision.id,
            place: i64::try_from(all.len()).unwrap_or(i64::MAX),
            seat: self.seat.id,
            seq: i64::from(opening.seq),
            commitment: commitment.0,
            opening: serde_json::to_string(&opening)
                .map_err(|error| ProposalError::Rule(error.to_string()))?,
            words: self.words,
            way: self.way,
            written_by: self.written_by,
        };
        store::proposals::ballots::add(desk.tx, &ballot).await?;
        store::proposals::decisions::mark_voted(desk.tx, self.seat.id).await?;
        let mut leaves: Vec<[u8; 32]> = all.iter().map(|ballot| ballot.commitment).collect();
        leaves.push(commitment.0);
        witnesses::sign_when_due(desk, self.decision, self.frame_hash, leaves).await?;
        Ok(commitment)
    }

    async fn detached(
        self,
        desk: &mut Desk<'_, '_>,
        mut opening: Opening,
        receipt: &str,
    ) -> Result<Commitment, Refusal> {
        let mut letters = [0; 8];
        desk.dice().fill(&mut letters);
        opening.pseudonym = hex(&letters);
        if self.seat.voted {
            opening.replaces = Some(self.shown(desk, receipt).await?);
        }
        let commitment = self.commitment(&opening)?;
        let ballot = Sealed {
            opening,
            commitment: commitment.hex(),
            groups: self.seat.groups.clone(),
            words: self.words,
        };
        sealed::put(desk, self.decision.id, ballot).await?;
        store::proposals::decisions::mark_voted(desk.tx, self.seat.id).await?;
        Ok(commitment)
    }

    /// The ballot whose receipt is shown, if it still counts and is of the same groups.
    async fn shown(&self, desk: &mut Desk<'_, '_>, receipt: &str) -> Result<String, Refusal> {
        let plain = |code: &str| code.replace(['-', ' '], "").to_ascii_uppercase();
        let wanted = plain(receipt);
        if wanted.is_empty() {
            return Err(ProposalError::ShowReceipt.into());
        }
        let inside = sealed::look(desk, self.decision.id).await?;
        let code = |ballot: &Sealed| {
            decision::record::unhex::<32>(&ballot.commitment)
                .map(|bytes| plain(&decision::record::receipt_of(&bytes)))
        };
        let replaced = |commitment: &String| {
            inside.iter().any(|other| other.opening.replaces.as_ref() == Some(commitment))
        };
        let found = inside.iter().find(|ballot| code(ballot).as_ref() == Some(&wanted));
        let found = found.filter(|ballot| !replaced(&ballot.commitment) && ballot.groups == self.seat.groups);
        Ok(found.ok_or(ProposalError::UnknownReceipt)?.commitment.clone())
    }
}

/// Her present ballot as she may see it while she can change it; a detached one is known by its receipt alone.
pub struct Mine {
    pub has_voted: bool,
    pub said: Option<Said>,
    pub words: Option<String>,
    pub receipt: Option<String>,
    pub written_by: Option<Id>,
}

impl Mine {
    pub(crate) fn of(seat: &Seat, ballot: Option<&Ballot>) -> Self {
        Self {
            has_voted: seat.voted || ballot.is_some(),
            said: ballot.and_then(|ballot| said(&ballot.opening)),
            words: ballot.and_then(|ballot| ballot.words.clone()),
            receipt: ballot.map(|ballot| Commitment(ballot.commitment).receipt()),
            written_by: ballot.and_then(|ballot| ballot.written_by),
        }
    }
}

/// The ballots that count: the last of each seat, in the order they were cast.
pub(crate) fn that_count(all: &[Ballot]) -> impl Iterator<Item = &Ballot> {
    let mut last: BTreeMap<Id, i64> = BTreeMap::new();
    for ballot in all {
        let seq = last.entry(ballot.seat).or_insert(ballot.seq);
        *seq = ballot.seq.max(*seq);
    }
    all.iter().filter(move |ballot| last.get(&ballot.seat) == Some(&ballot.seq))
}

/// What a kept opening says.
pub(crate) fn said(opening: &str) -> Option<Said> {
    let opening: Opening = serde_json::from_str(opening).ok()?;
    said_in(&opening)
}

pub(crate) fn said_in(opening: &Opening) -> Option<Said> {
    if let Some(stance) = opening.payload["stance"].as_str() {
        return Stance::from_key(stance).map(Said::Stance);
    }
    let chosen = opening.payload["approvals"].as_array()?;
    Some(Said::Options(chosen.iter().filter_map(|name| name.as_str().map(str::to_owned)).collect()))
}
