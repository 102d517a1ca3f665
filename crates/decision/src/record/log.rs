//! The append-only log: a Merkle tree after RFC 6962, whose leaves are the commitments.

use sha2::{Digest, Sha256};

type Hash = [u8; 32];

/// Commitments in the order they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    leaves: Vec<Hash>,
}

impl Log {
    pub fn new(leaves: Vec<Hash>) -> Self {
        Self { leaves }
    }

    pub fn push(&mut self, leaf: Hash) {
        self.leaves.push(leaf);
    }

    pub fn len(&self) -> usize {
        self.leaves.len()
    }

    pub fn is_empty(&self) -> bool {
        self.leaves.is_empty()
    }

    pub fn leaves(&self) -> &[Hash] {
        &self.leaves
    }

    pub fn root(&self) -> Hash {
        root(&self.leaves)
    }

    /// The root when the log held `size` leaves.
    pub fn root_at(&self, size: usize) -> Option<Hash> {
        self.leaves.get(..size).map(root)
    }

    /// The way from a leaf to the root: what a voter needs to see that a receipt is in the log.
    pub fn inclusion(&self, index: usize) -> Option<Vec<Hash>> {
        (index < self.leaves.len()).then(|| path(index, &self.leaves))
    }

    /// Proof that the log of `size` leaves is the beginning of this one.
    pub fn consistency(&self, size: usize) -> Option<Vec<Hash>> {
        (1..=self.leaves.len()).contains(&size).then(|| subproof(size, &self.leaves, true))
    }
}

fn leaf(data: &Hash) -> Hash {
    Sha256::new().chain_update([0]).chain_update(data).finalize().into()
}

fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The largest power of two below `n`.
fn split(n: usize) -> usize {
    n.next_power_of_two() / 2
}

fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Sha256::digest([]).into(),
        [only] => leaf(only),
        _ => {
            let (left, right) = leaves.split_at(split(leaves.len()));
            node(&root(left), &root(right))
        }
    }
}

fn path(index: usize, leaves: &[Hash]) -> Vec<Hash> {
    if leaves.len() <= 1 {
        return Vec::new();
    }
    let k = split(leaves.len());
    let (left, right) = leaves.split_at(k);
    let (mut way, sibling) =
        if index < k { (path(index, left), root(right)) } else { (path(index - k, right), root(left)) };
    way.push(sibling);
    way
}

fn subproof(size: usize, leaves: &[Hash], whole: bool) -> Vec<Hash> {
    if size == leaves.len() {
        return if whole { Vec::new() } else { vec![root(leaves)] };
    }
    let k = split(leaves.len());
    let (left, right) = leaves.split_at(k);
    if size <= k {
        let mut proof = subproof(size, left, whole);
        proof.push(root(right));
        proof
    } else {
        let mut proof = subproof(size - k, right, false);
        proof.push(root(left));
        proof
    }
}

/// Whether the leaf stands at `index` in the log of this size and root (RFC 9162, 2.1.3.2).
pub fn included(data: &Hash, index: usize, size: usize, proof: &[Hash], expected: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, leaf(data));
    for sibling in proof {
        if last == 0 {
            return false;
        }
        if at % 2 == 1 || at == last {
            hash = node(sibling, &hash);
            while at % 2 == 0 && at != 0 {
                (at, last) = (at / 2, last / 2);
            }
        } else {
            hash = node(&hash, sibling);
        }
        (at, last) = (at / 2, last / 2);
    }
    last == 0 && hash == *expected
}

/// Whether the log of `first` leaves is the beginning of the log of `second` (RFC 9162, 2.1.4.2).
pub fn consistent(
    first: usize,
    first_root: &Hash,
    second: usize,
    second_root: &Hash,
    proof: &[Hash],
) -> bool {
    if first == second {
        return proof.is_empty() && first_root == second_root;
    }
    if first == 0 || first > second {
        return false;
    }
    let mut rest = proof.iter();
    // A beginning that is a whole subtree is its own first proof node.
    let start = if first.is_power_of_two() { Some(first_root) } else { rest.next() };
    let Some(start) = start else { return false };
    let (mut at, mut last) = (first - 1, second - 1);
    while at % 2 == 1 {
        (at, last) = (at / 2, last / 2);
    }
    let (mut old, mut new) = (*start, *start);
    for sibling in rest {
        if last == 0 {
            return false;
        }
        if at % 2 == 1 || at == last {
            old = node(sibling, &old);
            new = node(sibling, &new);
            while at % 2 == 0 && at != 0 {
                (at, last) = (at / 2, last / 2);
            }
        } else {
            new = node(&new, sibling);
        }
        (at, last) = (at / 2, last / 2);
    }
    last == 0 && old == *first_root && new == *second_root
}

#[cfg(test)]
mod tests {
    use super::*;

    fn log(n: u8) -> Log {
        Log::new((0..n).map(|number| [number; 32]).collect())
    }

    #[test]
    fn every_leaf_of_every_small_log_is_proved_and_no_other() {
        for n in 1..33u8 {
            let log = log(n);
            for index in 0..log.len() {
                let proof = log.inclusion(index).unwrap();
                assert!(
                    included(&log.leaves[index], index, log.len(), &proof, &log.root()),
                    "{index} of {n}"
                );
                assert!(!included(&[99; 32], index, log.len(), &proof, &log.root()));
                assert!(
                    !included(&log.leaves[index], (index + 1) % log.len(), log.len(), &proof, &log.root())
                        || n == 1
                );
            }
        }
    }

    #[test]
    fn every_beginning_is_consistent_and_no_other_log_is() {
        for n in 1..33u8 {
            let whole = log(n);
            for size in 1..=whole.len() {
                let (proof, before) = (whole.consistency(size).unwrap(), whole.root_at(size).unwrap());
                assert!(consistent(size, &before, whole.len(), &whole.root(), &proof), "{size} of {n}");
                assert!(!consistent(size, &[7; 32], whole.len(), &whole.root(), &proof));
            }
        }
    }

    #[test]
    fn the_empty_log_has_the_root_of_the_standard() {
        let expected = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(crate::record::hex(&log(0).root()), expected);
    }
}
