//! Why talk came out so, and how times fit. The terminal words each kind in the reader's language; `Display` is the plain
//! English of scripts, as with the reasons of the other methods.

use std::fmt;

use decision::Exact;
use decision::blocs::State;
use serde::Serialize;
use words::Words;

use super::say;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Why {
    /// No objection stands and every bloc has spoken.
    NobodyObjects,
    ObjectionStands {
        member: String,
    },
    /// Silence is not consent.
    HasNotSpoken {
        bloc: String,
    },
    Blocks {
        member: String,
    },
    /// More than a quarter of it stands aside.
    StandsAside {
        bloc: String,
    },
    Stands {
        bloc: String,
        state: State,
    },
    /// Who can come to a time, and the share of the bloc that can least.
    Fits {
        slot: String,
        can: usize,
        gladly: usize,
        worst_bloc: Exact,
    },
}

impl Why {
    pub fn say(&self, words: &Words) -> String {
        match self {
            Self::NobodyObjects => words.counting_nobody_objects(),
            Self::ObjectionStands { member } => words.counting_objection_stands(member.as_str()),
            Self::HasNotSpoken { bloc } => words.counting_has_not_spoken(bloc.as_str()),
            Self::Blocks { member } => words.counting_blocks(member.as_str()),
            Self::StandsAside { bloc } => words.counting_stands_aside(bloc.as_str()),
            Self::Stands { bloc, state } => words.counting_stands(bloc.as_str(), say::state(words, *state)),
            Self::Fits { slot, can, gladly, worst_bloc } => {
                words.counting_time_fits(*can, *gladly, worst_bloc.to_string(), slot.as_str())
            }
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NobodyObjects => write!(f, "no objection stands and every bloc has spoken"),
            Self::ObjectionStands { member } => write!(f, "the objection of {member} stands"),
            Self::HasNotSpoken { bloc } => {
                write!(f, "{bloc} has not spoken enough; silence is not consent")
            }
            Self::Blocks { member } => write!(f, "{member} blocks"),
            Self::StandsAside { bloc } => write!(f, "in {bloc} more than a quarter stands aside"),
            Self::Stands { bloc, state } => {
                write!(f, "{bloc}: {}", format!("{state:?}").to_lowercase())
            }
            Self::Fits { slot, can, gladly, worst_bloc } => {
                write!(f, "{slot}: {can} can come, {gladly} gladly; of the worst-off bloc {worst_bloc} can")
            }
        }
    }
}
