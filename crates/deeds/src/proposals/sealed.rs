//! The box of detached ballots. It has one size from opening to closing and is sealed anew with every ballot, with
//! a key that lies beside the database and never in it: neither rows nor pages nor the write-ahead log tell which
//! ballot came from whom, or in which order they came.

use basics::Id;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use decision::record::Opening;
use serde::{Deserialize, Serialize};
use store::StoreError;

use crate::{Desk, Refusal};

/// Room for each seat's ballot, its words, and a change or two.
const ROOM: usize = 8 * 1024;
const NONCE: usize = 24;

/// A ballot in the box.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Sealed {
    pub opening: Opening,
    pub commitment: String,
    /// Its groups by position; those too small for a label are counted and never published.
    pub groups: Vec<i64>,
    pub words: Option<String>,
}

pub(crate) async fn start(desk: &mut Desk<'_, '_>, decision: Id, n_seats: usize) -> Result<(), Refusal> {
    let sealed = seal(desk, decision, &[], n_seats * ROOM)?;
    Ok(store::proposals::ballots::put_box(desk.tx, decision, &sealed).await?)
}

/// Everything in the box, in the order of the commitments.
pub(crate) async fn look(desk: &mut Desk<'_, '_>, decision: Id) -> Result<Vec<Sealed>, Refusal> {
    let Some(bytes) = store::proposals::ballots::the_box(desk.tx, decision).await? else {
        return Ok(Vec::new());
    };
    unseal(desk, decision, &bytes)
}

/// Puts a ballot in and seals the whole box anew.
pub(crate) async fn put(desk: &mut Desk<'_, '_>, decision: Id, ballot: Sealed) -> Result<(), Refusal> {
    let bytes = store::proposals::ballots::the_box(desk.tx, decision).await?.ok_or(Refusal::NotFound)?;
    let mut ballots = unseal(desk, decision, &bytes)?;
    ballots.push(ballot);
    ballots.sort_by(|a, b| a.commitment.cmp(&b.commitment));
    let size = bytes.len().saturating_sub(NONCE + 16);
    let sealed = seal(desk, decision, &ballots, size)?;
    Ok(store::proposals::ballots::put_box(desk.tx, decision, &sealed).await?)
}

fn damaged() -> Refusal {
    Refusal::Store(StoreError::Damaged(
        "the box of a decision cannot be opened with this house's key".to_owned(),
    ))
}

fn seal(desk: &mut Desk<'_, '_>, decision: Id, ballots: &[Sealed], size: usize) -> Result<Vec<u8>, Refusal> {
    let mut plain = serde_json::to_vec(ballots).map_err(|_| damaged())?;
    // Grows only when many changed their ballots, and then by the whole size at once.
    let steps = plain.len().div_ceil(size.max(1)).max(1);
    plain.resize(steps * size, b' ');
    let mut nonce = [0; NONCE];
    desk.dice().fill(&mut nonce);
    let cipher = cipher(desk, decision);
    let payload = Payload { msg: &plain, aad: decision.bytes() };
    let mut sealed = nonce.to_vec();
    sealed.extend(cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| damaged())?);
    Ok(sealed)
}

fn unseal(desk: &Desk<'_, '_>, decision: Id, bytes: &[u8]) -> Result<Vec<Sealed>, Refusal> {
    let (nonce, sealed) = bytes.split_first_chunk::<NONCE>().ok_or_else(damaged)?;
    let payload = Payload { msg: sealed, aad: decision.bytes() };
    let plain = cipher(desk, decision).decrypt(&XNonce::from(*nonce), payload).map_err(|_| damaged())?;
    serde_json::from_slice(&plain).map_err(|_| damaged())
}

fn cipher(desk: &Desk<'_, '_>, decision: Id) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(desk.keys().box_key(decision)))
}
