//! Pairwise methods: the direct comparison whose turning changes the winners by the fewest ballots. It tells where to
//! begin rewriting real ballots, since on these other comparisons move along.

use crate::model::Rules;
use crate::ranked::{Field, Order};
use crate::{Exact, Pairwise};

/// Beyond this many options the search is left out; it tries every direct comparison.
const MOST_OPTIONS: usize = 8;

/// How many ballots, which option above which other: each ballot that places `b` above `a` instead of `a` above `b`
/// moves their margin by two. Whole ballots only.
pub(super) fn change(
    order: Order,
    pairwise: &Pairwise,
    options: &[String],
    rules: &Rules,
) -> Option<(u64, usize, usize)> {
    let n = pairwise.len();
    let support = |a: usize, b: usize| pairwise.support(a, b).to_i64();
    if n > MOST_OPTIONS {
        return closest_rival(order, pairwise, options, rules);
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
    let mut best: Option<(i64, usize, usize)> = None;
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
                if winners(&turned).is_some_and(|then| then != now) {
                    best = Some((k, a, b));
                    break;
                }
            }
        }
    }
    let (ballots, a, b) = best?;
    Some((ballots as u64, b, a))
}

/// Where there are too many options to try them all: the rival that comes closest to the first.
fn closest_rival(
    order: Order,
    pairwise: &Pairwise,
    options: &[String],
    rules: &Rules,
) -> Option<(u64, usize, usize)> {
    let winner = *order(pairwise, &Field::new(options, rules)).ok()?.ranking.first()?.first()?;
    let margin = |rival: usize| pairwise.margin(winner, rival).to_i64();
    (0..pairwise.len())
        .filter(|&rival| rival != winner)
        .filter_map(|rival| Some((margin(rival)?.max(0) as u64 / 2 + 1, rival, winner)))
        .min()
}
