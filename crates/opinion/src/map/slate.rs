//! A few statements that together speak for everybody in proportion: each person's first statement
//! counts fully, the second half, the third a third (proportional approval voting, Thiele 1895),
//! chosen one by one. Who has not seen a statement approves it where the map expects so surely enough.

use rayon::prelude::*;

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
    approvals: Approvals,
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
    let expected = Approvals::new(columns, votes.columns(), profiles);
    let words = columns.len().div_ceil(64);
    let mut approvals = vec![0u64; people.len() * words];
    approvals.par_chunks_mut(words.max(1)).zip(&people).for_each(|(own, &row)| {
        expected.mark(votes, row, seats[row].place, own);
    });
    // Whole numbers, so that the order of people cannot matter.
    let gain = |person: usize, spoken_for: u32| {
        let weight = weights.map_or(1.0, |weights| weights[people[person]]);
        (weight / f64::from(spoken_for + 1) * FINE).round() as u64
    };
    let mut spoken_for = vec![0u32; people.len()];
    let mut gains = vec![0u64; columns.len()];
    for person in 0..people.len() {
        let own = gain(person, 0);
        each_bit(&approvals[person * words..][..words], |at| gains[at] += own);
    }
    let mut chosen: Vec<usize> = Vec::new();
    while chosen.len() < size.min(columns.len()) {
        let open = (0..columns.len()).filter(|at| !chosen.contains(at));
        // Equal gains are told apart by what the statements are, not by where they stand. To the nearest whole
        // DUST, since many gains are whole ones but for what rounding took or gave.
        let key = |at: usize| ((gains[at] + DUST / 2) / DUST, profiles.column_mark(columns[at]));
        let Some(best) = open.reduce(|best, at| if key(at) > key(best) { at } else { best }) else { break };
        if gains[best] == 0 {
            break;
        }
        chosen.push(best);
        // Whom it speaks for, the next one speaks for less.
        for (person, spoken_for) in spoken_for.iter_mut().enumerate() {
            let own = &approvals[person * words..][..words];
            if own[best / 64] >> (best % 64) & 1 == 1 {
                let less = gain(person, *spoken_for) - gain(person, *spoken_for + 1);
                each_bit(own, |at| gains[at] -= less);
                *spoken_for += 1;
            }
        }
    }
    let columns: Vec<usize> = chosen.into_iter().map(|at| columns[at]).collect();
    Slate { approvals: Approvals::new(&columns, votes.columns(), profiles), columns }
}

fn each_bit(words: &[u64], mut found: impl FnMut(usize)) {
    for (word, &bits) in words.iter().enumerate() {
        let mut bits = bits;
        while bits != 0 {
            found(word * 64 + bits.trailing_zeros() as usize);
            bits &= bits - 1;
        }
    }
}

/// Who approves which of some statements: those who agreed, and of those who have not seen it, those
/// from whose place agreement is sure enough.
struct Approvals {
    /// Per statement, the least that place and loading must give, and the loading.
    needed: Vec<(f64, [f64; 2])>,
    /// The place of every column among them.
    place_of: Vec<Option<u32>>,
}

impl Approvals {
    fn new(columns: &[usize], width: usize, profiles: &Profiles) -> Self {
        let mut place_of = vec![None; width];
        columns.iter().enumerate().for_each(|(at, &column)| place_of[column] = Some(at as u32));
        Self { needed: columns.iter().map(|&column| profiles.needed_to_approve(column)).collect(), place_of }
    }

    /// Sets the bits of what this row approves, of all that are clear.
    fn mark(&self, votes: &Votes, row: usize, [x, y]: [f64; 2], own: &mut [u64]) {
        for (word, needed) in own.iter_mut().zip(self.needed.chunks(64)) {
            for (bit, &(least, [a, b])) in needed.iter().enumerate() {
                *word |= u64::from(a * x + b * y >= least) << bit;
            }
        }
        for (column, choice, _) in votes.ballot(row) {
            let Some(at) = self.place_of[column] else { continue };
            let (word, bit) = (&mut own[at as usize / 64], 1 << (at % 64));
            if choice == Choice::Agree { *word |= bit } else { *word &= !bit }
        }
    }
}

/// A seat's mark: from its content, as even as chance.
fn mark(seat: &Seat) -> u64 {
    let [x, y] = seat.place.map(|x| (x * 1e6).round() as i64 as u64);
    mix(mix(x) ^ y)
}

impl Slate {
    /// Which of the slate's statements speak for a person, by place in the slate.
    pub(super) fn speaks_for(&self, votes: &Votes, row: usize, seat: &Seat) -> Vec<u8> {
        let mut own = vec![0; self.columns.len().div_ceil(64)];
        self.approvals.mark(votes, row, seat.place, &mut own);
        let mut places = Vec::new();
        each_bit(&own, |at| places.push(at as u8));
        places
    }
}
