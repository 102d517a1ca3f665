//! What may be shown of a choice among several options: who won, and of every bloc large enough what it can accept.

use std::collections::BTreeMap;

use serde::Serialize;

use super::choice::Choice;
use super::frame::{BlocFrame, Roll};
use super::reveal::{Band, Reveal, band, hidden};
use crate::Exact;

/// One option in one bloc, as shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "shown")]
pub enum RevealedOption {
    /// Whether the bloc can accept it, and the share of its ballots that place it above further discussion.
    Fifths {
        acceptable: bool,
        above: Option<Band>,
    },
    Exact {
        acceptable: bool,
        above: Exact,
        below: Exact,
    },
}

/// What everyone may see. A bloc of which nothing may be shown has no options here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChoiceReport {
    pub winners: Vec<String>,
    pub blocs: BTreeMap<String, Option<BTreeMap<String, RevealedOption>>>,
}

/// Makes the report by the rule of [`super::reveal`]: which blocs are hidden depends on the frame and roll alone.
///
/// Which options were eligible, the balanced comparisons and the result without each bloc stay out: all three
/// would tell what a hidden bloc answered.
pub fn reveal_choice(choice: &Choice, frame: &BlocFrame, roll: &Roll, how: Reveal) -> ChoiceReport {
    let hidden = hidden(frame, roll, how);
    let option = |bloc: &String, option: &String, (above, below): &(Exact, Exact)| {
        let acceptable = choice.acceptable.get(bloc).and_then(|accepts| accepts.get(option)).copied();
        let acceptable = acceptable.unwrap_or(false);
        match how {
            Reveal::Open => RevealedOption::Exact { acceptable, above: above.clone(), below: below.clone() },
            Reveal::Fifths { .. } => {
                let answered = above + below;
                let above = answered.is_positive().then(|| band(&(above / &answered)));
                RevealedOption::Fifths { acceptable, above }
            }
        }
    };
    let shown = |bloc: &String, weights: &BTreeMap<String, (Exact, Exact)>| {
        let options = weights.iter().map(|(name, weights)| (name.clone(), option(bloc, name, weights)));
        (!hidden.contains(bloc)).then(|| options.collect())
    };
    let blocs = choice.above_and_below.iter().map(|(bloc, weights)| (bloc.clone(), shown(bloc, weights)));
    ChoiceReport { winners: choice.winners.clone(), blocs: blocs.collect() }
}
