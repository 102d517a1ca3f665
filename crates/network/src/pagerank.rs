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
    let sent: Vec<f64> = (0..actors as u32).map(|actor| weight(network.outward(), actor, valued)).collect();
    let mut rank = vec![1.0 / n; actors];
    let mut share = vec![0.0; actors];
    for _ in 0..1_000 {
        let mut lost = 0.0;
        for ((share, &rank), &sent) in share.iter_mut().zip(&rank).zip(&sent) {
            *share = if sent > 0.0 { rank / sent } else { 0.0 };
            if sent == 0.0 {
                lost += rank;
            }
        }
        let base = (1.0 - damping + damping * lost) / n;
        let mut change = 0.0;
        for actor in 0..actors as u32 {
            let received: f64 = if valued {
                network.inward().ties(actor).map(|(from, strength)| strength * share[from as usize]).sum()
            } else {
                network.inward().neighbours(actor).iter().map(|&from| share[from as usize]).sum()
            };
            let new = base + damping * received;
            change += (new - rank[actor as usize]).abs();
            rank[actor as usize] = new;
        }
        if change < tolerance {
            break;
        }
    }
    rank
}

fn weight(adjacency: &Adjacency, actor: u32, valued: bool) -> f64 {
    if valued {
        adjacency.ties(actor).map(|(_, strength)| strength).sum()
    } else {
        adjacency.degree(actor) as f64
    }
}
