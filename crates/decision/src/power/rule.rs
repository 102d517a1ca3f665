//! Rules as games: which coalitions of yes-sayers carry a proposal.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::blocs::{BlocFrame, GateOutcome, Roll, Vote, decide};
use crate::{Exact, Refusal};

/// A condition on who says yes; the rest says no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rule {
    /// The weights of the yes-sayers reach a sum. `of` limits it to some; a player not in `weights` weighs 1.
    Quota {
        quota: Exact,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        of: Option<Vec<String>>,
        #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
        weights: BTreeMap<String, Exact>,
    },
    /// Every one of these.
    All(Vec<Rule>),
    /// One of these is enough.
    Any(Vec<Rule>),
    /// The gate of `blocs`, at the second deadline.
    Gate { frame: BlocFrame, members: Roll },
}

/// Players and the rule between them.
///
/// `{"players": ["a", "b", "c"], "rule": {"quota": {"quota": 51, "weights": {"a": 50, "b": 49, "c": 1}}}}`
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Game {
    pub players: Vec<String>,
    pub rule: Rule,
}

/// A rule with players as bit positions, made once and asked for every coalition.
pub(crate) enum Asked {
    Quota {
        weights: Vec<Exact>,
        quota: Exact,
    },
    /// Plain counting of heads: the case worth being fast.
    Heads {
        mask: u64,
        quota: u32,
    },
    All(Vec<Asked>),
    Any(Vec<Asked>),
    Gate {
        players: Vec<String>,
        frame: BlocFrame,
        members: Roll,
    },
}

impl Game {
    /// Whether the yes of these players carries a proposal. Names the game does not know are refused, and so are
    /// more than 64 players.
    pub fn carried_by<T: AsRef<str>>(&self, yes: &[T]) -> Result<bool, Refusal> {
        if self.players.len() > 64 {
            return Err(Refusal::TooManyOptions(self.players.len(), 64, "rule"));
        }
        let mut coalition = 0u64;
        for name in yes {
            let player = self.players.iter().position(|player| player == name.as_ref()).ok_or_else(|| {
                Refusal::Other(format!("`{}` says yes, but is none of the players", name.as_ref()))
            })?;
            coalition |= 1 << player;
        }
        Ok(self.asked()?.carries(coalition))
    }

    pub(crate) fn asked(&self) -> Result<Asked, Refusal> {
        self.read(&self.rule)
    }

    fn read(&self, rule: &Rule) -> Result<Asked, Refusal> {
        let known = |name: &String| {
            let stranger = || Refusal::Other(format!("the rule names `{name}`, who is none of the players"));
            self.players.contains(name).then_some(()).ok_or_else(stranger)
        };
        let several = |rules: &[Rule]| rules.iter().map(|rule| self.read(rule)).collect::<Result<_, _>>();
        match rule {
            Rule::Quota { quota, of, weights } => {
                of.iter().flatten().chain(weights.keys()).try_for_each(known)?;
                let weight = |player: &String| match of {
                    Some(of) if !of.contains(player) => Exact::zero(),
                    _ => weights.get(player).cloned().unwrap_or_else(Exact::one),
                };
                let weights: Vec<Exact> = self.players.iter().map(weight).collect();
                let heads = weights.iter().all(|weight| weight.is_zero() || *weight == Exact::one());
                match quota.to_i64().and_then(|quota| u32::try_from(quota).ok()) {
                    Some(quota) if heads => {
                        let bit = |(index, weight): (usize, &Exact)| u64::from(!weight.is_zero()) << index;
                        Ok(Asked::Heads { mask: weights.iter().enumerate().map(bit).sum(), quota })
                    }
                    _ => Ok(Asked::Quota { weights, quota: quota.clone() }),
                }
            }
            Rule::All(rules) => Ok(Asked::All(several(rules)?)),
            Rule::Any(rules) => Ok(Asked::Any(several(rules)?)),
            Rule::Gate { frame, members } => {
                frame.check()?;
                members.check(frame)?;
                members.0.keys().try_for_each(known)?;
                Ok(Asked::Gate {
                    players: self.players.clone(),
                    frame: frame.clone(),
                    members: members.clone(),
                })
            }
        }
    }
}

impl Asked {
    pub(crate) fn carries(&self, coalition: u64) -> bool {
        match self {
            Self::Heads { mask, quota } => (coalition & mask).count_ones() >= *quota,
            Self::Quota { weights, quota } => {
                let inside = |(index, _): &(usize, &Exact)| coalition >> index & 1 == 1;
                let sum: Exact =
                    weights.iter().enumerate().filter(inside).map(|(_, weight)| weight.clone()).sum();
                sum >= *quota
            }
            Self::All(rules) => rules.iter().all(|rule| rule.carries(coalition)),
            Self::Any(rules) => rules.iter().any(|rule| rule.carries(coalition)),
            Self::Gate { players, frame, members } => {
                let vote = |index: usize| if coalition >> index & 1 == 1 { Vote::Yes } else { Vote::No };
                let votes =
                    players.iter().enumerate().map(|(index, player)| (player.clone(), vote(index))).collect();
                decide(frame, members, &votes, true).is_ok_and(|gate| gate.outcome == GateOutcome::Adopted)
            }
        }
    }
}
