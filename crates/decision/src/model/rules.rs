//! The parameters of a count. They belong to the frame: fixed before the first ballot, never after,
//! because real elections have other winners under other parameters.

use serde::{Deserialize, Serialize};

use super::Lot;

/// Everything about a count that is not the ballots. The default is what `decisions.md` calls default.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Rules {
    pub strength: Strength,
    pub unranked: Unranked,
    pub equal: EqualRanks,
    pub last_place: LastPlace,
    pub blank: BlankGrade,
    /// The highest grade of the scale; a ballot above it is refused. `None`: the highest grade given.
    pub highest_grade: Option<u32>,
    pub stv: StvRules,
    pub quota: Quota,
    /// What decides between options the method itself ties, in this order.
    pub ties: TieSteps,
    /// The option that means "leave things as they are", by id.
    pub status_quo: Option<String>,
    #[serde(skip)]
    pub lot: Lot,
}

/// How strong a pairwise win is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strength {
    /// Ballots for, less ballots against.
    #[default]
    Margins,
    /// Ballots for.
    WinningVotes,
}

/// Where an option stands that a ballot does not name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unranked {
    /// Below all named ones, equal among themselves.
    #[default]
    Last,
    /// Nowhere: the ballot says nothing about it.
    NoOpinion,
}

/// What equal ranks mean where one option at a time holds a ballot (IRV, STV, plurality).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EqualRanks {
    /// The ballot counts up to its first equal rank.
    #[default]
    Forbid,
    /// The ballot's weight is split equally among the tied.
    Split,
}

/// Who leaves in instant run-off when several are last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LastPlace {
    /// All of them together.
    #[default]
    All,
    /// The one that was behind in the latest earlier round where they differ, then the lot.
    PreviousRound,
    /// The one the lot draws last.
    Lot,
}

/// What a missing grade means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlankGrade {
    /// The lowest grade.
    #[default]
    Zero,
    /// Nothing; an option graded by fewer than half of the ballots cannot win.
    Excluded,
}

/// Which single transferable vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StvRules {
    /// Scottish local government, SSI 2007/42: values cut to five decimals.
    #[default]
    Scottish,
    /// Weighted inclusive Gregory in exact fractions; all above the quota elected together.
    Wig,
    /// Meek's rule with keep factors, to a billionth.
    Meek,
}

/// Whether the quota stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quota {
    /// Set once from all ballots that rank somebody.
    #[default]
    Fixed,
    /// Set anew each stage from the ballots not exhausted.
    Live,
}

/// One step of breaking a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TieStep {
    /// The method's own second criterion, where it has one.
    Own,
    /// The one to which the fewest blocs object.
    FewestObjections,
    /// The public lot.
    Lot,
    /// Nothing changes.
    StatusQuo,
    /// Nobody breaks it: the table talks again.
    Set,
}

/// The tie policy: its steps, in order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TieSteps(pub Vec<TieStep>);

impl Default for TieSteps {
    fn default() -> Self {
        Self(vec![TieStep::Own, TieStep::FewestObjections, TieStep::Lot])
    }
}
