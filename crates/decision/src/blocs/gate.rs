//! The gate: one proposal, and every bloc asked. Double majority, with a veto where a bloc is affected.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::frame::{BlocFrame, Need, Roll};
use crate::{Exact, Refusal};

/// A stance, reduced to what the gate counts. Abstaining, standing aside and silence are neutral.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Vote {
    No,
    Neutral,
    Yes,
}

/// Weights in one bloc.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub yes: Exact,
    pub no: Exact,
    pub eligible: Exact,
}

/// As `[yes, no, eligible]`.
impl Serialize for Tally {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        [&self.yes, &self.no, &self.eligible].serialize(serializer)
    }
}

/// Where a bloc stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    Agrees,
    Objects,
    Unheard,
}

/// What follows. Worse first, so that "no worse than" can be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum GateOutcome {
    #[serde(rename = "not adopted")]
    NotAdopted,
    /// Reach out to the blocs not heard, once.
    #[serde(rename = "extend")]
    Extend,
    #[serde(rename = "adopted")]
    Adopted,
}

/// The gate's finding; exact, and so not for publishing: see [`super::reveal`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gate {
    pub outcome: GateOutcome,
    pub states: BTreeMap<String, State>,
    pub tallies: BTreeMap<String, Tally>,
}

/// Decides about one proposal; `extended` says whether the second deadline has passed.
///
/// Adopted needs every affected bloc to agree and, in mode `every`, no bloc to object. A bloc not heard keeps
/// the gate shut where it is affected; elsewhere it lapses at the second deadline. No bloc can be outvoted,
/// and a no can never help. Price: things tend to stay as they are. Work grows with memberships.
///
/// ```
/// use decision::blocs::{BlocFrame, GateOutcome, Roll, Vote, decide};
/// let frame: BlocFrame = serde_json::from_str(r#"{"blocs": {"citizens": {}, "staff": {}}, "affected": ["citizens"]}"#)?;
/// let roll: Roll = serde_json::from_str(
///     r#"{"amina": {"citizens": 1}, "boris": {"staff": 1}, "chen": {"staff": 1}, "dilek": {"staff": 1}}"#,
/// )?;
/// let votes = [("amina", Vote::No), ("boris", Vote::Yes), ("chen", Vote::Yes), ("dilek", Vote::Yes)];
/// let votes = votes.map(|(member, vote)| (member.to_owned(), vote)).into();
/// // Three to one, and still not adopted: the citizens are affected and object.
/// assert_eq!(decide(&frame, &roll, &votes, true)?.outcome, GateOutcome::NotAdopted);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn decide(
    frame: &BlocFrame,
    roll: &Roll,
    votes: &BTreeMap<String, Vote>,
    extended: bool,
) -> Result<Gate, Refusal> {
    frame.check()?;
    roll.check(frame)?;
    let tallies = tally(frame, roll, votes);
    let states: BTreeMap<String, State> =
        tallies.iter().map(|(bloc, tally)| (bloc.clone(), state(frame, bloc, tally))).collect();
    let outcome = outcome(frame, &states, extended);
    Ok(Gate { outcome, states, tallies })
}

fn tally(frame: &BlocFrame, roll: &Roll, votes: &BTreeMap<String, Vote>) -> BTreeMap<String, Tally> {
    let mut tallies: BTreeMap<String, Tally> =
        frame.blocs.keys().map(|bloc| (bloc.clone(), Tally::default())).collect();
    for (member, weights) in &roll.0 {
        let vote = votes.get(member).copied().unwrap_or(Vote::Neutral);
        for (bloc, weight) in weights {
            let Some(tally) = tallies.get_mut(bloc) else { continue };
            tally.eligible += weight;
            match vote {
                Vote::Yes => tally.yes += weight,
                Vote::No => tally.no += weight,
                Vote::Neutral => {}
            }
        }
    }
    tallies
}

pub(crate) fn state(frame: &BlocFrame, bloc: &str, tally: &Tally) -> State {
    let Some(thresholds) = frame.blocs.get(bloc) else { return State::Unheard };
    let ok = thresholds.ok(&tally.yes, &tally.no, frame.affected.contains(bloc));
    if ok && tally.yes >= &thresholds.s * &tally.eligible {
        State::Agrees
    } else if !ok && tally.no.is_positive() && tally.no >= &thresholds.o * &tally.eligible {
        State::Objects
    } else {
        State::Unheard
    }
}

fn outcome(frame: &BlocFrame, states: &BTreeMap<String, State>, extended: bool) -> GateOutcome {
    let count = |wanted: State| states.values().filter(|state| **state == wanted).count();
    let affected = || frame.affected.iter().filter_map(|bloc| states.get(bloc));
    let affected_agree = affected().all(|state| *state == State::Agrees);
    let (agrees, unheard) = (count(State::Agrees), count(State::Unheard));
    let (feasible, complete) = match frame.need {
        Need::Every => (count(State::Objects) == 0, unheard == 0),
        Need::AtLeast(k) => (agrees + unheard >= k, agrees >= k),
    };
    if !feasible || affected().any(|state| *state == State::Objects) {
        GateOutcome::NotAdopted
    } else if affected_agree && complete {
        GateOutcome::Adopted
    } else if !extended {
        GateOutcome::Extend
    } else if frame.need == Need::Every && affected_agree && agrees >= 1 {
        GateOutcome::Adopted
    } else {
        GateOutcome::NotAdopted
    }
}
