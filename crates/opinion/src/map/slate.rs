//! A few statements that together speak for everybody in proportion: each person's first statement
//! counts fully, the second half, the third a third (proportional approval voting, Thiele 1895),
//! chosen one by one. Who has not seen a statement approves it where the map expects so surely enough.

use super::marks::mix;
use super::place::Seat;
use super::profiles::Profiles;
use crate::{Choice, Votes};

/// More approvals than this are looked at in a sample of the people.
const MOST_APPROVALS: usize = 4_000_000;

/// Gains are whole numbers of this part of a voice; below this many of them they are equal.
const FINE: f64 = (1u64 << 34) as f64;
const DUST: u64 = 1 << 16;

/// The chosen statements.
pub(super) struct Slate {
    pub(super) columns: Vec<usize>,
}

pub(super) fn slate(
    votes: &Votes,
    columns: &[usize],
    seats: &[Seat],
    weights: Option<&[f64]>,
    profiles: &Profiles,
    size: usize,
) -> Slate {
    let on_map: Vec<usize> = (0..seats.len()).filter(|&row| seats[row].cluster.is_some()).collect();
    let every = (on_map.len() * columns.len()).div_ceil(MOST_APPROVALS).max(1) as u64;
    let people: Vec<usize> =
        on_map.into_iter().filter(|&row| every == 1 || mark(&seats[row]).is_multiple_of(every)).collect();
    let words = columns.len().div_ceil(64);
    let mut approvals = vec![0u64; people.len() * words];
    for (person, &row) in people.iter().enumerate() {
        let own = &mut approvals[person * words..][..words];
        mark_approvals(votes, columns, row, seats[row].place, profiles, own);
    }
    let weight = |person: usize| weights.map_or(1.0, |weights| weights[people[person]]);
    let mut spoken_for = vec![0u32; people.len()];
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < size.min(columns.len()) {
        let mut gains = vec![0u64; columns.len()];
        for person in 0..people.len() {
            // Whole numbers, so that the order of people cannot matter.
            let gain = (weight(person) / f64::from(spoken_for[person] + 1) * FINE).round() as u64;
            for (word, &bits) in approvals[person * words..][..words].iter().enumerate() {
                let mut bits = bits;
                while bits != 0 {
                    gains[word * 64 + bits.trailing_zeros() as usize] += gain;
                    bits &= bits - 1;
                }
            }
        }
        let open = (0..columns.len()).filter(|at| !chosen.contains(at));
        // Equal gains are told apart by what the statements are, not by where they stand.
        let key = |at: usize| (gains[at] / DUST, profiles.column_mark(columns[at]));
        let Some(best) = open.reduce(|best, at| if key(at) > key(best) { at } else { best }) else { break };
        if gains[best] == 0 {
            break;
        }
        for (person, spoken_for) in spoken_for.iter_mut().enumerate() {
            *spoken_for += u32::from(approvals[person * words + best / 64] >> (best % 64) & 1 == 1);
        }
        chosen.push(best);
    }
    Slate { columns: chosen.into_iter().map(|at| columns[at]).collect() }
}

fn mark_approvals(
    votes: &Votes,
    columns: &[usize],
    row: usize,
    place: [f64; 2],
    profiles: &Profiles,
    own: &mut [u64],
) {
    let mut ballot = votes.ballot(row).peekable();
    for (at, &column) in columns.iter().enumerate() {
        while ballot.peek().is_some_and(|&(seen, ..)| seen < column) {
            ballot.next();
        }
        let approves = match ballot.peek() {
            Some(&(seen, choice, _)) if seen == column => choice == Choice::Agree,
            _ => profiles.surely_approves(place, column),
        };
        own[at / 64] |= u64::from(approves) << (at % 64);
    }
}

/// A seat's mark: from its content, as even as chance.
fn mark(seat: &Seat) -> u64 {
    let [x, y] = seat.place.map(|x| (x * 1e6).round() as i64 as u64);
    mix(mix(x) ^ y)
}

impl Slate {
    /// Which of the slate's statements speak for a person, by place in the slate.
    pub(super) fn speaks_for(&self, votes: &Votes, row: usize, seat: &Seat, profiles: &Profiles) -> Vec<u8> {
        let approves = |column: usize| match votes.ballot(row).find(|&(seen, ..)| seen == column) {
            Some((_, choice, _)) => choice == Choice::Agree,
            None => profiles.surely_approves(seat.place, column),
        };
        let columns = self.columns.iter().enumerate();
        columns.filter(|&(_, &column)| approves(column)).map(|(at, _)| at as u8).collect()
    }
}
