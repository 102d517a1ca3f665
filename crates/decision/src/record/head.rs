//! Heads of the log: how long it was and what its root was, signed by the server and by the witnesses of the blocs.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

use super::{hex, unhex};

/// The log at one moment. `at` is written as the house writes time; it is signed, not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    pub size: u64,
    pub root: String,
    pub at: String,
}

/// A head with a signature over the frame and itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedHead {
    pub head: Head,
    pub signature: String,
}

/// What is signed: who signs in which role, for which frame, and the head. A witness's signature can therefore
/// not pass for another's, nor for another decision.
pub fn head_bytes(frame_hash: &[u8; 32], role: &str, head: &Head) -> Vec<u8> {
    let Head { size, root, at } = head;
    format!("langbord tree head 1\n{}\n{role}\n{size}\n{root}\n{at}\n", hex(frame_hash)).into_bytes()
}

pub fn sign_head(key: &SigningKey, frame_hash: &[u8; 32], role: &str, head: Head) -> SignedHead {
    let signature = key.sign(&head_bytes(frame_hash, role, &head));
    SignedHead { signature: hex(&signature.to_bytes()), head }
}

/// The role of the witness of a bloc in signatures; the server's is `server`.
pub fn witness_role(bloc: &str) -> String {
    format!("witness {bloc}")
}

/// What everyone signs once at the end: the whole log, the beacon that seeds the lot, and the outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Closing<'a> {
    pub size: u64,
    pub root: &'a str,
    pub beacon: &'a str,
    pub outcome_hash: &'a str,
}

fn closing_bytes(frame_hash: &[u8; 32], role: &str, closing: &Closing<'_>) -> Vec<u8> {
    let Closing { size, root, beacon, outcome_hash } = closing;
    let frame = hex(frame_hash);
    format!("langbord closing 1\n{frame}\n{role}\n{size}\n{root}\n{outcome_hash}\n{beacon}\n").into_bytes()
}

/// The signature, in hexadecimal.
pub fn sign_closing(key: &SigningKey, frame_hash: &[u8; 32], role: &str, closing: &Closing<'_>) -> String {
    hex(&key.sign(&closing_bytes(frame_hash, role, closing)).to_bytes())
}

pub fn verify_closing(
    public_key: &str,
    frame_hash: &[u8; 32],
    role: &str,
    closing: &Closing<'_>,
    signature: &str,
) -> bool {
    signed_by(public_key, &closing_bytes(frame_hash, role, closing), signature)
}

fn signed_by(public_key: &str, bytes: &[u8], signature: &str) -> bool {
    let key = unhex::<32>(public_key).and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
    let signature = unhex::<64>(signature).map(|bytes| Signature::from_bytes(&bytes));
    match (key, signature) {
        (Some(key), Some(signature)) => key.verify_strict(bytes, &signature).is_ok(),
        _ => false,
    }
}

/// Whether the signature is by this public key (hexadecimal), in this role, for this frame.
pub fn verify_head(public_key: &str, frame_hash: &[u8; 32], role: &str, signed: &SignedHead) -> bool {
    signed_by(public_key, &head_bytes(frame_hash, role, &signed.head), &signed.signature)
}
