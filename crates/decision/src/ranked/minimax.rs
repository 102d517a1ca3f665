//! Minimax: the option whose worst defeat is mildest.

use std::cmp::Reverse;

use super::{Field, Ordered};
use crate::model::Reason;
use crate::pairwise::by_score;
use crate::{Exact, Pairwise, Refusal};

/// Chooses the option whose strongest opponent beats it by least (Simpson 1969, Kramer 1977).
///
/// Nobody is punished for taking part with a first place, but an option that loses every comparison
/// mildly can win. Work grows with options².
pub fn order(pairwise: &Pairwise, field: &Field<'_>) -> Result<Ordered, Refusal> {
    let n = pairwise.len();
    let worst = |a: usize| -> Exact {
        (0..n).map(|b| pairwise.strength(b, a, field.rules.strength)).max().unwrap_or_default()
    };
    let defeats: Vec<Exact> = (0..n).map(worst).collect();
    let ranking = by_score(&defeats.iter().map(Reverse).collect::<Vec<_>>());
    let reason = |&option: &usize| Reason::WorstDefeat {
        option: field.name(option),
        strength: defeats[option].clone(),
    };
    let reasons = ranking.iter().flatten().map(reason).collect();
    Ok(Ordered {
        ranking,
        reasons,
        scores: defeats.iter().map(|defeat| -defeat).collect(),
        ..Ordered::default()
    })
}
