//! How far clusters come out the same when everybody's votes are drawn again from their own ballot.

use super::arranged::Arranged;
use super::classes::Classes;
use super::marks::mix;

const RESAMPLES: u64 = 8;
const ROUNDS: usize = 12;

/// Mean adjusted Rand index between the clusters and those of resampled votes, over `in_map` rows.
pub(super) fn stability(
    votes: &Arranged,
    overall: &[f64],
    classes: &Classes,
    in_map: &[usize],
    seed: u64,
) -> f64 {
    let found = classes.assign(votes);
    let of = |assigned: &[(u32, f32)]| in_map.iter().map(|&row| assigned[row].0 as usize).collect::<Vec<_>>();
    let found = of(&found);
    let total: f64 = (0..RESAMPLES)
        .map(|number| {
            let resampled = resample(votes, mix(seed ^ mix(number)));
            let (again, _) = classes.clone().improve(&resampled, overall, ROUNDS);
            adjusted_rand(&found, &of(&again.assign(&resampled)))
        })
        .sum();
    total / RESAMPLES as f64
}

fn resample(votes: &Arranged, seed: u64) -> Arranged {
    votes.with_ballots(|row, ballot, cells| {
        let mut state = votes.row_marks[row] ^ mix(row as u64) ^ seed;
        for _ in ballot {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let at = (u128::from(mix(state)) * ballot.len() as u128) >> 64;
            cells.push(ballot[at as usize]);
        }
    })
}

/// Agreement of two groupings of the same people: 1 the same, 0 as by chance. Hubert and Arabie (1985).
///
/// ```
/// # use opinion::map::adjusted_rand;
/// assert_eq!(adjusted_rand(&[0, 0, 1, 1], &[5, 5, 2, 2]), 1.0);
/// ```
pub fn adjusted_rand(a: &[usize], b: &[usize]) -> f64 {
    let (rows, columns) =
        (a.iter().max().map_or(0, |&most| most + 1), b.iter().max().map_or(0, |&most| most + 1));
    let mut table = vec![0u64; rows * columns];
    for (&x, &y) in a.iter().zip(b) {
        table[x * columns + y] += 1;
    }
    let pairs = |n: u64| (n as f64) * (n as f64 - 1.0) / 2.0;
    let together: f64 = table.iter().map(|&n| pairs(n)).sum();
    let of_rows: f64 = (0..rows).map(|x| pairs(table[x * columns..][..columns].iter().sum())).sum();
    let of_columns: f64 = (0..columns).map(|y| pairs((0..rows).map(|x| table[x * columns + y]).sum())).sum();
    let by_chance = of_rows * of_columns / pairs(a.len() as u64).max(1.0);
    let most = (of_rows + of_columns) / 2.0;
    if most == by_chance { 1.0 } else { (together - by_chance) / (most - by_chance) }
}
