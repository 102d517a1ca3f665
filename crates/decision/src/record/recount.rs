//! Counting a record again: from the frame and the openings to the outcome, by the same engine.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Opening;
use crate::blocs::{BlocFrame, Need, Roll, State, Thresholds, Vote, decide};
use crate::budget::{BudgetRule, Completion, Instance, Utility, Voter, spend};
use crate::power::Game;
use crate::{Approvals, Ballots, Election, Exact, Grades, Lot, Rankings, Refusal, Rules, count};

/// What kind of ballot the frame asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// `{"ranking": [["park"], ["cafe", "bus"]]}`
    Ranking,
    /// `{"grades": {"park": 3}}`
    Grades,
    /// `{"approvals": ["park"]}`
    Approvals,
    /// `{"vote": "yes" | "no" | "neutral"}`, decided by the gate of blocs.
    Gate,
    /// The same ballots, decided by the frame's rule among its players; affected blocs must agree besides.
    Rule,
    /// `{"approvals": ["park"]}`, money shared equally between the voters.
    Budget,
}

/// Who can tell who cast which ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Secrecy {
    /// Named and public.
    Open,
    /// A person's ballots share a pseudonym; the operator could link.
    Receipt,
    /// Every ballot has a fresh pseudonym; the database does not tell who voted what.
    Detached,
}

/// A bloc as the frame fixes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameBloc {
    /// Eligible weight.
    pub eligible: Exact,
    /// The public key of its witness, in hexadecimal; empty where nobody of the bloc came forward.
    pub witness: String,
    #[serde(default)]
    pub affected: bool,
    #[serde(default)]
    pub thresholds: Thresholds,
    /// Too small for labels: its tally can be recomputed only by the auditors.
    #[serde(default)]
    pub labels_withheld: bool,
}

/// What is fixed at opening and hashed. Anything else the house keeps about a decision stands under `about`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    pub id: String,
    pub question: String,
    #[serde(default)]
    pub options: Vec<String>,
    pub kind: Kind,
    /// A method of the list; the gate needs none.
    #[serde(default)]
    pub method: Option<String>,
    #[serde(default = "one_seat")]
    pub seats: usize,
    #[serde(default)]
    pub rules: Rules,
    pub secrecy: Secrecy,
    /// How many people may vote.
    pub eligible_people: u64,
    #[serde(default)]
    pub need: Need,
    pub blocs: BTreeMap<String, FrameBloc>,
    /// The second deadline of a gate has passed.
    #[serde(default)]
    pub extended: bool,
    /// The public key that signs the log's heads.
    pub server: String,
    /// Players and rule, for [`Kind::Rule`]; ballots are known by the players' names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub game: Option<Game>,
    /// What each option costs, for [`Kind::Budget`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub costs: BTreeMap<String, Exact>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Exact>,
    #[serde(default)]
    pub about: Value,
}

fn one_seat() -> usize {
    1
}

/// What a recount gives.
#[derive(Clone, Debug, PartialEq)]
pub struct Recount {
    pub outcome: Value,
    /// Blocs whose part could not be recounted from the file alone.
    pub withheld: Vec<String>,
}

/// Counts the ballots that count. The lot is drawn from frame, final root and beacon.
pub fn recount(frame: &Frame, current: &[&Opening], lot: &Lot) -> Result<Recount, Refusal> {
    match frame.kind {
        Kind::Gate => gate(frame, current),
        Kind::Rule => by_rule(frame, current),
        Kind::Budget => budget(frame, current, lot),
        Kind::Ranking | Kind::Grades | Kind::Approvals => method(frame, current, lot),
    }
}

fn unreadable(opening: &Opening) -> Refusal {
    Refusal::Other(format!("the ballot of `{}` does not say what this decision asks", opening.pseudonym))
}

