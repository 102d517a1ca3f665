//! From ballots to an outcome: the workshop counts, and what a page may show of it is settled here, once.

use std::collections::{BTreeMap, BTreeSet};

use decision::blocs::{
    BlocFrame, Gate, GateOutcome, Need, Report as Shown, Reveal, Revealed, Roll, State, Thresholds, Vote,
    decide, reveal,
};
use decision::record::{Frame, Opening, recount};
use decision::{Exact, Lot};
use model::proposals::ProposalError;
use model::proposals::decisions::{Decision, DecisionGroup, Seat, Stage, Verdict};
use model::proposals::rules::{Roll as Who, RuleKind};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::frames;
use crate::Refusal;

/// One ballot that counts.
pub(crate) struct Counted {
    pub opening: Opening,
    /// All its groups, also those whose labels are withheld.
    pub groups: Vec<i64>,
}

/// Everything counting needs.
pub(crate) struct BallotBox<'b> {
    pub decision: &'b Decision,
    pub frame: &'b Frame,
    pub groups: &'b [DecisionGroup],
    pub seats: &'b [Seat],
    pub ballots: &'b [Counted],
    pub lot: &'b Lot,
}

/// Where counting leads.
pub(crate) enum Step {
    /// Groups not heard are reached before the second deadline.
    Reach(Vec<String>),
    Final(Final),
}

pub(crate) struct Final {
    pub verdict: Verdict,
    /// As the record publishes it.
    pub outcome: Value,
    pub report: Report,
}

/// What a page shows of a counted decision. Fixed at closing, the same for everybody.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    pub groups: Vec<ReportGroup>,
    /// Groups of whom nobody answered.
    pub not_heard: Vec<String>,
    /// Votes by name: how many said yes, and how many it takes.
    pub yes: Option<i64>,
    pub quota: Option<i64>,
    /// Groups of the rule that had to come along and did not.
    pub short: Vec<String>,
    /// What the money goes to, with its cost, in the order it was bought.
    pub funded: Vec<(String, i64)>,
    pub left: Option<i64>,
    /// Projects with fewer supporters than may be shown have none here.
    pub supporters: BTreeMap<String, i64>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportGroup {
    pub name: String,
    pub affected: bool,
    pub shown: ShownGroup,
}

