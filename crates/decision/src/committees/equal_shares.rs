//! Equal shares for seats: each voter holds an equal part of the seats and pays for those they approve.

use super::phragmen::Earning;
use super::sequence::Sequence;
use super::{Approved, finish};
use crate::budget::engine::{Engine, Run};
use crate::budget::{Instance, Utility, Voter};
use crate::model::{Election, Finding, Rules, Unit};
use crate::{Exact, Refusal};

/// A budget in which each option costs 1 and everyone holds seats / voters; seats nobody can pay for any more
/// are filled by sequential Phragmén with the money left (Peters & Skowron 2020).
///
/// Every cohesive group gets at least one member who is approved by enough of it, in proportion to its size.
/// Work grows with seats × marks.
pub fn count(election: &Election, rules: &Rules) -> Result<Finding, Refusal> {
    let approved = Approved::read(election, "equal-shares")?;
    // A blank ballot holds its share too: it is just never spent.
    let people = election.n_ballots();
    let voter = |(count, options): &(u64, Vec<u16>)| Voter {
        marks: options.iter().map(|&option| (option, 1)).collect(),
        share: 0,
        count: *count,
    };
    let instance = Instance::new(
        election.options().to_vec(),
        vec![Exact::one(); election.len()],
        Exact::from(election.seats()),
        approved.ballots.iter().map(voter).collect(),
    )?;
    // Both hold the same gathered ballots; Phragmén must meet them in the order in which money is kept.
    let in_order = Approved {
        ballots: instance.voters.iter().map(|voter| (voter.count, options_of(voter))).collect(),
        n: approved.n,
        seats: approved.seats,
    };
    let lot = rules.lot.places(election.options());
    let engine = Engine::new(&instance, Utility::Cardinality, lot);
    let share = Exact::from(election.seats()) / Exact::from(people);
    let run = engine.start(vec![share]);
    let state = State {
        engine: &engine,
        approved: &in_order,
        phase: Phase::Buying(Box::new(run)),
        chosen: Vec::new(),
    };
    Ok(finish(state, election, rules, Unit::Money))
}

fn options_of(voter: &Voter) -> Vec<u16> {
    voter.marks.iter().map(|&(option, _)| option).collect()
}

#[derive(Clone)]
struct State<'a> {
    engine: &'a Engine<'a>,
    approved: &'a Approved,
    phase: Phase<'a>,
    chosen: Vec<usize>,
}

#[derive(Clone)]
enum Phase<'a> {
    Buying(Box<Run>),
    Earning(Earning<'a>),
}

impl Sequence for State<'_> {
    fn next(&mut self) -> (Vec<usize>, Exact) {
        if self.chosen.len() == self.approved.seats {
            return (Vec::new(), Exact::zero());
        }
        if let Phase::Buying(run) = &mut self.phase {
            let best = self.engine.next(run);
            if let Some(&first) = best.first() {
                let price = self.engine.exact_price(run, first);
                return (best, price);
            }
            let money = self.engine.leftover(run);
            let ones = vec![Exact::one(); self.approved.n];
            self.phase = Phase::Earning(Earning::new(self.approved, ones, &money, self.chosen.clone()));
        }
        match &mut self.phase {
            Phase::Earning(earning) => earning.next(),
            Phase::Buying(_) => (Vec::new(), Exact::zero()),
        }
    }

    fn take(&mut self, option: usize) {
        match &mut self.phase {
            Phase::Buying(run) => self.engine.buy(run, option),
            Phase::Earning(earning) => earning.take(option),
        }
        self.chosen.push(option);
    }

    fn chosen(&self) -> &[usize] {
        &self.chosen
    }
}
