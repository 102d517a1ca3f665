//! Three lists, never one ranking: what is shared, what one group knows, where groups clash.
//! A painful statement that many pass on is a finding and is never sorted away.

use serde::{Deserialize, Serialize};

use crate::groups::{Answers, GroupAnswers};
use crate::intervals::{Interval, Z80, log_share, wilson};

/// Two groups differ when a one-sided test at 95 % says so.
const DIFFERENT: f64 = 1.645;
/// One group stands out when its rate is so many times the others' mean …
const STANDS_OUT: f64 = 1.25;
/// … and the middle one of the others passes at least so often.
const OTHERS_PASS: f64 = 0.35;

/// A shared value and how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Shared {
    pub column: usize,
    /// Geometric mean over the asked groups of their smoothed agreement.
    pub value: f64,
    /// 80 %.
    pub interval: Interval,
}

/// A statement mostly one group knows.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OneGroup {
    pub column: usize,
    pub group: usize,
    /// That group's rate over the mean of the others'.
    pub times_the_others: f64,
    /// How far it matters in that group.
    pub matters: f64,
}

/// A statement on which two groups lean to opposite sides.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Clashing {
    pub column: usize,
    /// The group whose leaning is clear, and the one that differs most from it.
    pub groups: [usize; 2],
    pub z: f64,
}

/// Why a statement stands in none of the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotListed {
    /// Nobody in any group has seen it.
    NobodyAsked,
    /// Only one group has been asked.
    OneGroupAsked,
    /// At least one group agrees by less than half, and no clash or single group stands out.
    NotSharedByAll,
}

/// The lists over all live statements, by column number.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lists {
    /// Most shared first.
    pub shared: Vec<Shared>,
    /// Where it matters most first.
    pub one_group: Vec<OneGroup>,
    /// In the statements' order.
    pub clashing: Vec<Clashing>,
    /// In the statements' order.
    pub not_listed: Vec<(usize, NotListed)>,
}

/// Sorts every statement that is not left `out` into the list it belongs to.
///
/// Groups nobody has asked yet are left out of a statement's figures, so declaring one changes nothing.
/// Work grows with statements × groups².
pub fn lists(answers: &GroupAnswers, out: &[bool]) -> Lists {
    let mut lists = Lists::default();
    for column in 0..answers.columns() {
        if out.get(column).copied().unwrap_or(false) {
            continue;
        }
        let asked = answers.asked(column);
        if let Some(clash) = clash(column, &asked) {
            lists.clashing.push(clash);
        } else if let Some(one) = one_group(column, &asked) {
            lists.one_group.push(one);
        } else if asked.len() >= 2 && asked.iter().all(|(_, answers)| answers.agree_rate() >= 0.5) {
            lists.shared.extend(shared(column, answers));
        } else {
            let reason = match asked.len() {
                0 => NotListed::NobodyAsked,
                1 => NotListed::OneGroupAsked,
                _ => NotListed::NotSharedByAll,
            };
            lists.not_listed.push((column, reason));
        }
    }
    lists.shared.sort_by(|a, b| b.value.total_cmp(&a.value));
    lists.one_group.sort_by(|a, b| b.matters.total_cmp(&a.matters));
    lists
}

/// How far all asked groups agree; nothing where nobody was asked.
///
/// The geometric mean neither falls with the number of groups, as a product does, nor rises for
/// statements few have seen: without answers a group stands at one half, with a wide interval.
pub fn shared(column: usize, answers: &GroupAnswers) -> Option<Shared> {
    let asked = answers.asked(column);
    if asked.is_empty() {
        return None;
    }
    let n = asked.len() as f64;
    let value = (asked.iter().map(|(_, own)| own.agree_rate().ln()).sum::<f64>() / n).exp();
    let (mean, variance) = asked
        .iter()
        .map(|(_, own)| log_share(own.agree, own.seen - own.agree))
        .fold((0.0, 0.0), |(mean, variance), (m, v)| (mean + m / n, variance + v / (n * n)));
    let half = Z80 * variance.sqrt();
    let interval =
        Interval { low: (mean - half).exp().min(value), high: (mean + half).exp().clamp(value, 1.0) };
    Some(Shared { column, value, interval })
}

/// One group's leaning is clear, another's majority lies on the other side (a tie counts as both),
/// and the two differ beyond chance. Of all such pairs the most different.
fn clash(column: usize, asked: &[(usize, Answers)]) -> Option<Clashing> {
    let mut strongest: Option<Clashing> = None;
    for (clear, own) in asked {
        let leaning = wilson(own.agree, own.sides(), Z80);
        for (other, theirs) in asked.iter().filter(|(other, theirs)| other != clear && theirs.sides() > 0.0) {
            let opposite = (leaning.low > 0.5 && theirs.agree <= theirs.disagree)
                || (leaning.high < 0.5 && theirs.agree >= theirs.disagree);
            let z = difference(own, theirs);
            if opposite && z > DIFFERENT && strongest.is_none_or(|strongest| z > strongest.z) {
                strongest = Some(Clashing { column, groups: [*clear, *other], z });
            }
        }
    }
    strongest
}

/// Two-sample test among those who took a side, with half an answer added on each side.
fn difference(a: &Answers, b: &Answers) -> f64 {
    let (na, nb) = (a.sides() + 1.0, b.sides() + 1.0);
    let (pa, pb) = ((a.agree + 0.5) / na, (b.agree + 0.5) / nb);
    let pooled = (a.agree + b.agree + 1.0) / (na + nb);
    (pa - pb).abs() / (pooled * (1.0 - pooled) * (1.0 / na + 1.0 / nb)).sqrt()
}

/// The highest rate stands out and the others pass. Equal rates: where it matters more.
fn one_group(column: usize, asked: &[(usize, Answers)]) -> Option<OneGroup> {
    if asked.len() < 2 {
        return None;
    }
    let key = |(_, answers): &(usize, Answers)| (answers.agree_rate(), answers.matters_rate());
    let top = asked.iter().reduce(|top, next| if key(next) > key(top) { next } else { top })?;
    let others = || asked.iter().filter(|(group, _)| *group != top.0).map(|(_, answers)| answers);
    let mean = others().map(Answers::agree_rate).sum::<f64>() / (asked.len() - 1) as f64;
    let times_the_others = top.1.agree_rate() / mean;
    let passing = median(others().map(|answers| answers.pass / answers.seen).collect());
    (times_the_others >= STANDS_OUT && passing >= OTHERS_PASS).then(|| OneGroup {
        column,
        group: top.0,
        times_the_others,
        matters: top.1.matters_rate(),
    })
}

/// The middle value, so that one big group cannot pass for all.
fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let upper = values.len() / 2;
    match (values.get(upper), values.len() % 2) {
        (Some(&middle), 1) => middle,
        (Some(&middle), _) => upper.checked_sub(1).map_or(middle, |lower| (values[lower] + middle) / 2.0),
        _ => 0.0,
    }
}
