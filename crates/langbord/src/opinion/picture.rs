//! The map drawn: a dot for everyone, clusters told apart by shape and filling, never by colour alone.
//! Where single people may not be shown there is nothing to draw.

use std::fmt::Write;

use words::Words;

use super::document::Document;
use super::table::{self, letter};

const WIDTH: f64 = 660.0;
const HEIGHT: f64 = 440.0;
const MARGIN: f64 = 28.0;
/// Room for the key below the map.
const KEY: f64 = 46.0;
/// More dots than this are thinned evenly: a picture, not a data file.
const MOST_DOTS: usize = 4_000;
/// This share of the people lies inside the frame on each side of an axis; the farthest are set on its edge.
const INSIDE: f64 = 0.995;

pub fn svg(document: &Document, words: &Words) -> String {
    let title = escaped(&format!("{} {}", words.opinion_axes(), table::counts(&document.counts, words)));
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         font-family=\"system-ui, sans-serif\" font-size=\"14\"><title>{title}</title>\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"12\" fill=\"#f7f3ea\"/>"
    );
    if document.positions.is_empty() {
        let why = escaped(&words.opinion_no_map());
        let _ = write!(
            text,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" fill=\"#2b2a27\">{why}</text></svg>",
            WIDTH / 2.0,
            HEIGHT / 2.0
        );
        return text;
    }
    let (across, along) = axes(&document.positions);
    let every = document.positions.len().div_ceil(MOST_DOTS).max(1);
    for (place, &cluster) in document.positions.iter().zip(&document.clusters.of).step_by(every) {
        text.push_str(&mark(across.at(place[0]), along.at(place[1]), cluster));
    }
    let counts = escaped(&table::counts(&document.counts, words));
    let _ = write!(
        text,
        "<text x=\"{MARGIN}\" y=\"{:.1}\" font-size=\"12\" fill=\"#5a554c\">{counts}</text>",
        HEIGHT - 8.0
    );
    key(&mut text, document, words);
    text.push_str("</svg>\n");
    text
}

/// From the map's numbers to places in the drawing.
struct Axis {
    /// Least and most inside the frame.
    from: f64,
    to: f64,
    start: f64,
    /// Of the drawing for one of the map.
    scale: f64,
}

/// Both axes with one scale, so that near is near in every direction.
fn axes(positions: &[[f64; 2]]) -> (Axis, Axis) {
    let (left, right) = (MARGIN, WIDTH - MARGIN);
    let (top, bottom) = (MARGIN, HEIGHT - MARGIN - KEY);
    let (across, along) = (reach(positions, 0), reach(positions, 1));
    let scale = ((right - left) / (across.1 - across.0)).min((bottom - top) / (along.1 - along.0));
    let start = |(from, to): (f64, f64), middle: f64, scale: f64| middle - (to - from) / 2.0 * scale;
    let axis = |(from, to), middle, scale| Axis { from, to, start: start((from, to), middle, scale), scale };
    (axis(across, (left + right) / 2.0, scale), axis(along, (top + bottom) / 2.0, -scale))
}

/// How far most people reach along one axis.
fn reach(positions: &[[f64; 2]], axis: usize) -> (f64, f64) {
    let mut values: Vec<f64> = positions.iter().map(|place| place[axis]).collect();
    values.sort_by(f64::total_cmp);
    let at = |part: f64| {
        let place = (part * (values.len().max(1) - 1) as f64).round() as usize;
        values.get(place).copied().unwrap_or(0.0)
    };
    let (from, to) = (at(1.0 - INSIDE), at(INSIDE));
    (from, to.max(from + 1e-9))
}

impl Axis {
    fn at(&self, value: f64) -> f64 {
        ((self.start + (value.clamp(self.from, self.to) - self.from) * self.scale) * 10.0).round() / 10.0
    }
}

/// One person: filled or empty, round or with corners, by cluster.
fn mark(x: f64, y: f64, cluster: usize) -> String {
    let (dark, warm) = ("#23443f", "#b5763a");
    let looks = |fill: &str, edge: &str| format!("fill=\"{fill}\" stroke=\"{edge}\" fill-opacity=\".75\"");
    match cluster % 5 {
        0 => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"3\" {}/>", looks(dark, "none")),
        1 => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"2.8\" {}/>", looks("#f7f3ea", dark)),
        2 => {
            format!(
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"5.4\" height=\"5.4\" {}/>",
                x - 2.7,
                y - 2.7,
                looks(warm, "none")
            )
        }
        3 => format!(
            "<path d=\"M{x} {:.1}L{:.1} {:.1}H{:.1}z\" {}/>",
            y - 3.6,
            x + 3.4,
            y + 2.6,
            x - 3.4,
            looks("#f7f3ea", warm)
        ),
        _ => format!(
            "<path d=\"M{:.1} {:.1}l6 6m0 -6l-6 6\" stroke=\"{dark}\" stroke-width=\"1.4\" fill=\"none\"/>",
            x - 3.0,
            y - 3.0
        ),
    }
}

fn key(text: &mut String, document: &Document, words: &Words) {
    let clusters = &document.clusters;
    let several = clusters.k > 1;
    let width = (WIDTH - 2.0 * MARGIN) / clusters.k.max(1) as f64;
    for (cluster, &n) in clusters.sizes.iter().enumerate() {
        let (x, y) = (MARGIN + width * cluster as f64, HEIGHT - MARGIN);
        let name = if several { format!("{} · {n}", letter(cluster)) } else { words.opinion_no_clusters() };
        let name = escaped(&name);
        let dot = mark(x + 6.0, y - 5.0, cluster);
        let _ = write!(text, "{dot}<text x=\"{:.1}\" y=\"{y}\" fill=\"#2b2a27\">{name}</text>", x + 16.0);
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
