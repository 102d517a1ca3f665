//! What may be shown of a bloc-balanced result. The outcome uses exact counts; the report gives nobody away.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::frame::{BlocFrame, Roll};
use super::gate::{Gate, GateOutcome, State};
use crate::Exact;

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reveal {
    /// Named and public stances: exact counts, as everyone knew before answering.
    Open,
    /// States and fifths. Blocs of five to nine only if their members were told before answering that in so
    /// small a group others can sometimes guess.
    Fifths { small_blocs_were_told: bool },
}

/// Fewer eligible people than this are never shown.
const FEWEST: usize = 5;
/// Fewer than this only if they were told.
const FEW: usize = 10;

/// The yes share of a shown bloc, in fifths: unanimity stays invisible.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Band {
    #[serde(rename = "0-20 %")]
    First,
    #[serde(rename = "20-40 %")]
    Second,
    #[serde(rename = "40-60 %")]
    Third,
    #[serde(rename = "60-80 %")]
    Fourth,
    #[serde(rename = "80-100 %")]
    Fifth,
}

impl Band {
    /// Its ends, as everybody reads them.
    pub fn words(self) -> &'static str {
        match self {
            Self::First => "0–20 %",
            Self::Second => "20–40 %",
            Self::Third => "40–60 %",
            Self::Fourth => "60–80 %",
            Self::Fifth => "80–100 %",
        }
    }
}

/// One bloc as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "shown")]
pub enum Revealed {
    /// Too few to show: not even its state.
    TooFew,
    Fifths {
        state: State,
        yes: Option<Band>,
    },
    Exact {
        state: State,
        yes: Exact,
        no: Exact,
        eligible: Exact,
    },
}

/// What everyone may see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Report {
    pub outcome: GateOutcome,
    pub blocs: BTreeMap<String, Revealed>,
}

/// Makes the report. Which blocs are hidden depends on the frame and roll alone, never on the votes: hiding a
/// bloc because of how it voted would tell how it voted. If only one bloc were hidden, the next smallest is
/// hidden too, so that nothing follows by subtraction.
pub fn reveal(gate: &Gate, frame: &BlocFrame, roll: &Roll, how: Reveal) -> Report {
    let hidden = hidden(frame, roll, how);
    let shown = |bloc: &String, state: &State| {
        if hidden.contains(bloc) {
            return Revealed::TooFew;
        }
        let tally = gate.tallies.get(bloc).cloned().unwrap_or_default();
        match how {
            Reveal::Open => {
                Revealed::Exact { state: *state, yes: tally.yes, no: tally.no, eligible: tally.eligible }
            }
            Reveal::Fifths { .. } => {
                let answered = &tally.yes + &tally.no;
                let share = || &tally.yes / &answered;
                Revealed::Fifths { state: *state, yes: answered.is_positive().then(|| band(&share())) }
            }
        }
    };
    let blocs = gate.states.iter().map(|(bloc, state)| (bloc.clone(), shown(bloc, state))).collect();
    Report { outcome: gate.outcome, blocs }
}

pub(super) fn hidden(frame: &BlocFrame, roll: &Roll, how: Reveal) -> BTreeSet<String> {
    let fewest = match how {
        Reveal::Open => return BTreeSet::new(),
        Reveal::Fifths { small_blocs_were_told: true } => FEWEST,
        Reveal::Fifths { small_blocs_were_told: false } => FEW,
    };
    let mut sizes: Vec<(usize, &String)> =
        frame.blocs.keys().map(|bloc| (roll.members(bloc).count(), bloc)).collect();
    sizes.sort();
    let mut few = sizes.iter().filter(|(size, _)| *size < fewest).count();
    if few == 1 {
        few = 2;
    }
    sizes.into_iter().take(few).map(|(_, bloc)| bloc.clone()).collect()
}

pub(super) fn band(share: &Exact) -> Band {
    let fifths = (share * &Exact::from(5)).floor().to_i64().unwrap_or(0);
    match fifths {
        i64::MIN..=0 => Band::First,
        1 => Band::Second,
        2 => Band::Third,
        3 => Band::Fourth,
        _ => Band::Fifth,
    }
}
