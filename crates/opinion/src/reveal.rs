//! What a page may show. Nothing about one to four people, nor anything two pages or two moments
//! give when compared; small groups in coarse fifths and only if their members were told.
//!
//! Two steps. [`Release`] decides which moment's figures stand in each cell: a cell moves on only
//! when five people have changed it. [`Release::page`] decides what is said about them. Both are
//! pure; the house keeps the last release and a secret, and gives every role the same page.

mod fifths;

use serde::{Deserialize, Serialize};

pub use self::fifths::{Fifths, Size, fifths};
use crate::groups::{Answers, GroupAnswers};
use crate::map::mix;

/// What is promised; the numbers are the house's promise 6.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// No figure about fewer people, and no difference made by fewer.
    pub fewest: u32,
    /// Below this many people shares are shown in fifths, and only where `told`.
    pub few: u32,
    /// Below this many people shares are shown in tenths, above in hundredths.
    pub many: u32,
    /// Below this many people a share near 0 or 1 is "nearly none" or "nearly all".
    pub unanimous_below: u32,
    /// Per group: its members were told before answering that others can sometimes guess.
    pub told: Vec<bool>,
    /// Shakes counts so that even who knows all other answers can hardly tell the last one.
    pub shaking: Option<Shaking>,
}

/// Whole-number noise with P(x) ∝ e^(−strength·|x|), the same for the same cell and batch, so that
/// looking twice gives nothing. Ghosh, Roughgarden and Sundararajan (2012).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shaking {
    /// Smaller shakes more.
    pub strength: f64,
    /// Known to the house alone.
    pub secret: u64,
}

impl Rules {
    /// The house's promise for a page, with the house's secret; nobody told yet.
    pub fn for_a_page(secret: u64) -> Self {
        Self { shaking: Some(Shaking { strength: 0.35, secret }), ..Self::without_shaking() }
    }

    /// As [`Rules::for_a_page`], but counts are only coarsened: safe against people who know little,
    /// not against one who knows everybody else's answer.
    pub fn without_shaking() -> Self {
        Self { fewest: 5, few: 10, many: 50, unanimous_below: 20, told: Vec::new(), shaking: None }
    }
}

/// What is said about one figure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    TooFew,
    NearlyNone,
    /// So many fifths, 1 … 4.
    Fifths(u8),
    /// A share rounded to tenths, or hundredths in large groups.
    Share(f64),
    NearlyAll,
}

/// What is said about one group and one statement.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ShownCell {
    pub agree: Shown,
    pub pass: Shown,
    pub matters: Shown,
}

/// One cell's standing figures and how often they have moved on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
struct Standing {
    answers: Answers,
    batch: u32,
}

/// The figures that stand: cell by cell those of the last moment at which five people had changed them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Release {
    groups: usize,
    columns: usize,
    cells: Vec<Standing>,
}

impl Release {
    /// The next release. `changed(group, column)` counts people whose answer there is new or other
    /// than in the standing figures. Late joiners alone move nothing.
    ///
    /// ```
    /// # use opinion::{Answers, GroupAnswers, reveal::{Release, Rules, Shown}};
    /// let asked = |seen, agree| {
    ///     GroupAnswers::from_rows(1, vec![vec![Answers { seen, agree, ..Answers::default() }]]).unwrap()
    /// };
    /// let rules = Rules::without_shaking();
    /// let first = Release::next(None, &asked(20.0, 10.0), &rules, |_, _| 20);
    /// let second = Release::next(Some(&first), &asked(24.0, 14.0), &rules, |_, _| 4);
    /// assert_eq!(first, second);
    /// assert_eq!(first.page(&rules)[0][0].agree, Shown::Share(0.5));
    /// ```
    pub fn next(
        last: Option<&Self>,
        now: &GroupAnswers,
        rules: &Rules,
        changed: impl Fn(usize, usize) -> u32,
    ) -> Self {
        let (groups, columns) = (now.groups(), now.columns());
        let mut cells = Vec::with_capacity(groups * columns);
        for group in 0..groups {
            for column in 0..columns {
                let standing = last.and_then(|last| last.standing(group, column)).unwrap_or_default();
                let moves_on = changed(group, column) >= rules.fewest;
                cells.push(if moves_on {
                    Standing { answers: now.get(group, column), batch: standing.batch + 1 }
                } else {
                    standing
                });
            }
        }
        Self { groups, columns, cells }
    }

