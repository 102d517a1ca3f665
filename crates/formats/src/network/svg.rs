//! A network drawn: equal shapes, the group told by shape and code, never by colour alone; whoever
//! has more ties is drawn no larger and stands no higher.

use std::fmt::Write;

/// What to draw. Places are in any unit; `x` to the right, `y` down.
pub struct Picture<'a> {
    pub seats: Vec<Seat<'a>>,
    pub lines: Vec<Line>,
    /// The groups' names, in the order of their shapes.
    pub groups: Vec<&'a str>,
    pub words: PictureWords<'a>,
    pub right_to_left: bool,
    pub sheet: Sheet,
}

/// What the picture will be looked at on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// A4 or a screen.
    Wide,
    /// A phone, 360 px: higher than wide, distances up and down stretched to fit.
    Narrow,
}

pub struct Seat<'a> {
    pub x: f64,
    pub y: f64,
    pub name: &'a str,
    pub group: Option<usize>,
}

pub struct Line {
    pub from: usize,
    pub to: usize,
    /// Only `from` says so: dashed, with an arrow.
    pub one_way: bool,
    /// Drawn thick and dark.
    pub thick: bool,
}

/// What the picture says in words.
pub struct PictureWords<'a> {
    pub title: &'a str,
    pub one_way: &'a str,
    pub no_group: &'a str,
}

const INK: &str = "#1c2527";
const OAK: &str = "#75664f";
const FJORD: &str = "#0d4b56";
const MIST: &str = "#dfebec";
const FONT: &str = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans Arabic', Arial, sans-serif";
const MARGIN: f64 = 32.0;
const SIX_SHAPES: usize = 6;

/// The picture as a whole SVG file, readable at 360 px and on A4. Names of up to four letters stand
/// in their shapes; else numbers do, and a list below says who they are.
pub fn svg(picture: &Picture) -> String {
    let coded = picture.seats.iter().all(|seat| seat.name.chars().count() <= 4);
    let width = picture.width();
    let size = if picture.seats.len() > 24 { 15.0 } else { 19.0 };
    let (places, bottom) = fitted(picture, size);
    let mut out = String::new();
    let mut below = String::new();
    let mut y = bottom + MARGIN;
    legend(picture, &mut below, &mut y);
    if !coded {
        who_is_who(picture, &mut below, &mut y);
    }
    let direction = if picture.right_to_left { " direction=\"rtl\"" } else { "" };
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {y:.0}\" role=\"img\" aria-labelledby=\"title\" \
         font-family=\"{FONT}\" fill=\"{INK}\"{direction}>\n<title id=\"title\">{}</title>\n\
         <defs><marker id=\"arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"9\" markerHeight=\"9\" \
         markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"{OAK}\"/></marker></defs>\n\
         <rect width=\"{width}\" height=\"{y:.0}\" fill=\"#fff\"/>\n",
        escaped(picture.words.title)
    );
    // Thick lines lie on thin ones, shapes on all lines.
    for thick in [false, true] {
        for line in picture.lines.iter().filter(|line| line.thick == thick) {
            draw_line(line, &places, size, picture.lines.len(), &mut out);
        }
    }
    for (number, (seat, &(x, y))) in picture.seats.iter().zip(&places).enumerate() {
        shape(seat.group, x, y, size, &mut out);
        let code = if coded { escaped(seat.name) } else { (number + 1).to_string() };
        let letters = code.chars().count().max(2) as f64;
        let font = (2.2 * size / letters).min(0.72 * size);
        let _ = writeln!(
            out,
            "<text x=\"{x:.0}\" y=\"{:.0}\" font-size=\"{font:.1}\" font-weight=\"700\" text-anchor=\"middle\"><title>{}</title>{code}</text>",
            y + 0.36 * font,
            escaped(seat.name)
        );
    }
    out + &below + "</svg>\n"
}

impl Picture<'_> {
    fn width(&self) -> f64 {
        match self.sheet {
            Sheet::Wide => 760.0,
            Sheet::Narrow => 430.0,
        }
    }
}

/// Places scaled to the sheet, and none on another; with the height they need.
fn fitted(picture: &Picture, size: f64) -> (Vec<(f64, f64)>, f64) {
    let places: Vec<(f64, f64)> = picture.seats.iter().map(|seat| (seat.x, seat.y)).collect();
    // A sheet much higher than wide would not fit on A4.
    let height = match picture.sheet {
        Sheet::Wide => Height::AtMost(900.0),
        Sheet::Narrow => Height::Filled(1.5 * (picture.width() - 2.0 * MARGIN)),
    };
    arranged(&places, Fit { width: picture.width(), height, margin: MARGIN, size })
}

/// The sheet that places are scaled to.
#[derive(Clone, Copy, Debug)]
pub struct Fit {
    pub width: f64,
    pub height: Height,
    /// Free on every side, for shapes and letters.
    pub margin: f64,
    /// Half a shape's width: no two come nearer to each other than their shapes allow.
    pub size: f64,
}

