//! Schulze: the strongest chains of wins decide.

use super::{Field, Ordered};
use crate::model::Reason;
use crate::pairwise::peel;
use crate::{Pairwise, Refusal};

/// An option stands above another if its strongest chain of wins to the other is stronger than the one back;
/// a chain is as strong as its weakest win (Schulze 2011).
///
/// Look-alike options change nothing, and a direct winner always wins. Taking part can hurt.
/// Work grows with options³.
pub fn order(pairwise: &Pairwise, field: &Field<'_>) -> Result<Ordered, Refusal> {
    let n = pairwise.len();
    let (levels, worth) = pairwise.levels(field.rules.strength);
    let path = pairwise.widest_paths(&levels);
    let ranking = peel(n, |a, b| path[a * n + b] > path[b * n + a]);
    let strength = |a: usize, b: usize| worth[path[a * n + b] as usize].clone();
    let mut reasons = Vec::new();
    // Where the winner beats everyone, the direct comparisons already say it all.
    if pairwise.condorcet_winner().is_none() {
        for &first in ranking.first().into_iter().flatten() {
            for other in (0..n).filter(|&other| other != first) {
                reasons.push(Reason::Path {
                    option: field.name(first),
                    over: field.name(other),
                    strength: strength(first, other),
                    back: strength(other, first),
                });
            }
        }
    }
    Ok(Ordered { ranking, reasons, ..Ordered::default() })
}

/// The strength of the strongest chain of wins from each option to each other, row by row.
pub fn strongest_paths(pairwise: &Pairwise, strength: crate::Strength) -> Vec<Vec<crate::Exact>> {
    let n = pairwise.len();
    let (levels, worth) = pairwise.levels(strength);
    let path = pairwise.widest_paths(&levels);
    (0..n).map(|a| (0..n).map(|b| worth[path[a * n + b] as usize].clone()).collect()).collect()
}
