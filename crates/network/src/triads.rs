//! The sixteen ways three actors can stand to each other.

use serde::Serialize;

use crate::ties::Network;

/// How many triples of actors are of each kind: mutual, asymmetric and null pairs, then direction
/// (Down, Up, Cyclic, Transitive), named as by Holland & Leinhardt (1976).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TriadCensus {
    #[serde(rename = "003")]
    pub t003: u64,
    #[serde(rename = "012")]
    pub t012: u64,
    #[serde(rename = "102")]
    pub t102: u64,
    #[serde(rename = "021D")]
    pub t021d: u64,
    #[serde(rename = "021U")]
    pub t021u: u64,
    #[serde(rename = "021C")]
    pub t021c: u64,
    #[serde(rename = "111D")]
    pub t111d: u64,
    #[serde(rename = "111U")]
    pub t111u: u64,
    #[serde(rename = "030T")]
    pub t030t: u64,
    #[serde(rename = "030C")]
    pub t030c: u64,
    #[serde(rename = "201")]
    pub t201: u64,
    #[serde(rename = "120D")]
    pub t120d: u64,
    #[serde(rename = "120U")]
    pub t120u: u64,
    #[serde(rename = "120C")]
    pub t120c: u64,
    #[serde(rename = "210")]
    pub t210: u64,
    #[serde(rename = "300")]
    pub t300: u64,
}

/// Counts every triple once (Batagelj & Mrvar 2001).
///
/// Compare with what chance would give at this density before reading anything into it. Work grows
/// with ties × the largest degree, not with all triples.
pub fn triad_census(network: &Network) -> TriadCensus {
    let around = network.around();
    let n = network.actors() as u64;
    let out = network.outward();
    let mut census = TriadCensus::default();
    let mut connected = 0;
    for (first, second) in around.pairs().filter(|(first, second)| first < second) {
        let mutual = out.has(first, second) && out.has(second, first);
        let others = merged(around.neighbours(first), around.neighbours(second), first, second);
        let third_stands_apart = n - others.len() as u64 - 2;
        *(if mutual { &mut census.t102 } else { &mut census.t012 }) += third_stands_apart;
        connected += third_stands_apart;
        for third in others {
            // Each triple is counted at its smallest pair of tied actors.
            if second < third || (first < third && third < second && !around.has(first, third)) {
                *kind(&mut census, arcs(network, first, second, third)) += 1;
                connected += 1;
            }
        }
    }
    census.t003 = if n < 3 { 0 } else { n * (n - 1) * (n - 2) / 6 } - connected;
    census
}

fn merged(one: &[u32], other: &[u32], first: u32, second: u32) -> Vec<u32> {
    let mut all: Vec<u32> =
        one.iter().chain(other).copied().filter(|&actor| actor != first && actor != second).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The six possible arcs as bits: a→b, b→a, a→c, c→a, b→c, c→b.
fn arcs(network: &Network, a: u32, b: u32, c: u32) -> u8 {
    let out = network.outward();
    [(a, b), (b, a), (a, c), (c, a), (b, c), (c, b)]
        .iter()
        .enumerate()
        .map(|(bit, &(from, to))| u8::from(out.has(from, to)) << bit)
        .sum()
}

fn kind(census: &mut TriadCensus, arcs: u8) -> &mut u64 {
    let pairs = [arcs & 3, arcs >> 2 & 3, arcs >> 4 & 3];
    let mutual = pairs.iter().filter(|&&pair| pair == 3).count();
    let null = pairs.iter().filter(|&&pair| pair == 0).count();
    // Arcs out of and into each of the three, and whether each has a mutual pair.
    let ends = [(0usize, 1usize), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)];
    let (mut sent, mut received) = ([0u8; 3], [0u8; 3]);
    for (bit, &(from, to)) in ends.iter().enumerate() {
        if arcs >> bit & 1 == 1 {
            sent[from] += 1;
            received[to] += 1;
        }
    }
    let sends_two = sent.contains(&2);
    let receives_two = received.contains(&2);
    match (mutual, 3 - mutual - null, null) {
        (0, 0, 3) => &mut census.t003,
        (0, 1, 2) => &mut census.t012,
        (1, 0, 2) => &mut census.t102,
        (0, 2, 1) if sends_two => &mut census.t021d,
        (0, 2, 1) if receives_two => &mut census.t021u,
        (0, 2, 1) => &mut census.t021c,
        (1, 1, 1) if receives_two => &mut census.t111d,
        (1, 1, 1) => &mut census.t111u,
        (0, 3, 0) if sends_two => &mut census.t030t,
        (0, 3, 0) => &mut census.t030c,
        (2, 0, 1) => &mut census.t201,
        // The one outside the mutual pair sends to both, receives from both, or does one each.
        (1, 2, 0) if (0..3).any(|one| sent[one] == 2 && received[one] == 0) => &mut census.t120d,
        (1, 2, 0) if (0..3).any(|one| received[one] == 2 && sent[one] == 0) => &mut census.t120u,
        (1, 2, 0) => &mut census.t120c,
        (2, 1, 0) => &mut census.t210,
        _ => &mut census.t300,
    }
}
