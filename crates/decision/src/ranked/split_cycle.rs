//! Split Cycle: a win counts unless a circle of wins at least as strong takes it back.

use super::{Field, Ordered};
use crate::model::Reason;
use crate::pairwise::peel;
use crate::{Pairwise, Refusal, Strength};

/// Which defeats stand: in every circle of wins the weakest are struck out (Holliday & Pacuit 2023).
pub(crate) fn defeats(pairwise: &Pairwise) -> Vec<bool> {
    let (levels, _) = pairwise.levels(Strength::Margins);
    let path = pairwise.widest_paths(&levels);
    let n = pairwise.len();
    (0..n * n).map(|i| levels[i] > 0 && levels[i] > path[(i % n) * n + i / n]).collect()
}

/// All options that no standing defeat touches win; often more than one.
///
/// Nobody loses by taking part with a first place, and look-alikes change nothing. Work grows with options³.
pub fn order(pairwise: &Pairwise, field: &Field<'_>) -> Result<Ordered, Refusal> {
    let n = pairwise.len();
    let defeats = defeats(pairwise);
    let ranking = peel(n, |a, b| defeats[a * n + b]);
    let mut reasons = Vec::new();
    if let Some(undefeated) = ranking.first().filter(|tier| tier.len() > 1) {
        let options = undefeated.iter().map(|&option| field.name(option)).collect();
        reasons.push(Reason::NotSeparable { options });
    }
    Ok(Ordered { ranking, reasons, ..Ordered::default() })
}
