//! The log's heads, signed by the house, and the witness each group sends: somebody who keeps the heads, so that no
//! other log can be shown later. A witness's key comes from a code that only she holds; the house keeps the public
//! half and forgets the rest.

use basics::Id;
use decision::record::{
    Closing, Head, Log, SignedHead, hex, receipt_of, sign_closing, sign_head, witness_role,
};
use ed25519_dalek::SigningKey;
use model::proposals::ProposalError;
use model::proposals::decisions::{Decision, DecisionGroup, Stage};
use model::proposals::rules::RuleKind;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::proposals::ballots::TreeHead;

use super::{decisions, records};
use crate::permissions::Act;
use crate::{Desk, Refusal};

/// A head is signed after so many ballots, so that none tells of a single one.
const BALLOTS_TO_A_HEAD: usize = 5;

/// Somebody of the group will keep the heads. Gives the code she signs with: shown once, kept nowhere.
pub async fn come_forward(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
    position: i64,
) -> Result<String, Refusal> {
    let member = desk.permit(partnership, person, Act::ProposalsWitness).await?;
    super::not_backbone(desk, &member).await?;
    let decision = decisions::find(desk, partnership, decision).await?;
    if decision.stage != Stage::Preparing || decision.kind == RuleKind::Consent {
        return Err(ProposalError::NoSuchStep.into());
    }
    if !decisions::own_positions(desk, &decision, person).await?.contains(&position) {
        return Err(ProposalError::NotOnTheRoll.into());
    }
    let mut chance = [0; 32];
    desk.dice().fill(&mut chance);
    let code = receipt_of(&chance);
    let mut group = group(desk, &decision, position).await?;
    group.witness = Some(person);
    group.witness_key = Some(hex(key(&decision, position, &code).verifying_key().as_bytes()));
    store::proposals::decisions::put_group(desk.tx, decision.id, &group).await?;
    let about = json!({ "group": group.name, "decision": decision.id.to_string() });
    desk.note(&member, Act::ProposalsWitness, about).await?;
    Ok(code)
}

/// The witness signs the newest head, and after closing the whole.
pub async fn sign(
    desk: &mut Desk<'_, '_>,
    partnership: Id,
    person: Id,
    decision: Id,
    code: &str,
) -> Result<(), Refusal> {
    desk.permit(partnership, person, Act::ProposalsWitness).await?;
    let decision = decisions::find(desk, partnership, decision).await?;
    let groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    let own = groups.into_iter().filter(|group| group.witness == Some(person)).find(|group| {
        let public = hex(key(&decision, group.position, code).verifying_key().as_bytes());
        group.witness_key.as_ref() == Some(&public)
    });
    let own = own.ok_or(ProposalError::NotTheWitness)?;
    let key = key(&decision, own.position, code);
    let frozen =
        store::proposals::decisions::frozen(desk.tx, decision.id).await?.ok_or(ProposalError::NoSuchStep)?;
    let role = witness_role(&own.name);
    let heads = store::proposals::ballots::heads(desk.tx, decision.id).await?;
    if let Some(latest) = heads.iter().rev().find(|head| head.role == SERVER) {
        let head =
            Head { size: latest.size.unsigned_abs(), root: latest.root.clone(), at: latest.at.clone() };
        keep(desk, decision.id, &role, sign_head(&key, &frozen.hash, &role, head)).await?;
    }
    if let Some(closing) = records::closing(desk, &decision, &frozen).await? {
        let signature = sign_closing(&key, &frozen.hash, &role, &closing.borrow());
        store::proposals::ballots::sign(desk.tx, decision.id, &role, &signature).await?;
    }
    let what = json!({ "decision": decision.id.to_string(), "signed": own.name });
    desk.note_personal(partnership, person, Act::ProposalsWitness, what).await
}

pub(crate) const SERVER: &str = "server";

/// The house signs a head after every few ballots.
pub(crate) async fn sign_when_due(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    frame_hash: &[u8; 32],
    leaves: Vec<[u8; 32]>,
) -> Result<(), Refusal> {
    if leaves.len().is_multiple_of(BALLOTS_TO_A_HEAD) {
        sign_as_house(desk, decision, frame_hash, &Log::new(leaves)).await?;
    }
    Ok(())
}

pub(crate) async fn sign_as_house(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    frame_hash: &[u8; 32],
    log: &Log,
) -> Result<(), Refusal> {
    let key = SigningKey::from_bytes(&desk.keys().log_key(decision.id));
    // The day, not the second: a head must not tell when somebody voted.
    let head = Head { size: log.len() as u64, root: hex(&log.root()), at: desk.now().date().to_string() };
    keep(desk, decision.id, SERVER, sign_head(&key, frame_hash, SERVER, head)).await
}

/// The house signs log, beacon and outcome.
pub(crate) async fn close_as_house(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    frame_hash: &[u8; 32],
    closing: &Closing<'_>,
) -> Result<(), Refusal> {
    let key = SigningKey::from_bytes(&desk.keys().log_key(decision.id));
    let signature = sign_closing(&key, frame_hash, SERVER, closing);
    Ok(store::proposals::ballots::sign(desk.tx, decision.id, SERVER, &signature).await?)
}

async fn keep(desk: &mut Desk<'_, '_>, decision: Id, role: &str, signed: SignedHead) -> Result<(), Refusal> {
    let SignedHead { head, signature } = signed;
    let kept = TreeHead {
        role: role.to_owned(),
        size: i64::try_from(head.size).unwrap_or(i64::MAX),
        root: head.root,
        at: head.at,
        signature,
    };
    Ok(store::proposals::ballots::add_head(desk.tx, decision, &kept).await?)
}

async fn group(
    desk: &mut Desk<'_, '_>,
    decision: &Decision,
    position: i64,
) -> Result<DecisionGroup, Refusal> {
    let groups = store::proposals::decisions::groups(desk.tx, decision.id).await?;
    groups.into_iter().find(|group| group.position == position).ok_or(Refusal::Choice("group"))
}

fn key(decision: &Decision, position: i64, code: &str) -> SigningKey {
    let plain = code.replace(['-', ' '], "").to_ascii_uppercase();
    let mut hash = Sha256::new_with_prefix(b"langbord witness 1\n");
    hash.update(decision.id.bytes());
    hash.update(position.to_be_bytes());
    hash.update(plain.as_bytes());
    SigningKey::from_bytes(&hash.finalize().into())
}
