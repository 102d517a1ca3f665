//! What would be left without one actor: whether the others still hang together. In the order of the codes, never of size.

use model::partnerships::Sector;
use network::Network;
use network::components::weak;
use serde::{Deserialize, Serialize};

use super::Drawn;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Without {
    pub actor: usize,
    pub is_backbone: bool,
    /// Share of the others' pairs that any path joins.
    pub connectedness: f64,
    /// Those who would lose their way to the rest, and hang together now.
    pub cut_off: Vec<usize>,
}

/// Without each actor in turn. `either` has a tie wherever either side names the other.
pub(super) fn each(either: &Network, actors: &[Drawn]) -> Vec<Without> {
    let now = weak(either.around());
    (0..actors.len())
        .map(|actor| {
            let others: Vec<usize> = (0..actors.len()).filter(|other| *other != actor).collect();
            let left = weak(either.without(&[actor as u32]).around());
            let largest = left.largest_number();
            let apart = |at: usize, other: usize| {
                left.of.get(at).copied() != largest && now.of.get(other) == now.of.get(actor)
            };
            Without {
                actor,
                is_backbone: actors.get(actor).and_then(Drawn::sector) == Some(Sector::Backbone),
                connectedness: left.connectedness(),
                cut_off: others
                    .iter()
                    .enumerate()
                    .filter(|(at, other)| apart(*at, **other))
                    .map(|(_, other)| *other)
                    .collect(),
            }
        })
        .collect()
}
