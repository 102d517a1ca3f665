//! What the house does by itself: makes the releases that are due and counts decisions at their deadlines. No page waits for it.

use std::collections::BTreeMap;
use std::time::Duration;

use basics::Id;
use deeds::{House, Refusal, proposals, statements, survey};
use tokio::task::{JoinError, JoinSet};

/// How often the house looks around.
const EVERY: Duration = Duration::from_secs(2);

/// Runs until the server stops. A round whose answers have not moved since the last look is left alone.
pub async fn run(house: House) {
    let mut rounds = Rounds::default();
    loop {
        if let Err(refusal) = rounds.look(&house).await {
            tracing::warn!(%refusal, "the rounds could not be looked at; the next look tries again");
        }
        if let Err(refusal) = proposals::closing::close_due(&house).await {
            tracing::warn!(%refusal, "the decisions could not be looked at; the next look tries again");
        }
        tokio::time::sleep(EVERY).await;
    }
}

type Pulse = (model::statements::RoundState, i64, i64);

/// One round's work: which, as it stood, and whether a release was made.
type Done = (Id, Pulse, Result<bool, Refusal>);

/// Each round is worked on by itself, so that a big one keeps no small one waiting.
#[derive(Default)]
struct Rounds {
    seen: BTreeMap<Id, Pulse>,
    at_work: BTreeMap<tokio::task::Id, Id>,
    work: JoinSet<Done>,
}

impl Rounds {
    async fn look(&mut self, house: &House) -> Result<(), Refusal> {
        while let Some(done) = self.work.try_join_next_with_id() {
            self.take_back(done);
        }
        for (round, pulse) in house.look(|desk| Box::pin(statements::rounds::pulses(desk))).await? {
            if self.seen.get(&round) == Some(&pulse) || self.at_work.values().any(|busy| *busy == round) {
                continue;
            }
            let house = house.clone();
            let task = self.work.spawn(async move {
                let done = statements::results::release_if_due(&house, round).await;
                (round, pulse, done)
            });
            self.at_work.insert(task.id(), round);
        }
        survey::releases::release_what_is_due(house).await
    }

    fn take_back(&mut self, done: Result<(tokio::task::Id, Done), JoinError>) {
        match done {
            Ok((task, (round, pulse, outcome))) => {
                self.at_work.remove(&task);
                match outcome {
                    Ok(_) => drop(self.seen.insert(round, pulse)),
                    Err(refusal) => {
                        tracing::warn!(%refusal, "a release could not be made; the next look tries again");
                    }
                }
            }
            Err(ended) => drop(self.at_work.remove(&ended.id())),
        }
    }
}
