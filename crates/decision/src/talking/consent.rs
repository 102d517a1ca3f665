//! Consent: good enough for now, safe enough to try. An objection is never outvoted; it is integrated.
//!
//! `draft → clarifying → reactions → objections → (integration → objections)* → adopted | parked | withdrawn`

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::blocs::{BlocFrame, Roll, Vote};
use crate::{Exact, Refusal};

/// What is fixed before the first round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsentFrame {
    pub blocs: BlocFrame,
    pub roll: Roll,
    /// After so many rounds of integration the proposal is parked.
    #[serde(default = "three")]
    pub most_integrations: u32,
    /// Days after which silence of members of unaffected blocs counts as consent; never for affected ones.
    #[serde(default)]
    pub silence_is_consent_after_days: Option<u32>,
}

fn three() -> u32 {
    3
}

/// A stance on the version before the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ConsentStance {
    Consent,
    /// Recorded and read out; stops nothing.
    Concern,
    /// Disagrees, will not stop it, and is free from carrying it out.
    StandAside,
}

/// An objection with what would be harmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Objection {
    pub member: String,
    pub reason: String,
    pub harmed: String,
    pub suggestion: Option<String>,
    pub raised_on_version: u32,
    pub standing: Standing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    Stands,
    /// By the one who raised it.
    Resolved,
    /// Three quarters of the answers in every bloc, the objector's own among them, saw no harm.
    Lapsed,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    Draft,
    Clarifying,
    Reactions,
    Objections,
    Integration,
    Adopted,
    Parked,
    Withdrawn,
}

/// Where a round of objections leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "outcome")]
pub enum ConsentOutcome {
    /// With a day on which it is looked at again.
    Adopted { review_on_day: i64 },
    /// Objections stand: a new version is written with the objectors.
    Integrate { objections: Vec<String> },
    /// Nobody objects, but these blocs have not spoken enough. Silence is not consent.
    Reach { blocs: Vec<String> },
    /// As many integrations as the frame allows: smaller trial, split, working pair, veto by consumption
    /// over alternatives, or a panel by lot; never a majority.
    Parked,
}

/// Why a step was refused.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ConsentError {
    #[error("a proposal in `{0:?}` cannot go to `{1:?}`")]
    NoSuchStep(Stage, Stage),
    #[error("stances are taken while objections are asked for; now the proposal is in `{0:?}`")]
    NotNow(Stage),
    #[error("`{0}` is not on the roll of this decision")]
    NotOnTheRoll(String),
    #[error("an objection says what would be harmed; please add it")]
    NoHarmNamed,
    #[error("`{0}` has no standing objection")]
    NoSuchObjection(String),
    #[error("an adopted proposal needs a day of review after the day of adoption")]
    NoReview,
    #[error(transparent)]
    Frame(#[from] Refusal),
}

/// One proposal on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    pub frame: ConsentFrame,
    pub stage: Stage,
    /// Counts up with every new text.
    pub version: u32,
    pub integrations: u32,
    pub stances: BTreeMap<String, ConsentStance>,
    pub objections: Vec<Objection>,
    pub review_on_day: Option<i64>,
}

impl Consent {
    pub fn new(frame: ConsentFrame) -> Result<Self, ConsentError> {
        frame.blocs.check()?;
        frame.roll.check(&frame.blocs)?;
        Ok(Self {
            frame,
            stage: Stage::Draft,
            version: 1,
            integrations: 0,
            stances: BTreeMap::new(),
            objections: Vec::new(),
            review_on_day: None,
        })
    }

    /// Goes on to the next kind of talk: clarifying, reactions, objections. Nothing is skipped, so that people
    /// understand before they judge.
    pub fn go_on(&mut self) -> Result<Stage, ConsentError> {
        self.stage = match self.stage {
            Stage::Draft => Stage::Clarifying,
            Stage::Clarifying => Stage::Reactions,
            Stage::Reactions => Stage::Objections,
            other => return Err(ConsentError::NoSuchStep(other, Stage::Objections)),
        };
        Ok(self.stage)
    }

    /// Whoever proposed may take it back at any time before it is settled.
    pub fn withdraw(&mut self) -> Result<(), ConsentError> {
        if matches!(self.stage, Stage::Adopted | Stage::Withdrawn) {
            return Err(ConsentError::NoSuchStep(self.stage, Stage::Withdrawn));
        }
        self.stage = Stage::Withdrawn;
        Ok(())
    }

    /// Takes a stance on the present version; a later one replaces it. Does not touch the member's objections.
    pub fn take(&mut self, member: &str, stance: ConsentStance) -> Result<(), ConsentError> {
        self.open_to(member)?;
        self.stances.insert(member.to_owned(), stance);
        Ok(())
    }

    /// Raises an objection, or affirms it on a new version.
    pub fn object(
        &mut self,
        member: &str,
        reason: &str,
        harmed: &str,
        suggestion: Option<&str>,
    ) -> Result<(), ConsentError> {
        self.open_to(member)?;
        if harmed.trim().is_empty() {
            return Err(ConsentError::NoHarmNamed);
        }
        self.stances.remove(member);
        self.objections
            .retain(|objection| objection.member != member || objection.standing != Standing::Stands);
        self.objections.push(Objection {
            member: member.to_owned(),
            reason: reason.to_owned(),
            harmed: harmed.to_owned(),
            suggestion: suggestion.map(str::to_owned),
            raised_on_version: self.version,
            standing: Standing::Stands,
        });
        Ok(())
    }

