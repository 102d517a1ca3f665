//! Methods that choose one option after another, and the ties they meet on the way.

use std::collections::BTreeSet;

use crate::Exact;

/// So many universes are followed; a tie that branches further is told as far as it was followed.
const MOST_UNIVERSES: usize = 10_000;

/// How such a method stands.
pub(crate) trait Sequence: Clone {
    /// The best next options, all equal, with what made them best; empty when done.
    fn next(&mut self) -> (Vec<usize>, Exact);
    fn take(&mut self, option: usize);
    fn chosen(&self) -> &[usize];
}

/// The options in order, ties broken by the lot, each with what made it best; and all that were ever tied.
pub(crate) fn by_lot<S: Sequence>(mut state: S, lot: &[usize]) -> (Vec<(usize, Exact)>, Vec<usize>) {
    let (mut steps, mut tied) = (Vec::new(), BTreeSet::new());
    loop {
        let (best, worth) = state.next();
        let Some(&option) = best.iter().min_by_key(|&&option| lot[option]) else { break };
        if best.len() > 1 {
            tied.extend(best);
        }
        state.take(option);
        steps.push((option, worth));
    }
    // A tie whose members were all taken later on decided nothing.
    let undecided = tied.iter().any(|option| !state.chosen().contains(option));
    (steps, if undecided { tied.into_iter().collect() } else { Vec::new() })
}

/// Every set some way of breaking ties leads to, each in order of option.
pub(crate) fn every_universe<S: Sequence>(start: S) -> Vec<Vec<usize>> {
    let mut sets = BTreeSet::new();
    let mut open = vec![start];
    let mut followed = 0;
    while let Some(mut state) = open.pop() {
        let (best, _) = state.next();
        if best.is_empty() {
            let mut set = state.chosen().to_vec();
            set.sort_unstable();
            sets.insert(set);
            continue;
        }
        followed += 1;
        if followed > MOST_UNIVERSES {
            break;
        }
        for option in best {
            let mut next = state.clone();
            next.take(option);
            open.push(next);
        }
    }
    sets.into_iter().collect()
}
