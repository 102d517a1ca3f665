//! Stable Voting: whoever would still win without the rival it beats most clearly.

use std::collections::BTreeMap;

use super::split_cycle;
use super::{Field, Ordered};
use crate::pairwise::peel;
use crate::{Pairwise, Refusal};

/// The work doubles with every option.
const MOST_OPTIONS: usize = 16;

/// Goes through the pairs whose first is undefeated (Split Cycle), largest margin first; the first of a
/// pair wins if it also wins without the second (Holliday & Pacuit 2023). Equal margins: all who win so.
///
/// Nearly always one winner, chosen among those Split Cycle cannot separate. Refuses more than 16 options.
pub fn order(pairwise: &Pairwise, _field: &Field<'_>) -> Result<Ordered, Refusal> {
    let n = pairwise.len();
    if n > MOST_OPTIONS {
        return Err(Refusal::TooManyOptions(n, MOST_OPTIONS, "stable-voting"));
    }
    let mut known = BTreeMap::new();
    let mut left = (1u32 << n) - 1;
    let mut ranking = Vec::new();
    while left != 0 {
        let winners = winners(pairwise, left, &mut known);
        left &= !winners;
        ranking.push(members(winners, n));
    }
    Ok(Ordered { ranking, ..Ordered::default() })
}

fn members(set: u32, n: usize) -> Vec<usize> {
    (0..n).filter(|option| set >> option & 1 == 1).collect()
}

fn winners(pairwise: &Pairwise, set: u32, known: &mut BTreeMap<u32, u32>) -> u32 {
    if set.count_ones() <= 1 {
        return set;
    }
    if let Some(&winners) = known.get(&set) {
        return winners;
    }
    let options = members(set, pairwise.len());
    let among = pairwise.among(&options);
    let m = options.len();
    let defeats = split_cycle::defeats(&among);
    let undefeated = peel(m, |a, b| defeats[a * m + b]).into_iter().next().unwrap_or_default();
    let mut found = 0;
    if let [only] = undefeated[..] {
        found = 1 << options[only];
    } else {
        let mut pairs: Vec<_> = undefeated
            .iter()
            .flat_map(|&a| (0..m).filter(move |&b| b != a).map(move |b| (a, b)))
            .map(|(a, b)| (among.margin(a, b), options[a], options[b]))
            .collect();
        pairs.sort_by(|x, y| y.0.cmp(&x.0));
        for equal in pairs.chunk_by(|x, y| x.0 == y.0) {
            for &(_, a, b) in equal {
                if winners(pairwise, set & !(1 << b), known) >> a & 1 == 1 {
                    found |= 1 << a;
                }
            }
            if found != 0 {
                break;
            }
        }
    }
    known.insert(set, found);
    found
}
