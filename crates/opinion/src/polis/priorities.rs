//! The reference's weights for what to ask next: the same for everybody (opinion mapping notes, 2.12).

use super::tallies::Tally;

/// Meta statements weigh a fixed 7².
const META: f64 = 49.0;

/// One weight per statement; `tallies` are those of the tick before, empty on the first.
pub(super) fn priorities(tallies: &[Vec<Tally>], extremities: &[f64], meta: &[bool]) -> Vec<f64> {
    extremities
        .iter()
        .enumerate()
        .map(|(column, &extremity)| {
            if meta.get(column).copied().unwrap_or(false) {
                return META;
            }
            let tally = tallies
                .iter()
                .filter_map(|group| group.get(column))
                .fold(Tally::default(), |sum, tally| sum.plus(*tally));
            priority(tally, extremity)
        })
        .collect()
}

fn priority(tally: Tally, extremity: f64) -> f64 {
    let [agree, seen] = [tally.agree, tally.seen].map(f64::from);
    let passed = seen - agree - f64::from(tally.disagree);
    let importance =
        (1.0 - (passed + 1.0) / (seen + 2.0)) * (extremity + 1.0) * ((agree + 1.0) / (seen + 2.0));
    let newness = 1.0 + 8.0 * (-seen / 5.0).exp2();
    (importance * newness).powi(2)
}
