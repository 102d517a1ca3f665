//! A division of actors into communities, and how much two divisions agree.

use serde::Serialize;

use crate::adjacency::Adjacency;

/// Which community each actor is in, numbered in the order of their first members.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Partition {
    pub of: Vec<u32>,
    pub communities: usize,
}

impl Partition {
    /// Numbers communities by their first members.
    pub fn renumbered(of: &[u32]) -> Self {
        let most = of.iter().copied().max().map_or(0, |most| most as usize + 1);
        let mut number = vec![u32::MAX; most];
        let mut communities = 0;
        let renumbered = of.iter().map(|&community| {
            let number = &mut number[community as usize];
            if *number == u32::MAX {
                *number = communities;
                communities += 1;
            }
            *number
        });
        let of = renumbered.collect();
        Self { of, communities: communities as usize }
    }
}

/// Share of ties inside communities, less what chance would give at the actors' numbers of ties
/// (Newman 2006), on the underlying network. 0 without ties.
pub fn modularity_of(around: &Adjacency, partition: &Partition, valued: bool) -> f64 {
    let mut totals = vec![0.0; partition.communities];
    let (mut inside, mut whole) = (0.0, 0.0);
    for actor in 0..around.actors() as u32 {
        let own = partition.of[actor as usize];
        for (other, strength) in around.ties(actor) {
            let strength = if valued { strength } else { 1.0 };
            totals[own as usize] += strength;
            whole += strength;
            inside += if partition.of[other as usize] == own { strength } else { 0.0 };
        }
    }
    if whole == 0.0 {
        return 0.0;
    }
    inside / whole - totals.iter().map(|total| (total / whole).powi(2)).sum::<f64>()
}

/// How often two divisions agree about a pair, above chance: 1 the same, 0 as chance (Hubert & Arabie 1985).
pub fn adjusted_rand(one: &Partition, other: &Partition) -> f64 {
    let pairs = |count: f64| count * (count - 1.0) / 2.0;
    let (table, rows, columns) = crossed(one, other);
    let both: f64 = table.iter().map(|&(_, _, count)| pairs(count)).sum();
    let first: f64 = rows.iter().map(|&count| pairs(count)).sum();
    let second: f64 = columns.iter().map(|&count| pairs(count)).sum();
    let chance = first * second / pairs(one.of.len() as f64);
    let most = f64::midpoint(first, second);
    if most == chance { 1.0 } else { (both - chance) / (most - chance) }
}

/// What one division tells of the other: 1 all, 0 nothing (normalised by the mean of both).
pub fn normalised_information(one: &Partition, other: &Partition) -> f64 {
    let n = one.of.len() as f64;
    let (table, rows, columns) = crossed(one, other);
    let entropy =
        |counts: &[f64]| -> f64 { counts.iter().map(|count| -(count / n) * (count / n).ln()).sum() };
    let shared: f64 = table
        .iter()
        .map(|&(row, column, count)| {
            count / n * (count * n / (rows[row as usize] * columns[column as usize])).ln()
        })
        .sum();
    let mean = f64::midpoint(entropy(&rows), entropy(&columns));
    if mean == 0.0 { 1.0 } else { shared / mean }
}

type Crossed = (Vec<(u32, u32, f64)>, Vec<f64>, Vec<f64>);

/// Actors by community in both divisions: (row, column, count), row sums, column sums.
fn crossed(one: &Partition, other: &Partition) -> Crossed {
    let mut cells: Vec<(u32, u32)> = one.of.iter().copied().zip(other.of.iter().copied()).collect();
    cells.sort_unstable();
    let mut table: Vec<(u32, u32, f64)> = Vec::new();
    let mut rows = vec![0.0; one.communities];
    let mut columns = vec![0.0; other.communities];
    for (row, column) in cells {
        match table.last_mut() {
            Some(last) if (last.0, last.1) == (row, column) => last.2 += 1.0,
            _ => table.push((row, column, 1.0)),
        }
        rows[row as usize] += 1.0;
        columns[column as usize] += 1.0;
    }
    (table, rows, columns)
}
