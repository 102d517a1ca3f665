//! Sequential Phragmén: everyone earns at the same pace; supporters buy an option as soon as they can.

use super::sequence::Sequence;
use super::{Approved, finish};
use crate::model::{Election, Finding, Rules, Unit};
use crate::{Exact, Refusal};

/// Each option costs 1; all voters earn at equal speed, and the first option its supporters can pay for
/// together is bought with all they have (Phragmén 1894).
///
/// Gives an order in which every beginning is proportional: good for agendas. `scores` hold the time at which
/// each was bought. Work grows with seats × marks.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let approved = Approved::read(election, "phragmen")?;
    let (ones, nothing) = (vec![Exact::one(); approved.n], vec![Exact::zero(); approved.ballots.len()]);
    let start = Earning::new(&approved, ones, &nothing, Vec::new());
    Ok(finish(start, election, rules, Unit::Money))
}

/// Voters who earn, from any starting money.
///
/// Money is told by the moment since which it was earned, and few moments are distinct: at most one per
/// purchase. So exact sums take one multiplication per moment and not per voter.
#[derive(Clone)]
pub(crate) struct Earning<'a> {
    approved: &'a Approved,
    costs: Vec<Exact>,
    moments: Vec<Exact>,
    /// Which moment each ballot's money was earned since: money = now − moment.
    since: Vec<usize>,
    chosen: Vec<usize>,
    now: Exact,
}

impl<'a> Earning<'a> {
    /// `money` per person of each ballot at time 0, and what was chosen before.
    pub(crate) fn new(
        approved: &'a Approved,
        costs: Vec<Exact>,
        money: &[Exact],
        chosen: Vec<usize>,
    ) -> Self {
        let mut moments: Vec<Exact> = money.iter().map(|money| -money).collect();
        let starts = moments.clone();
        moments.sort_unstable();
        moments.dedup();
        let since = starts.iter().map(|start| moments.binary_search(start).unwrap_or_default()).collect();
        Self { approved, costs, moments, since, chosen, now: Exact::zero() }
    }

    /// The options supporters can pay for first, and when; none when nobody supports any more.
    pub(crate) fn first(&mut self) -> (Vec<usize>, Exact) {
        // An option can be paid for at (cost + Σ moments) / supporters.
        let mut people = vec![vec![0u64; self.moments.len()]; self.approved.n];
        for ((count, options), since) in self.approved.ballots.iter().zip(&self.since) {
            for &option in options {
                people[usize::from(option)][*since] += count;
            }
        }
        let when = |option: usize| -> Option<Exact> {
            let supporters: u64 = people[option].iter().sum();
            if supporters == 0 || self.chosen.contains(&option) {
                return None;
            }
            let mut sum = self.costs[option].clone();
            for (moment, &count) in self.moments.iter().zip(&people[option]) {
                if count > 0 {
                    sum += &(moment * &Exact::from(count));
                }
            }
            Some(sum / Exact::from(supporters))
        };
        let times: Vec<Option<Exact>> = (0..self.approved.n).map(when).collect();
        let first = times.iter().flatten().min().cloned().unwrap_or_default();
        self.now = first.clone();
        ((0..times.len()).filter(|&option| times[option].as_ref() == Some(&first)).collect(), first)
    }
}

impl Sequence for Earning<'_> {
    fn next(&mut self) -> (Vec<usize>, Exact) {
        if self.chosen.len() >= self.approved.seats {
            return (Vec::new(), Exact::zero());
        }
        self.first()
    }

    fn take(&mut self, option: usize) {
        self.moments.push(self.now.clone());
        for ((_, options), since) in self.approved.ballots.iter().zip(&mut self.since) {
            if options.binary_search(&(option as u16)).is_ok() {
                *since = self.moments.len() - 1;
            }
        }
        self.chosen.push(option);
    }

    fn chosen(&self) -> &[usize] {
        &self.chosen
    }
}