    /// Only the one who raised an objection can call it resolved.
    pub fn resolve(&mut self, member: &str) -> Result<(), ConsentError> {
        self.standing_objection(member)?.standing = Standing::Resolved;
        Ok(())
    }

    /// The test of an objection: does it show no harm to the shared aim? It lapses only if in **every** bloc,
    /// the objector's own among them, at least three quarters of the yes and no answers say so (and somebody
    /// answers). A majority can never delete a minority's objection.
    pub fn qualify(
        &mut self,
        member: &str,
        no_harm: &BTreeMap<String, Vote>,
    ) -> Result<Standing, ConsentError> {
        self.standing_objection(member)?;
        let lapses = self.frame.blocs.blocs.keys().all(|bloc| {
            let sum = |wanted: Vote| -> Exact {
                let members = self.frame.roll.members(bloc);
                members
                    .filter(|(m, _)| no_harm.get(*m) == Some(&wanted))
                    .map(|(_, weight)| weight.clone())
                    .sum()
            };
            let (yes, no) = (sum(Vote::Yes), sum(Vote::No));
            yes.is_positive() && yes >= (&yes + &no) * Exact::ratio(3, 4)
        });
        let objection = self.standing_objection(member)?;
        if lapses {
            objection.standing = Standing::Lapsed;
        }
        Ok(objection.standing)
    }

    /// Ends a round of objections. `days_open` matters only where silence may count; `review_on_day` is the day
    /// the decision is looked at again, and must lie after `today`.
    pub fn close_round(
        &mut self,
        today: i64,
        days_open: u32,
        review_on_day: i64,
    ) -> Result<ConsentOutcome, ConsentError> {
        if self.stage != Stage::Objections {
            return Err(ConsentError::NotNow(self.stage));
        }
        let standing: Vec<String> = self
            .standing()
            .map(|objection| objection.member.clone())
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect();
        if !standing.is_empty() {
            if self.integrations >= self.frame.most_integrations {
                self.stage = Stage::Parked;
                return Ok(ConsentOutcome::Parked);
            }
            self.stage = Stage::Integration;
            return Ok(ConsentOutcome::Integrate { objections: standing });
        }
        let blocs = self.not_heard(days_open);
        if !blocs.is_empty() {
            return Ok(ConsentOutcome::Reach { blocs });
        }
        if review_on_day <= today {
            return Err(ConsentError::NoReview);
        }
        self.stage = Stage::Adopted;
        self.review_on_day = Some(review_on_day);
        Ok(ConsentOutcome::Adopted { review_on_day })
    }

    /// A new text goes before the table: consents are asked for anew, objections stay until their authors speak.
    pub fn integrate(&mut self) -> Result<u32, ConsentError> {
        if self.stage != Stage::Integration {
            return Err(ConsentError::NoSuchStep(self.stage, Stage::Objections));
        }
        self.integrations += 1;
        self.version += 1;
        self.stances.clear();
        self.stage = Stage::Objections;
        Ok(self.version)
    }

    /// Objections that still stand.
    pub fn standing(&self) -> impl Iterator<Item = &Objection> {
        self.objections.iter().filter(|objection| objection.standing == Standing::Stands)
    }

    /// Blocs that have not spoken enough: one explicit stance each, a quarter of the members where affected.
    pub fn not_heard(&self, days_open: u32) -> Vec<String> {
        let spoke = |member: &str| {
            self.stances.contains_key(member)
                || self.objections.iter().any(|objection| objection.member == member)
        };
        let silence_counts = self.frame.silence_is_consent_after_days.is_some_and(|days| days_open >= days);
        let heard = |bloc: &String| {
            let (mut members, mut voices) = (0usize, 0usize);
            for (member, _) in self.frame.roll.members(bloc) {
                members += 1;
                voices += usize::from(spoke(member));
            }
            match self.frame.blocs.affected.contains(bloc) {
                true => voices > 0 && voices >= members.div_ceil(4),
                false => voices > 0 || silence_counts,
            }
        };
        self.frame.blocs.blocs.keys().filter(|bloc| !heard(bloc)).cloned().collect()
    }

    fn open_to(&self, member: &str) -> Result<(), ConsentError> {
        if self.stage != Stage::Objections {
            return Err(ConsentError::NotNow(self.stage));
        }
        if !self.frame.roll.0.contains_key(member) {
            return Err(ConsentError::NotOnTheRoll(member.to_owned()));
        }
        Ok(())
    }

    fn standing_objection(&mut self, member: &str) -> Result<&mut Objection, ConsentError> {
        self.objections
            .iter_mut()
            .find(|objection| objection.member == member && objection.standing == Standing::Stands)
            .ok_or_else(|| ConsentError::NoSuchObjection(member.to_owned()))
    }
}

#[cfg(test)]
mod tests;
