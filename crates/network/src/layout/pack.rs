//! Components beside each other on one sheet, about as wide as high.

use super::Point;

/// A direction for each number, all well apart: turns by the golden angle.
pub(super) fn golden_turn(number: u32) -> Point {
    let turn = f64::from(number) * std::f64::consts::PI * (3.0 - 5.0f64.sqrt());
    Point { x: turn.cos(), y: turn.sin() }
}

/// Places components in rows, the largest first; each keeps its inner picture.
pub(super) fn side_by_side(components: &[Vec<u32>], places: &mut [Point]) {
    const GAP: f64 = 1.0;
    let boxes: Vec<(Point, Point)> = components.iter().map(|members| bounds(members, places)).collect();
    let area: f64 = boxes.iter().map(|(low, high)| (high.x - low.x + GAP) * (high.y - low.y + GAP)).sum();
    let widest = boxes.iter().map(|(low, high)| high.x - low.x + GAP).fold(0.0, f64::max);
    let width = area.sqrt().max(widest);
    let (mut x, mut y, mut row_height) = (0.0, 0.0, 0.0f64);
    for (members, (low, high)) in components.iter().zip(boxes) {
        let (wide, tall) = (high.x - low.x, high.y - low.y);
        if x > 0.0 && x + wide > width {
            x = 0.0;
            y += row_height + GAP;
            row_height = 0.0;
        }
        for &actor in members {
            let place = &mut places[actor as usize];
            *place = Point { x: place.x - low.x + x, y: place.y - low.y + y };
        }
        x += wide + GAP;
        row_height = row_height.max(tall);
    }
}

fn bounds(members: &[u32], places: &[Point]) -> (Point, Point) {
    let infinite = f64::INFINITY;
    let (mut low, mut high) = (Point { x: infinite, y: infinite }, Point { x: -infinite, y: -infinite });
    for &actor in members {
        let place = places[actor as usize];
        low = Point { x: low.x.min(place.x), y: low.y.min(place.y) };
        high = Point { x: high.x.max(place.x), y: high.y.max(place.y) };
    }
    (low, high)
}
