//! A rule drawn as stones shared out before the seats: five for each seat at the table, so that equal power looks
//! equal. The more stones before a seat, the more often it can decide. A seat with none is dashed and says so.

use deeds::proposals::power::Say;
use model::partnerships::Sector;

const STEP: u32 = 44;
const STONES_PER_SEAT: usize = 5;
const ROW: u32 = 10;

/// The drawing; its words stand beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stones {
    pub label: String,
    pub width: u32,
    pub height: u32,
    pub board_height: u32,
    pub seats: Vec<StoneSeat>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoneSeat {
    pub x: u32,
    pub y: u32,
    pub code: String,
    pub shape: Shape,
    /// Never makes a difference.
    pub none: bool,
    pub stones: Vec<(u32, u32)>,
    /// Where the nought stands.
    pub zero_y: u32,
}

/// Told apart by shape, never by colour or size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Circle,
    Diamond,
    Square,
    House,
    Triangle,
}

impl Shape {
    pub const fn of(sector: Option<Sector>) -> Self {
        match sector {
            Some(Sector::Citizens) | None => Self::Circle,
            Some(Sector::Association) => Self::Diamond,
            Some(Sector::Housing) => Self::House,
            Some(Sector::Private) => Self::Triangle,
            Some(Sector::Public | Sector::Backbone | Sector::Funder) => Self::Square,
        }
    }
}

impl StoneSeat {
    /// The outline around the seat's own middle.
    pub fn outline(&self) -> String {
        let (x, y) = (self.x, self.y);
        match self.shape {
            Shape::Circle => {
                format!("M{} {y}a15.5 15.5 0 1 0 31 0a15.5 15.5 0 1 0 -31 0z", f64::from(x) - 15.5)
            }
            Shape::Diamond => format!("M{x} {}l20 19l-20 19l-20 -19z", y - 19),
            Shape::Square => format!("M{} {}h28v28h-28z", x - 14, y - 14),
            Shape::House => format!("M{} {}l16 -14l16 14v18h-32z", x - 16, y - 4),
            Shape::Triangle => format!("M{x} {}l20 34h-40z", y - 19),
        }
    }

    pub fn letter_y(&self) -> u32 {
        self.y + if self.shape == Shape::Triangle { 10 } else { 4 }
    }

    pub fn is_citizens(&self) -> bool {
        matches!(self.shape, Shape::Circle)
    }
}

impl Stones {
    /// Half of the seats on each side, in the order of the table.
    pub fn of(label: impl Into<String>, seats: &[Say]) -> Self {
        let counts = shared_out(seats);
        let far = seats.len().div_ceil(2);
        let rows = |counts: &[usize]| counts.iter().map(|n| rows_of(*n)).max().unwrap_or(0);
        let (behind, before) = counts.split_at(far);
        let board_height = (ROW * (rows(behind) + rows(before)) + 44).max(96);
        let bottom = 46 + board_height;
        let place = |(index, (say, n)): (usize, (&Say, &usize))| {
            let is_far = index < far;
            let column = u32::try_from(if is_far { index } else { index - far }).unwrap_or(0);
            let x = 26 + STEP * column;
            StoneSeat {
                x,
                y: if is_far { 24 } else { bottom + 22 },
                code: say.code.chars().take(4).collect(),
                shape: Shape::of(say.sector),
                none: *n == 0 && say.share == 0.0,
                stones: stones(*n, x, is_far, bottom),
                zero_y: if is_far { 64 } else { bottom - 10 },
            }
        };
        let width = 8 + STEP * u32::try_from(far.max(1)).unwrap_or(1);
        Self {
            label: label.into(),
            width,
            height: bottom + 46,
            board_height,
            seats: seats.iter().zip(&counts).enumerate().map(place).collect(),
        }
    }

    pub fn board_width(&self) -> u32 {
        self.width - 8
    }
}

/// Two columns of stones, three from nine on.
const fn columns(n: usize) -> usize {
    if n > 8 { 3 } else { 2 }
}

fn rows_of(n: usize) -> u32 {
    u32::try_from(n.div_ceil(columns(n))).unwrap_or(0)
}

fn stones(n: usize, x: u32, is_far: bool, bottom: u32) -> Vec<(u32, u32)> {
    let columns = columns(n);
    let left = x + 5 - 5 * u32::try_from(columns).unwrap_or(2);
    (0..n)
        .map(|stone| {
            let across = u32::try_from(stone % columns).unwrap_or(0);
            let down = u32::try_from(stone / columns).unwrap_or(0);
            let y = if is_far { 58 + ROW * down } else { bottom - 12 - ROW * down };
            (left + 10 * across, y)
        })
        .collect()
}

/// Whole stones by largest remainders; who has any power keeps at least one.
fn shared_out(seats: &[Say]) -> Vec<usize> {
    let all = STONES_PER_SEAT * seats.len();
    let exact: Vec<f64> = seats.iter().map(|say| say.share * all as f64).collect();
    let mut counts: Vec<usize> = exact.iter().map(|share| (share + 1e-9).floor() as usize).collect();
    let mut order: Vec<usize> = (0..seats.len()).collect();
    let rest = |index: &usize| {
        let share = exact.get(*index).copied().unwrap_or(0.0);
        share - (share + 1e-9).floor()
    };
    order.sort_by(|a, b| rest(b).total_cmp(&rest(a)).then(a.cmp(b)));
    let missing = all.saturating_sub(counts.iter().sum());
    for index in order.iter().cycle().take(missing.min(all)) {
        if exact.get(*index).is_some_and(|share| *share > 0.0)
            && let Some(count) = counts.get_mut(*index)
        {
            *count += 1;
        }
    }
    for (count, share) in counts.iter_mut().zip(&exact) {
        if *share > 0.0 && *count == 0 {
            *count = 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seats(shares: &[f64]) -> Vec<Say> {
        let say = |share: &f64| Say {
            code: "KOM".into(),
            name: "Kommunen".into(),
            sector: Some(Sector::Public),
            share: *share,
        };
        shares.iter().map(say).collect()
    }

    #[test]
    fn equal_power_looks_equal_and_none_is_said() {
        let drawn = Stones::of("", &seats(&[0.25, 0.25, 0.5, 0.0]));
        let counts: Vec<usize> = drawn.seats.iter().map(|seat| seat.stones.len()).collect();
        assert_eq!(counts, [5, 5, 10, 0]);
        assert!(drawn.seats.iter().map(|seat| seat.none).eq([false, false, false, true]));
    }

    #[test]
    fn no_stone_leaves_the_board() {
        for shares in [&[1.0, 0.0][..], &[0.3, 0.3, 0.4], &[0.01; 22], &[1.0 / 15.0; 15]] {
            let drawn = Stones::of("", &seats(shares));
            for seat in &drawn.seats {
                for (x, y) in &seat.stones {
                    assert!(
                        (4..drawn.width).contains(x) && (46..=46 + drawn.board_height).contains(y),
                        "{x} {y}"
                    );
                }
            }
        }
    }
}
