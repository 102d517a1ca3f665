//! Ranked Pairs: the strongest agreements are kept first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::split_cycle;
use super::{Field, Ordered};
use crate::model::Reason;
use crate::pairwise::peel;
use crate::{Pairwise, Refusal};

/// Up to this many options every order of equally strong wins is tried, to tell who could have won.
const ALL_TIE_ORDERS_UP_TO: usize = 10;
/// Beyond this many branches the tied set is that of Split Cycle, which contains it.
const MOST_BRANCHES: usize = 100_000;

/// Goes through the wins from the strongest to the weakest and keeps each one that does not contradict
/// those already kept (Tideman 1987). Equally strong wins go in the order of the lot.
///
/// Splitting or copying an option helps nobody. Work grows with options³.
pub fn order(pairwise: &Pairwise, field: &Field<'_>) -> Result<Ordered, Refusal> {
    let n = pairwise.len();
    let wins = wins(pairwise, field);
    let mut above = Above::new(n);
    let mut reasons = Vec::new();
    for win in &wins {
        let (option, over) = (field.name(win.from), field.name(win.to));
        let strength = pairwise.strength(win.from, win.to, field.rules.strength);
        reasons.push(match above.keep(win.from, win.to) {
            true => Reason::Kept { option, over, strength },
            false => Reason::PassedOver { option, over, strength },
        });
    }
    let ranking = peel(n, |a, b| above.holds(a, b));
    let undefeated = peel(n, {
        let defeats = split_cycle::defeats(pairwise);
        move |a, b| defeats[a * n + b]
    });
    let undefeated = undefeated.into_iter().next().unwrap_or_default();
    if undefeated.len() > 1 {
        reasons.push(Reason::NotSeparable { options: undefeated.iter().map(|&o| field.name(o)).collect() });
    }
    let equal_strengths = wins.windows(2).any(|pair| pair[0].level == pair[1].level);
    let mut tied = Vec::new();
    if equal_strengths && n <= ALL_TIE_ORDERS_UP_TO {
        tied = all_winners(n, &wins).unwrap_or(undefeated);
    }
    Ok(Ordered { ranking, tied, reasons, ..Ordered::default() })
}

struct Win {
    level: u32,
    from: usize,
    to: usize,
}

/// Strongest first; equal ones in the lot's order of winner, then of loser.
fn wins(pairwise: &Pairwise, field: &Field<'_>) -> Vec<Win> {
    let n = pairwise.len();
    let (levels, _) = pairwise.levels(field.rules.strength);
    let mut wins: Vec<Win> = (0..n * n)
        .filter(|&i| levels[i] > 0)
        .map(|i| Win { level: levels[i], from: i / n, to: i % n })
        .collect();
    wins.sort_by_key(|win| (Reverse(win.level), field.lot[win.from], field.lot[win.to]));
    wins
}

/// Who stands above whom, closed under chains.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Above {
    n: usize,
    holds: Vec<bool>,
}

impl Above {
    fn new(n: usize) -> Self {
        Self { n, holds: vec![false; n * n] }
    }

    fn holds(&self, a: usize, b: usize) -> bool {
        self.holds[a * self.n + b]
    }

    /// Keeps `a` above `b` unless the contrary is already kept.
    fn keep(&mut self, a: usize, b: usize) -> bool {
        if self.holds(b, a) {
            return false;
        }
        if !self.holds(a, b) {
            let n = self.n;
            let over: Vec<_> = (0..n).filter(|&x| x == a || self.holds(x, a)).collect();
            let under: Vec<_> = (0..n).filter(|&y| y == b || self.holds(b, y)).collect();
            for &x in &over {
                for &y in &under {
                    self.holds[x * n + y] = true;
                }
            }
        }
        true
    }
}

/// Everyone who wins under some order of the equally strong wins; `None` when there are too many orders.
fn all_winners(n: usize, wins: &[Win]) -> Option<Vec<usize>> {
    let mut states = BTreeSet::from([Above::new(n)]);
    for equal in wins.chunk_by(|a, b| a.level == b.level) {
        let mut open: Vec<Above> = states.into_iter().collect();
        let mut seen: BTreeSet<Above> = open.iter().cloned().collect();
        let mut closed = BTreeSet::new();
        while let Some(state) = open.pop() {
            let fresh: Vec<_> = equal
                .iter()
                .filter(|win| !state.holds(win.from, win.to) && !state.holds(win.to, win.from))
                .collect();
            if fresh.is_empty() {
                closed.insert(state);
                continue;
            }
            for win in fresh {
                let mut next = state.clone();
                next.keep(win.from, win.to);
                if seen.len() > MOST_BRANCHES {
                    return None;
                }
                if seen.insert(next.clone()) {
                    open.push(next);
                }
            }
        }
        states = closed;
    }
    let wins_in = |state: &Above, a: usize| (0..n).all(|b| !state.holds(b, a));
    Some((0..n).filter(|&a| states.iter().any(|state| wins_in(state, a))).collect())
}
