//! What would have changed it, as it is told.

use serde::Serialize;

/// The smallest change of ballots we found that would have changed the outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// How many ballots.
    pub ballots: u64,
    /// Whether fewer would not have sufficed.
    pub proof: Proof,
    /// What would be different on them.
    #[serde(flatten)]
    pub how: How,
    /// The same in plain English.
    pub what: String,
    pub winners: Vec<String>,
}

/// How sure it is that no smaller change exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proof {
    /// No smaller change would have changed the outcome.
    Exact,
    /// This one would have; a smaller one may exist.
    AtMost,
}

/// What is different on the changed ballots.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(tag = "how", rename_all = "kebab-case")]
pub enum How {
    /// `option` stands above `over` where it was the other way round; nothing else changes.
    Turned { option: String, over: String },
    /// As many points, or as high a place, as can be for `option` and as few or low for `instead_of`.
    Moved { option: String, instead_of: String },
    /// `option` stands highest; the rest as it was.
    Favoured { option: String },
    /// `option` is marked too, besides what was.
    Added { option: String },
    /// `option` alone is marked.
    Alone { option: String },
    /// One ballot, filled in otherwise.
    Rewritten { from: String, to: String },
}

impl Change {
    pub(crate) fn new(ballots: u64, proof: Proof, how: How, winners: Vec<String>) -> Self {
        let what = how.to_string();
        Self { ballots, proof, how, what, winners }
    }
}

impl std::fmt::Display for How {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Turned { option, over } => {
                write!(f, "{option} above {over} instead of {over} above {option}")
            }
            Self::Moved { option, instead_of } => {
                write!(f, "{option} as high and {instead_of} as low as can be")
            }
            Self::Favoured { option } => write!(f, "{option} highest, the rest as it was"),
            Self::Added { option } => write!(f, "{option} marked as well"),
            Self::Alone { option } => write!(f, "{option} alone marked"),
            Self::Rewritten { from, to } => write!(f, "`{to}` instead of `{from}`"),
        }
    }
}
