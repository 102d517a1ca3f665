//! The reference's k-means, with its own starts, ties and stopping rule (opinion mapping notes, 2.6).

use serde::{Deserialize, Serialize};

use super::projection::Point;

/// A cluster of items that are numbered by the caller: participants, or cells of participants.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cluster {
    pub id: u32,
    pub members: Vec<u32>,
    pub center: [f64; 2],
}

/// The points to cluster: their numbers, places and weights, in an order that matters.
pub(super) struct Items<'a> {
    pub(super) ids: &'a [u32],
    pub(super) points: &'a [Point],
    pub(super) weights: &'a [f64],
}

/// Centres closer than this have not moved.
const STANDING_STILL: f64 = 0.01;

/// Squared distances this near to each other (relatively) are equal.
const NEARLY: f64 = 1.0 - 1e-10;

/// Groups the items into at most `k` clusters, sorted by id, starting from the last tick's if there are any.
pub(super) fn k_means(
    items: &Items<'_>,
    k: usize,
    most_steps: usize,
    last: Option<&[Cluster]>,
) -> Vec<Cluster> {
    let mut clusters = match last {
        Some(last) if !last.is_empty() => warm_start(items, k, last),
        _ => first_distinct(items, k),
    };
    for left in (0..=most_steps).rev() {
        let next = step(items, &clusters);
        let done = left == 0 || stand_still(&clusters, &next);
        clusters = next;
        if done {
            break;
        }
    }
    clusters.sort_by_key(|cluster| cluster.id);
    clusters
}

/// The first `k` distinct points are the first centres.
fn first_distinct(items: &Items<'_>, k: usize) -> Vec<Cluster> {
    let mut clusters: Vec<Cluster> = Vec::new();
    for (&id, &center) in items.ids.iter().zip(items.points) {
        if clusters.len() == k {
            break;
        }
        if clusters.iter().all(|cluster| cluster.center != center) {
            clusters.push(Cluster { id: clusters.len() as u32, members: vec![id], center });
        }
    }
    clusters
}

/// Carries the last clusters over: recentred, equal ones merged, and the outermost points made
/// clusters of their own while there are too few.
fn warm_start(items: &Items<'_>, k: usize, last: &[Cluster]) -> Vec<Cluster> {
    let places = Places::of(items);
    let recentred = last.iter().filter_map(|cluster| places.recentre(cluster));
    let mut clusters: Vec<Cluster> = Vec::new();
    for cluster in recentred {
        match clusters.iter_mut().find(|other| other.center == cluster.center) {
            Some(other) => {
                if cluster.members.len() >= other.members.len() {
                    other.id = cluster.id;
                }
                other.members.extend(cluster.members);
            }
            None => clusters.push(cluster),
        }
    }
    let possible = k.min(count_distinct(items.points));
    loop {
        clusters = clusters.iter().filter_map(|cluster| places.recentre(cluster)).collect();
        if clusters.len() >= possible {
            return clusters;
        }
        let Some((outermost, center)) = outermost(items, &clusters) else { return clusters };
        for cluster in &mut clusters {
            cluster.members.retain(|&member| member != outermost);
        }
        let id = clusters.iter().map(|cluster| cluster.id + 1).max().unwrap_or(0);
        clusters.push(Cluster { id, members: vec![outermost], center });
    }
}

/// Where each numbered item lies now.
struct Places {
    of: Vec<Option<(Point, f64)>>,
}

impl Places {
    fn of(items: &Items<'_>) -> Self {
        let most = items.ids.iter().max().map_or(0, |&id| id as usize + 1);
        let mut of = vec![None; most];
        for ((&id, &point), &weight) in items.ids.iter().zip(items.points).zip(items.weights) {
            of[id as usize] = Some((point, weight));
        }
        Self { of }
    }

    /// The cluster at the mean of those members that are still there; none if nobody is.
    fn recentre(&self, cluster: &Cluster) -> Option<Cluster> {
        let here = |&member: &u32| self.of.get(member as usize).copied().flatten();
        let members: Vec<u32> =
            cluster.members.iter().copied().filter(|member| here(member).is_some()).collect();
        let center = mean(members.iter().filter_map(here))?;
        Some(Cluster { id: cluster.id, members, center })
    }
}

fn mean(points: impl Iterator<Item = (Point, f64)>) -> Option<Point> {
    let (mut sum, mut total) = ([0.0; 2], 0.0);
    for ([x, y], weight) in points {
        sum = [sum[0] + weight * x, sum[1] + weight * y];
        total += weight;
    }
    (total > 0.0).then(|| [sum[0] / total, sum[1] / total])
}