#[derive(Clone, Copy, Debug)]
pub enum Height {
    /// One scale across and down; no higher than this.
    AtMost(f64),
    /// Stretched to this, whatever the width: for a phone.
    Filled(f64),
}

/// Places on a sheet, none on another, with the height they need (less the lower margin).
pub fn arranged(places: &[(f64, f64)], fit: Fit) -> (Vec<(f64, f64)>, f64) {
    let bounds = |of: fn(&(f64, f64)) -> f64| {
        let values = places.iter().map(of);
        (values.clone().fold(f64::INFINITY, f64::min), values.fold(f64::NEG_INFINITY, f64::max))
    };
    let ((left, right), (top, bottom)) = (bounds(|place| place.0), bounds(|place| place.1));
    let room = fit.width - 2.0 * fit.margin;
    let to_fill = |room: f64, low: f64, high: f64| if high > low { room / (high - low) } else { 1.0 };
    let (across, down) = match fit.height {
        Height::AtMost(height) => {
            let scale = to_fill(room, left, right).min(to_fill(height, top, bottom));
            (scale, scale)
        }
        Height::Filled(height) => (to_fill(room, left, right), to_fill(height, top, bottom)),
    };
    let spare = room - across * (right - left).max(0.0);
    let mut spread: Vec<(f64, f64)> = places
        .iter()
        .map(|(x, y)| (fit.margin + spare / 2.0 + across * (x - left), fit.margin + down * (y - top)))
        .collect();
    part(&mut spread, 2.3 * fit.size, fit.margin, fit.width - fit.margin);
    let bottom = spread.iter().map(|place| place.1).fold(0.0, f64::max);
    (spread, bottom)
}

/// Pushes apart those nearer than `apart`, a little at a time, and keeps them on the sheet.
fn part(places: &mut [(f64, f64)], apart: f64, margin: f64, right: f64) {
    for _ in 0..80 {
        let mut clear = true;
        for one in 0..places.len() {
            for other in one + 1..places.len() {
                let (dx, dy) = (places[other].0 - places[one].0, places[other].1 - places[one].1);
                let distance = dx.hypot(dy);
                if distance < apart {
                    clear = false;
                    // Two on one spot part sideways.
                    let (ux, uy) = if distance > 1e-6 { (dx / distance, dy / distance) } else { (1.0, 0.0) };
                    let push = (apart - distance) / 2.0;
                    places[one].0 -= push * ux;
                    places[one].1 -= push * uy;
                    places[other].0 += push * ux;
                    places[other].1 += push * uy;
                }
            }
        }
        for place in places.iter_mut() {
            place.0 = place.0.clamp(margin, right.max(margin));
            place.1 = place.1.max(margin);
        }
        if clear {
            break;
        }
    }
}

fn draw_line(line: &Line, places: &[(f64, f64)], size: f64, lines: usize, out: &mut String) {
    let (Some(&from), Some(&to)) = (places.get(line.from), places.get(line.to)) else { return };
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1e-6);
    // Arrows end at the shape's edge.
    let inset = if line.one_way { (1.35 * size).min(length / 2.0) } else { 0.0 };
    let end = (to.0 - inset * dx / length, to.1 - inset * dy / length);
    let (colour, width) = if line.thick { (FJORD, 4.8) } else { (OAK, 1.5) };
    // Many ties are drawn fainter, so that shapes stay in front.
    let opacity = if line.thick { 1.0 } else { (14.0 / (lines.max(1) as f64).sqrt()).clamp(0.28, 0.6) };
    let _ = write!(
        out,
        "<path d=\"M{:.0} {:.0}L{:.0} {:.0}\" stroke=\"{colour}\" stroke-width=\"{width}\" stroke-opacity=\"{opacity:.2}\" fill=\"none\"",
        from.0, from.1, end.0, end.1
    );
    if line.one_way {
        let _ = write!(out, " stroke-dasharray=\"5 5\" marker-end=\"url(#arrow)\"");
    }
    out.push_str("/>\n");
}

/// Circle, square, diamond, house, triangle, hexagon; from the seventh group on the same six with a
/// second line inside. Without a group: a dashed circle.
fn shape(group: Option<usize>, x: f64, y: f64, size: f64, out: &mut String) {
    let Some(group) = group else {
        let _ = writeln!(
            out,
            "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{size}\" fill=\"#fff\" stroke=\"{INK}\" stroke-width=\"2\" stroke-dasharray=\"3.2 2.7\"/>"
        );
        return;
    };
    let fill = if group.is_multiple_of(SIX_SHAPES) { MIST } else { "#fff" };
    outline(group % SIX_SHAPES, x, y, size, fill, out);
    if group >= SIX_SHAPES {
        outline(group % SIX_SHAPES, x, y, size - 4.5, fill, out);
    }
}

