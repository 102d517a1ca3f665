//! What would have changed it: the smallest change of ballots that leads to other winners.
//!
//! Where totals decide, the answer is exact. Elsewhere ballots are rewritten and the whole count is made again, so
//! that whatever is told would really have happened; that nothing smaller would have is told only where every
//! smaller change was tried.

mod every_single;
mod pairwise;
mod recount;
mod rewrite;
mod totals;

use crate::methods::{Count, Method};
use crate::model::{Change, Election, Finding, Rules};
use crate::tally;

/// Looks for it. `winners` in option numbers, as they came out.
pub(crate) fn smallest(
    method: &Method,
    election: &Election,
    rules: &Rules,
    finding: &Finding,
    winners: &[usize],
) -> Option<Change> {
    if let Some(exact) = totals::change(method, election, rules, finding, winners) {
        return Some(exact);
    }
    let turned = match (method.count, &finding.pairwise) {
        (Count::Pairwise(order), Some(table)) => pairwise::change(order, table, election.options(), rules),
        _ => None,
    };
    recount::change(method, election, rules, finding, winners, turned)
}

/// Who wins these ballots, ascending; `None` where they cannot be counted.
fn winners(method: &Method, election: &Election, rules: &Rules) -> Option<Vec<usize>> {
    let mut winners = tally::winners(method, election, rules).ok()?;
    winners.sort_unstable();
    Some(winners)
}