fn count_distinct(points: &[Point]) -> usize {
    let mut sorted: Vec<_> = points.iter().map(|[x, y]| (ordered(*x), ordered(*y))).collect();
    sorted.sort_unstable();
    sorted.dedup();
    sorted.len()
}

/// Bits in which zero and minus zero are one value.
fn ordered(x: f64) -> u64 {
    (x + 0.0).to_bits()
}

/// The point farthest from its nearest centre, unless every point lies on one. The two members of a
/// cell are equally far from their mean but for rounding: of equally far ones the last.
fn outermost(items: &Items<'_>, clusters: &[Cluster]) -> Option<(u32, Point)> {
    let mut farthest: Option<(f64, u32, Point)> = None;
    for (&id, &point) in items.ids.iter().zip(items.points) {
        let nearest =
            clusters.iter().map(|cluster| squared(point, cluster.center)).fold(f64::INFINITY, f64::min);
        if farthest.is_none_or(|(most, ..)| nearest >= most * NEARLY) {
            farthest = Some((nearest, id, point));
        }
    }
    farthest.filter(|&(distance, ..)| distance > 0.0).map(|(_, id, point)| (id, point))
}

/// Everyone to the nearest centre (of equally near ones the last), empty clusters dropped, recentred.
fn step(items: &Items<'_>, clusters: &[Cluster]) -> Vec<Cluster> {
    let mut members: Vec<Vec<usize>> = vec![Vec::new(); clusters.len()];
    let centers = FromLeft::of(clusters);
    for (position, &point) in items.points.iter().enumerate() {
        if let Some(members) = members.get_mut(centers.nearest(point)) {
            members.push(position);
        }
    }
    clusters
        .iter()
        .zip(members)
        .filter_map(|(cluster, positions)| {
            let center = mean(positions.iter().map(|&at| (items.points[at], items.weights[at])))?;
            Some(Cluster {
                id: cluster.id,
                members: positions.iter().map(|&at| items.ids[at]).collect(),
                center,
            })
        })
        .collect()
}

/// Centres from left to right, so that only those near a point need be looked at.
struct FromLeft {
    centers: Vec<(Point, usize)>,
}

impl FromLeft {
    fn of(clusters: &[Cluster]) -> Self {
        let mut centers: Vec<(Point, usize)> =
            clusters.iter().enumerate().map(|(index, cluster)| (cluster.center, index)).collect();
        centers.sort_by(|a, b| a.0[0].total_cmp(&b.0[0]));
        Self { centers }
    }

    /// The number of the nearest centre; of equally near ones the last number.
    fn nearest(&self, point: Point) -> usize {
        let middle = self.centers.partition_point(|(center, _)| center[0] < point[0]);
        let (left, right) = self.centers.split_at(middle);
        let mut nearest = (f64::INFINITY, 0);
        let mut look = |&(center, index): &(Point, usize)| {
            // Further on along this side nobody can be nearer, or as near.
            if (point[0] - center[0]) * (point[0] - center[0]) > nearest.0 {
                return false;
            }
            let distance = squared(point, center);
            if distance < nearest.0 || (distance == nearest.0 && index > nearest.1) {
                nearest = (distance, index);
            }
            true
        };
        let (mut left, mut right) = (left.iter().rev(), right.iter());
        let (mut on_left, mut on_right) = (true, true);
        while on_left || on_right {
            on_left = on_left && left.next().is_some_and(&mut look);
            on_right = on_right && right.next().is_some_and(&mut look);
        }
        nearest.1
    }
}

pub(super) fn squared([ax, ay]: Point, [bx, by]: Point) -> f64 {
    (ax - bx) * (ax - bx) + (ay - by) * (ay - by)
}

/// Compares old and new centres in sorted order, as far as the shorter list goes. The reference counts
/// agreement as −1 inside, so its ascending order is our descending one.
fn stand_still(old: &[Cluster], new: &[Cluster]) -> bool {
    let sorted = |clusters: &[Cluster]| {
        let mut centers: Vec<Point> = clusters.iter().map(|cluster| cluster.center).collect();
        centers.sort_by(|a, b| b[0].total_cmp(&a[0]).then(b[1].total_cmp(&a[1])));
        centers
    };
    sorted(old).iter().zip(sorted(new)).all(|(&old, new)| squared(old, new).sqrt() < STANDING_STILL)
}
