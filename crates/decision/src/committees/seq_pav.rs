//! Sequential PAV: the option that adds most satisfaction, counted ½ for a second, ⅓ for a third seat.

use super::sequence::Sequence;
use super::{Approved, finish};
use crate::model::{Election, Finding, Rules, Unit};
use crate::{Exact, Refusal};

/// Adds, seat by seat, the option with the largest gain in harmonic satisfaction (Thiele 1895).
///
/// Quick, and close to [`super::pav`], but without its guarantee for every cohesive group.
/// Work grows with seats × marks.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let approved = Approved::read(election, "seq-pav")?;
    let served = vec![0; approved.ballots.len()];
    let start = State { approved: &approved, served, chosen: Vec::new() };
    Ok(finish(start, election, rules, Unit::Satisfaction))
}

#[derive(Clone)]
struct State<'a> {
    approved: &'a Approved,
    /// How many of its options each ballot already has.
    served: Vec<usize>,
    chosen: Vec<usize>,
}

impl Sequence for State<'_> {
    fn next(&mut self) -> (Vec<usize>, Exact) {
        if self.chosen.len() == self.approved.seats {
            return (Vec::new(), Exact::zero());
        }
        // People by how many they have: the gain of an option is Σ people / (have + 1).
        let mut people = vec![vec![0u64; self.chosen.len() + 1]; self.approved.n];
        for ((count, options), served) in self.approved.ballots.iter().zip(&self.served) {
            for &option in options {
                people[usize::from(option)][*served] += count;
            }
        }
        let gain = |people: &Vec<u64>| -> Exact {
            (1u64..).zip(people).map(|(next, people)| Exact::from(*people) / Exact::from(next)).sum()
        };
        let gains: Vec<Exact> = people.iter().map(gain).collect();
        best_of(&gains, &self.chosen)
    }

    fn take(&mut self, option: usize) {
        for ((_, options), served) in self.approved.ballots.iter().zip(&mut self.served) {
            *served += usize::from(options.binary_search(&(option as u16)).is_ok());
        }
        self.chosen.push(option);
    }

    fn chosen(&self) -> &[usize] {
        &self.chosen
    }
}

/// The largest gain above nothing, and who has it.
pub(crate) fn best_of(gains: &[Exact], chosen: &[usize]) -> (Vec<usize>, Exact) {
    let open = || (0..gains.len()).filter(|option| !chosen.contains(option) && gains[*option].is_positive());
    let best = open().map(|option| &gains[option]).max().cloned().unwrap_or_default();
    (open().filter(|&option| gains[option] == best).collect(), best)
}
