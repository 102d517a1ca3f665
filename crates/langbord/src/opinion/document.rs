//! The JSON document of `opinion map`, in the shape `contract` promises.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Serialize)]
pub struct Document {
    pub method: &'static str,
    pub seed: u64,
    /// `full`, or `refresh` where new votes were placed under the last full run.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run: Option<&'static str>,
    pub counts: Counts,
    pub statements: Vec<String>,
    pub participants: Vec<String>,
    pub positions: Vec<[f64; 2]>,
    /// The reference has no notion of uncertainty; then nothing stands here.
    pub position_sd: Option<Vec<[f64; 2]>>,
    pub loadings: Vec<[f64; 2]>,
    pub explained: Vec<f64>,
    /// What is missing for a map one may draw.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub missing: Option<opinion::map::Missing>,
    pub clusters: Clusters,
    pub representative: BTreeMap<usize, Vec<RepresentativeStatement>>,
    pub slate: Vec<String>,
    /// Per participant: which statements of the slate speak for them, by place in it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub speaks_for: Vec<Vec<u8>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Value>,
}

#[derive(Serialize)]
pub struct Counts {
    pub participants: usize,
    pub statements: usize,
    pub votes: usize,
    pub in_map: usize,
}

#[derive(Serialize)]
pub struct Clusters {
    pub k: usize,
    pub of: Vec<usize>,
    pub sizes: Vec<usize>,
    pub stability: Option<f64>,
    pub clear: Option<bool>,
    /// How much each further cluster would add.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub foretelling: Vec<opinion::map::Foretelling>,
}

#[derive(Clone, Serialize, Deserialize)]
pub struct RepresentativeStatement {
    pub statement: String,
    #[serde(rename = "for")]
    pub side: Side,
    pub share: f64,
    pub low: f64,
    pub high: f64,
    pub elsewhere: f64,
    /// How many here and elsewhere saw it; for the small-number rule.
    #[serde(skip)]
    pub seen: f64,
    #[serde(skip)]
    pub elsewhere_seen: f64,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Agree,
    Disagree,
}

impl RepresentativeStatement {
    pub fn new(shown: &opinion::map::Representative, statements: &[String]) -> Self {
        let rounded = |x: f64| (x * 1e6).round() / 1e6;
        Self {
            statement: statements[shown.column].clone(),
            side: if shown.agrees { Side::Agree } else { Side::Disagree },
            share: rounded(shown.share),
            low: rounded(shown.interval.low),
            high: rounded(shown.interval.high),
            elsewhere: rounded(shown.elsewhere),
            seen: shown.seen,
            elsewhere_seen: shown.elsewhere_seen,
        }
    }
}
