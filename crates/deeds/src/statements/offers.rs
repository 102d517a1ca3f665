//! With which chance a statement was offered. The chance travels with the page, sealed, and is kept only once she has
//! answered, so that later counts can be weighed by it. It follows from what others answered: nobody reads it on a
//! page, in her copy or in a file for research; it goes with the answer, and leaves only when the whole table moves.

use basics::Id;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use data_encoding::BASE64URL_NOPAD;

use crate::{Desk, Refusal};

const NONCE: usize = 24;

/// A chance that only this house reads, good for this statement and person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer(pub String);

impl Offer {
    pub(super) fn seal(
        desk: &mut Desk<'_, '_>,
        statement: Id,
        person: Id,
        chance: f64,
    ) -> Result<Self, Refusal> {
        let mut nonce = [0; NONCE];
        desk.dice().fill(&mut nonce);
        let bound = bound(statement, person);
        let sealed = cipher(desk)
            .encrypt(&XNonce::from(nonce), Payload { msg: &chance.to_be_bytes(), aad: &bound })
            .map_err(|_| Refusal::Store(store::StoreError::Damaged("a chance could not be sealed".into())))?;
        Ok(Self(BASE64URL_NOPAD.encode(&[&nonce[..], &sealed[..]].concat())))
    }

    /// Nothing where this house did not offer this statement to this person.
    fn open(&self, desk: &Desk<'_, '_>, statement: Id, person: Id) -> Option<f64> {
        let bytes = BASE64URL_NOPAD.decode(self.0.as_bytes()).ok()?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let bound = bound(statement, person);
        let plain = cipher(desk).decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad: &bound }).ok()?;
        let chance = f64::from_be_bytes(plain.try_into().ok()?);
        (chance > 0.0 && chance <= 1.0).then_some(chance)
    }
}

/// Notes the chance beside the answer that was given just now, in the same transaction. An offer that is missing or
/// not ours costs nobody her answer.
pub async fn note(desk: &mut Desk<'_, '_>, person: Id, statement: Id, offer: &Offer) -> Result<(), Refusal> {
    if let Some(chance) = offer.open(desk, statement, person) {
        store::statements::responses::note_chance(desk.tx, statement, person, chance).await?;
    }
    Ok(())
}

fn cipher(desk: &Desk<'_, '_>) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&Key::from(desk.keys().offer_key()))
}

fn bound(statement: Id, person: Id) -> Vec<u8> {
    [&statement.bytes()[..], &person.bytes()[..]].concat()
}
