//! A budget to be shared: projects with costs, and who has a use for which.

use serde::{Deserialize, Serialize};

use crate::{Exact, Refusal};

/// What a funded project is worth to somebody who marked it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Utility {
    /// As much as it costs: people are served by the money spent for them.
    #[default]
    Cost,
    /// One: people are served by the number of their projects that come.
    Cardinality,
    /// The points they gave it.
    Points,
}

/// One person's ballot, or several identical ones.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Voter {
    /// Marked projects, ascending, with the points given (1 for an approval).
    pub marks: Vec<(u16, u32)>,
    /// Whose money this is: an index into the instance's shares.
    #[serde(default)]
    pub share: u32,
    #[serde(default = "one")]
    pub count: u64,
}

fn one() -> u64 {
    1
}

/// A participatory budget with its ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instance {
    pub projects: Vec<String>,
    pub costs: Vec<Exact>,
    pub budget: Exact,
    /// How many equal parts of the budget each kind of voter holds, relative to the others: all 1 for plain
    /// equal shares; (share of the bloc) / (its voters) for bloc-equal money.
    pub shares: Vec<Exact>,
    pub voters: Vec<Voter>,
}

impl Instance {
    /// One share for everybody. Identical ballots are gathered.
    pub fn new(
        projects: Vec<String>,
        costs: Vec<Exact>,
        budget: Exact,
        voters: Vec<Voter>,
    ) -> Result<Self, Refusal> {
        Self::shared(projects, costs, budget, vec![Exact::one()], voters)
    }

    /// With shares of different size. Refuses marks for projects nobody listed, negative costs and shares.
    pub fn shared(
        projects: Vec<String>,
        costs: Vec<Exact>,
        budget: Exact,
        shares: Vec<Exact>,
        mut voters: Vec<Voter>,
    ) -> Result<Self, Refusal> {
        let n = projects.len();
        if n == 0 {
            return Err(Refusal::NoOptions);
        }
        if costs.len() != n || costs.iter().any(Exact::is_negative) || budget.is_negative() {
            return Err(Refusal::Other(
                "every project needs a cost of 0 or more, and the budget a sum".to_owned(),
            ));
        }
        for voter in &mut voters {
            voter.marks.retain(|&(_, points)| points > 0);
            voter.marks.sort_unstable();
            voter.marks.dedup_by_key(|mark| mark.0);
            if let Some(&(project, _)) = voter.marks.last().filter(|mark| usize::from(mark.0) >= n) {
                return Err(Refusal::NoSuchOption(usize::from(project) + 1, n));
            }
            if voter.share as usize >= shares.len() {
                return Err(Refusal::Other(format!(
                    "a voter holds share {}, which nobody defined",
                    voter.share
                )));
            }
        }
        voters.sort_unstable();
        voters.dedup_by(|later, earlier| {
            let same = later.marks == earlier.marks && later.share == earlier.share;
            if same {
                earlier.count += later.count;
            }
            same
        });
        Ok(Self { projects, costs, budget, shares, voters })
    }

    pub fn n_voters(&self) -> u64 {
        self.voters.iter().map(|voter| voter.count).sum()
    }

    /// Votes or points each project collected.
    pub fn totals(&self, utility: Utility) -> Vec<u64> {
        let mut totals = vec![0u64; self.projects.len()];
        for voter in &self.voters {
            for &(project, points) in &voter.marks {
                totals[usize::from(project)] += voter.count * u64::from(weight(utility, points));
            }
        }
        totals
    }

    pub fn cost_of(&self, projects: &[usize]) -> Exact {
        projects.iter().map(|&project| self.costs[project].clone()).sum()
    }
}

/// How many units of use a mark stands for.
pub(crate) fn weight(utility: Utility, points: u32) -> u32 {
    match utility {
        Utility::Points => points,
        Utility::Cost | Utility::Cardinality => 1,
    }
}
