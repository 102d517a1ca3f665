//! The lot: one public order of the options, drawn once per decision and used in every round.

use sha2::{Digest, Sha256};

/// The seed of a lot. Anyone who knows it draws the same order by hand or by machine:
/// options by SHA-256(seed ‖ option id), lowest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lot {
    seed: [u8; 32],
}

impl Lot {
    /// The lot of a published decision: nobody could foresee the beacon when the ballots were cast.
    pub fn of_decision(frame_hash: &[u8; 32], final_root: &[u8; 32], beacon: &[u8]) -> Self {
        let mut hash = Sha256::new();
        hash.update(frame_hash);
        hash.update(final_root);
        hash.update(beacon);
        Self { seed: hash.finalize().into() }
    }

    /// The lot behind `--seed N`: the seed is SHA-256 of the number as eight bytes, highest first.
    pub fn numbered(number: u64) -> Self {
        Self { seed: Sha256::digest(number.to_be_bytes()).into() }
    }

    pub fn seed(&self) -> &[u8; 32] {
        &self.seed
    }

    /// Where each option stands in the lot's order: 0 is drawn first.
    pub fn places(&self, options: &[String]) -> Vec<usize> {
        let draw = |option: &String| -> [u8; 32] {
            Sha256::new().chain_update(self.seed).chain_update(option.as_bytes()).finalize().into()
        };
        let draws: Vec<_> = options.iter().map(draw).collect();
        let mut order: Vec<_> = (0..options.len()).collect();
        // Two options with the same id would draw the same lot; the listing order then decides.
        order.sort_by_key(|&option| (draws[option], option));
        let mut places = vec![0; options.len()];
        for (place, option) in order.into_iter().enumerate() {
            places[option] = place;
        }
        places
    }
}

impl Default for Lot {
    fn default() -> Self {
        Self::numbered(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_draws_the_same_order_wherever_an_option_is_listed() {
        let options = ["park", "cafe", "bus"].map(String::from);
        let turned = ["bus", "park", "cafe"].map(String::from);
        let first = |options: &[String]| {
            let places = Lot::numbered(7).places(options);
            options[places.iter().position(|&place| place == 0).unwrap()].clone()
        };
        assert_eq!(first(&options), first(&turned));
    }
}
