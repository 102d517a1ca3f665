//! What would have changed the outcome: the smallest number of changed stances, bloc by bloc.

use std::collections::BTreeMap;

use serde::Serialize;

use super::frame::{BlocFrame, Roll};
use super::gate::{GateOutcome, Vote, decide};
use crate::Refusal;

/// So many people of a bloc, answering otherwise, would have led elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sway {
    pub bloc: String,
    pub people: usize,
    /// What they would have answered.
    pub answer: Vote,
    pub outcome: GateOutcome,
}

/// For every bloc the fewest of its members whose changed answer alone changes the outcome, heaviest first;
/// blocs that could not change it alone are left out. Exact, and so subject to the same care as the tallies.
pub fn sways(
    frame: &BlocFrame,
    roll: &Roll,
    votes: &BTreeMap<String, Vote>,
    extended: bool,
) -> Result<Vec<Sway>, Refusal> {
    let now = decide(frame, roll, votes, extended)?.outcome;
    let answers = match now {
        GateOutcome::Adopted => vec![Vote::No, Vote::Neutral],
        GateOutcome::Extend => vec![Vote::Yes, Vote::No],
        GateOutcome::NotAdopted => vec![Vote::Yes, Vote::Neutral],
    };
    let mut found = Vec::new();
    for bloc in frame.blocs.keys() {
        let mut best: Option<Sway> = None;
        for &answer in &answers {
            let mut changed = votes.clone();
            let mut members: Vec<(&str, _)> = roll.members(bloc).collect();
            members.retain(|(member, _)| votes.get(*member).copied().unwrap_or(Vote::Neutral) != answer);
            // Those who now say the opposite move the outcome furthest.
            members.sort_by(|a, b| {
                let distance = |member: &str| {
                    let vote = votes.get(member).copied().unwrap_or(Vote::Neutral);
                    (vote as i8 - answer as i8).abs()
                };
                distance(b.0).cmp(&distance(a.0)).then(b.1.cmp(a.1)).then(a.0.cmp(b.0))
            });
            for (index, (member, _)) in members.into_iter().enumerate() {
                if best.as_ref().is_some_and(|best| best.people <= index) {
                    break;
                }
                changed.insert(member.to_owned(), answer);
                let outcome = decide(frame, roll, &changed, extended)?.outcome;
                if outcome != now {
                    best = Some(Sway { bloc: bloc.clone(), people: index + 1, answer, outcome });
                    break;
                }
            }
        }
        found.extend(best);
    }
    Ok(found)
}
