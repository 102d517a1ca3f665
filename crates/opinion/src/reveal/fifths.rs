//! A group's answers in five equal fields: what a page draws, coarse enough for small groups.

use serde::{Deserialize, Serialize};

use super::Rules;
use crate::groups::{Answers, GroupAnswers};

/// How far a group can be shown at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Nobody of it has been asked.
    Unasked,
    TooFew,
    /// Small, and its members were told before answering that others can sometimes guess.
    Small,
    Enough,
}

impl Size {
    pub const fn may_be_shown(self) -> bool {
        matches!(self, Self::Small | Self::Enough)
    }
}

/// How many fields say yes, how many no; the rest would not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fifths {
    pub yes: u8,
    pub no: u8,
}

impl Rules {
    /// How far a group of so many people may be shown.
    pub fn size(&self, people: f64, told: bool) -> Size {
        match people {
            0.0 => Size::Unasked,
            n if n < f64::from(self.fewest) => Size::TooFew,
            n if n < f64::from(self.few) && !told => Size::TooFew,
            n if n < f64::from(self.few) => Size::Small,
            _ => Size::Enough,
        }
    }

    /// The answers a page may draw from. A cell that may not be shown counts as not asked, also one of
    /// people in no group: lists and heat must be reckoned from these, else the list a sentence stands
    /// in would tell the answer of the one person in a group that is too small.
    ///
    /// ```
    /// # use opinion::{Answers, GroupAnswers, reveal::{Rules, Size}};
    /// let asked = |seen| Answers { seen, agree: seen, ..Answers::default() };
    /// let answers = GroupAnswers::from_rows(2, vec![vec![asked(12.0)], vec![asked(3.0)]]).unwrap();
    /// let shown = Rules::without_shaking().without_small_cells(&answers, &[Size::Enough, Size::TooFew]);
    /// assert!(shown.get(0, 0).was_asked() && !shown.get(1, 0).was_asked());
    /// ```
    pub fn without_small_cells(&self, answers: &GroupAnswers, sizes: &[Size]) -> GroupAnswers {
        answers.only(|group, cell| {
            let size = sizes.get(group).copied().unwrap_or(Size::Enough);
            size.may_be_shown() && cell.seen >= f64::from(self.fewest)
        })
    }
}

/// Largest remainder over five fields. Ties go to "would not say", the answer that says least.
///
/// ```
/// # use opinion::{Answers, reveal::{Fifths, fifths}};
/// let answers = Answers { seen: 13.0, agree: 8.0, disagree: 2.0, pass: 3.0, matters: 0.0 };
/// assert_eq!(fifths(&answers), Fifths { yes: 3, no: 1 });
/// ```
pub fn fifths(answers: &Answers) -> Fifths {
    let share = |n: f64| if answers.seen > 0.0 { 5.0 * n / answers.seen } else { 0.0 };
    let exact =
        [5.0 - share(answers.agree) - share(answers.disagree), share(answers.agree), share(answers.disagree)];
    let mut fields = exact.map(|share| (share + 1e-9).floor() as u8);
    while fields.iter().sum::<u8>() < 5 {
        let rest = |at: usize| exact[at] - f64::from(fields[at]);
        let largest = (1..3).fold(0, |best, at| if rest(at) > rest(best) + 1e-9 { at } else { best });
        fields[largest] += 1;
    }
    Fifths { yes: fields[1], no: fields[2] }
}
