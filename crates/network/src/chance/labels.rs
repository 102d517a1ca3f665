//! Would the groups mix like this if their members had been dealt at random?

use basics::Dice;
use serde::Serialize;

use super::shuffle::{Tail, each_shuffle};
use crate::groups::{self, Grouping};
use crate::ties::Network;

/// Where a measure of groups stands among shuffled labels.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LabelTest {
    pub obs: f64,
    pub perm_mean: f64,
    pub perm_sd: f64,
    /// Plain shares of the shuffles at least as low, as high.
    pub p_le: f64,
    pub p_ge: f64,
    /// The one to report: twice the smaller tail, (b+1)/(m+1) unless all ways to deal were tried.
    pub p: f64,
    pub n_perm: u64,
    pub exact: bool,
}

/// The E-I index and the assortativity against the same shuffles.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LabelTests {
    pub ei_permutation: Option<LabelTest>,
    pub assortativity_permutation: Option<LabelTest>,
}

/// Below this many ways to deal the labels, all are tried.
const EVERY_WAY_UP_TO: f64 = 10_000.0;

/// Deals the labels anew among the actors who have one. `None` for a measure without a value.
///
/// "By chance it would be so much": what makes the raw index readable, since group sizes alone move it.
pub fn shuffle_labels(
    network: &Network,
    grouping: &Grouping,
    permutations: u32,
    dice: &mut Dice,
) -> LabelTests {
    let dealt = Dealt::new(network, grouping);
    let ei = groups::external_internal(network, grouping).ei;
    let assortativity = groups::assortativity(network, grouping);
    let start = || (Tail::of(ei.unwrap_or_default()), Tail::of(assortativity.unwrap_or_default()));
    let judge = |tails: &mut (Tail, Tail), labels: &[u32]| {
        let (ei, assortativity) = dealt.measure(labels);
        tails.0.add(ei);
        tails.1.add(assortativity);
    };
    let exact = dealt.ways() <= EVERY_WAY_UP_TO;
    let tails = if exact {
        let mut tails = start();
        let mut labels = dealt.labels.clone();
        labels.sort_unstable();
        loop {
            judge(&mut tails, &labels);
            if !next_in_order(&mut labels) {
                break;
            }
        }
        vec![tails]
    } else {
        let with_labels = || (start(), vec![0; dealt.labels.len()]);
        let found =
            each_shuffle(dealt.labels.len(), permutations, dice, with_labels, |(tails, labels), order| {
                for (label, &from) in labels.iter_mut().zip(order) {
                    *label = dealt.labels[from as usize];
                }
                judge(tails, labels);
            });
        found.into_iter().map(|(tails, _)| tails).collect()
    };
    let test = |observed: Option<f64>, tail: Tail| {
        let [p_ge, p_le, _] = tail.shares();
        observed.map(|obs| LabelTest {
            obs,
            perm_mean: tail.mean(),
            perm_sd: tail.sd(),
            p_le,
            p_ge,
            p: tail.p_either_tail(exact),
            n_perm: tail.draws(),
            exact,
        })
    };
    LabelTests {
        ei_permutation: test(ei, Tail::merge(tails.iter().map(|tails| tails.0))),
        assortativity_permutation: test(assortativity, Tail::merge(tails.iter().map(|tails| tails.1))),
    }
}

/// The ties among actors with a label, who are numbered anew.
struct Dealt {
    labels: Vec<u32>,
    groups: usize,
    arcs: Vec<(u32, u32)>,
    sent: Vec<f64>,
    received: Vec<f64>,
}

impl Dealt {
    fn new(network: &Network, grouping: &Grouping) -> Self {
        let has_label: Vec<bool> =
            (0..network.actors() as u32).map(|actor| grouping.of(actor).is_some()).collect();
        let among = network.among(&has_label);
        let degrees = |adjacency: &crate::Adjacency| {
            (0..among.actors() as u32).map(|actor| adjacency.degree(actor) as f64).collect()
        };
        Self {
            labels: grouping.of.iter().flatten().copied().collect(),
            groups: grouping.labels.len(),
            arcs: among.list().map(|tie| (tie.from, tie.to)).collect(),
            sent: degrees(among.outward()),
            received: degrees(among.inward()),
        }
    }

    /// E-I index and assortativity under these labels.
    fn measure(&self, labels: &[u32]) -> (f64, f64) {
        let inside =
            self.arcs.iter().filter(|(from, to)| labels[*from as usize] == labels[*to as usize]).count();
        let share = inside as f64 / self.arcs.len() as f64;
        let mut totals = vec![(0.0, 0.0); self.groups];
        for ((&label, sent), received) in labels.iter().zip(&self.sent).zip(&self.received) {
            totals[label as usize].0 += sent;
            totals[label as usize].1 += received;
        }
        let all: f64 = self.sent.iter().sum();
        let expected = totals.iter().map(|(sent, received)| sent * received).sum::<f64>() / (all * all);
        (1.0 - 2.0 * share, (share - expected) / (1.0 - expected))
    }

    /// In how many different ways the labels can be dealt.
    fn ways(&self) -> f64 {
        let mut counts = vec![0u32; self.groups];
        let mut ways = 1.0;
        for (at, &label) in self.labels.iter().enumerate() {
            counts[label as usize] += 1;
            ways *= (at + 1) as f64 / f64::from(counts[label as usize]);
        }
        ways
    }
}

/// The next arrangement in dictionary order; false after the last.
fn next_in_order(labels: &mut [u32]) -> bool {
    let Some(pivot) = labels.windows(2).rposition(|pair| pair[0] < pair[1]) else { return false };
    let Some(swap) = labels.iter().rposition(|&label| label > labels[pivot]) else { return false };
    labels.swap(pivot, swap);
    labels[pivot + 1..].reverse();
    true
}
