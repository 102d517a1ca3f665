//! How value and trust are kept, so that nobody sees who rated whom.
//!
//! A rating is kept twice. **Her own copy** is sealed with a key that comes from the address she alone got when she
//! began; the house keeps only that address's hash, so nobody but its holder opens the copy. **The sums** say what
//! all raters said of one actor together, how many they were and nothing else; until the wave closes they are sealed
//! with the house key, which lies beside the data and in no backup of it. A correction takes her old rating off the
//! sums and puts the new one on. When the wave closes, what five raters or more said becomes a coarse word for each
//! actor; sums and copies are erased, and the ratings never open again.
//!
//! What does not hold: whoever runs the machine and holds the house key can, while the wave is open, look at the sums
//! before and after one answer, or change the program. Against that no program on one machine helps; it is said to
//! raters before they rate.

use std::collections::BTreeMap;

use basics::{Dice, Id};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{Key, KeyInit, XChaCha20Poly1305, XNonce};
use model::survey::{Rating, Respondent, Sums, Wave};

use super::FEWEST_RATERS;
use crate::{Desk, Refusal, Secret};

const NONCE: usize = 24;
const ITEMS: usize = 6;

/// Her ratings by whom they are of. The sealed copy has one length for every wave, however many she rated.
pub(super) type Ratings = BTreeMap<Id, Rating>;

/// What an actor's representative rated, opened with her own address.
pub(super) fn open_own(own: &Secret, respondent: &Respondent, actors: &[Id]) -> Result<Ratings, Refusal> {
    let Some(sealed) = &respondent.sealed else { return Ok(Ratings::new()) };
    // Sealed with an address she has lost: it counts, and nobody opens it.
    let Some(plain) =
        unseal(&own.own_key("survey ratings"), &bound(respondent.wave, respondent.actor), sealed)
    else {
        return Err(Refusal::NoSuchStep);
    };
    let rows = actors.iter().zip(plain.chunks_exact(ITEMS));
    Ok(rows
        .filter_map(|(actor, items)| Some((*actor, Rating::of(items.try_into().ok()?))))
        .filter(|(_, rating)| !rating.is_empty())
        .collect())
}

/// Puts these ratings in place of hers, in her own copy and in the sums.
pub(super) async fn replace(
    desk: &mut Desk<'_, '_>,
    own: &Secret,
    respondent: &Respondent,
    actors: &[Id],
    ratings: &Ratings,
) -> Result<(), Refusal> {
    let before = open_own(own, respondent, actors)?;
    if before == *ratings {
        return Ok(());
    }
    let wave = respondent.wave;
    let key = desk.keys().survey_sums(wave);
    let mut sums = sums(desk, wave).await?;
    for &actor in actors {
        let said = |ratings: &Ratings| ratings.get(&actor).map(Rating::sums).unwrap_or_default();
        let (old, new) = (said(&before), said(ratings));
        if old == new {
            continue;
        }
        let sum = sums.remove(&actor).unwrap_or_default().minus(old).plus(new);
        let sealed = seal(&key, &bound(wave, actor), &packed(sum), desk.dice())?;
        store::survey::answers::keep_sum(desk.tx, wave, actor, sealed).await?;
    }
    let plain: Vec<u8> =
        actors.iter().flat_map(|actor| ratings.get(actor).copied().unwrap_or_default().0).collect();
    let bound_to = bound(wave, respondent.actor);
    let sealed = seal(&own.own_key("survey ratings"), &bound_to, &plain, desk.dice())?;
    store::survey::answers::seal(desk.tx, wave, respondent.actor, Some(sealed)).await?;
    Ok(())
}