fn outline(shape: usize, x: f64, y: f64, size: f64, fill: &str, out: &mut String) {
    let Some(corners) = corners(shape) else {
        let _ = writeln!(
            out,
            "<circle cx=\"{x:.0}\" cy=\"{y:.0}\" r=\"{size}\" fill=\"{fill}\" stroke=\"{INK}\" stroke-width=\"2\"/>"
        );
        return;
    };
    let points: Vec<String> =
        corners.iter().map(|(dx, dy)| format!("{:.1},{:.1}", x + size * dx, y + size * dy)).collect();
    let _ = writeln!(
        out,
        "<polygon points=\"{}\" fill=\"{fill}\" stroke=\"{INK}\" stroke-width=\"2\" stroke-linejoin=\"round\"/>",
        points.join(" ")
    );
}

/// Corners as shares of the size, of square, diamond, house, triangle and hexagon; nothing for a circle (0). All six
/// cover about the same area.
pub const fn corners(shape: usize) -> Option<&'static [(f64, f64)]> {
    match shape {
        0 => None,
        1 => Some(&[(-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)]),
        2 => Some(&[(0.0, -1.28), (1.28, 0.0), (0.0, 1.28), (-1.28, 0.0)]),
        3 => Some(&[(-0.95, -0.3), (0.0, -1.15), (0.95, -0.3), (0.95, 0.95), (-0.95, 0.95)]),
        4 => Some(&[(0.0, -1.4), (1.35, 0.95), (-1.35, 0.95)]),
        _ => Some(&[(-1.15, 0.0), (-0.58, -1.0), (0.58, -1.0), (1.15, 0.0), (0.58, 1.0), (-0.58, 1.0)]),
    }
}

/// Which shape is which group, and what a dashed line means.
fn legend(picture: &Picture, out: &mut String, y: &mut f64) {
    let mut entries: Vec<(Option<usize>, &str)> =
        picture.groups.iter().enumerate().map(|(group, name)| (Some(group), *name)).collect();
    if !entries.is_empty() && picture.seats.iter().any(|seat| seat.group.is_none()) {
        entries.push((None, picture.words.no_group));
    }
    let mut row = Row::new(picture);
    for (group, name) in entries {
        let x = row.place(name, y);
        shape(group, x, *y, 10.0, out);
        row.label(name, *y, out);
    }
    if picture.lines.iter().any(|line| line.one_way) {
        let x = row.place(picture.words.one_way, y);
        let _ = writeln!(
            out,
            "<path d=\"M{:.0} {y:.0}h24\" stroke=\"{OAK}\" stroke-width=\"2\" stroke-dasharray=\"5 5\"/>",
            x - 12.0
        );
        row.label(picture.words.one_way, *y, out);
    }
    *y += 28.0;
}

/// Numbers and names in columns, read in the direction of the language.
fn who_is_who(picture: &Picture, out: &mut String, y: &mut f64) {
    let longest = picture.seats.iter().map(|seat| seat.name.chars().count()).max().unwrap_or(1);
    let column = 9.0 * longest as f64 + 44.0;
    let columns = (((picture.width() - 2.0 * MARGIN) / column).floor() as usize).clamp(1, 8);
    let rows = picture.seats.len().div_ceil(columns);
    for (number, seat) in picture.seats.iter().enumerate() {
        let across = (picture.width() - 2.0 * MARGIN) / columns as f64 * (number / rows) as f64;
        let x = if picture.right_to_left { picture.width() - MARGIN - across } else { MARGIN + across };
        let _ = writeln!(
            out,
            "<text x=\"{x:.0}\" y=\"{:.0}\" font-size=\"15\"><tspan font-weight=\"700\">{}</tspan> {}</text>",
            *y + 20.0 * (number % rows) as f64,
            number + 1,
            escaped(seat.name)
        );
    }
    *y += 20.0 * rows as f64 + 10.0;
}

/// Where the next entry of the legend goes.
struct Row {
    across: f64,
    x: f64,
    width: f64,
    right_to_left: bool,
}

impl Row {
    fn new(picture: &Picture) -> Self {
        Self { across: MARGIN, x: MARGIN, width: picture.width(), right_to_left: picture.right_to_left }
    }

    fn place(&mut self, label: &str, y: &mut f64) -> f64 {
        let wide = 48.0 + 9.5 * label.chars().count() as f64;
        if self.across > MARGIN && self.across + wide > self.width - MARGIN {
            self.across = MARGIN;
            *y += 34.0;
        }
        let across = self.across + 12.0;
        self.x = if self.right_to_left { self.width - across } else { across };
        self.across += wide;
        self.x
    }

    fn label(&self, label: &str, y: f64, out: &mut String) {
        let x = if self.right_to_left { self.x - 20.0 } else { self.x + 20.0 };
        let _ = writeln!(
            out,
            "<text x=\"{x:.0}\" y=\"{:.0}\" font-size=\"16\">{}</text>",
            y + 5.0,
            escaped(label)
        );
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
