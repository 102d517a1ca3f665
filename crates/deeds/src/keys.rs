//! Secrets: drawn from the dice, handed out once, kept only as SHA-256. Links and codes of invitations are
//! reckoned from the house key and the invitation's id, so that a lost card can be printed again.

use basics::{Dice, Id};
use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use model::codes::{RoomCode, ShortCode};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::Once;

/// SHA-256 of a secret: what the store keeps.
pub type Hash = [u8; 32];

/// A secret to hand out: 22 or 43 signs that fit in a link.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// 256 bits from the dice.
    pub fn draw(dice: &mut Dice) -> Self {
        let mut bytes = [0; 32];
        dice.fill(&mut bytes);
        Self(BASE64URL_NOPAD.encode(&bytes))
    }

    /// From the one-time mark of the form that asks for it: the same form sent twice gives the same secret, and the
    /// house keeps no more of a mark than a hash of it with the form's other words.
    pub fn of_mark(mark: &str) -> Self {
        let digest = Sha256::new().chain_update(b"secret of a form\0").chain_update(mark).finalize();
        Self(BASE64URL_NOPAD.encode(&digest))
    }

    pub fn read(text: &str) -> Self {
        Self(text.to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn hash(&self) -> Hash {
        Sha256::digest(self.0.as_bytes()).into()
    }

    /// A key that only the holder of this secret has; its hash, which the store keeps, does not give it.
    pub(crate) fn own_key(&self, purpose: &str) -> [u8; 32] {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(self.0.as_bytes()).expect("HMAC takes a key of any length");
        mac.update(purpose.as_bytes());
        mac.finalize().into_bytes().into()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What only this house knows. Lives in a file beside the data, never in the database.
#[derive(Clone)]
pub struct Keys {
    house: [u8; 32],
}

impl Keys {
    pub const fn new(house: [u8; 32]) -> Self {
        Self { house }
    }

    pub fn draw(dice: &mut Dice) -> Self {
        let mut house = [0; 32];
        dice.fill(&mut house);
        Self { house }
    }

    pub const fn bytes(&self) -> &[u8; 32] {
        &self.house
    }

    /// The long secret of an invitation: 128 bits, 22 signs.
    pub fn invitation_link(&self, invitation: Id) -> Secret {
        let mac = self.mac("invitation link", invitation.bytes());
        Secret(BASE64URL_NOPAD.encode(&mac[..16]))
    }

    /// The short code of an invitation, for a card and for reading aloud.
    pub fn invitation_code(&self, invitation: Id) -> ShortCode {
        let mac = self.mac("invitation code", invitation.bytes());
        // 16 bits a sign: the bias of wrapping at 31 is below one in two thousand.
        let mut values = [0; 7];
        for (value, pair) in values.iter_mut().zip(mac.chunks_exact(2)) {
            *value = (u16::from_be_bytes([pair[0], pair[1]]) % 31) as u8;
        }
        ShortCode::from_values(values)
    }

    /// The long secret that stands in a letter. Only its hash is kept.
    pub fn letter_link(&self, letter: Id) -> Secret {
        Secret(BASE64URL_NOPAD.encode(&self.mac("letter link", letter.bytes())))
    }

    /// The link a representative is handed for a wave; each turn has another.
    pub fn survey_link(&self, wave: Id, actor: Id, turn: u32) -> Secret {
        let message = [&wave.bytes()[..], &actor.bytes()[..], &turn.to_be_bytes()[..]].concat();
        let mac = self.mac("survey link", &message);
        Secret(BASE64URL_NOPAD.encode(&mac[..16]))
    }

    /// The key under which a wave's sums of ratings are kept until it closes.
    pub(crate) fn survey_sums(&self, wave: Id) -> [u8; 32] {
        self.mac("survey sums", wave.bytes())
    }

    /// The code of a round's hall on one day.
    pub fn room_code(&self, round: Id, day: i64) -> RoomCode {
        let mac = self.mac("room code", &[&round.bytes()[..], &day.to_be_bytes()].concat());
        let mut values = [0; 4];
        for (value, pair) in values.iter_mut().zip(mac.chunks_exact(2)) {
            *value = (u16::from_be_bytes([pair[0], pair[1]]) % 31) as u8;
        }
        RoomCode::from_values(values)
    }

    /// Codes are short, so their hash is keyed: the database alone does not let anybody try them out.
    pub fn code_hash(&self, code: ShortCode) -> Hash {
        self.mac("code hash", code.to_string().as_bytes())
    }

    /// What signs the log of one decision.
    pub fn log_key(&self, decision: Id) -> Hash {
        self.mac("log of a decision", decision.bytes())
    }

    /// What seals the box of one decision's detached ballots.
    pub fn box_key(&self, decision: Id) -> Hash {
        self.mac("box of a decision", decision.bytes())
    }

    /// What seals the chance with which a statement was offered.
    pub(crate) fn offer_key(&self) -> Hash {
        self.mac("offer of a statement", &[])
    }

    /// A fingerprint of a paper ballot, to compare two typings without keeping what they say.
    pub fn paper_mark(&self, decision: Id, person: Id, said: &str) -> Hash {
        let message = [decision.bytes(), person.bytes(), said.as_bytes()].concat();
        self.mac("paper ballot", &message)
    }

    /// A one-time mark for a form, bound to whoever holds the form.
    pub fn form_mark(&self, holder: &[u8], dice: &mut Dice) -> String {
        let mut chance = [0; 16];
        dice.fill(&mut chance);
        let mac = self.form_mac(holder, &chance);
        BASE64URL_NOPAD.encode(&[&chance[..], &mac[..16]].concat())
    }

    /// The mark's hash, if this house made it for this holder.
    pub fn read_form_mark(&self, holder: &[u8], mark: &str) -> Option<Hash> {
        let bytes = BASE64URL_NOPAD.decode(mark.as_bytes()).ok().filter(|bytes| bytes.len() == 32)?;
        let (chance, shown) = bytes.split_at(16);
        let genuine: bool = self.form_mac(holder, chance)[..16].ct_eq(shown).into();
        genuine.then(|| Sha256::digest(&bytes).into())
    }

    /// What the cookie of a session holds that a form began. Reckoned, not drawn: the same form gives it again.
    pub fn session_of_form(&self, form: Once) -> Secret {
        Secret(BASE64URL_NOPAD.encode(&self.mac("session of a form", &form.0)))
    }

    /// What belongs to something we made before, under another name: 43 signs that only this house can reckon.
    pub fn reckoned(&self, purpose: &str, of: &str) -> String {
        BASE64URL_NOPAD.encode(&self.mac(purpose, of.as_bytes()))
    }

    fn form_mac(&self, holder: &[u8], chance: &[u8]) -> Hash {
        self.mac("form", &[chance, holder].concat())
    }

    fn mac(&self, purpose: &str, message: &[u8]) -> Hash {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.house).expect("HMAC takes a key of any length");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(message);
        mac.finalize().into_bytes().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_from_one_phone_is_no_use_on_another() {
        let mut dice = Dice::seeded(1);
        let keys = Keys::draw(&mut dice);
        let mark = keys.form_mark(b"amina", &mut dice);
        assert!(keys.read_form_mark(b"amina", &mark).is_some());
        assert_eq!(keys.read_form_mark(b"boris", &mark), None);
        assert_eq!(Keys::draw(&mut dice).read_form_mark(b"amina", &mark), None);
        assert_eq!(keys.read_form_mark(b"amina", "not a mark"), None);
    }

    #[test]
    fn an_invitation_has_the_same_link_each_time_its_card_is_printed() {
        let keys = Keys::new([7; 32]);
        let id = Id::new(basics::Timestamp(0), &mut Dice::seeded(3));
        assert_eq!(keys.invitation_link(id), keys.invitation_link(id));
        assert_eq!(keys.invitation_link(id).as_str().len(), 22);
        assert_eq!(ShortCode::read(&keys.invitation_code(id).to_string()), Ok(keys.invitation_code(id)));
    }
}