fn method(frame: &Frame, current: &[&Opening], lot: &Lot) -> Result<Recount, Refusal> {
    let number = |name: &Value, opening: &Opening| -> Result<u16, Refusal> {
        let found = frame.options.iter().position(|option| Some(option.as_str()) == name.as_str());
        found.and_then(|option| u16::try_from(option).ok()).ok_or_else(|| unreadable(opening))
    };
    let list = |value: &Value, opening: &Opening| -> Result<Vec<u16>, Refusal> {
        value
            .as_array()
            .ok_or_else(|| unreadable(opening))?
            .iter()
            .map(|name| number(name, opening))
            .collect()
    };
    let ballots = match frame.kind {
        Kind::Ranking => {
            let mut rankings = Rankings::new();
            for opening in current {
                let tiers = opening.payload["ranking"].as_array().ok_or_else(|| unreadable(opening))?;
                let tiers: Vec<Vec<u16>> =
                    tiers.iter().map(|tier| list(tier, opening)).collect::<Result<_, _>>()?;
                rankings.push_tiers(1, tiers);
            }
            Ballots::Ranked(rankings.gathered())
        }
        Kind::Grades => {
            let mut grades = Grades::default();
            for opening in current {
                let mut row = vec![None; frame.options.len()];
                for (name, grade) in
                    opening.payload["grades"].as_object().ok_or_else(|| unreadable(opening))?
                {
                    let option = number(&Value::from(name.as_str()), opening)?;
                    let grade = grade.as_u64().and_then(|grade| u32::try_from(grade).ok());
                    row[usize::from(option)] = Some(grade.ok_or_else(|| unreadable(opening))?);
                }
                grades.ballots.push((1, row));
            }
            grades.ballots.sort();
            Ballots::Graded(grades)
        }
        Kind::Approvals | Kind::Gate | Kind::Rule | Kind::Budget => {
            let mut approvals = Approvals::default();
            for opening in current {
                approvals.push(1, list(&opening.payload["approvals"], opening)?);
            }
            Ballots::Approved(approvals.gathered())
        }
    };
    let election = Election::new(frame.options.clone(), frame.seats, ballots)?;
    let rules = Rules { lot: *lot, ..frame.rules.clone() };
    let method = frame.method.as_deref().unwrap_or("ranked-pairs");
    let outcome = count(&election, method, &rules)?;
    let outcome = serde_json::to_value(outcome).map_err(|error| Refusal::Other(error.to_string()))?;
    Ok(Recount { outcome, withheld: Vec::new() })
}

/// The frame's rule among its players; where blocs are affected, each of them agrees besides.
fn by_rule(frame: &Frame, current: &[&Opening]) -> Result<Recount, Refusal> {
    let game = frame.game.as_ref().ok_or_else(|| Refusal::Other("the frame names no rule".to_owned()))?;
    let with = |wanted: &str| -> Vec<&str> {
        let found = current.iter().filter(|opening| opening.payload["vote"].as_str() == Some(wanted));
        let mut names: Vec<&str> = found.map(|opening| opening.pseudonym.as_str()).collect();
        names.sort_unstable();
        names
    };
    let (yes, no) = (with("yes"), with("no"));
    let carried = game.carried_by(&yes)?;
    let affected = Frame {
        blocs: frame
            .blocs
            .iter()
            .filter(|(_, bloc)| bloc.affected)
            .map(|(name, b)| (name.clone(), b.clone()))
            .collect(),
        need: Need::Every,
        ..frame.clone()
    };
    let known = |opening: &&Opening| Opening {
        blocs: opening
            .blocs
            .iter()
            .filter(|(bloc, _)| affected.blocs.contains_key(*bloc))
            .map(|(b, w)| (b.clone(), w.clone()))
            .collect(),
        ..(*opening).clone()
    };
    let theirs: Vec<Opening> = current.iter().map(known).collect();
    let asked = gate(&affected, &theirs.iter().collect::<Vec<_>>())?;
    let states = asked.outcome["states"].clone();
    let agrees = |state: &Value| serde_json::from_value(state.clone()).ok() == Some(State::Agrees);
    let none_overruled = states.as_object().is_none_or(|states| states.values().all(agrees));
    let word = if carried && none_overruled { "adopted" } else { "not adopted" };
    let outcome = json!({ "outcome": word, "carried": carried, "yes": yes, "no": no, "states": states });
    Ok(Recount { outcome, withheld: asked.withheld })
}

