//! Ties between options: all the ways to fill the open places, and the frozen policy that picks one.

use crate::model::{Election, Finding, Refusal, Rules, TieStep};

/// Every way to fill the open places from the tied, as far as there are not too many to tell.
pub(crate) fn equal_sets(sure: &[usize], tied: &[usize], open: usize) -> Vec<Vec<usize>> {
    const MOST_SETS: usize = 1_000;
    let mut ways: Vec<Vec<usize>> = vec![Vec::new()];
    for (index, &option) in tied.iter().enumerate() {
        let behind = tied.len() - index - 1;
        let with = ways.iter().filter(|way| way.len() < open).map(|way| [&way[..], &[option]].concat());
        let without = ways.iter().filter(|way| way.len() + behind >= open).cloned();
        ways = with.chain(without).collect();
        if ways.len() > MOST_SETS {
            return Vec::new();
        }
    }
    let whole = |way: Vec<usize>| {
        let mut set = [sure, &way].concat();
        set.sort_unstable();
        set
    };
    let mut sets: Vec<Vec<usize>> = ways.into_iter().map(whole).collect();
    sets.sort();
    sets
}

/// A tie to be broken by the policy of the frame.
pub(crate) struct Tie<'a> {
    pub election: &'a Election,
    pub rules: &'a Rules,
    pub finding: &'a Finding,
    /// How many blocs object to each option; empty without blocs.
    pub objections: &'a [u32],
}

impl Tie<'_> {
    /// Fills `open` places from `tied`, and says by which step of the policy the last one was decided.
    pub(crate) fn decide(&self, tied: &[usize], open: usize) -> Result<(String, Vec<usize>), Refusal> {
        let mut order: Vec<Vec<usize>> = vec![tied.to_vec()];
        for step in &self.rules.ties.0 {
            let name = match step {
                TieStep::Own => {
                    let Some(second) = &self.finding.second else { continue };
                    refine(&mut order, |option| std::cmp::Reverse(second[option].clone()));
                    "own second criterion"
                }
                TieStep::FewestObjections => {
                    if self.objections.is_empty() {
                        continue;
                    }
                    refine(&mut order, |option| self.objections[option]);
                    "fewest blocs objecting"
                }
                TieStep::Lot => {
                    let lot = self.rules.lot.places(self.election.options());
                    refine(&mut order, |option| lot[option]);
                    "lot"
                }
                TieStep::StatusQuo => {
                    let kept = self.rules.status_quo.as_ref().ok_or(Refusal::NoStatusQuo)?;
                    let kept = self.election.options().iter().position(|option| option == kept);
                    return Ok(("status quo".to_owned(), vec![kept.ok_or(Refusal::NoStatusQuo)?]));
                }
                TieStep::Set => return Ok(("nobody".to_owned(), tied.to_vec())),
            };
            let mut chosen = Vec::new();
            for tier in &order {
                if chosen.len() + tier.len() <= open {
                    chosen.extend(tier);
                } else {
                    break;
                }
            }
            if chosen.len() == open {
                return Ok((name.to_owned(), chosen));
            }
        }
        // A policy that ends without deciding hands the tie back to the table.
        Ok(("nobody".to_owned(), tied.to_vec()))
    }
}

/// Splits every tier by a key, smallest first.
fn refine<K: Ord>(order: &mut Vec<Vec<usize>>, key: impl Fn(usize) -> K) {
    let split = |tier: &Vec<usize>| {
        let mut tier = tier.clone();
        tier.sort_by_key(|&option| key(option));
        tier.chunk_by(|&a, &b| key(a) == key(b)).map(<[usize]>::to_vec).collect::<Vec<_>>()
    };
    *order = order.iter().flat_map(split).collect();
}
