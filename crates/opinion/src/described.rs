//! What describes a declared group: its people answer so, and the other groups less, beyond chance.

use crate::groups::{Answers, GroupAnswers};
use crate::intervals::{Z90, Z95, wilson};
use crate::map::Representative;

const MOST: usize = 5;
const AT_LEAST_HALF: f64 = 0.5;

/// For each group (those in none last), the statements that set it apart most surely, at most five.
///
/// `elsewhere` is the mean of the other groups' shares, each weighing the same whatever its size. A
/// statement stands here when the lower end of the 95 % interval of the difference is above nothing
/// (Newcombe 1998, carried over to means by Zou and Donner 2008). What a group has not seen describes
/// nobody. Work grows with statements × groups².
///
/// ```
/// # use opinion::{Answers, GroupAnswers, describe_groups};
/// let asked = |agree, disagree| Answers { seen: agree + disagree, agree, disagree, ..Answers::default() };
/// let answers = GroupAnswers::from_rows(2, vec![vec![asked(18.0, 2.0)], vec![asked(3.0, 17.0)]]).unwrap();
/// let described = describe_groups(&answers, &[]);
/// assert!(described[0][0].agrees && !described[1][0].agrees);
/// ```
pub fn describe_groups(answers: &GroupAnswers, out: &[bool]) -> Vec<Vec<Representative>> {
    (0..answers.groups()).map(|group| describe(group, answers, out)).collect()
}

fn describe(group: usize, answers: &GroupAnswers, out: &[bool]) -> Vec<Representative> {
    let mut found: Vec<(f64, Representative)> = Vec::new();
    for column in (0..answers.columns()).filter(|&column| !out.get(column).copied().unwrap_or(false)) {
        let own = answers.get(group, column);
        let mut others = answers.asked(column);
        others.retain(|&(other, _)| other != group);
        if !own.was_asked() || others.is_empty() {
            continue;
        }
        for agrees in [true, false] {
            let count = |answers: &Answers| if agrees { answers.agree } else { answers.disagree };
            let share = count(&own) / own.seen;
            if share < AT_LEAST_HALF {
                continue;
            }
            let n = others.len() as f64;
            let elsewhere = others.iter().map(|(_, theirs)| count(theirs) / theirs.seen).sum::<f64>() / n;
            let above =
                |theirs: &Answers| wilson(count(theirs), theirs.seen, Z95).high - count(theirs) / theirs.seen;
            let above = others.iter().map(|(_, theirs)| above(theirs).powi(2)).sum::<f64>().sqrt() / n;
            let below = share - wilson(count(&own), own.seen, Z95).low;
            let surely = share - elsewhere - below.hypot(above);
            if surely > 0.0 {
                let interval = wilson(count(&own), own.seen, Z90);
                let elsewhere_seen = others.iter().map(|(_, theirs)| theirs.seen).sum();
                let shown = Representative {
                    column,
                    agrees,
                    share,
                    interval,
                    elsewhere,
                    seen: own.seen,
                    elsewhere_seen,
                };
                found.push((surely, shown));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().take(MOST).map(|(_, shown)| shown).collect()
}