/// Equal shares of the budget, raised by one unit until the next would overspend.
fn budget(frame: &Frame, current: &[&Opening], lot: &Lot) -> Result<Recount, Refusal> {
    let sum = frame.budget.clone().ok_or_else(|| Refusal::Other("the frame names no budget".to_owned()))?;
    let cost = |option: &String| frame.costs.get(option).cloned().unwrap_or_default();
    let mut voters = Vec::with_capacity(current.len());
    for opening in current {
        let names = opening.payload["approvals"].as_array().ok_or_else(|| unreadable(opening))?;
        let mut marks = Vec::with_capacity(names.len());
        for name in names {
            let found = frame.options.iter().position(|option| Some(option.as_str()) == name.as_str());
            let found =
                found.and_then(|option| u16::try_from(option).ok()).ok_or_else(|| unreadable(opening))?;
            marks.push((found, 1));
        }
        voters.push(Voter { marks, share: 0, count: 1 });
    }
    let instance =
        Instance::new(frame.options.clone(), frame.options.iter().map(cost).collect(), sum, voters)?;
    let rule = BudgetRule::EqualShares { completion: Completion::Add1UntilOverspend, then_greedy: false };
    let spent = spend(&instance, Utility::Cost, rule, lot)?;
    let outcome = serde_json::to_value(spent).map_err(|error| Refusal::Other(error.to_string()))?;
    Ok(Recount { outcome, withheld: Vec::new() })
}

/// The gate from labelled weights. A bloc whose labels are withheld cannot be recounted, and nor can an outcome
/// that hangs on it: then the states of the others are given, and the withheld ones named.
fn gate(frame: &Frame, current: &[&Opening]) -> Result<Recount, Refusal> {
    let (mut roll, mut votes) = (BTreeMap::new(), BTreeMap::new());
    let mut voted: BTreeMap<&String, Exact> = BTreeMap::new();
    for (index, opening) in current.iter().enumerate() {
        let vote: Vote =
            serde_json::from_value(opening.payload["vote"].clone()).map_err(|_| unreadable(opening))?;
        for (bloc, weight) in &opening.blocs {
            *voted.entry(bloc).or_default() += weight;
        }
        roll.insert(format!("ballot {index}"), opening.blocs.clone());
        votes.insert(format!("ballot {index}"), vote);
    }
    let shown = |(_, bloc): &(&String, &FrameBloc)| !bloc.labels_withheld;
    for (name, bloc) in frame.blocs.iter().filter(shown) {
        let silent = &bloc.eligible - &voted.get(name).cloned().unwrap_or_default();
        if silent.is_negative() {
            return Err(Refusal::Other(format!("more weight voted in `{name}` than is eligible there")));
        }
        // Those who did not vote are one or more silent members: whole people, and a rest.
        let mut rest = silent;
        let mut number = 0;
        while rest.is_positive() {
            let part = rest.clone().min(Exact::one());
            rest -= &part;
            roll.insert(format!("silent {name} {number}"), [(name.clone(), part)].into());
            number += 1;
        }
    }
    let withheld: Vec<String> =
        frame.blocs.iter().filter(|(_, bloc)| bloc.labels_withheld).map(|(name, _)| name.clone()).collect();
    let bloc_frame = BlocFrame {
        blocs: frame
            .blocs
            .iter()
            .filter(shown)
            .map(|(name, bloc)| (name.clone(), bloc.thresholds.clone()))
            .collect(),
        need: frame.need,
        affected: frame
            .blocs
            .iter()
            .filter(shown)
            .filter(|(_, b)| b.affected)
            .map(|(name, _)| name.clone())
            .collect(),
    };
    if bloc_frame.blocs.is_empty() {
        return Ok(Recount { outcome: json!({"states": {}}), withheld });
    }
    let gate = decide(&bloc_frame, &Roll(roll), &votes, frame.extended)?;
    let to_value =
        |value: Result<Value, serde_json::Error>| value.map_err(|error| Refusal::Other(error.to_string()));
    let outcome = if withheld.is_empty() {
        to_value(serde_json::to_value(&gate))?
    } else {
        json!({"states": to_value(serde_json::to_value(&gate.states))?})
    };
    Ok(Recount { outcome, withheld })
}
