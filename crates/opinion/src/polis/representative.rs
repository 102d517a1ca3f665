//! Which statements describe a group, by the reference's tests and its scan (opinion mapping notes, 2.10).

use serde::{Deserialize, Serialize};

use super::tallies::Tally;

/// One-sided 90 %.
const Z90: f64 = 1.2816;
const MOST: usize = 5;

/// Which answer a statement stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    Agree,
    Disagree,
}

/// A statement that describes a group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Representative {
    pub column: usize,
    pub side: Side,
    pub n_success: u32,
    pub n_trials: u32,
    pub p_success: f64,
    pub p_test: f64,
    pub repness: f64,
    pub repness_test: f64,
    /// Set on the statement the group agrees with best: how many agreed.
    pub best_agree: Option<u32>,
}

/// Tests of one statement in one group against all other groups; names as in the literature.
struct Tests {
    column: usize,
    tally: Tally,
    pa: f64,
    pat: f64,
    ra: f64,
    rat: f64,
    pd: f64,
    pdt: f64,
    rd: f64,
    rdt: f64,
}

/// The lists of all groups, in the groups' order.
pub(super) fn representative(tallies: &[Vec<Tally>], out: &[bool]) -> Vec<Vec<Representative>> {
    let mut total = vec![Tally::default(); out.len()];
    for group in tallies {
        for (total, tally) in total.iter_mut().zip(group) {
            *total = total.plus(*tally);
        }
    }
    tallies
        .iter()
        .map(|group| {
            let tests = (0..out.len())
                .filter(|&column| !out[column])
                .map(|column| Tests::new(column, group[column], total[column].minus(group[column])));
            scan(tests)
        })
        .collect()
}

fn scan(tests: impl Iterator<Item = Tests>) -> Vec<Representative> {
    let mut sufficient: Vec<Tests> = Vec::new();
    let mut best: Option<(f64, Tests)> = None;
    let mut best_agree: Option<Tests> = None;
    for test in tests {
        let strongest = test.rat.max(test.rdt);
        let is_sufficient = test.is_sufficient();
        if best_agree.as_ref().map_or_else(|| test.may_be_best_agree(), |best| test.agrees_better(best)) {
            best_agree = Some(test.clone());
        }
        if is_sufficient {
            sufficient.push(test);
        } else if sufficient.is_empty() && best.as_ref().is_none_or(|(most, _)| strongest > *most) {
            // Compared with the side the best would be shown for.
            let shown = if test.rat > test.rdt { test.rat } else { test.rdt };
            best = Some((single(shown), test));
        }
    }
    let finished_best_agree = best_agree.map(|test| {
        let agree = test.tally.agree;
        Representative { best_agree: Some(agree), ..test.finish() }
    });
    if sufficient.is_empty() {
        return finished_best_agree.or(best.map(|(_, test)| test.finish())).into_iter().collect();
    }
    let mut others: Vec<Representative> = sufficient
        .iter()
        .map(Tests::finish)
        .filter(|shown| finished_best_agree.as_ref().is_none_or(|best| best.column != shown.column))
        .collect();
    others.sort_by(|a, b| b.metric().total_cmp(&a.metric()));
    let mut list: Vec<Representative> = finished_best_agree.into_iter().chain(others).take(MOST).collect();
    list.sort_by_key(|shown| shown.side == Side::Disagree);
    list
}

impl Clone for Tests {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl Tests {
    fn new(column: usize, tally: Tally, others: Tally) -> Self {
        let [na, nd, ns] = [tally.agree, tally.disagree, tally.seen].map(f64::from);
        let [other_na, other_nd, other_ns] = [others.agree, others.disagree, others.seen].map(f64::from);
        let (pa, pat) = (share(na, ns), share_test(na, ns));
        let (pd, pdt) = (share(nd, ns), share_test(nd, ns));
        Self {
            column,
            tally,
            pa,
            pat,
            ra: pa / share(other_na, other_ns),
            rat: difference_test(na, ns, other_na, other_ns),
            pd,
            pdt,
            rd: pd / share(other_nd, other_ns),
            rdt: difference_test(nd, ns, other_nd, other_ns),
        }
    }

    fn is_sufficient(&self) -> bool {
        (self.rat > Z90 && self.pat > Z90) || (self.rdt > Z90 && self.pdt > Z90)
    }

    fn was_answered(&self) -> bool {
        self.tally.agree > 0 || self.tally.disagree > 0
    }

    /// May be the first statement the group agrees with best.
    fn may_be_best_agree(&self) -> bool {
        self.was_answered() && (self.pat > Z90 || (self.ra > 1.0 && self.pa > 0.5))
    }

    fn agrees_better(&self, best: &Self) -> bool {
        if !self.was_answered() {
            false
        } else if best.ra > 1.0 {
            self.ra * self.rat * self.pa * self.pat > best.ra * best.rat * best.pa * best.pat
        } else {
            self.pa * self.pat > best.pa * best.pat
        }
    }

    /// The side that sets the group apart more.
    fn finish(&self) -> Representative {
        let (side, n_success, p_success, p_test, repness, repness_test) = if self.rat > self.rdt {
            (Side::Agree, self.tally.agree, self.pa, self.pat, self.ra, self.rat)
        } else {
            (Side::Disagree, self.tally.disagree, self.pd, self.pdt, self.rd, self.rdt)
        };
        Representative {
            column: self.column,
            side,
            n_success,
            n_trials: self.tally.seen,
            p_success,
            p_test,
            repness,
            repness_test: single(repness_test),
            best_agree: None,
        }
    }
}

impl Representative {
    fn metric(&self) -> f64 {
        self.repness * self.repness_test * self.p_success * self.p_test
    }
}

/// The reference keeps this one test in single precision.
fn single(test: f64) -> f64 {
    f64::from(test as f32)
}

pub(super) fn share(n: f64, seen: f64) -> f64 {
    (n + 1.0) / (seen + 2.0)
}

pub(super) fn share_test(n: f64, seen: f64) -> f64 {
    2.0 * (seen + 1.0).sqrt() * ((n + 1.0) / (seen + 1.0) - 0.5)
}

fn difference_test(n: f64, seen: f64, other_n: f64, other_seen: f64) -> f64 {
    let (q1, q2) = ((n + 1.0) / (seen + 1.0), (other_n + 1.0) / (other_seen + 1.0));
    let q = (n + other_n + 2.0) / (seen + other_seen + 2.0);
    if q == 1.0 {
        return 0.0;
    }
    (q1 - q2) / (q * (1.0 - q) * (1.0 / (seen + 1.0) + 1.0 / (other_seen + 1.0))).sqrt()
}
