//! Which statements describe a cluster: its people answer so, and others do so less, beyond chance.
//! A statement nobody in the cluster has seen says nothing about it.

use super::Representative;
use crate::Votes;
use crate::intervals::{Interval, Z90, Z95, wilson};

const MOST: usize = 5;
const AT_LEAST_HALF: f64 = 0.5;

/// Answers of one cluster to one statement.
#[derive(Clone, Copy, Default)]
pub(crate) struct Count {
    pub(crate) seen: f64,
    pub(crate) agree: f64,
    pub(crate) disagree: f64,
}

pub(super) fn of_clusters(
    votes: &Votes,
    columns: &[usize],
    cluster_of: &[Option<u32>],
    k: usize,
    mark: impl Fn(usize) -> [i64; 3],
) -> Vec<Vec<Representative>> {
    let width = votes.columns();
    let mut counts = vec![Count::default(); k * width];
    for (row, cluster) in cluster_of.iter().enumerate() {
        let Some(cluster) = *cluster else { continue };
        let own = &mut counts[cluster as usize * width..][..width];
        for (column, choice, _) in votes.ballot(row) {
            let count = &mut own[column];
            count.seen += 1.0;
            match choice.value() {
                1 => count.agree += 1.0,
                -1 => count.disagree += 1.0,
                _ => {}
            }
        }
    }
    (0..k)
        .map(|cluster| {
            let of = |other: usize, column: usize| counts[other * width + column];
            let others = |column: usize| {
                let add = |sum: Count, count: Count| Count {
                    seen: sum.seen + count.seen,
                    agree: sum.agree + count.agree,
                    disagree: sum.disagree + count.disagree,
                };
                (0..k)
                    .filter(|&other| other != cluster)
                    .map(|other| of(other, column))
                    .fold(Count::default(), add)
            };
            describe(columns.iter().map(|&column| (column, of(cluster, column), others(column))), &mark)
        })
        .collect()
}

/// The statements that set one side apart most surely, at most five.
///
/// Equally sure ones stand in the order of their marks, which do not depend on their numbers.
pub(crate) fn describe(
    counts: impl Iterator<Item = (usize, Count, Count)>,
    mark: impl Fn(usize) -> [i64; 3],
) -> Vec<Representative> {
    let mut found: Vec<(f64, Representative)> = Vec::new();
    for (column, own, others) in counts {
        let by_side = [(true, own.agree, others.agree), (false, own.disagree, others.disagree)];
        for (agrees, n, other_n) in by_side {
            if own.seen <= 0.0 || n / own.seen < AT_LEAST_HALF || others.seen <= 0.0 {
                continue;
            }
            let (share, elsewhere) = (n / own.seen, other_n / others.seen);
            let surely = surely_more(n, own.seen, other_n, others.seen);
            if surely > 0.0 {
                let interval = wilson(n, own.seen, Z90);
                let (seen, elsewhere_seen) = (own.seen, others.seen);
                let shown =
                    Representative { column, agrees, share, interval, elsewhere, seen, elsewhere_seen };
                found.push((surely, shown));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| mark(b.1.column).cmp(&mark(a.1.column))));
    found.into_iter().take(MOST).map(|(_, shown)| shown).collect()
}

/// Lower end of the 95 % interval of the difference of two shares. Newcombe (1998), method 10.
fn surely_more(n: f64, of: f64, other_n: f64, other_of: f64) -> f64 {
    let (p, q) = (n / of, other_n / other_of);
    let Interval { low, .. } = wilson(n, of, Z95);
    let Interval { high, .. } = wilson(other_n, other_of, Z95);
    p - q - ((p - low).powi(2) + (high - q).powi(2)).sqrt()
}
