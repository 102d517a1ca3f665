//! Where somebody would be who keeps following ties at random.

use crate::adjacency::Adjacency;
use crate::ties::Network;

/// PageRank (Brin & Page 1998): an arc is an endorsement; the walker follows a tie with probability
/// `damping` and otherwise, or where nobody is named, starts again anywhere. Sums to 1.
///
/// "Endorsed by the endorsed", never "importance". `valued` follows stronger ties more often.
pub fn pagerank(network: &Network, damping: f64, valued: bool) -> Vec<f64> {
    pagerank_to(network, damping, valued, 1e-14)
}

/// As [`pagerank`], stopping once a round changes all values together by less than `tolerance`.
pub fn pagerank_to(network: &Network, damping: f64, valued: bool, tolerance: f64) -> Vec<f64> {
    let actors = network.actors();
    if actors == 0 {
        return Vec::new();
    }
    let n = actors as f64;
    let valued = valued && network.is_valued();
    // What a walker at each actor passes on along one tie of strength 1; nothing where nobody is named.
    let per_tie: Vec<f64> = (0..actors as u32)
        .map(|actor| weight(network.outward(), actor, valued))
        .map(|sent| if sent > 0.0 { 1.0 / sent } else { 0.0 })
        .collect();
    let mut rank = vec![1.0 / n; actors];
    let mut share = vec![0.0; actors];
    for _ in 0..1_000 {
        let mut lost = 0.0;
        for ((share, &rank), &per_tie) in share.iter_mut().zip(&rank).zip(&per_tie) {
            *share = rank * per_tie;
            if per_tie == 0.0 {
                lost += rank;
            }
        }
        let base = (1.0 - damping + damping * lost) / n;
        let mut change = 0.0;
        for (actor, rank) in (0u32..).zip(&mut rank) {
            let received: f64 = if valued {
                network.inward().ties(actor).map(|(from, strength)| strength * share[from as usize]).sum()
            } else {
                sum_of(&share, network.inward().neighbours(actor))
            };
            let new = base + damping * received;
            change += (new - *rank).abs();
            *rank = new;
        }
        if change < tolerance {
            break;
        }
    }
    rank
}

/// Four sums side by side, so that one addition need not wait for the one before.
fn sum_of(values: &[f64], at: &[u32]) -> f64 {
    let mut sums = [0.0; 4];
    let (fours, rest) = at.as_chunks::<4>();
    for four in fours {
        for (sum, &at) in sums.iter_mut().zip(four) {
            *sum += values[at as usize];
        }
    }
    let rest: f64 = rest.iter().map(|&at| values[at as usize]).sum();
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

fn weight(adjacency: &Adjacency, actor: u32, valued: bool) -> f64 {
    if valued {
        adjacency.ties(actor).map(|(_, strength)| strength).sum()
    } else {
        adjacency.degree(actor) as f64
    }
}
