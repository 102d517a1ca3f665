//! Furnished houses for tests: one that is empty, and Bregneparken.

use std::sync::Arc;

use anyhow::Result;
use basics::{Dice, FixedClock, Timestamp};
use deeds::{House, Keys};
use store::Store;

use crate::bregneparken::{self, Cast};
use crate::{Database, Guest};

/// A Tuesday afternoon in November.
pub const TODAY: Timestamp = Timestamp::from_seconds(1_795_528_800);

/// An empty house, with a clock that the test moves and dice that fall the same each time.
pub struct Furnished {
    pub house: House,
    pub clock: Arc<FixedClock>,
}

impl Guest for Furnished {
    async fn enter(database: &Database) -> Result<Self> {
        let store = Store::enter(database).await?;
        let clock = Arc::new(FixedClock::at(TODAY));
        let mut dice = Dice::seeded(7);
        let keys = Keys::draw(&mut dice);
        Ok(Self { house: House::new(store, clock.clone(), dice, keys), clock })
    }
}

/// The whole autumn in Bregneparken, and its people.
pub struct Bregneparken {
    pub house: House,
    pub clock: Arc<FixedClock>,
    pub cast: Cast,
}

impl Guest for Bregneparken {
    async fn enter(database: &Database) -> Result<Self> {
        let Furnished { house, clock } = Furnished::enter(database).await?;
        let cast = bregneparken::seed(&house, &clock).await?;
        Ok(Self { house, clock, cast })
    }
}
