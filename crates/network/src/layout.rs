//! Where to draw each actor so that distance on paper tells distance in the network.

mod pack;
mod scaling;
mod sparse;
mod stress;

use serde::Serialize;

use crate::components::{Components, weak};
use crate::ties::Network;

pub use stress::{LayoutStress, layout_stress};

/// A place on paper; one step in the network is about one unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    pub(super) fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// Up to this many actors every pair counts; beyond, neighbours and some pivots stand for all.
pub const EVERY_PAIR_UP_TO: usize = 500;

/// Beyond this many actors a picture of all shows nothing: draw communities instead.
pub const DRAWN_UP_TO: usize = 20_000;

/// A place for every actor: stress majorisation (Gansner, Koren & North 2004) with weights 1/d²,
/// starting from classical scaling; components side by side, the largest first.
///
/// `before` gives places from an earlier wave (`None` for newcomers): the picture then changes only
/// as far as the ties did. No chance is involved; the same network gives the same picture. Work:
/// actors² × rounds, above [`EVERY_PAIR_UP_TO`] actors × 50 × rounds.
pub fn layout(network: &Network, before: Option<&[Option<Point>]>) -> Vec<Point> {
    let around = network.around();
    let parts = weak(around);
    if let Some(before) = before
        && before.iter().any(Option::is_some)
        && network.actors() <= EVERY_PAIR_UP_TO
    {
        let start = welcomed(network, before);
        // Components stay where they were: a path too long to exist keeps them apart.
        return stress::settled(around, &(0..network.actors() as u32).collect::<Vec<_>>(), start);
    }
    let mut places = vec![Point::default(); network.actors()];
    for (members, drawn) in components_by_size(&parts).into_iter().map(|members| {
        let drawn = if members.len() <= EVERY_PAIR_UP_TO {
            stress::drawn(around, &members)
        } else {
            sparse::drawn(around, &members)
        };
        (members, drawn)
    }) {
        for (&actor, place) in members.iter().zip(drawn) {
            places[actor as usize] = place;
        }
    }
    for members in components_by_size(&parts) {
        turned_fair(around, &members, &mut places);
    }
    pack::side_by_side(&components_by_size(&parts), &mut places);
    places
}

/// Turns a component so that who has many ties stands no higher or lower than others: height on
/// paper reads as rank.
fn turned_fair(around: &crate::Adjacency, members: &[u32], places: &mut [Point]) {
    let n = members.len() as f64;
    let mean = members.iter().map(|&actor| around.degree(actor) as f64).sum::<f64>() / n;
    let (mut with_x, mut with_y) = (0.0, 0.0);
    for &actor in members {
        let above = around.degree(actor) as f64 - mean;
        with_x += above * places[actor as usize].x;
        with_y += above * places[actor as usize].y;
    }
    let length = with_x.hypot(with_y);
    if length > 1e-9 {
        let (cos, sin) = (with_x / length, with_y / length);
        for &actor in members {
            let Point { x, y } = places[actor as usize];
            places[actor as usize] = Point { x: x * cos + y * sin, y: y * cos - x * sin };
        }
    }
}

fn components_by_size(parts: &Components) -> Vec<Vec<u32>> {
    let mut members: Vec<Vec<u32>> = vec![Vec::new(); parts.sizes.len()];
    for (actor, &number) in parts.of.iter().enumerate() {
        members[number as usize].push(actor as u32);
    }
    members.sort_by_key(|members| std::cmp::Reverse(members.len()));
    members
}

/// Old places, and for newcomers the middle of those they are tied to, a little aside.
fn welcomed(network: &Network, before: &[Option<Point>]) -> Vec<Point> {
    let known = |actor: u32| before.get(actor as usize).copied().flatten();
    let places: Vec<Point> = before.iter().flatten().copied().collect();
    let middle = |places: &[Point]| {
        let n = places.len().max(1) as f64;
        Point {
            x: places.iter().map(|p| p.x).sum::<f64>() / n,
            y: places.iter().map(|p| p.y).sum::<f64>() / n,
        }
    };
    let edge = places.iter().map(|p| p.x).fold(f64::NEG_INFINITY, f64::max) + 1.0;
    (0..network.actors() as u32)
        .map(|actor| {
            known(actor).unwrap_or_else(|| {
                let beside: Vec<Point> =
                    network.around().neighbours(actor).iter().filter_map(|&other| known(other)).collect();
                let near =
                    if beside.is_empty() { Point { x: edge, y: middle(&places).y } } else { middle(&beside) };
                let aside = pack::golden_turn(actor);
                Point { x: near.x + 0.3 * aside.x, y: near.y + 0.3 * aside.y }
            })
        })
        .collect()
}
