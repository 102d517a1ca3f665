//! The frame of a bloc-balanced decision: fixed before opening by a consent of all blocs, since adding a bloc
//! changes everybody's power.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::{Exact, Refusal};

/// When a bloc is heard, agrees or objects; shares of its eligible weight.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Thresholds {
    /// The yes share of yes and no to agree; exactly a half must be passed, anything else reached.
    pub t: Exact,
    /// The same where the bloc is affected.
    pub t_aff: Exact,
    /// Support floor: yes must be this share of the bloc.
    pub s: Exact,
    /// Objection floor: no must be this share of the bloc.
    pub o: Exact,
}

impl Default for Thresholds {
    fn default() -> Self {
        let ratio = Exact::ratio;
        Self { t: ratio(1, 2), t_aff: ratio(2, 3), s: ratio(1, 4), o: ratio(1, 10) }
    }
}

impl Thresholds {
    /// Enough yes among yes and no.
    pub(crate) fn ok(&self, yes: &Exact, no: &Exact, affected: bool) -> bool {
        let t = if affected { &self.t_aff } else { &self.t };
        let needed = t * &(yes + no);
        let half = *t == Exact::ratio(1, 2);
        yes.is_positive() && if half { *yes > needed } else { *yes >= needed }
    }
}

/// How many blocs must agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Need {
    /// Every bloc, as far as it is heard.
    #[default]
    Every,
    AtLeast(usize),
}

impl Serialize for Need {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Every => serializer.serialize_str("all"),
            Self::AtLeast(k) => serializer.serialize_u64(*k as u64),
        }
    }
}

impl<'de> Deserialize<'de> for Need {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Word(String),
            Number(usize),
        }
        match Written::deserialize(deserializer)? {
            Written::Number(k) => Ok(Self::AtLeast(k)),
            Written::Word(word) if word == "all" || word == "every" => Ok(Self::Every),
            Written::Word(word) => Err(serde::de::Error::custom(format!(
                "`{word}` says not how many blocs must agree; write `all` or a number"
            ))),
        }
    }
}

/// The blocs with their thresholds, how many must agree, and which are affected.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlocFrame {
    pub blocs: BTreeMap<String, Thresholds>,
    #[serde(default)]
    pub need: Need,
    #[serde(default)]
    pub affected: BTreeSet<String>,
}

impl BlocFrame {
    /// Refuses a frame without blocs, marks for blocs it does not have, more agreement than there are blocs,
    /// and thresholds under which one "no" could help a proposal (t above s / (s + o)).
    pub fn check(&self) -> Result<(), Refusal> {
        if self.blocs.is_empty() {
            return Err(Refusal::Other("there are no blocs; name at least one".to_owned()));
        }
        if let Some(stranger) = self.affected.iter().find(|bloc| !self.blocs.contains_key(*bloc)) {
            return Err(Refusal::Other(format!(
                "`{stranger}` is marked as affected, but is none of the blocs"
            )));
        }
        if let Need::AtLeast(k) = self.need
            && (k == 0 || k > self.blocs.len())
        {
            return Err(Refusal::Other(format!(
                "{k} of {} blocs cannot be asked to agree",
                self.blocs.len()
            )));
        }
        for (bloc, thresholds) in &self.blocs {
            let Thresholds { t, t_aff, s, o } = thresholds;
            let most = s / &(s + o);
            if *t > most || *t_aff > most {
                return Err(Refusal::Other(format!(
                    "bloc `{bloc}`: thresholds above s/(s+o) = {most} would let a no help a proposal; lower t or raise s"
                )));
            }
        }
        Ok(())
    }
}

/// Who is eligible, with their weight in each bloc. In several blocs: shares that add up to at most one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Roll(pub BTreeMap<String, BTreeMap<String, Exact>>);

impl Roll {
    /// One person is one person: refuses weights below nothing or above one in all, and unknown blocs.
    pub fn check(&self, frame: &BlocFrame) -> Result<(), Refusal> {
        for (member, weights) in &self.0 {
            let total: Exact = weights.values().cloned().sum();
            if total > Exact::one() || weights.values().any(Exact::is_negative) {
                return Err(Refusal::MoreThanOnePerson(member.clone()));
            }
            if let Some(stranger) = weights.keys().find(|bloc| !frame.blocs.contains_key(*bloc)) {
                return Err(Refusal::Other(format!(
                    "`{member}` belongs to `{stranger}`, which is none of the blocs"
                )));
            }
        }
        Ok(())
    }

    /// The weight of a member in a bloc.
    pub fn weight(&self, member: &str, bloc: &str) -> Exact {
        self.0.get(member).and_then(|weights| weights.get(bloc)).cloned().unwrap_or_default()
    }

    /// Members with weight in the bloc.
    pub fn members<'a>(&'a self, bloc: &'a str) -> impl Iterator<Item = (&'a str, &'a Exact)> {
        self.0.iter().filter_map(move |(member, weights)| {
            weights.get(bloc).filter(|weight| weight.is_positive()).map(|weight| (member.as_str(), weight))
        })
    }
}
