//! The pool: people with features, seen as types, since people with the same features are interchangeable.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How many of the panel shall have one feature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quota {
    pub category: String,
    pub feature: String,
    pub min: u32,
    pub max: u32,
}

/// Why no panel can be drawn, and what would help.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum QuotaError {
    #[error("the pool is empty; nobody can be drawn")]
    NobodyToDraw,
    #[error("{seats} seats cannot be filled from {people} people")]
    TooFewPeople { seats: u32, people: usize },
    #[error(
        "person {person} has `{feature}` as `{category}`, but no quota says how many of them; add it with 0 to {seats}"
    )]
    NoQuota { person: usize, category: String, feature: String, seats: u32 },
    #[error("person {person} has no `{category}`")]
    NoFeature { person: usize, category: String },
    #[error("quota `{category}: {feature}` asks for at least {min} and at most {max}")]
    MinAboveMax { category: String, feature: String, min: u32, max: u32 },
    #[error("no panel keeps all quotas; the smallest change that helps: {}", .0.join("; "))]
    Infeasible(Vec<String>),
    #[error("the solver gave up: {0}")]
    Solver(String),
}

/// A pool with its quotas.
#[derive(Clone, Debug)]
pub struct Pool {
    pub seats: u32,
    pub quotas: Vec<Quota>,
    /// Distinct feature combinations: the quota each feature falls under, in order of category.
    pub types: Vec<Vec<usize>>,
    /// The people of each type, by row.
    pub members: Vec<Vec<usize>>,
    pub categories: Vec<String>,
}

impl Pool {
    /// `people[row][category]` is a feature. Refuses people without a feature or with one no quota knows.
    pub fn new(
        seats: u32,
        quotas: Vec<Quota>,
        people: &[BTreeMap<String, String>],
    ) -> Result<Self, QuotaError> {
        if people.is_empty() || seats == 0 {
            return Err(QuotaError::NobodyToDraw);
        }
        if seats as usize > people.len() {
            return Err(QuotaError::TooFewPeople { seats, people: people.len() });
        }
        let mut number: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut categories: Vec<String> = Vec::new();
        for (index, quota) in quotas.iter().enumerate() {
            if quota.min > quota.max {
                let Quota { category, feature, min, max } = quota.clone();
                return Err(QuotaError::MinAboveMax { category, feature, min, max });
            }
            number.insert((&quota.category, &quota.feature), index);
            if !categories.contains(&quota.category) {
                categories.push(quota.category.clone());
            }
        }
        let mut types: BTreeMap<Vec<usize>, Vec<usize>> = BTreeMap::new();
        for (row, person) in people.iter().enumerate() {
            let mut key = Vec::with_capacity(categories.len());
            for category in &categories {
                let feature = person
                    .get(category)
                    .filter(|feature| !feature.is_empty())
                    .ok_or_else(|| QuotaError::NoFeature { person: row + 1, category: category.clone() })?;
                let quota = number.get(&(category.as_str(), feature.as_str())).ok_or_else(|| {
                    QuotaError::NoQuota {
                        person: row + 1,
                        category: category.clone(),
                        feature: feature.clone(),
                        seats,
                    }
                })?;
                key.push(*quota);
            }
            types.entry(key).or_default().push(row);
        }
        let (types, members) = types.into_iter().unzip();
        Ok(Self { seats, quotas, types, members, categories })
    }

    pub fn count(&self, of_type: usize) -> usize {
        self.members[of_type].len()
    }

    /// The features of a type by category.
    pub fn features(&self, of_type: usize) -> BTreeMap<String, String> {
        let named =
            |(category, quota): (&String, &usize)| (category.clone(), self.quotas[*quota].feature.clone());
        self.categories.iter().zip(&self.types[of_type]).map(named).collect()
    }
}
