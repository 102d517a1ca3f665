//! Every pair counts: distances on paper against distances in steps, weights 1/d².

use serde::Serialize;

use super::{Point, pack, scaling};
use crate::adjacency::Adjacency;
use crate::components::weak;
use crate::ties::Network;

const ROUNDS: usize = 400;

/// How far the picture's distances are from the network's.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LayoutStress {
    pub component_size: usize,
    pub raw_stress_sum_i_lt_j: f64,
    pub per_pair: f64,
    pub method: &'static str,
}

/// The stress of the largest component's picture. `None` below three actors in it.
pub fn layout_stress(network: &Network) -> Option<LayoutStress> {
    let around = network.around();
    let parts = weak(around);
    let members = parts.members(parts.largest_number()?);
    if members.len() < 3 || members.len() > super::EVERY_PAIR_UP_TO {
        return None;
    }
    let ideal = steps(around, &members);
    let places = drawn(around, &members);
    let stress = stress_of(&ideal, &places);
    let pairs = (members.len() * (members.len() - 1) / 2) as f64;
    Some(LayoutStress {
        component_size: members.len(),
        raw_stress_sum_i_lt_j: stress,
        per_pair: stress / pairs,
        method: "stress majorisation from classical scaling, w=d^-2, ideal length = hops, 2-D",
    })
}

/// One component, the best of a few starts: classical scaling and turns of the golden spiral, which
/// are the same each time.
pub(super) fn drawn(around: &Adjacency, members: &[u32]) -> Vec<Point> {
    let ideal = steps(around, members);
    let n = members.len();
    if n < 3 {
        return (0..n).map(|at| Point { x: at as f64, y: 0.0 }).collect();
    }
    let spiral = |first: u32| -> Vec<Point> {
        (0..n as u32)
            .map(|at| {
                let turned = pack::golden_turn(at.wrapping_mul(first));
                let far = f64::from(at + 1).sqrt();
                Point { x: far * turned.x, y: far * turned.y }
            })
            .collect()
    };
    let starts = [scaling::classical(&ideal), spiral(1), spiral(7), spiral(31)];
    let mut best: Option<(f64, Vec<Point>)> = None;
    for start in starts {
        let places = majorised(&ideal, start, 0.0);
        let stress = stress_of(&ideal, &places);
        // Classical scaling comes first and wins unless another is clearly better.
        if best.as_ref().is_none_or(|(least, _)| stress < 0.999 * least) {
            best = Some((stress, places));
        }
    }
    best.map(|(_, places)| places).unwrap_or_default()
}

/// From the places given, each actor held to its own by a share of all its pulls, so that a reader
/// finds everybody again; actors without a path keep one step beyond the longest path apart.
pub(super) fn settled(around: &Adjacency, members: &[u32], start: Vec<Point>) -> Vec<Point> {
    const HOLD: f64 = 0.25;
    majorised(&steps(around, members), start, HOLD)
}

/// Steps between members; no path counts one step more than the longest.
fn steps(around: &Adjacency, members: &[u32]) -> Vec<Vec<f64>> {
    const UNSEEN: u32 = u32::MAX;
    let mut place = vec![UNSEEN; around.actors()];
    for (at, &actor) in members.iter().enumerate() {
        place[actor as usize] = at as u32;
    }
    let mut longest = 1;
    let rows: Vec<Vec<u32>> = members
        .iter()
        .map(|&start| {
            let mut row = vec![UNSEEN; members.len()];
            let mut queue = vec![start];
            row[place[start as usize] as usize] = 0;
            let mut at = 0;
            while let Some(&actor) = queue.get(at) {
                at += 1;
                let next = row[place[actor as usize] as usize] + 1;
                for &other in around.neighbours(actor) {
                    let cell = place[other as usize];
                    if cell != UNSEEN && row[cell as usize] == UNSEEN {
                        row[cell as usize] = next;
                        longest = longest.max(next);
                        queue.push(other);
                    }
                }
            }
            row
        })
        .collect();
    let far = |steps: u32| f64::from(if steps == UNSEEN { longest + 1 } else { steps });
    rows.into_iter().map(|row| row.into_iter().map(far).collect()).collect()
}

/// Each actor in turn moves to where its weighted wishes balance; stress never rises.
fn majorised(ideal: &[Vec<f64>], start: Vec<Point>, hold: f64) -> Vec<Point> {
    let n = start.len();
    let mut places = start.clone();
    for _ in 0..ROUNDS {
        let mut moved = 0.0f64;
        for i in 0..n {
            let here = places[i];
            let (mut x, mut y, mut weights) = (0.0, 0.0, 0.0);
            for (j, there) in places.iter().enumerate().filter(|(j, _)| *j != i) {
                let d = ideal[i][j];
                let weight = 1.0 / (d * d);
                let apart = here.distance(*there);
                // Two on one spot part along a direction of their own.
                let (dx, dy) = if apart > 1e-9 {
                    ((here.x - there.x) / apart, (here.y - there.y) / apart)
                } else {
                    let turned = pack::golden_turn((i * n + j) as u32);
                    (turned.x, turned.y)
                };
                x += weight * (there.x + d * dx);
                y += weight * (there.y + d * dy);
                weights += weight;
            }
            if weights > 0.0 {
                x += hold * weights * start[i].x;
                y += hold * weights * start[i].y;
                weights += hold * weights;
                let new = Point { x: x / weights, y: y / weights };
                moved = moved.max(here.distance(new));
                places[i] = new;
            }
        }
        if moved < 1e-5 {
            break;
        }
    }
    places
}

fn stress_of(ideal: &[Vec<f64>], places: &[Point]) -> f64 {
    let mut stress = 0.0;
    for i in 0..places.len() {
        for j in i + 1..places.len() {
            let d = ideal[i][j];
            stress += (places[i].distance(places[j]) - d).powi(2) / (d * d);
        }
    }
    stress
}
