//! The record of a decision: anyone can recount it, and nobody can change it unseen.
//!
//! A ballot becomes a commitment when it is cast; commitments go into an append-only log whose heads are signed
//! and handed to a witness per bloc. Before closing only commitments are public; after it all openings.

mod ballot;
mod canonical;
mod head;
mod log;
mod recount;
mod verify;

pub use ballot::{Commitment, Nonce, Opening, receipt_of};
pub use canonical::{NotCanonical, canonical, hash_of};
pub use head::{
    Closing, Head, SignedHead, head_bytes, sign_closing, sign_head, verify_closing, verify_head, witness_role,
};
pub use log::{Log, consistent, included};
pub use recount::{Frame, FrameBloc, Kind, Recount, Secrecy, recount};
pub use verify::{Breach, Held, Record, Verified, Witnessed, compare, verify};

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Bytes from hexadecimal, if they are exactly `N`.
pub fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    if text.len() != 2 * N || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}
