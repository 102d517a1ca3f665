//! What comes out: winners with their reasons, the tied set before any tie was broken, and what it rests on.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Change, Reason};
use crate::methods::Property;
use crate::{Exact, Pairwise};

/// What a method found, in option numbers; [`crate::tally`] turns it into an [`Outcome`].
#[derive(Clone, Debug, Default)]
pub struct Finding {
    /// Best first; options the method itself cannot separate share a tier.
    pub ranking: Vec<Vec<usize>>,
    /// The chosen ones, for methods that choose a set and not the head of an order.
    pub chosen: Option<Vec<usize>>,
    /// All sets the method holds equal to the chosen one, itself included.
    pub equal_sets: Vec<Vec<usize>>,
    /// The options among which the method had to break a tie itself, if it did.
    pub tied: Vec<usize>,
    /// The method's own second criterion, larger is better.
    pub second: Option<Vec<Exact>>,
    pub rounds: Vec<Round>,
    pub scores: Vec<Exact>,
    /// What each option held in the last round in which it stood, where the count goes in rounds.
    pub last_votes: Option<Vec<Exact>>,
    pub pairwise: Option<Pairwise>,
    pub reasons: Vec<Reason>,
}

/// One round of a count that goes in rounds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Round {
    pub round: usize,
    pub elected: Vec<String>,
    pub eliminated: Vec<String>,
    /// What each option still in the count holds.
    pub tally: BTreeMap<String, Exact>,
    #[serde(skip_serializing_if = "Exact::is_zero")]
    pub exhausted: Exact,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quota: Option<Exact>,
}

/// How a tie was broken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct TieBreak {
    pub step: String,
    pub chosen: Vec<String>,
}

/// The result of a count, ready to be shown, stored and hashed. Same ballots and rules, same bytes.
#[derive(Clone, Debug, Serialize)]
pub struct Outcome {
    /// Name and version, like `schulze/1`.
    pub method: String,
    pub ballots: u64,
    pub blank: u64,
    /// Best first; empty when nothing is decided.
    pub winners: Vec<String>,
    /// The method's own order, before any tie-break.
    pub ranking: Vec<Vec<String>>,
    pub tied: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tied_set: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tie_break: Option<TieBreak>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub equal_sets: Vec<Vec<String>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rounds: Vec<Round>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub scores: BTreeMap<String, Exact>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pairwise: Option<PairwiseTable>,
    pub reasons: Vec<Reason>,
    /// The reasons in plain English.
    pub explanation: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub would_have_changed: Option<Change>,
    pub protects: Vec<Property>,
    pub gives_up: Vec<Property>,
}

/// Row over column: how many place the row option above the column option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PairwiseTable {
    pub options: Vec<String>,
    pub support: Vec<Vec<Exact>>,
}
