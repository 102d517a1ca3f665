//! A line chart as SVG: lines told apart by dash and mark, with their names at the end.

use std::fmt::Write as _;

pub struct Series {
    pub name: String,
    pub points: Vec<(f64, f64)>,
}

pub struct Chart {
    pub title: String,
    pub across: String,
    pub along: String,
    pub log_across: bool,
    pub log_along: bool,
    pub series: Vec<Series>,
}

const WIDTH: f64 = 660.0;
const HEIGHT: f64 = 400.0;
const LEFT: f64 = 64.0;
const RIGHT: f64 = 130.0;
const TOP: f64 = 44.0;
const BOTTOM: f64 = 52.0;
const INK: &str = "#2b2a27";

/// One direction of the drawing.
struct Axis {
    log: bool,
    from: f64,
    to: f64,
    start: f64,
    end: f64,
}

impl Axis {
    fn of(values: impl Iterator<Item = f64> + Clone, log: bool, start: f64, end: f64) -> Self {
        let least = values.clone().fold(f64::INFINITY, f64::min);
        let most = values.fold(f64::NEG_INFINITY, f64::max);
        if log {
            Self { log, from: least.log10(), to: most.log10().max(least.log10() + 0.1), start, end }
        } else {
            Self { log, from: 0.0f64.min(least), to: (most * 1.05).max(1e-9), start, end }
        }
    }

    fn at(&self, value: f64) -> f64 {
        let value = if self.log { value.log10() } else { value };
        self.start + (value - self.from) / (self.to - self.from) * (self.end - self.start)
    }

    fn ticks(&self) -> Vec<f64> {
        if !self.log {
            // Whole steps of 1, 2 or 5 of some power of ten, six at most.
            let least = (self.to - self.from) / 6.0;
            let power = 10f64.powf(least.log10().floor());
            let step = power * [1.0, 2.0, 5.0].into_iter().find(|step| step * power >= least).unwrap_or(10.0);
            let (first, last) = ((self.from / step).ceil() as i32, (self.to / step).floor() as i32);
            return (first..=last).map(|n| f64::from(n) * step).collect();
        }
        let few = self.to - self.from < 2.0;
        let steps: &[f64] = if few { &[1.0, 2.0, 5.0] } else { &[1.0] };
        let decades = (self.from.floor() as i32)..=(self.to.ceil() as i32);
        decades
            .flat_map(|decade| steps.iter().map(move |step| step * 10f64.powi(decade)))
            .filter(|value| (self.from - 1e-9..=self.to + 1e-9).contains(&value.log10()))
            .collect()
    }
}

impl Chart {
    pub fn svg(&self) -> String {
        let all = || self.series.iter().flat_map(|series| &series.points);
        let across = Axis::of(all().map(|point| point.0), self.log_across, LEFT, WIDTH - RIGHT);
        let along = Axis::of(all().map(|point| point.1), self.log_along, HEIGHT - BOTTOM, TOP);
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" font-family=\"system-ui, sans-serif\" \
             font-size=\"13\" fill=\"{INK}\"><title>{0}</title><rect width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"12\" fill=\"#f7f3ea\"/>\
             <text x=\"{LEFT}\" y=\"26\" font-size=\"15\">{0}</text>",
            self.title
        );
        for tick in across.ticks() {
            let x = across.at(tick);
            let _ = write!(
                text,
                "<path d=\"M{x:.1} {TOP}V{:.1}\" stroke=\"#ddd5c3\"/><text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
                HEIGHT - BOTTOM,
                HEIGHT - BOTTOM + 18.0,
                short(tick)
            );
        }
        for tick in along.ticks() {
            let y = along.at(tick);
            let _ = write!(
                text,
                "<path d=\"M{LEFT} {y:.1}H{:.1}\" stroke=\"#ddd5c3\"/><text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>",
                WIDTH - RIGHT,
                LEFT - 8.0,
                y + 4.0,
                short(tick)
            );
        }
        let _ = write!(
            text,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text><text transform=\"translate(16 {:.1}) rotate(-90)\" text-anchor=\"middle\">{}</text>",
            (LEFT + WIDTH - RIGHT) / 2.0,
            HEIGHT - 12.0,
            self.across,
            HEIGHT / 2.0,
            self.along
        );
        let mut ends: Vec<f64> = Vec::new();
        for (number, series) in self.series.iter().enumerate() {
            let place = line(&mut text, series, number, &across, &along);
            // Names that would lie upon each other stand below each other.
            let place = ends
                .iter()
                .fold(place, |place, end| if (place - end).abs() < 15.0 { end + 15.0 } else { place });
            ends.push(place);
            let (x, name) = (WIDTH - RIGHT + 10.0, &series.name);
            let _ = write!(text, "<text x=\"{x:.1}\" y=\"{:.1}\">{name}</text>", place + 4.0);
        }
        text.push_str("</svg>\n");
        text
    }
}

/// Draws one line and gives the height at which it ends.
fn line(text: &mut String, series: &Series, number: usize, across: &Axis, along: &Axis) -> f64 {
    let (color, dash) = [("#23443f", ""), ("#b5763a", ""), ("#2b2a27", "6 4")][number % 3];
    let places: Vec<(f64, f64)> = series.points.iter().map(|&(x, y)| (across.at(x), along.at(y))).collect();
    let path: Vec<String> = places.iter().map(|(x, y)| format!("{x:.1} {y:.1}")).collect();
    let _ = write!(
        text,
        "<path d=\"M{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\" stroke-dasharray=\"{dash}\"/>",
        path.join("L")
    );
    for (x, y) in &places {
        let _ = match number % 3 {
            0 => write!(text, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"{color}\"/>"),
            1 => write!(
                text,
                "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"8\" height=\"8\" fill=\"{color}\"/>",
                x - 4.0,
                y - 4.0
            ),
            _ => write!(
                text,
                "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\" fill=\"#f7f3ea\" stroke=\"{color}\"/>"
            ),
        };
    }
    places.last().map_or(0.0, |place| place.1)
}

fn short(value: f64) -> String {
    match value {
        v if v >= 1e6 => format!("{} M", trimmed(v / 1e6)),
        v if v >= 1e4 => format!("{} 000", trimmed(v / 1e3)),
        v => trimmed(v),
    }
}

fn trimmed(value: f64) -> String {
    let text = format!("{value:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
