//! Groups of cells for every number of groups, and the choice among them (opinion mapping notes, 2.7).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cells::{Cluster, Items, k_means, squared};

const MOST_STEPS: usize = 20;
/// So many ticks in a row must prefer a new number of groups before it is taken.
const PATIENCE: u32 = 4;

/// Which number of groups the last ticks preferred, and which one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Smoother {
    #[serde(rename = "last-k")]
    pub last_k: usize,
    #[serde(rename = "last-k-count")]
    pub last_k_count: u32,
    #[serde(rename = "smoothed-k")]
    pub smoothed_k: usize,
}

/// Every clustering from two groups upwards, and how well each separates the cells.
pub(super) struct Groupings {
    pub(super) by_k: BTreeMap<usize, Vec<Cluster>>,
    pub(super) silhouettes: BTreeMap<usize, f64>,
}

/// Clusters the cells into 2 … min(`most`, 2 + cells/12) groups.
pub(super) fn groupings(
    cells: &[Cluster],
    most: usize,
    last: Option<&BTreeMap<usize, Vec<Cluster>>>,
) -> Groupings {
    let ids: Vec<u32> = cells.iter().map(|cell| cell.id).collect();
    let points: Vec<[f64; 2]> = cells.iter().map(|cell| cell.center).collect();
    let weights: Vec<f64> = cells.iter().map(|cell| cell.members.len() as f64).collect();
    let items = Items { ids: &ids, points: &points, weights: &weights };
    let mut found = Groupings { by_k: BTreeMap::new(), silhouettes: BTreeMap::new() };
    if cells.is_empty() {
        return found;
    }
    for k in 2..=most.min(2 + cells.len() / 12).max(2) {
        let groups = k_means(&items, k, MOST_STEPS, last.and_then(|last| last.get(&k)).map(Vec::as_slice));
        found.silhouettes.insert(k, silhouette(&items, &groups));
        found.by_k.insert(k, groups);
    }
    found
}

/// The mean over cells, each counting once however many people it holds.
fn silhouette(items: &Items<'_>, groups: &[Cluster]) -> f64 {
    let mut group_of = vec![usize::MAX; items.ids.iter().max().map_or(0, |&id| id as usize + 1)];
    for (index, group) in groups.iter().enumerate() {
        for &member in &group.members {
            group_of[member as usize] = index;
        }
    }
    let sizes: Vec<f64> = groups.iter().map(|group| group.members.len() as f64).collect();
    let mut total = 0.0;
    for (&id, &point) in items.ids.iter().zip(items.points) {
        let own = group_of[id as usize];
        let mut distances = vec![0.0; groups.len()];
        for (&other, &other_point) in items.ids.iter().zip(items.points) {
            distances[group_of[other as usize]] += squared(point, other_point).sqrt();
        }
        if groups.len() < 2 || sizes[own] < 2.0 {
            continue;
        }
        let within = distances[own] / (sizes[own] - 1.0);
        let between = (0..groups.len())
            .filter(|&group| group != own)
            .map(|group| distances[group] / sizes[group])
            .fold(f64::INFINITY, f64::min);
        let larger = within.max(between);
        if larger > 0.0 {
            total += (between - within) / larger;
        }
    }
    total / items.ids.len() as f64
}

impl Smoother {
    /// What stands after one more tick; of equally good numbers of groups the larger.
    pub(super) fn after(last: Option<Self>, silhouettes: &BTreeMap<usize, f64>) -> Option<Self> {
        let mut best: Option<(f64, usize)> = None;
        for (&k, &score) in silhouettes {
            if best.is_none_or(|(most, _)| score >= most) {
                best = Some((score, k));
            }
        }
        let (_, this_k) = best?;
        let last_k_count = match last {
            Some(last) if last.last_k == this_k => last.last_k_count + 1,
            _ => 1,
        };
        let standing = match last {
            Some(last) if last_k_count < PATIENCE => last.smoothed_k,
            _ => this_k,
        };
        let smoothed_k = if silhouettes.contains_key(&standing) { standing } else { this_k };
        Some(Self { last_k: this_k, last_k_count, smoothed_k })
    }
}
