//! Large pictures: neighbours pull exactly, a few pivots stand for everybody else (Ortmann, Klimenta &
//! Brandes 2017).

use super::{Point, pack, scaling};
use crate::adjacency::Adjacency;

const PIVOTS: usize = 50;
const ROUNDS: usize = 60;

/// One large component.
pub(super) fn drawn(around: &Adjacency, members: &[u32]) -> Vec<Point> {
    let mut place = vec![u32::MAX; around.actors()];
    for (at, &actor) in members.iter().enumerate() {
        place[actor as usize] = at as u32;
    }
    let mut nearest = vec![u32::MAX; members.len()];
    let mut region = vec![0usize; members.len()];
    let mut pivots = Vec::new();
    let mut steps: Vec<Vec<u32>> = Vec::new();
    // Each pivot is the one farthest from all before it (Gonzalez 1985).
    let mut next = 0;
    for number in 0..PIVOTS.min(members.len()) {
        let row = steps_from(around, members, &place, next as u32);
        for (at, &far) in row.iter().enumerate() {
            if far < nearest[at] {
                nearest[at] = far;
                region[at] = number;
            }
        }
        pivots.push(next);
        steps.push(row);
        next = (0..members.len()).rev().max_by_key(|&at| nearest[at]).unwrap_or(0);
    }
    let columns = steps.iter().map(|row| row.iter().map(|&far| f64::from(far)).collect()).collect();
    let mut places = scaling::by_columns(columns);
    let weights = region_weights(&steps, &region);
    for round in 0..ROUNDS {
        // Later rounds take smaller steps, so that the picture comes to rest.
        let ease = 1.0 - 0.5 * round as f64 / ROUNDS as f64;
        for at in 0..members.len() {
            let here = places[at];
            let mut sum = Pull::default();
            for &other in around.neighbours(members[at]) {
                sum.add(here, places[place[other as usize] as usize], 1.0, 1.0, at);
            }
            for (number, &pivot) in pivots.iter().enumerate() {
                let far = f64::from(steps[number][at]);
                if far > 1.0 {
                    sum.add(
                        here,
                        places[pivot],
                        far,
                        weights[number][steps[number][at] as usize] / (far * far),
                        at,
                    );
                }
            }
            if sum.weights > 0.0 {
                places[at].x += ease * (sum.x / sum.weights - here.x);
                places[at].y += ease * (sum.y / sum.weights - here.y);
            }
        }
    }
    places
}

#[derive(Default)]
struct Pull {
    x: f64,
    y: f64,
    weights: f64,
}

impl Pull {
    fn add(&mut self, here: Point, there: Point, ideal: f64, weight: f64, at: usize) {
        let apart = here.distance(there);
        let (dx, dy) = if apart > 1e-9 {
            ((here.x - there.x) / apart, (here.y - there.y) / apart)
        } else {
            let turned = pack::golden_turn(at as u32);
            (turned.x, turned.y)
        };
        self.x += weight * (there.x + ideal * dx);
        self.y += weight * (there.y + ideal * dy);
        self.weights += weight;
    }
}

/// For each pivot and distance: how many of its own region it speaks for to somebody that far away,
/// those up to half as far.
fn region_weights(steps: &[Vec<u32>], region: &[usize]) -> Vec<Vec<f64>> {
    steps
        .iter()
        .enumerate()
        .map(|(number, row)| {
            let farthest = row.iter().copied().max().unwrap_or(0) as usize;
            let mut within = vec![0.0; farthest + 1];
            for (&far, _) in row.iter().zip(region).filter(|(_, region)| **region == number) {
                within[far as usize] += 1.0;
            }
            for far in 1..=farthest {
                within[far] += within[far - 1];
            }
            (0..=farthest).map(|far| within[far / 2]).collect()
        })
        .collect()
}

fn steps_from(around: &Adjacency, members: &[u32], place: &[u32], start: u32) -> Vec<u32> {
    let mut row = vec![u32::MAX; members.len()];
    row[start as usize] = 0;
    let mut queue = vec![start];
    let mut at = 0;
    while let Some(&here) = queue.get(at) {
        at += 1;
        for &other in around.neighbours(members[here as usize]) {
            let there = place[other as usize];
            if row[there as usize] == u32::MAX {
                row[there as usize] = row[here as usize] + 1;
                queue.push(there);
            }
        }
    }
    row
}
