//! Ids that sort by the time they were made. They tell when a thing was made, so never use one as a secret.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Dice, Timestamp};

/// One thing's id (UUID version 7).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub Uuid);

impl Id {
    pub fn new(now: Timestamp, dice: &mut Dice) -> Self {
        let mut chance = [0; 10];
        dice.fill(&mut chance);
        Self::with(now, chance)
    }

    /// The id of the `n`th thing made at one moment: later ones sort behind earlier ones (up to 4096).
    pub fn nth(n: u16, now: Timestamp, dice: &mut Dice) -> Self {
        let mut chance = [0; 10];
        dice.fill(&mut chance);
        // The twelve bits after the milliseconds, as RFC 9562 §6.2 allows.
        [chance[0], chance[1]] = n.min(0xfff).to_be_bytes();
        Self::with(now, chance)
    }

    fn with(now: Timestamp, chance: [u8; 10]) -> Self {
        let millis = u64::try_from(now.0.div_euclid(1000)).unwrap_or(0);
        Self(uuid::Builder::from_unix_timestamp_millis(millis, &chance).into_uuid())
    }

    pub const fn bytes(&self) -> &[u8; 16] {
        self.0.as_bytes()
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.simple().fmt(f)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({self})")
    }
}

impl FromStr for Id {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::try_parse(text).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_made_at_one_moment_keep_their_order() {
        let mut dice = Dice::seeded(1);
        let ids: Vec<Id> = (0..300).map(|n| Id::nth(n, Timestamp(1_000), &mut dice)).collect();
        assert!(ids.is_sorted());
        assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
