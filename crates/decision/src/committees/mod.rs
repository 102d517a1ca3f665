//! Several winners from approvals, so that every group gets its share of the seats.

pub mod equal_shares;
pub mod pav;
pub mod phragmen;
pub mod seq_pav;
pub(crate) mod sequence;

use crate::model::{Approvals, Election, Finding, Reason, Rules, TieStep, Unit};
use crate::ranked::Field;
use crate::{Exact, Refusal};
use sequence::Sequence;

/// The approvals of an election, gathered, and what the committee methods ask about them.
pub(crate) struct Approved {
    pub ballots: Vec<(u64, Vec<u16>)>,
    pub n: usize,
    pub seats: usize,
}

impl Approved {
    fn read(election: &Election, method: &'static str) -> Result<Self, Refusal> {
        let Approvals { ballots } = election.approvals(method)?.gathered();
        let ballots = ballots.into_iter().filter(|(_, options)| !options.is_empty()).collect();
        Ok(Self { ballots, n: election.len(), seats: election.seats() })
    }

    pub(crate) fn votes(&self) -> Vec<u64> {
        let mut votes = vec![0; self.n];
        for (count, options) in &self.ballots {
            for &option in options {
                votes[usize::from(option)] += count;
            }
        }
        votes
    }
}

/// Lets a step-by-step method choose, and explains each step.
fn finish<S: Sequence>(start: S, election: &Election, rules: &Rules, unit: Unit) -> Finding {
    let field = Field::new(election.options(), rules);
    let (steps, tied) = sequence::by_lot(start.clone(), &field.lot);
    let all = rules.ties.0.first() == Some(&TieStep::Set);
    let equal_sets = if all { sequence::every_universe(start) } else { Vec::new() };
    let reason = |(option, total): &(usize, Exact)| Reason::Collected {
        option: field.name(*option),
        total: total.clone(),
        unit,
    };
    let mut scores = vec![Exact::zero(); election.len()];
    for (option, total) in &steps {
        scores[*option] = total.clone();
    }
    Finding {
        ranking: steps.iter().map(|(option, _)| vec![*option]).collect(),
        chosen: Some(steps.iter().map(|(option, _)| *option).collect()),
        reasons: steps.iter().map(reason).collect(),
        equal_sets,
        tied,
        scores,
        ..Finding::default()
    }
}
