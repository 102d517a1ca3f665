//! Who carries things between others, and between which groups (Gould & Fernandez 1989).

use basics::Dice;
use serde::Serialize;

use super::Grouping;
use crate::chance::each_shuffle;
use crate::ties::Network;

/// The five roles of a broker b on an open path a→b→c, and their sum, in this order.
pub const ROLES: [&str; 6] = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison", "total"];

/// How often each actor plays each role, and all actors together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BrokerageRoles {
    pub columns: [&'static str; 6],
    pub raw: Vec<[u64; 6]>,
    pub network_totals: [u64; 6],
}

/// Counts a→b→c where a does not reach c in one step: coordinator AAA, itinerant ABA (a broker from
/// outside), gatekeeper ABB, representative AAB, liaison ABC.
///
/// "Carries things between sectors so many times." Counts grow with the number of ties; everyone
/// needs a group, paths through actors without one are left out. In undirected networks each pair
/// counts in both orders, so gatekeeper equals representative. Work: ties × degree.
pub fn brokerage(network: &Network, grouping: &Grouping) -> BrokerageRoles {
    let mut raw = vec![[0u64; 6]; network.actors()];
    let mut totals = [0u64; 6];
    for (a, b, c) in open_paths(network, grouping) {
        if let (Some(a), Some(group_b), Some(c)) = (grouping.of(a), grouping.of(b), grouping.of(c)) {
            for column in [role(a, group_b, c), 5] {
                raw[b as usize][column] += 1;
                totals[column] += 1;
            }
        }
    }
    BrokerageRoles { columns: ROLES, raw, network_totals: totals }
}

/// What the counts would be if the groups were dealt at random: `expected` and the shares of deals
/// with at least as many, at most as many.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BrokerageChance {
    pub columns: [&'static str; 6],
    pub expected: Vec<[f64; 6]>,
    pub p_ge: Vec<[f64; 6]>,
    pub p_le: Vec<[f64; 6]>,
    pub network_expected: [f64; 6],
    pub n_perm: u32,
}

/// Deals the group labels anew among the actors who have one. Work: deals × open paths.
pub fn brokerage_chance(
    network: &Network,
    grouping: &Grouping,
    observed: &BrokerageRoles,
    permutations: u32,
    dice: &mut Dice,
) -> BrokerageChance {
    let labelled: Vec<u32> =
        (0..network.actors() as u32).filter(|&actor| grouping.of(actor).is_some()).collect();
    let labels: Vec<u32> = grouping.of.iter().flatten().copied().collect();
    // Open paths, sorted by their broker so that one broker's counts stay at hand.
    let place = |actor: u32| labelled.binary_search(&actor).unwrap_or_default() as u32;
    let mut paths: Vec<(u32, u32, u32)> =
        open_paths(network, grouping).map(|(a, b, c)| (place(b), place(a), place(c))).collect();
    paths.sort_unstable();
    let n = labelled.len();
    let start = || Deals { sums: vec![[0; 5]; n], as_many: vec![[0; 5]; n], as_few: vec![[0; 5]; n] };
    let counts_of = |actor: u32| observed.raw[labelled[actor as usize] as usize];
    let judge = |deals: &mut Deals, order: &[u32]| {
        let label = |actor: u32| labels[order[actor as usize] as usize];
        let mut counts = vec![[0u32; 5]; n];
        for &(b, a, c) in &paths {
            counts[b as usize][role(label(a), label(b), label(c))] += 1;
        }
        for (actor, counts) in counts.iter().enumerate() {
            let seen = counts_of(actor as u32);
            for column in 0..5 {
                let count = u64::from(counts[column]);
                deals.sums[actor][column] += count;
                deals.as_many[actor][column] += u32::from(count >= seen[column]);
                deals.as_few[actor][column] += u32::from(count <= seen[column]);
            }
        }
    };
    let mut all = start();
    for part in each_shuffle(n, permutations, dice, start, judge) {
        all.add(&part);
    }
    let draws = f64::from(permutations.max(1));
    let mut found = BrokerageChance {
        columns: ROLES,
        expected: vec![[0.0; 6]; network.actors()],
        // Without a group an actor brokers nothing in any deal.
        p_ge: vec![[1.0; 6]; network.actors()],
        p_le: vec![[1.0; 6]; network.actors()],
        network_expected: [0.0; 6],
        n_perm: permutations,
    };
    for (place, &actor) in labelled.iter().enumerate() {
        let actor = actor as usize;
        for column in 0..5 {
            let expected = all.sums[place][column] as f64 / draws;
            found.expected[actor][column] = expected;
            found.p_ge[actor][column] = f64::from(all.as_many[place][column]) / draws;
            found.p_le[actor][column] = f64::from(all.as_few[place][column]) / draws;
            found.network_expected[column] += expected;
        }
        // All open paths through an actor stay, however the labels are dealt.
        found.expected[actor][5] = observed.raw[actor][5] as f64;
        found.network_expected[5] += observed.raw[actor][5] as f64;
    }
    found
}

struct Deals {
    sums: Vec<[u64; 5]>,
    as_many: Vec<[u32; 5]>,
    as_few: Vec<[u32; 5]>,
}

impl Deals {
    fn add(&mut self, other: &Self) {
        for actor in 0..self.sums.len() {
            for column in 0..5 {
                self.sums[actor][column] += other.sums[actor][column];
                self.as_many[actor][column] += other.as_many[actor][column];
                self.as_few[actor][column] += other.as_few[actor][column];
            }
        }
    }
}

fn role(a: u32, b: u32, c: u32) -> usize {
    match (a == b, b == c, a == c) {
        (true, true, _) => 0,
        (false, false, true) => 1,
        (false, true, _) => 2,
        (true, false, _) => 3,
        (false, false, false) => 4,
    }
}

/// Every a→b→c with a ≠ c, without a→c, all three in some group.
fn open_paths<'a>(
    network: &'a Network,
    grouping: &'a Grouping,
) -> impl Iterator<Item = (u32, u32, u32)> + 'a {
    let out = network.outward();
    let grouped = |actor: &u32| grouping.of(*actor).is_some();
    (0..network.actors() as u32).filter(grouped).flat_map(move |a| {
        out.neighbours(a).iter().copied().filter(grouped).flat_map(move |b| {
            let open = move |c: &u32| *c != a && !out.has(a, *c);
            out.neighbours(b).iter().copied().filter(grouped).filter(open).map(move |c| (a, b, c))
        })
    })
}
