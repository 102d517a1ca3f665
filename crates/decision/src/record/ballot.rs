//! A cast ballot: the commitment everyone may see at once, and the opening published after closing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::canonical::{NotCanonical, canonical};
use super::{hex, unhex};
use crate::Exact;

/// 128 bits made on the voter's device (or by the server, where there are no scripts, and then the page says so).
pub type Nonce = [u8; 16];

/// What binds a ballot without telling it: SHA-256("ballot1" ‖ frame hash ‖ canonical ballot ‖ nonce).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Commitment(pub [u8; 32]);

/// What is published about a ballot after closing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// With receipts: one per person and decision. Detached: a fresh one per ballot.
    pub pseudonym: String,
    /// Counts a person's ballots up from 0; the highest counts.
    #[serde(default)]
    pub seq: u32,
    /// Detached: the commitment this ballot replaces, proved by showing its receipt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    pub payload: Value,
    pub nonce: String,
    /// Weight per bloc, for blocs whose labels may be shown.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub blocs: BTreeMap<String, Exact>,
    /// Part of this ballot's weight lies in blocs too small to be labelled.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub bloc_withheld: bool,
}

impl Opening {
    /// The commitment this opening opens, made in the same way when the ballot is cast; `None` if its nonce is
    /// no nonce.
    pub fn commitment(&self, frame_hash: &[u8; 32]) -> Result<Option<Commitment>, NotCanonical> {
        let Some(nonce) = unhex::<16>(&self.nonce) else { return Ok(None) };
        // One canonical object instead of strings laid end to end: no two ballots share a spelling.
        let blocs: BTreeMap<&String, String> =
            self.blocs.iter().map(|(bloc, weight)| (bloc, weight.to_string())).collect();
        let ballot = json!({
            "bloc_withheld": self.bloc_withheld,
            "blocs": blocs,
            "payload": self.payload,
            "pseudonym": self.pseudonym,
            "replaces": self.replaces,
            "seq": self.seq,
        });
        let mut hash = Sha256::new();
        hash.update(b"ballot1");
        hash.update(frame_hash);
        hash.update(canonical(&ballot)?.as_bytes());
        hash.update(nonce);
        Ok(Some(Commitment(hash.finalize().into())))
    }
}

impl Commitment {
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// The code on the voter's receipt.
    pub fn receipt(&self) -> String {
        receipt_of(&self.0)
    }
}

/// The first 80 bits in Crockford's base 32, four by four: no letter can be taken for another.
///
/// ```
/// assert_eq!(decision::record::receipt_of(&[0xff; 32]), "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
/// ```
pub fn receipt_of(commitment: &[u8; 32]) -> String {
    const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits = commitment[..10].iter().fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    let mut code = String::new();
    for place in 0..16u32 {
        if place > 0 && place % 4 == 0 {
            code.push('-');
        }
        code.push(char::from(LETTERS[(bits >> (75 - 5 * place)) as usize % 32]));
    }
    code
}
