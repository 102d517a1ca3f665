//! What burns: a concern that matters in every affected group. Never found while a group is unasked.

use serde::{Deserialize, Serialize};

use crate::groups::{Answers, GroupAnswers};
use crate::intervals::{Z80, wilson};

/// So many groups must have been asked before a concern can be called cold …
const ASKED_FOR_COLD: usize = 3;
/// … and so little must it matter on average.
const COLD: f64 = 0.25;
/// What matters to at least so many, even at the lower end of the 80 % interval, burns in a group.
const BURNS: f64 = 0.4;
/// What matters to half of a group glows there.
const GLOWS: f64 = 0.5;

/// How far a concern has come. Any state may follow any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Heat {
    /// Too few have been asked, or it does not matter to enough.
    Seeking,
    /// Matters in at least half of the asked groups, and at least half of all groups were asked.
    Glowing,
    /// All declared groups were asked, and it matters in every one.
    Burning,
    /// Several groups were asked, and it matters to few.
    Cold,
}

/// One concern's state.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Burning {
    pub column: usize,
    pub state: Heat,
    /// Asked groups over declared groups.
    pub coverage: f64,
    /// Declared groups in which nobody has seen it.
    pub unasked: Vec<usize>,
}

/// The state of every statement that is not left `out`, over *declared* groups; people in none
/// cannot stand in for a group.
///
/// ```
/// # use opinion::{Answers, GroupAnswers, Heat, burning};
/// let asked = |seen, matters| Answers { seen, agree: seen, matters, ..Answers::default() };
/// let answers = GroupAnswers::from_rows(2, vec![vec![asked(20.0, 18.0)], vec![asked(0.0, 0.0)]]).unwrap();
/// let state = &burning(&answers, &[])[0];
/// assert_eq!((state.state, state.coverage, &state.unasked[..]), (Heat::Glowing, 0.5, &[1][..]));
/// ```
pub fn burning(answers: &GroupAnswers, out: &[bool]) -> Vec<Burning> {
    (0..answers.columns())
        .filter(|&column| !out.get(column).copied().unwrap_or(false))
        .map(|column| state(column, answers))
        .collect()
}

fn state(column: usize, answers: &GroupAnswers) -> Burning {
    let declared = answers.declared();
    let (asked, unasked): (Vec<usize>, Vec<usize>) =
        (0..declared).partition(|&group| answers.get(group, column).was_asked());
    let of_asked: Vec<Answers> = asked.iter().map(|&group| answers.get(group, column)).collect();
    let coverage = if declared == 0 { 0.0 } else { asked.len() as f64 / declared as f64 };
    let rates = || of_asked.iter().map(Answers::matters_rate);
    let mean = rates().sum::<f64>() / asked.len().max(1) as f64;
    let burns = |own: &Answers| wilson(own.matters, own.seen, Z80).low >= BURNS;
    let glowing = rates().filter(|&rate| rate >= GLOWS).count();
    let state = if asked.len() >= ASKED_FOR_COLD && mean < COLD {
        Heat::Cold
    } else if declared > 0 && unasked.is_empty() && of_asked.iter().all(burns) {
        Heat::Burning
    } else if coverage >= 0.5 && 2 * glowing >= asked.len() && !asked.is_empty() {
        Heat::Glowing
    } else {
        Heat::Seeking
    };
    Burning { column, state, coverage, unasked }
}
