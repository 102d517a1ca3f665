//! Why an outcome is what it is, in exact counts. The house words each kind in the reader's language;
//! `Display` is the plain English of scripts and records.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::Exact;

/// One sentence of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Reason {
    /// Nobody marked anything: things stay as they are.
    NobodyChose { ballots: u64 },
    /// `option` is placed above `over` by `by`, the other way round by `against`.
    Preferred { option: String, over: String, by: Exact, against: Exact },
    /// No other option beats it in a direct comparison, or it beats all.
    BeatsAll { option: String },
    /// There is a circle: each of these is beaten by another of them.
    Circle { options: Vec<String> },
    /// A path of wins; its weakest link is `strength`.
    Path { option: String, over: String, strength: Exact, back: Exact },
    /// A win kept while building the order.
    Kept { option: String, over: String, strength: Exact },
    /// A win passed over, since it would turn stronger ones into a circle.
    PassedOver { option: String, over: String, strength: Exact },
    /// Its worst defeat is this strong.
    WorstDefeat { option: String, strength: Exact },
    /// What an option collected, in the method's own unit.
    Collected { option: String, total: Exact, unit: Unit },
    /// The option left the count.
    Left { option: String, round: usize, votes: Exact },
    /// The option was chosen.
    Reached { option: String, round: usize, votes: Exact, needed: Exact },
    /// The last places were filled by those still standing.
    LastStanding { option: String, round: usize, votes: Exact },
    /// Between two finalists, this many ballots prefer each.
    Runoff { option: String, over: String, by: u64, against: u64 },
    /// The middle grade.
    MiddleGrade { option: String, grade: u32, above: u64, below: u64 },
    /// Fewer than half graded it, so it cannot win.
    TooFewGrades { option: String, graded: u64, ballots: u64 },
    /// A project was bought; each supporter paid up to this much per unit of use.
    Bought { option: String, price: Exact, supporters: u64 },
    /// Several were equal; this step decided.
    Tie { options: Vec<String>, step: String, chosen: Vec<String> },
    /// These options could not be fairly separated by the ballots alone.
    NotSeparable { options: Vec<String> },
}

/// The unit of a total.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    FirstPlaces,
    WinsLessLosses,
    BordaPoints,
    Approvals,
    GradeSum,
    GradeMean,
    MeanOfBlocs,
    Points,
    Votes,
    Resistance,
    Satisfaction,
    Money,
}

impl Unit {
    fn words(self) -> &'static str {
        match self {
            Self::FirstPlaces => "first places",
            Self::WinsLessLosses => "direct wins less losses",
            Self::BordaPoints => "options below less options above, over all ballots",
            Self::Approvals => "approvals",
            Self::GradeSum => "as sum of grades",
            Self::GradeMean => "as mean grade",
            Self::MeanOfBlocs => "as mean of what the blocs give on the mean",
            Self::Points => "points",
            Self::Votes => "votes",
            Self::Resistance => "as sum of resistance",
            Self::Satisfaction => "of satisfaction",
            Self::Money => "of money",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NobodyChose { ballots } => {
                write!(
                    f,
                    "none of {ballots} ballots marks an option, so nothing is decided and things stay as they are"
                )
            }
            Self::Preferred { option, over, by, against } => {
                write!(f, "{by} place {option} above {over}, {against} the other way round")
            }
            Self::BeatsAll { option } => write!(f, "{option} wins every direct comparison"),
            Self::Circle { options } => {
                write!(f, "no option wins every direct comparison; {} stand in a circle", list(options))
            }
            Self::Path { option, over, strength, back } => write!(
                f,
                "the strongest chain of wins from {option} to {over} holds {strength}, the one back {back}"
            ),
            Self::Kept { option, over, strength } => {
                write!(f, "kept: {option} above {over}, strength {strength}")
            }
            Self::PassedOver { option, over, strength } => write!(
                f,
                "passed over: {option} above {over}, strength {strength}, because stronger wins already say otherwise"
            ),
            Self::WorstDefeat { option, strength } => {
                write!(f, "the worst defeat of {option} has strength {strength}")
            }
            Self::Collected { option, total, unit } => write!(f, "{option}: {total} {}", unit.words()),
            Self::Left { option, round, votes } => {
                write!(f, "round {round}: {option} leaves with {votes}")
            }
            Self::Reached { option, round, votes, needed } => {
                write!(f, "round {round}: {option} is chosen with {votes}, {needed} were needed")
            }
            Self::LastStanding { option, round, votes } => {
                write!(f, "round {round}: {option} takes one of the last places with {votes}")
            }
            Self::Runoff { option, over, by, against } => {
                write!(f, "between the two highest, {by} prefer {option} and {against} prefer {over}")
            }
            Self::MiddleGrade { option, grade, above, below } => {
                write!(f, "{option}: middle grade {grade}, {above} grade it higher and {below} lower")
            }
            Self::TooFewGrades { option, graded, ballots } => {
                write!(
                    f,
                    "{option} is graded on {graded} of {ballots} ballots, fewer than half, and cannot win"
                )
            }
            Self::Bought { option, price, supporters } => {
                write!(f, "{option} is bought by {supporters} supporters at {price} per unit of use")
            }
            Self::Tie { options, step, chosen } => {
                write!(f, "{} are equal; {step} decides for {}", list(options), list(chosen))
            }
            Self::NotSeparable { options } => {
                write!(f, "{} could not be fairly separated by these ballots", list(options))
            }
        }
    }
}

fn list(options: &[String]) -> String {
    match options {
        [] => "nobody".to_owned(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}
