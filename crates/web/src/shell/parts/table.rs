//! The long table: one seat for each affected group, all of one size, none first.

/// How a group sits at the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatState {
    /// Takes part; or: it matters to most of them.
    Full,
    /// It matters to some of them.
    Some,
    /// It matters to few of them.
    Few,
    /// Not asked yet. Nobody may conclude anything from that.
    Open,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub x: u32,
    pub y: u32,
    pub radius: u32,
    pub state: SeatState,
}

/// A drawing with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub label: String,
    pub width: u32,
    pub height: u32,
    pub board_y: u32,
    pub board_height: u32,
    pub seats: Vec<Seat>,
    /// Drawn large, with a question mark in the open seats.
    pub large: bool,
}

impl Table {
    /// The quiet line under a heading.
    pub fn edge(label: impl Into<String>, states: &[SeatState]) -> Self {
        Self::draw(label.into(), states, Measures { width: 384, height: 54, board: 12, radius: 6 }, false)
    }

    /// A concern's table, with how much it matters to each group.
    pub fn large(label: impl Into<String>, states: &[SeatState]) -> Self {
        Self::draw(label.into(), states, Measures { width: 340, height: 104, board: 30, radius: 13 }, true)
    }

    fn draw(label: String, states: &[SeatState], measures: Measures, large: bool) -> Self {
        let Measures { width, height, board, radius } = measures;
        let far = states.len().div_ceil(2);
        let (behind, before) = states.split_at(far);
        let margin = radius + 2;
        // Many groups share the same table; their seats grow smaller together, never one alone.
        let places = u32::try_from(far.max(1)).unwrap_or(u32::MAX);
        let radius = radius.min((width / places / 2).saturating_sub(3)).max(2);
        let mut seats = row(behind, width, margin, radius);
        seats.extend(row(before, width, height - margin, radius));
        Self { label, width, height, board_y: (height - board) / 2, board_height: board, seats, large }
    }
}

struct Measures {
    width: u32,
    height: u32,
    board: u32,
    radius: u32,
}

/// Seats at equal distances along one side.
fn row(states: &[SeatState], width: u32, y: u32, radius: u32) -> Vec<Seat> {
    let places = u32::try_from(states.len().max(1)).unwrap_or(u32::MAX);
    let centre = |place: u32| width * (2 * place + 1) / (2 * places);
    (0..places).zip(states).map(|(place, &state)| Seat { x: centre(place), y, radius, state }).collect()
}

impl Table {
    pub fn board_width(&self) -> u32 {
        self.width - 4
    }

    pub fn board_round(&self) -> u32 {
        self.board_height / 2
    }
}

impl Seat {
    pub fn is_open(&self) -> bool {
        self.state == SeatState::Open
    }

    pub fn is_half(&self) -> bool {
        self.state == SeatState::Some
    }

    pub fn class(&self) -> &'static str {
        match self.state {
            SeatState::Full => "seat",
            SeatState::Some => "seat some",
            SeatState::Few => "seat few",
            SeatState::Open => "seat open",
        }
    }

    pub fn top(&self) -> u32 {
        self.y - self.radius
    }

    pub fn across(&self) -> u32 {
        2 * self.radius
    }

    /// Where a letter stands so that it looks centred.
    pub fn letter_y(&self) -> u32 {
        self.y + 6
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twelve_groups_sit_six_and_six_across_from_each_other() {
        let table = Table::edge("", &[SeatState::Full; 12]);
        let places: Vec<(u32, u32)> = table.seats.iter().map(|seat| (seat.x, seat.y)).collect();
        assert_eq!(places.get(..6), Some(&[(32, 8), (96, 8), (160, 8), (224, 8), (288, 8), (352, 8)][..]));
        assert_eq!(places.get(6), Some(&(32, 46)));
    }

    #[test]
    fn all_seats_are_of_one_size_however_many_there_are() {
        for groups in [0, 1, 2, 7, 40, 200] {
            for table in [
                Table::edge("", &vec![SeatState::Open; groups]),
                Table::large("", &vec![SeatState::Few; groups]),
            ] {
                assert_eq!(table.seats.len(), groups);
                assert!(table.seats.windows(2).all(|pair| pair[0].radius == pair[1].radius));
                assert!(table.seats.iter().all(|seat| seat.x <= table.width && seat.y >= seat.radius));
            }
        }
    }
}
