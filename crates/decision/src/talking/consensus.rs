//! Consensus: everyone goes along, and nobody is talked past.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::blocs::{BlocFrame, Gate, Roll, State, Vote, decide};
use crate::{Exact, Refusal};

/// A stance with, where it matters, its reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsensusStance {
    Agree,
    AgreeWithReservation,
    /// Disagrees, will not stop it, and is free from carrying it out.
    StandAside,
    Block,
    Abstain,
}

impl ConsensusStance {
    fn vote(self) -> Vote {
        match self {
            Self::Agree | Self::AgreeWithReservation => Vote::Yes,
            Self::Block => Vote::No,
            Self::StandAside | Self::Abstain => Vote::Neutral,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsensusOutcome {
    Adopted,
    /// Somebody blocks.
    Blocked,
    /// In some bloc too many stand aside for this to be called consensus.
    TooManyStandAside,
    /// Some bloc objects, or an affected one does not agree.
    NotCarried,
}

/// The finding; exact, and so not for publishing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Consensus {
    pub outcome: ConsensusOutcome,
    pub blocks: Vec<String>,
    pub stand_asides: Vec<String>,
    /// Blocs in which more than a quarter of the eligible weight stands aside.
    pub over_the_limit: Vec<String>,
    pub gate: Gate,
}

/// Decides by consensus: no block, in each bloc at most a quarter of the eligible weight standing aside, no bloc
/// objecting, every affected bloc agreeing. Abstaining is the same as not being there.
pub fn decide_consensus(
    frame: &BlocFrame,
    roll: &Roll,
    stances: &BTreeMap<String, ConsensusStance>,
) -> Result<Consensus, Refusal> {
    let on_roll = |member: &String| roll.0.contains_key(member);
    let votes: BTreeMap<String, Vote> =
        stances.iter().map(|(member, stance)| (member.clone(), stance.vote())).collect();
    let gate = decide(frame, roll, &votes, true)?;
    let with = |wanted: ConsensusStance| -> Vec<String> {
        let found = stances.iter().filter(|(member, stance)| **stance == wanted && on_roll(member));
        found.map(|(member, _)| member.clone()).collect()
    };
    let (blocks, stand_asides) = (with(ConsensusStance::Block), with(ConsensusStance::StandAside));
    let too_many = |bloc: &String| {
        let aside: Exact = stand_asides.iter().map(|member| roll.weight(member, bloc)).sum();
        let eligible = gate.tallies.get(bloc).map(|tally| tally.eligible.clone()).unwrap_or_default();
        aside > eligible * Exact::ratio(1, 4)
    };
    let over_the_limit: Vec<String> = frame.blocs.keys().filter(|bloc| too_many(bloc)).cloned().collect();
    let carried = gate.states.iter().all(|(bloc, state)| match frame.affected.contains(bloc) {
        true => *state == State::Agrees,
        false => *state != State::Objects,
    });
    let anyone = votes.iter().any(|(member, vote)| *vote == Vote::Yes && on_roll(member));
    let outcome = if !blocks.is_empty() {
        ConsensusOutcome::Blocked
    } else if !over_the_limit.is_empty() {
        ConsensusOutcome::TooManyStandAside
    } else if carried && anyone {
        ConsensusOutcome::Adopted
    } else {
        ConsensusOutcome::NotCarried
    };
    Ok(Consensus { outcome, blocks, stand_asides, over_the_limit, gate })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(stances: &[(&str, ConsensusStance)]) -> ConsensusOutcome {
        let frame =
            serde_json::from_str(r#"{"blocs": {"citizens": {}, "staff": {}}, "affected": ["citizens"]}"#);
        let roll = serde_json::from_str(
            r#"{"amina": {"citizens": 1}, "dilek": {"citizens": 1},
                "boris": {"staff": 1}, "chen": {"staff": 1}, "erik": {"staff": 1}, "freja": {"staff": 1}}"#,
        );
        let stances = stances.iter().map(|(member, stance)| ((*member).to_owned(), *stance)).collect();
        decide_consensus(&frame.unwrap(), &roll.unwrap(), &stances).unwrap().outcome
    }

    #[test]
    fn one_block_is_enough_and_too_many_aside_is_no_consensus() {
        use ConsensusStance::*;
        let agreed =
            [("amina", Agree), ("dilek", AgreeWithReservation), ("boris", Agree), ("chen", StandAside)];
        assert_eq!(outcome(&agreed), ConsensusOutcome::Adopted);
        let mut two_aside = agreed.to_vec();
        two_aside.push(("erik", StandAside));
        assert_eq!(outcome(&two_aside), ConsensusOutcome::TooManyStandAside);
        let mut blocked = agreed.to_vec();
        blocked.push(("freja", Block));
        assert_eq!(outcome(&blocked), ConsensusOutcome::Blocked);
        assert_eq!(
            outcome(&[("boris", Agree)]),
            ConsensusOutcome::NotCarried,
            "the citizens have not agreed"
        );
        assert_eq!(outcome(&[]), ConsensusOutcome::NotCarried);
    }
}
