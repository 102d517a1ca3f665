//! What would have changed it: the smallest change of ballots found that leads to other winners.

use crate::model::{Change, Rules};
use crate::ranked::{Field, Order};
use crate::{Exact, Pairwise};

/// Beyond this many options the search is left out; it tries every direct comparison.
const MOST_OPTIONS: usize = 8;

/// Turns single comparisons round, by as few ballots as change the winners: each ballot that places `b` above `a`
/// instead of `a` above `b` moves their margin by two. Whole ballots only.
pub(crate) fn of_pairwise(
    order: Order,
    pairwise: &Pairwise,
    options: &[String],
    rules: &Rules,
) -> Option<Change> {
    let n = pairwise.len();
    let support = |a: usize, b: usize| pairwise.support(a, b).to_i64();
    if n > MOST_OPTIONS || (0..n * n).any(|i| support(i / n, i % n).is_none()) {
        return None;
    }
    let field = Field::new(options, rules);
    let winners =
        |table: &Pairwise| -> Option<Vec<usize>> { order(table, &field).ok()?.ranking.first().cloned() };
    let now = winners(pairwise)?;
    // Nothing changes but where a margin passes nothing or the strength of another win.
    let mut marks: Vec<i64> = vec![0];
    for a in 0..n {
        for b in 0..n {
            let (by, against) = (support(a, b)?, support(b, a)?);
            marks.extend([by - against, by, against]);
        }
    }
    marks.sort_unstable();
    marks.dedup();
    let mut best: Option<(i64, usize, usize, Vec<usize>)> = None;
    for a in 0..n {
        for b in (0..n).filter(|&b| b != a) {
            let (by, against) = (support(a, b)?, support(b, a)?);
            let mut tries: Vec<i64> = marks
                .iter()
                .flat_map(|mark| [(by - against - mark).div_euclid(2), by - mark, mark - against])
                .flat_map(|k| [k, k + 1])
                .filter(|&k| k >= 1 && k <= by)
                .collect();
            tries.sort_unstable();
            tries.dedup();
            for k in tries {
                if best.as_ref().is_some_and(|(fewest, ..)| k >= *fewest) {
                    break;
                }
                let turned = Pairwise::from_fn(n, |x, y| match (x, y) {
                    _ if (x, y) == (a, b) => Exact::from(by - k),
                    _ if (x, y) == (b, a) => Exact::from(against + k),
                    _ => pairwise.support(x, y).clone(),
                });
                if let Some(then) = winners(&turned).filter(|then| *then != now) {
                    best = Some((k, a, b, then));
                    break;
                }
            }
        }
    }
    let (ballots, a, b, then) = best?;
    Some(Change {
        ballots: ballots as u64,
        what: format!("{} above {} instead of {} above {}", options[b], options[a], options[a], options[b]),
        winners: then.into_iter().map(|option| options[option].clone()).collect(),
    })
}

/// Where totals decide: how many ballots could close the gap between the last chosen and the first not chosen,
/// if each moved the most it can from one to the other.
pub(crate) fn of_totals(
    ranking: &[Vec<usize>],
    scores: &[Exact],
    seats: usize,
    most_per_ballot: u64,
    options: &[String],
) -> Option<Change> {
    let order: Vec<usize> = ranking.iter().flatten().copied().collect();
    let (&last, &next) = (order.get(seats.checked_sub(1)?)?, order.get(seats)?);
    let gap = &scores[last] - &scores[next];
    let moved = Exact::from(2 * most_per_ballot.max(1));
    let ballots = (gap / moved).floor().to_i64()? + 1;
    let mut winners: Vec<String> = order[..seats - 1].iter().map(|&option| options[option].clone()).collect();
    winners.push(options[next].clone());
    let what = format!("as much as they can from {} to {}", options[last], options[next]);
    Some(Change { ballots: ballots as u64, what, winners })
}
