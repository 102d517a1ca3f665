//! The network as a drawing: equal shapes, the sector told by shape and letters, never by colour alone. Whoever has
//! more ties is no larger and stands no higher; where the layout turned it, nobody is fixed on top.

use formats::network::svg::{Fit, Height, arranged, corners};
use model::partnerships::Sector;

/// Who is drawn.
#[derive(Clone, Debug)]
pub struct Spot {
    pub code: String,
    pub name: String,
    pub sector: Option<Sector>,
    /// Citizens' own groups wear a light filling besides their shape.
    pub for_citizens: bool,
    pub answered: bool,
    pub place: (f64, f64),
}

/// Who is joined.
#[derive(Clone, Copy, Debug)]
pub struct Joined {
    pub from: usize,
    pub to: usize,
    /// Only `from` says so.
    pub one_way: bool,
    /// Between citizens and professionals.
    pub across: bool,
}

/// An SVG with its words.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// Sets the ids of this drawing apart from another one on the same page.
    pub id: &'static str,
    pub label: String,
    pub width: u32,
    pub height: u32,
    pub lines: Vec<Line>,
    pub seats: Vec<Seat>,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub path: String,
    pub class: &'static str,
    pub one_way: bool,
}

#[derive(Clone, Debug)]
pub struct Seat {
    pub shape: Shape,
    pub x: i32,
    pub letters_y: i32,
    pub font: i32,
    pub code: String,
    pub name: String,
}

/// One of six shapes, a circle when it has no corners.
#[derive(Clone, Debug)]
pub struct Shape {
    pub class: &'static str,
    pub x: i32,
    pub y: i32,
    pub radius: i32,
    pub points: String,
    /// A second line inside, for a seventh sector.
    pub inner: String,
}

/// What a drawing is looked at on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    Wide,
    Phone,
    /// Two side by side, before and now.
    Half,
}

impl Drawing {
    pub fn of(id: &'static str, sheet: Sheet, label: String, spots: &[Spot], joined: &[Joined]) -> Self {
        let many = spots.len() > 24;
        let (width, height, size) = match (sheet, many) {
            (Sheet::Wide, false) => (760.0, Height::AtMost(640.0), 21.0),
            (Sheet::Wide, true) => (900.0, Height::AtMost(900.0), 18.0),
            (Sheet::Phone, false) => (330.0, Height::Filled(400.0), 16.0),
            (Sheet::Phone, true) => (440.0, Height::Filled(720.0), 14.0),
            (Sheet::Half, false) => (430.0, Height::Filled(300.0), 16.0),
            (Sheet::Half, true) => (560.0, Height::Filled(560.0), 13.0),
        };
        let margin = 1.6 * size;
        let places: Vec<(f64, f64)> = spots.iter().map(|spot| spot.place).collect();
        let (places, bottom) = arranged(&places, Fit { width, height, margin, size });
        let at = |number: usize| places.get(number).copied();
        let mut order: Vec<&Joined> = joined.iter().collect();
        // Thick lines lie on thin ones.
        order.sort_by_key(|joined| joined.across);
        Self {
            id,
            label,
            width: width as u32,
            height: (bottom + margin).round().max(2.0 * margin) as u32,
            lines: order
                .into_iter()
                .filter_map(|joined| Some(line(joined, at(joined.from)?, at(joined.to)?, size)))
                .collect(),
            seats: spots.iter().zip(&places).map(|(spot, place)| seat(spot, *place, size)).collect(),
        }
    }
}

fn line(joined: &Joined, from: (f64, f64), to: (f64, f64), size: f64) -> Line {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy).max(1e-6);
    // Arrows end at the shape's edge.
    let inset = if joined.one_way { (1.35 * size).min(length / 2.0) } else { 0.0 };
    let end = (to.0 - inset * dx / length, to.1 - inset * dy / length);
    Line {
        path: format!("M{:.0} {:.0}L{:.0} {:.0}", from.0, from.1, end.0, end.1),
        class: match (joined.across, joined.one_way) {
            (true, true) => "tie across one-way",
            (true, false) => "tie across",
            (false, true) => "tie one-way",
            (false, false) => "tie",
        },
        one_way: joined.one_way,
    }
}

fn seat(spot: &Spot, (x, y): (f64, f64), size: f64) -> Seat {
    let letters = spot.code.chars().count().max(3) as f64;
    let font = (2.1 * size / letters).min(0.72 * size);
    Seat {
        shape: Shape::of(spot.sector, spot.for_citizens, spot.answered, (x, y), size),
        x: x.round() as i32,
        letters_y: (y + 0.36 * font).round() as i32,
        font: font.round() as i32,
        code: spot.code.clone(),
        name: spot.name.clone(),
    }
}

impl Shape {
    pub fn of(
        sector: Option<Sector>,
        for_citizens: bool,
        answered: bool,
        (x, y): (f64, f64),
        size: f64,
    ) -> Self {
        let number = match sector {
            Some(Sector::Citizens) => 0,
            Some(Sector::Public | Sector::Funder) => 1,
            Some(Sector::Association) | None => 2,
            Some(Sector::Housing) => 3,
            Some(Sector::Private) => 4,
            Some(Sector::Backbone) => 5,
        };
        let points = |size: f64| {
            let corners = corners(number).unwrap_or_default();
            let point = |(dx, dy): &(f64, f64)| format!("{:.0},{:.0}", x + size * dx, y + size * dy);
            corners.iter().map(point).collect::<Vec<_>>().join(" ")
        };
        let is_funder = sector == Some(Sector::Funder);
        Self {
            class: match (for_citizens, answered) {
                (true, true) => "actor citizens",
                (true, false) => "actor citizens silent",
                (false, true) => "actor",
                (false, false) => "actor silent",
            },
            x: x.round() as i32,
            y: y.round() as i32,
            radius: size.round() as i32,
            points: points(size),
            inner: if is_funder { points(0.78 * size) } else { String::new() },
        }
    }

    /// A small one for the key.
    pub fn key(sector: Sector) -> Self {
        Self::of(Some(sector), sector == Sector::Citizens, true, (15.0, 15.0), 10.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(n: usize) -> Vec<Spot> {
        let spot = |at: usize| {
            let turn = at as f64 / n as f64 * std::f64::consts::TAU;
            Spot {
                code: format!("A{at:02}"),
                name: "Navn".to_owned(),
                sector: Some(Sector::ALL[at % Sector::ALL.len()]),
                for_citizens: false,
                answered: true,
                place: (turn.cos(), turn.sin()),
            }
        };
        (0..n).map(spot).collect()
    }

    #[test]
    fn every_shape_is_of_one_size_and_lies_on_the_sheet() {
        for (n, sheet) in [(1, Sheet::Wide), (16, Sheet::Phone), (54, Sheet::Phone), (54, Sheet::Half)] {
            let drawing = Drawing::of("x", sheet, String::new(), &ring(n), &[]);
            assert_eq!(drawing.seats.len(), n);
            for seat in &drawing.seats {
                assert_eq!(seat.shape.radius, drawing.seats[0].shape.radius);
                assert!(seat.x >= 0 && seat.x <= drawing.width as i32, "{} of {}", seat.x, drawing.width);
                assert!(seat.shape.y >= 0 && seat.shape.y <= drawing.height as i32);
            }
        }
    }

    #[test]
    fn on_a_phone_letters_are_no_smaller_than_eleven_for_a_table_of_sixteen() {
        let drawing = Drawing::of("x", Sheet::Phone, String::new(), &ring(16), &[]);
        assert!(drawing.seats.iter().all(|seat| seat.font >= 11));
    }
}
