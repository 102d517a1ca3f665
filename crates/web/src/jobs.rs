//! What the house does by itself: makes the releases that are due. No page waits for it.

use std::collections::BTreeMap;
use std::time::Duration;

use basics::Id;
use deeds::{House, Refusal, statements, survey};

/// How often the house looks around.
const EVERY: Duration = Duration::from_secs(2);

/// Runs until the server stops. A round whose answers have not moved since the last look is left alone.
pub async fn run(house: House) {
    let mut pulses = BTreeMap::new();
    loop {
        if let Err(refusal) = release_what_is_due(&house, &mut pulses).await {
            tracing::warn!(%refusal, "a release could not be made; the next look tries again");
        }
        tokio::time::sleep(EVERY).await;
    }
}

type Pulse = (model::statements::RoundState, i64, i64);

async fn release_what_is_due(house: &House, pulses: &mut BTreeMap<Id, Pulse>) -> Result<(), Refusal> {
    let rounds = house.look(|desk| Box::pin(statements::rounds::pulses(desk))).await?;
    for (round, pulse) in rounds {
        if pulses.get(&round) == Some(&pulse) {
            continue;
        }
        statements::results::release_if_due(house, round).await?;
        pulses.insert(round, pulse);
    }
    survey::releases::release_what_is_due(house).await
}
