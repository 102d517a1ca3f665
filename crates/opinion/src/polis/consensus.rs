//! Statements everybody agrees or disagrees with, groups ignored (opinion mapping notes, 2.11).

use serde::{Deserialize, Serialize};

use super::representative::{share, share_test};
use super::tallies::Tally;

const Z90: f64 = 1.2816;
const MOST: usize = 5;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consensus {
    pub column: usize,
    pub n_success: u32,
    pub n_trials: u32,
    pub p_success: f64,
    pub p_test: f64,
}

/// The five strongest on each side.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ConsensusLists {
    pub agree: Vec<Consensus>,
    pub disagree: Vec<Consensus>,
}

pub(super) fn consensus(overall: &[Tally], out: &[bool]) -> ConsensusLists {
    let strongest = |count: fn(&Tally) -> u32| {
        let mut list: Vec<Consensus> = overall
            .iter()
            .enumerate()
            .filter(|&(column, _)| !out[column])
            .map(|(column, tally)| {
                let (n, seen) = (f64::from(count(tally)), f64::from(tally.seen));
                Consensus {
                    column,
                    n_success: count(tally),
                    n_trials: tally.seen,
                    p_success: share(n, seen),
                    p_test: share_test(n, seen),
                }
            })
            .filter(|found| found.p_success > 0.5 && found.p_test > Z90)
            .collect();
        list.sort_by(|a, b| (b.p_success * b.p_test).total_cmp(&(a.p_success * a.p_test)));
        list.truncate(MOST);
        list
    };
    ConsensusLists { agree: strongest(|tally| tally.agree), disagree: strongest(|tally| tally.disagree) }
}