    fn standing(&self, group: usize, column: usize) -> Option<Standing> {
        let is_there = group < self.groups && column < self.columns;
        is_there.then(|| self.cells.get(group * self.columns + column).copied()).flatten()
    }

    /// What the page says, one row per group. A last row says it for all groups together; it is
    /// silent where the rest of all and the shown groups would give a group that is not shown.
    pub fn page(&self, rules: &Rules) -> Vec<Vec<ShownCell>> {
        let mut rows: Vec<Vec<ShownCell>> = (0..self.groups)
            .map(|group| {
                let told = rules.told.get(group).copied().unwrap_or(false);
                (0..self.columns).map(|column| self.cell(group, column, told, rules)).collect()
            })
            .collect();
        rows.push((0..self.columns).map(|column| self.all_together(column, &rows, rules)).collect());
        rows
    }

    fn cell(&self, group: usize, column: usize, told: bool, rules: &Rules) -> ShownCell {
        let Standing { answers, batch } = self.standing(group, column).unwrap_or_default();
        shown(&answers, told, rules, [group as u64, column as u64, u64::from(batch)])
    }

    fn all_together(&self, column: usize, rows: &[Vec<ShownCell>], rules: &Rules) -> ShownCell {
        let of = |group: usize| self.standing(group, column).unwrap_or_default();
        let is_hidden =
            |group: &usize| of(*group).answers.was_asked() && rows[*group][column].agree == Shown::TooFew;
        let hidden: f64 = (0..self.groups).filter(is_hidden).map(|group| of(group).answers.seen).sum();
        let hidden_groups = (0..self.groups).filter(is_hidden).count();
        let fewest = f64::from(rules.fewest);
        if hidden_groups > 0 && (hidden_groups < 2 || hidden < fewest) {
            return ShownCell { agree: Shown::TooFew, pass: Shown::TooFew, matters: Shown::TooFew };
        }
        let (mut sum, mut batches) = (Answers::default(), 0);
        for group in 0..self.groups {
            let Standing { answers, batch } = of(group);
            sum.seen += answers.seen;
            sum.agree += answers.agree;
            sum.disagree += answers.disagree;
            sum.pass += answers.pass;
            sum.matters += answers.matters;
            batches += u64::from(batch);
        }
        shown(&sum, false, rules, [u64::MAX, column as u64, batches])
    }
}

fn shown(answers: &Answers, told: bool, rules: &Rules, place: [u64; 3]) -> ShownCell {
    let one = |count: f64, which: u64| share(count, answers.seen, told, rules, place, which);
    ShownCell { agree: one(answers.agree, 0), pass: one(answers.pass, 1), matters: one(answers.matters, 2) }
}

fn share(count: f64, seen: f64, told: bool, rules: &Rules, place: [u64; 3], which: u64) -> Shown {
    if seen < f64::from(rules.fewest) || (seen < f64::from(rules.few) && !told) {
        return Shown::TooFew;
    }
    let noise = rules.shaking.map_or(0.0, |shaking| shaking.noise(place, which));
    let share = ((count + noise) / seen).clamp(0.0, 1.0);
    let is_small = seen < f64::from(rules.unanimous_below);
    if seen < f64::from(rules.few) {
        return match (share * 5.0).round() as u8 {
            0 => Shown::NearlyNone,
            5.. => Shown::NearlyAll,
            fifths => Shown::Fifths(fifths),
        };
    }
    let steps = if seen < f64::from(rules.many) { 10.0 } else { 100.0 };
    let rounded = (share * steps).round() / steps;
    match rounded {
        _ if is_small && rounded <= 0.1 => Shown::NearlyNone,
        _ if is_small && rounded >= 0.9 => Shown::NearlyAll,
        _ => Shown::Share(rounded),
    }
}

impl Shaking {
    fn noise(&self, place: [u64; 3], which: u64) -> f64 {
        let mark = place.iter().fold(mix(self.secret ^ which), |mark, &part| mix(mark ^ mix(part)));
        let uniform = |mark: u64| ((mix(mark) >> 11) as f64 + 0.5) / (1u64 << 53) as f64;
        // The difference of two geometric numbers.
        let geometric = |u: f64| (u.ln() / -self.strength).floor();
        geometric(uniform(mark)) - geometric(uniform(mark ^ 0xa5a5_a5a5))
    }
}