/// At closing: coarse words for whoever was rated by five or more, and nothing else is left.
pub(super) async fn add_up(desk: &mut Desk<'_, '_>, wave: &Wave) -> Result<(), Refusal> {
    let sums = sums(desk, wave.id).await?;
    for (actor, sum) in sums {
        let word = |level: Option<model::survey::Level>| level.map(|level| level.key());
        let (value, trust) = (word(sum.value_level(FEWEST_RATERS)), word(sum.trust_level(FEWEST_RATERS)));
        if value.or(trust).is_some() {
            store::survey::answers::keep_received(desk.tx, wave.id, actor, value, trust).await?;
        }
    }
    let together = together(desk, wave.id).await?;
    if let Some(level) = together {
        store::survey::answers::keep_together(desk.tx, wave.id, level.key()).await?;
    }
    for (respondent, _) in store::survey::respondents(desk.tx, wave.id).await? {
        if respondent.sealed.is_some() {
            store::survey::answers::seal(desk.tx, wave.id, respondent.actor, None).await?;
        }
    }
    store::survey::answers::forget_sums(desk.tx, wave.id).await?;
    Ok(())
}

/// How much trust there is around the whole table, when five or more have rated.
async fn together(desk: &mut Desk<'_, '_>, wave: Id) -> Result<Option<model::survey::Level>, Refusal> {
    let respondents = store::survey::respondents(desk.tx, wave).await?;
    let n_raters = respondents.iter().filter(|(respondent, _)| respondent.sealed.is_some()).count();
    let all = sums(desk, wave).await?.into_values().fold(Sums::default(), Sums::plus);
    let enough = u32::try_from(n_raters).unwrap_or(u32::MAX) >= FEWEST_RATERS;
    Ok(all.trust_level(FEWEST_RATERS).filter(|_| enough))
}

async fn sums(desk: &mut Desk<'_, '_>, wave: Id) -> Result<BTreeMap<Id, Sums>, Refusal> {
    let key = desk.keys().survey_sums(wave);
    let mut sums = BTreeMap::new();
    for (actor, sealed) in store::survey::answers::sums(desk.tx, wave).await? {
        let plain = unseal(&key, &bound(wave, actor), &sealed).and_then(|plain| unpacked(&plain));
        let sum = plain.ok_or_else(|| damaged("a sum of ratings does not open with this house's key"))?;
        sums.insert(actor, sum);
    }
    Ok(sums)
}

/// A sealed text opens only in its own row.
fn bound(wave: Id, actor: Id) -> Vec<u8> {
    [&wave.bytes()[..], &actor.bytes()[..]].concat()
}

fn seal(key: &[u8; 32], bound: &[u8], plain: &[u8], dice: &mut Dice) -> Result<Vec<u8>, Refusal> {
    let mut nonce = [0; NONCE];
    dice.fill(&mut nonce);
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    let sealed = cipher
        .encrypt(&XNonce::from(nonce), Payload { msg: plain, aad: bound })
        .map_err(|_| damaged("a rating could not be sealed"))?;
    Ok([&nonce[..], &sealed[..]].concat())
}

fn unseal(key: &[u8; 32], bound: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let (nonce, body) = sealed.split_first_chunk::<NONCE>()?;
    let cipher = XChaCha20Poly1305::new(&Key::from(*key));
    cipher.decrypt(&XNonce::from(*nonce), Payload { msg: body, aad: bound }).ok()
}

fn packed(sums: Sums) -> Vec<u8> {
    [sums.n_value, sums.value, sums.n_trust, sums.trust].iter().flat_map(|n| n.to_be_bytes()).collect()
}

fn unpacked(plain: &[u8]) -> Option<Sums> {
    let numbers: Vec<u32> =
        plain.chunks_exact(4).filter_map(|four| Some(u32::from_be_bytes(four.try_into().ok()?))).collect();
    let [n_value, value, n_trust, trust] = numbers.try_into().ok()?;
    Some(Sums { n_value, value, n_trust, trust })
}

fn damaged(what: &str) -> Refusal {
    Refusal::Store(store::StoreError::Damaged(what.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_text_opens_in_its_own_row_with_its_own_key_only() {
        let mut dice = Dice::seeded(1);
        let (one, other) = ([1; 32], [2; 32]);
        let sealed = seal(&one, b"row", b"four", &mut dice).unwrap();
        assert_eq!(unseal(&one, b"row", &sealed).as_deref(), Some(&b"four"[..]));
        assert_eq!(unseal(&other, b"row", &sealed), None);
        assert_eq!(unseal(&one, b"another row", &sealed), None);
        assert_eq!(unseal(&one, b"row", &sealed[..10]), None);
    }
}
