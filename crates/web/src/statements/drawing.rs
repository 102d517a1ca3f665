//! The map as a drawing: soft shapes side by side, letters instead of clever names, no dots but one's own.
//! Up and down mean nothing; where people sit inside a shape is not drawn at all.

/// A cluster as it may be shown: five people or more, about where they are.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// `Kreds A`
    pub name: String,
    /// `cirka 20`
    pub about: String,
    /// Its middle on the map.
    pub middle: (f64, f64),
    /// How far its people spread, across and along.
    pub spread: (f64, f64),
}

/// The reader's own place, for her alone.
#[derive(Clone, Copy, Debug)]
pub struct Own {
    pub place: (f64, f64),
    /// The cluster she was counted with, by its position in the list.
    pub cluster: Option<usize>,
}

/// An SVG with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// Sets the ids of this drawing apart from another one on the same page.
    pub id: &'static str,
    /// The screen it is for: `wide` or `small`.
    pub only: &'static str,
    pub label: String,
    pub width: u32,
    pub height: u32,
    pub shapes: Vec<Shape>,
    pub own: Option<Spot>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    pub name: String,
    pub about: String,
    /// Told apart by filling: plain, hatched or dotted, and around again.
    pub filling: Filling,
    pub path: String,
    pub middle: Spot,
    /// Half its width and half its height.
    radius: (i32, i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filling {
    Plain,
    Hatched,
    Dotted,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    pub x: i32,
    pub y: i32,
}

/// Room at the edge for outlines and letters.
const MARGIN: f64 = 24.0;
/// No shape is smaller than the letters on it.
const LEAST_RADIUS: f64 = 62.0;

impl Drawing {
    /// The same map for a wide screen, and for a phone.
    pub fn both(label: &str, clusters: &[Cluster], own: Option<Own>) -> [Self; 2] {
        [
            Self::draw(["wide", "wide"], label, (660, 400), clusters, own),
            Self::draw(["small", "small"], label, (320, 400), clusters, own),
        ]
    }

    /// A second map on the same page.
    pub fn beside(label: &str, clusters: &[Cluster]) -> [Self; 2] {
        [
            Self::draw(["beside-wide", "wide"], label, (660, 400), clusters, None),
            Self::draw(["beside-small", "small"], label, (320, 400), clusters, None),
        ]
    }

    fn draw(
        [id, only]: [&'static str; 2],
        label: &str,
        (width, height): (u32, u32),
        clusters: &[Cluster],
        own: Option<Own>,
    ) -> Self {
        let frame = Frame::around(clusters, own.map(|own| own.place), f64::from(width), f64::from(height));
        let fillings = [Filling::Plain, Filling::Hatched, Filling::Dotted].into_iter().cycle();
        let shapes: Vec<Shape> =
            clusters.iter().zip(fillings).map(|(cluster, filling)| frame.shape(cluster, filling)).collect();
        let own = own.map(|own| {
            let spot = frame.spot(own.place);
            own.cluster.and_then(|cluster| shapes.get(cluster)).map_or(spot, |shape| shape.take_in(spot))
        });
        Self { id, only, label: label.to_owned(), width, height, shapes, own }
    }
}

/// From the map's own numbers to places in the drawing.
struct Frame {
    from: (f64, f64),
    scale: (f64, f64),
    size: (f64, f64),
}

impl Frame {
    /// Fits everything that is drawn, filling the sheet: the distances of a map are only roughly true anyway.
    fn around(clusters: &[Cluster], own: Option<(f64, f64)>, width: f64, height: f64) -> Self {
        let places: Vec<(f64, f64)> = clusters
            .iter()
            .flat_map(|c| {
                [
                    (c.middle.0 - c.spread.0, c.middle.1 - c.spread.1),
                    (c.middle.0 + c.spread.0, c.middle.1 + c.spread.1),
                ]
            })
            .chain(own)
            .filter(|place| place.0.is_finite() && place.1.is_finite())
            .collect();
        let least = |of: fn(&(f64, f64)) -> f64| places.iter().map(of).fold(f64::INFINITY, f64::min);
        let most = |of: fn(&(f64, f64)) -> f64| places.iter().map(of).fold(f64::NEG_INFINITY, f64::max);
        let (from, to) = ((least(|p| p.0), least(|p| p.1)), (most(|p| p.0), most(|p| p.1)));
        let room = |size: f64| size - 2.0 * MARGIN;
        let scale =
            |from: f64, to: f64, size: f64| if to - from > 1e-9 { room(size) / (to - from) } else { 0.0 };
        Self { from, scale: (scale(from.0, to.0, width), scale(from.1, to.1, height)), size: (width, height) }
    }

    fn place(&self, (x, y): (f64, f64)) -> (f64, f64) {
        let along = |value: f64, from: f64, scale: f64, size: f64| {
            let at = if scale == 0.0 { size / 2.0 } else { MARGIN + (value - from) * scale };
            if at.is_finite() { at.clamp(MARGIN, size - MARGIN) } else { size / 2.0 }
        };
        (along(x, self.from.0, self.scale.0, self.size.0), along(y, self.from.1, self.scale.1, self.size.1))
    }

    fn spot(&self, place: (f64, f64)) -> Spot {
        let (x, y) = self.place(place);
        Spot { x: whole(x), y: whole(y) }
    }

    fn shape(&self, cluster: &Cluster, filling: Filling) -> Shape {
        let (x, y) = self.place(cluster.middle);
        let radius = |spread: f64, scale: f64, size: f64| {
            let most = size / 2.0 - MARGIN / 2.0;
            let drawn = spread * scale;
            if drawn.is_finite() { drawn.clamp(LEAST_RADIUS.min(most), most) } else { LEAST_RADIUS.min(most) }
        };
        let (rx, ry) = (
            radius(cluster.spread.0, self.scale.0, self.size.0),
            radius(cluster.spread.1, self.scale.1, self.size.1),
        );
        // Kept inside the sheet.
        let (x, y) = (x.clamp(rx + 2.0, self.size.0 - rx - 2.0), y.clamp(ry + 2.0, self.size.1 - ry - 2.0));
        let (name, about) = (cluster.name.clone(), cluster.about.clone());
        Shape {
            name,
            about,
            filling,
            path: soft(x, y, rx, ry),
            middle: Spot { x: whole(x), y: whole(y) },
            radius: (whole(rx), whole(ry)),
        }
    }
}

/// A rounded pebble: an ellipse with fuller shoulders.
fn soft(x: f64, y: f64, rx: f64, ry: f64) -> String {
    let (left, right, top, bottom) = (whole(x - rx), whole(x + rx), whole(y - ry), whole(y + ry));
    let (x, y, kx, ky) = (whole(x), whole(y), whole(rx * 0.62), whole(ry * 0.62));
    format!(
        "M{left} {y}C{left} {} {} {top} {x} {top}S{right} {} {right} {y}S{} {bottom} {x} {bottom}S{left} {} {left} {y}z",
        y - ky,
        x - kx,
        y - ky,
        x + kx,
        y + ky
    )
}

#[expect(clippy::cast_possible_truncation, reason = "a drawing is a few hundred units wide")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

impl Shape {
    /// Moves a spot that belongs here inside the outline and off the letters. A shape covers where most of its
    /// people are, so that one of them may lie outside it by the numbers; she is drawn where she belongs.
    fn take_in(&self, spot: Spot) -> Spot {
        let (across, along) = (f64::from(spot.x - self.middle.x), f64::from(spot.y - self.middle.y));
        let (rx, ry) = (0.75 * f64::from(self.radius.0), 0.75 * f64::from(self.radius.1));
        let far = (across / rx).hypot(along / ry).max(1.0);
        let inside = Spot { x: self.middle.x + whole(across / far), y: self.middle.y + whole(along / far) };
        let on_letters = (inside.x - self.middle.x).abs() < 70 && (inside.y - self.middle.y).abs() < 38;
        if on_letters { Spot { x: self.middle.x - 14, y: self.middle.y - 40 } } else { inside }
    }

    pub const fn class(&self) -> &'static str {
        match self.filling {
            Filling::Plain => "shape mist",
            Filling::Hatched | Filling::Dotted => "shape",
        }
    }

    /// The pattern of this filling in the drawing of that id, for what is not plain.
    pub fn pattern(&self, id: &str) -> Option<String> {
        match self.filling {
            Filling::Plain => None,
            Filling::Hatched => Some(format!("url(#{id}-hatched)")),
            Filling::Dotted => Some(format!("url(#{id}-dotted)")),
        }
    }

    pub const fn tag_x(&self) -> i32 {
        self.middle.x - 58
    }

    pub const fn tag_y(&self) -> i32 {
        self.middle.y - 27
    }

    pub const fn name_y(&self) -> i32 {
        self.middle.y - 5
    }

    pub const fn about_y(&self) -> i32 {
        self.middle.y + 18
    }
}

impl Spot {
    pub const fn beside(&self) -> i32 {
        self.x + 16
    }

    pub const fn word_y(&self) -> i32 {
        self.y + 6
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cluster(middle: (f64, f64), spread: (f64, f64)) -> Cluster {
        Cluster { name: "A".to_owned(), about: "cirka 20".to_owned(), middle, spread }
    }

    #[test]
    fn every_shape_stays_on_the_sheet_whatever_the_numbers() {
        let far = [
            vec![],
            vec![cluster((0.0, 0.0), (0.0, 0.0))],
            vec![cluster((1e9, -1e9), (1e3, 1e-3)), cluster((-1e9, 1e9), (0.0, 5.0))],
            vec![cluster((f64::NAN, f64::INFINITY), (f64::NAN, 1.0)), cluster((1.0, 1.0), (1.0, 1.0))],
        ];
        for clusters in far {
            for drawing in
                Drawing::both("", &clusters, Some(Own { place: (3.0, f64::NAN), cluster: Some(0) }))
            {
                for spot in drawing.shapes.iter().map(|shape| shape.middle).chain(drawing.own) {
                    assert!((0..=660).contains(&spot.x) && (0..=400).contains(&spot.y), "{spot:?}");
                }
            }
        }
    }

    #[test]
    fn ones_own_dot_lies_inside_the_shape_one_was_counted_with() {
        let clusters = [cluster((-1.0, 0.0), (0.3, 0.3)), cluster((1.0, 0.0), (0.3, 0.3))];
        for place in [(-9.0, 9.0), (-1.0, 0.0), (2.0, -2.0)] {
            for drawing in Drawing::both("", &clusters, Some(Own { place, cluster: Some(0) })) {
                let (dot, shape) = (drawing.own.expect("a dot"), &drawing.shapes[0]);
                let across = f64::from(dot.x - shape.middle.x) / f64::from(shape.radius.0);
                let along = f64::from(dot.y - shape.middle.y) / f64::from(shape.radius.1);
                assert!(across.hypot(along) < 1.0, "{place:?}: {dot:?} in {shape:?}");
            }
        }
    }

    #[test]
    fn the_same_numbers_draw_the_same_map() {
        let clusters = [cluster((-1.0, 0.2), (0.5, 0.3)), cluster((1.0, 0.0), (0.2, 0.3))];
        assert_eq!(Drawing::both("x", &clusters, None), Drawing::both("x", &clusters, None));
    }
}