/// How a group's answer is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShownGroup {
    /// Too few to show: not even whether it agrees.
    TooFew,
    /// By name; the page reads the ballots themselves.
    ByName { state: GroupState },
    /// In whole fifths of those who said yes or no; nothing when nobody did.
    Fifths { state: GroupState, yes: Option<u8> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GroupState {
    Agrees,
    Objects,
    Unheard,
}

impl From<State> for GroupState {
    fn from(state: State) -> Self {
        match state {
            State::Agrees => Self::Agrees,
            State::Objects => Self::Objects,
            State::Unheard => Self::Unheard,
        }
    }
}

impl BallotBox<'_> {
    /// Counts. At the first deadline a decision in which a group was not heard goes on to the second.
    pub fn count(&self) -> Result<Step, Refusal> {
        let first = self.decision.stage == Stage::Open;
        let silent = self.silent();
        match self.decision.kind {
            RuleKind::Groups => self.groups(first),
            RuleKind::Votes if first && !silent.is_empty() => Ok(Step::Reach(silent)),
            RuleKind::Votes => self.votes(),
            RuleKind::Budget if first && !silent.is_empty() => Ok(Step::Reach(silent)),
            RuleKind::Budget => self.budget(),
            RuleKind::Consent => Err(ProposalError::NoSuchStep.into()),
        }
    }

    fn groups(&self, first: bool) -> Result<Step, Refusal> {
        let gate = self.gate(!first)?;
        if gate.outcome == GateOutcome::Extend {
            let unheard = gate.states.iter().filter(|(_, state)| **state == State::Unheard);
            return Ok(Step::Reach(unheard.map(|(name, _)| name.clone()).collect()));
        }
        let hidden: BTreeSet<&str> = self
            .groups
            .iter()
            .filter(|group| group.labels_withheld)
            .map(|group| group.name.as_str())
            .collect();
        let outcome = match hidden.is_empty() {
            true => serde_json::to_value(&gate).map_err(broken)?,
            // Nothing about a group whose labels are withheld, not even its state.
            false => {
                let shown: BTreeMap<_, _> =
                    gate.states.iter().filter(|(name, _)| !hidden.contains(name.as_str())).collect();
                json!({ "outcome": gate.outcome, "states": shown })
            }
        };
        let verdict = match gate.outcome {
            GateOutcome::Adopted => Verdict::Adopted,
            GateOutcome::Extend | GateOutcome::NotAdopted => Verdict::NotAdopted,
        };
        Ok(Step::Final(Final { verdict, outcome, report: self.report(&gate) }))
    }

    fn votes(&self) -> Result<Step, Refusal> {
        let current: Vec<&Opening> = self.ballots.iter().map(|ballot| &ballot.opening).collect();
        let outcome = recount(self.frame, &current, self.lot)?.outcome;
        let adopted = outcome["outcome"] == "adopted";
        let yes = current.iter().filter(|opening| opening.payload["vote"] == "yes").count();
        let mut report = self.report(&self.gate(true)?);
        report.yes = i64::try_from(yes).ok();
        Ok(Step::Final(Final {
            verdict: if adopted { Verdict::Adopted } else { Verdict::NotAdopted },
            outcome,
            report,
        }))
    }

    fn budget(&self) -> Result<Step, Refusal> {
        let current: Vec<&Opening> = self.ballots.iter().map(|ballot| &ballot.opening).collect();
        let outcome = recount(self.frame, &current, self.lot)?.outcome;
        let number = |value: &Value| value.as_i64().unwrap_or_default();
        let bought = outcome["rounds"].as_array().into_iter().flatten();
        let funded: Vec<(String, i64)> = bought
            .filter_map(|bought| Some((bought["project"].as_str()?.to_owned(), number(&bought["cost"]))))
            .collect();
        let report = Report {
            not_heard: self.silent(),
            left: Some(number(&outcome["left"])),
            supporters: self.supporters(),
            funded,
            ..Report::default()
        };
        let verdict = if report.funded.is_empty() { Verdict::NotAdopted } else { Verdict::Adopted };
        Ok(Step::Final(Final { verdict, outcome, report }))
    }

    /// How many marked each project; nothing about fewer than five, on either side.
    fn supporters(&self) -> BTreeMap<String, i64> {
        let voters = self.ballots.len();
        let marked = |option: &str| {
            let holds = |ballot: &&Counted| {
                ballot.opening.payload["approvals"]
                    .as_array()
                    .into_iter()
                    .flatten()
                    .any(|name| name == option)
            };
            self.ballots.iter().filter(holds).count()
        };
        self.frame
            .options
            .iter()
            .map(|option| (option.clone(), marked(option)))
            .filter(|(_, n)| *n >= 5 && (voters - n >= 5 || voters == *n))
            .filter_map(|(option, n)| Some((option, i64::try_from(n).ok()?)))
            .collect()
    }

    /// Groups with seats of which nobody answered.
    fn silent(&self) -> Vec<String> {
        let spoke = |position: i64| self.ballots.iter().any(|ballot| ballot.groups.contains(&position));
        let here = |position: i64| self.seats.iter().any(|seat| seat.groups.contains(&position));
        let silent = self.groups.iter().filter(|group| here(group.position) && !spoke(group.position));
        silent.map(|group| group.name.clone()).collect()
    }

    /// Every group asked for itself, with exact weights, those without labels too.
    fn gate(&self, extended: bool) -> Result<Gate, Refusal> {
        if self.groups.is_empty() {
            let outcome = GateOutcome::Adopted;
            return Ok(Gate { outcome, states: BTreeMap::new(), tallies: BTreeMap::new() });
        }
        let name = |position: &i64| {
            self.groups.iter().find(|group| group.position == *position).map(|group| group.name.clone())
        };
        let weights = |groups: &[i64]| -> BTreeMap<String, Exact> {
            let share = Exact::ratio(1, i64::try_from(groups.len().max(1)).unwrap_or(1));
            groups.iter().filter_map(name).map(|name| (name, share.clone())).collect()
        };
        let (mut roll, mut votes) = (BTreeMap::new(), BTreeMap::new());
        let mut voted: BTreeMap<String, Exact> = BTreeMap::new();
        for (index, ballot) in self.ballots.iter().enumerate() {
            let own = weights(&ballot.groups);
            for (name, weight) in &own {
                *voted.entry(name.clone()).or_default() += weight;
            }
            let vote = match ballot.opening.payload["vote"].as_str() {
                Some("yes") => Vote::Yes,
                Some("no") => Vote::No,
                _ => Vote::Neutral,
            };
            roll.insert(format!("ballot {index}"), own);
            votes.insert(format!("ballot {index}"), vote);
        }
        for group in self.groups {
            let voted = voted.get(&group.name).cloned().unwrap_or_default();
            let mut rest = frames::eligible(self.seats, group.position) - voted;
            let mut number = 0;
            while rest.is_positive() {
                let part = rest.clone().min(Exact::one());
                rest -= &part;
                roll.insert(format!("silent {} {number}", group.name), [(group.name.clone(), part)].into());
                number += 1;
            }
        }
        Ok(decide(&self.bloc_frame(), &Roll(roll), &votes, extended)?)
    }

    fn bloc_frame(&self) -> BlocFrame {
        BlocFrame {
            blocs: self.groups.iter().map(|group| (group.name.clone(), Thresholds::default())).collect(),
            need: Need::Every,
            affected: self
                .groups
                .iter()
                .filter(|group| group.affected)
                .map(|group| group.name.clone())
                .collect(),
        }
    }

    fn report(&self, gate: &Gate) -> Report {
        let by_name = self.decision.roll == Who::Actors;
        let how = match by_name {
            true => Reveal::Open,
            false => Reveal::Fifths { small_blocs_were_told: self.decision.small_groups_told },
        };
        // What is hidden follows from the roll alone.
        let one = |seat: &Seat| {
            let own = self.groups.iter().filter(|group| seat.groups.contains(&group.position));
            (seat.pseudonym.clone(), own.map(|group| (group.name.clone(), frames::share(seat))).collect())
        };
        let roll = Roll(self.seats.iter().map(one).collect());
        let Shown { blocs, .. } = reveal(gate, &self.bloc_frame(), &roll, how);
        let shown = |group: &DecisionGroup| match blocs.get(&group.name) {
            Some(Revealed::Exact { state, .. }) => ShownGroup::ByName { state: (*state).into() },
            Some(Revealed::Fifths { state, yes }) => {
                ShownGroup::Fifths { state: (*state).into(), yes: yes.map(|band| band as u8) }
            }
            Some(Revealed::TooFew) | None => ShownGroup::TooFew,
        };
        Report {
            groups: self
                .groups
                .iter()
                .map(|group| ReportGroup {
                    name: group.name.clone(),
                    affected: group.affected,
                    shown: shown(group),
                })
                .collect(),
            not_heard: self.silent(),
            ..Report::default()
        }
    }
}

fn broken(error: serde_json::Error) -> Refusal {
    ProposalError::Rule(error.to_string()).into()
}
