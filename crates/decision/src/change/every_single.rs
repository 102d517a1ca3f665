//! Every way to fill in any one ballot, where there are few enough of them to try.

use super::recount::Search;
use super::rewrite::Ballot;
use crate::model::{Ballots, Change, How, Proof};

/// Beyond so many ways to fill in a ballot nobody tries them all.
const MOST_WAYS: usize = 400;

/// Tries them all. False when one changes the winners, which is then the best change, or when they are too many.
pub(super) fn none_changes_it(search: &mut Search<'_>) -> bool {
    let Some(ways) = ways(search) else { return false };
    if !search.affords((ways.len() * search.sheet.entries()) as u64) {
        return false;
    }
    for entry in 0..search.sheet.entries() {
        let ballot = search.sheet.ballot(entry);
        for way in ways.iter().filter(|way| **way != ballot) {
            let changed = search.sheet.one_rewritten(entry, way);
            if let Some(then) = search.others(&changed) {
                let election = search.sheet.election;
                let how = How::Rewritten { from: ballot.written(election), to: way.written(election) };
                search.best = Some(Change::new(1, Proof::Exact, how, election.names(&then)));
                return false;
            }
        }
    }
    true
}

/// All ballots a person could fill in, blank ones too; rankings with equal ranks where the method reads them.
fn ways(search: &Search<'_>) -> Option<Vec<Ballot>> {
    let n = search.sheet.election.len();
    match search.sheet.election.ballots() {
        Ballots::Ranked(_) => {
            let mut ways: Vec<Vec<Vec<u16>>> = vec![Vec::new()];
            let mut longer = ways.clone();
            for _ in 0..n {
                longer =
                    longer.iter().flat_map(|way| one_tier_more(way, n, search.sheet.equal_ranks)).collect();
                if ways.len() + longer.len() > MOST_WAYS {
                    return None;
                }
                ways.extend(longer.iter().cloned());
            }
            Some(ways.into_iter().map(Ballot::Ranked).collect())
        }
        Ballots::Graded(_) => {
            let mut ways: Vec<Vec<Option<u32>>> = vec![Vec::new()];
            let grades =
                std::iter::once(None).chain((0..=search.sheet.best.max(search.sheet.worst)).map(Some));
            for _ in 0..n {
                let with = |way: &Vec<Option<u32>>| -> Vec<Vec<Option<u32>>> {
                    grades.clone().map(|grade| [&way[..], &[grade]].concat()).collect()
                };
                ways = ways.iter().flat_map(with).collect();
                if ways.len() > MOST_WAYS {
                    return None;
                }
            }
            Some(ways.into_iter().map(Ballot::Graded).collect())
        }
        Ballots::Approved(_) => {
            if n > MOST_WAYS.ilog2() as usize {
                return None;
            }
            let set = |set: u16| (0..n as u16).filter(|option| set >> option & 1 == 1).collect();
            Some((0..1u16 << n).map(|way| Ballot::Approved(set(way))).collect())
        }
    }
}

/// The same ranking with one tier more at its end.
fn one_tier_more(way: &[Vec<u16>], n: usize, equal_ranks: bool) -> Vec<Vec<Vec<u16>>> {
    let open: Vec<u16> = (0..n as u16).filter(|option| !way.iter().flatten().any(|o| o == option)).collect();
    let tiers: Vec<Vec<u16>> = if equal_ranks && open.len() < 8 {
        (1..1usize << open.len())
            .map(|set| (0..open.len()).filter(|at| set >> at & 1 == 1).map(|at| open[at]).collect())
            .collect()
    } else {
        open.iter().map(|&option| vec![option]).collect()
    };
    tiers.into_iter().map(|tier| [way, &[tier]].concat()).collect()
}
