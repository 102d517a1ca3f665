//! Who could be introduced: people choose among these or find others; nothing here is a score.
//!
//! First whoever stands alone, then citizens' own groups and professionals who share a partner but not a tie, then
//! two sectors that meet over a third actor only. Each actor is named in one suggestion at most.

use model::survey::Side;
use network::Network;
use serde::{Deserialize, Serialize};

use super::Drawn;

/// As many as a meeting talks through.
const MOST: usize = 3;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    pub one: usize,
    pub other: usize,
    /// Who knows both and could introduce them.
    pub through: Vec<usize>,
    pub why: Why,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// One of the two has no tie at all.
    Alone,
    /// One speaks for citizens, the other is a professional; somebody knows both.
    OtherSide,
    /// Their sectors meet only here and there; somebody knows both.
    OtherSector,
}

pub(super) fn suggest(either: &Network, actors: &[Drawn]) -> Vec<Suggestion> {
    let mut named = vec![false; actors.len()];
    let mut suggestions: Vec<Suggestion> = Vec::new();
    for why in [Why::Alone, Why::OtherSide, Why::OtherSector] {
        for suggestion in pairs(either, actors, why) {
            let is_free = |at: usize| named.get(at) == Some(&false);
            let of_this = suggestions.iter().filter(|known| known.why == why).count();
            // One of each kind first; those who stand alone each get one.
            let enough = suggestions.len() >= MOST || (why != Why::Alone && of_this >= 1);
            if !enough && is_free(suggestion.one) && is_free(suggestion.other) {
                for at in [suggestion.one, suggestion.other] {
                    if let Some(named) = named.get_mut(at) {
                        *named = true;
                    }
                }
                suggestions.push(suggestion);
            }
        }
    }
    suggestions
}

/// Untied pairs of one kind, best connected by others first, then in the order of the codes.
fn pairs(either: &Network, actors: &[Drawn], why: Why) -> Vec<Suggestion> {
    let around = either.around();
    let mut found = Vec::new();
    for one in 0..actors.len() {
        for other in one + 1..actors.len() {
            if around.has(one as u32, other as u32) {
                continue;
            }
            let both =
                |at: &usize| around.has(one as u32, *at as u32) && around.has(other as u32, *at as u32);
            let through: Vec<usize> = (0..actors.len()).filter(both).collect();
            let (Some(a), Some(b)) = (actors.get(one), actors.get(other)) else { continue };
            let lone = |at: usize| around.degree(at as u32) == 0;
            let sides = [a.side(), b.side()];
            let other_side =
                sides.contains(&Some(Side::Citizens)) && sides.contains(&Some(Side::Professionals));
            let fits = match why {
                // Two who stand alone do not help each other into the rest.
                Why::Alone => lone(one) != lone(other),
                Why::OtherSide => other_side && !through.is_empty(),
                Why::OtherSector => a.sector != b.sector && !other_side && !through.is_empty(),
            };
            if fits {
                let suggestion = Suggestion { one, other, through, why };
                found.push((other_side, suggestion));
            }
        }
    }
    found.sort_by_key(|(other_side, suggestion)| {
        (!other_side, std::cmp::Reverse(suggestion.through.len()), suggestion.one, suggestion.other)
    });
    found.into_iter().map(|(_, suggestion)| suggestion).collect()
}
