//! The draw in public: the lottery as a thousand equally likely panels, numbered 000 to 999, so that three
//! ten-sided dice on a table can decide.

use basics::Dice;
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::leximin::Lottery;
use super::pool::Pool;

/// How many panels the lottery is rounded to.
const PANELS: usize = 1000;
const MOST_MOVES: usize = 500;

/// A thousand panels, each as rows of the pool in ascending order.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Panels {
    pub panels: Vec<Vec<usize>>,
    /// SHA-256 of the panels written one a line, rows separated by spaces: publish it before the throw.
    pub hash: String,
    /// The largest change of anybody's chance that rounding to a thousand makes.
    pub largest_change: f64,
}

/// One panel drawn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Draw {
    pub number: u16,
    pub people: Vec<usize>,
}

impl Panels {
    /// Rounds the lottery by largest remainders and then by single moves while the largest change falls. People
    /// of a type are shuffled once and dealt in turn, so that all of them sit on equally many panels, give or
    /// take one.
    pub fn of(pool: &Pool, lottery: &Lottery, dice: &mut Dice) -> Self {
        let counts = rounded(pool, lottery);
        let mut compositions: Vec<usize> = counts
            .iter()
            .enumerate()
            .flat_map(|(column, &count)| std::iter::repeat_n(column, count))
            .collect();
        dice.shuffle(&mut compositions);
        let mut queues: Vec<Vec<usize>> = pool.members.clone();
        queues.iter_mut().for_each(|queue| dice.shuffle(queue));
        let mut next = vec![0usize; queues.len()];
        let mut seats_held = vec![0usize; pool.members.iter().map(Vec::len).sum()];
        let mut panels = Vec::with_capacity(PANELS);
        for column in compositions {
            let mut people = Vec::with_capacity(pool.seats as usize);
            for (of_type, &held) in lottery.panels[column].0.iter().enumerate() {
                for _ in 0..held {
                    let queue = &queues[of_type];
                    people.push(queue[next[of_type] % queue.len()]);
                    next[of_type] += 1;
                }
            }
            people.sort_unstable();
            people.iter().for_each(|&person| seats_held[person] += 1);
            panels.push(people);
        }
        let change = |of_type: usize| {
            let chance = lottery.types[of_type].probability;
            pool.members[of_type].iter().map(move |&person| (person, chance))
        };
        let largest_change = (0..pool.types.len())
            .flat_map(change)
            .map(|(person, chance)| (seats_held[person] as f64 / PANELS as f64 - chance).abs())
            .fold(0.0, f64::max);
        let hash = hash(&panels);
        Self { panels, hash, largest_change }
    }

    /// The panel of a throw of three ten-sided dice, or of the seed.
    pub fn draw(&self, number: u16) -> Option<Draw> {
        self.panels.get(usize::from(number)).map(|people| Draw { number, people: people.clone() })
    }
}

fn hash(panels: &[Vec<usize>]) -> String {
    let mut hash = Sha256::new();
    for panel in panels {
        let line: Vec<String> = panel.iter().map(usize::to_string).collect();
        hash.update(line.join(" ").as_bytes());
        hash.update(b"\n");
    }
    crate::record::hex(&hash.finalize())
}

/// How many of the thousand panels have each composition.
fn rounded(pool: &Pool, lottery: &Lottery) -> Vec<usize> {
    let exact: Vec<f64> = lottery.panels.iter().map(|(_, weight)| weight * PANELS as f64).collect();
    let mut counts: Vec<usize> = exact.iter().map(|share| share.floor() as usize).collect();
    let mut by_remainder: Vec<usize> = (0..exact.len()).collect();
    by_remainder.sort_by(|&a, &b| {
        let remainder = |column: usize| exact[column] - exact[column].floor();
        remainder(b).total_cmp(&remainder(a)).then(a.cmp(&b))
    });
    let missing = PANELS.saturating_sub(counts.iter().sum());
    by_remainder.iter().cycle().take(missing).for_each(|&column| counts[column] += 1);
    let mut seats: Vec<f64> = vec![0.0; pool.types.len()];
    for ((column, _), &count) in lottery.panels.iter().zip(&counts) {
        for (seats, &held) in seats.iter_mut().zip(column) {
            *seats += f64::from(held) * count as f64;
        }
    }
    let wanted: Vec<f64> = (0..seats.len())
        .map(|t| lottery.types[t].probability * pool.count(t) as f64 * PANELS as f64)
        .collect();
    let worst = |seats: &[f64]| -> f64 {
        let off = |t: usize| (seats[t] - wanted[t]).abs() / pool.count(t) as f64;
        (0..seats.len()).map(off).fold(0.0, f64::max)
    };
    let mut now = worst(&seats);
    for _ in 0..MOST_MOVES {
        let mut better = None;
        'search: for from in (0..counts.len()).filter(|&column| counts[column] > 0) {
            for to in (0..counts.len()).filter(|&column| column != from) {
                let moved: Vec<f64> = (0..seats.len())
                    .map(|t| {
                        seats[t] + f64::from(lottery.panels[to].0[t]) - f64::from(lottery.panels[from].0[t])
                    })
                    .collect();
                let then = worst(&moved);
                if then < now - 1e-9 {
                    better = Some((from, to, moved, then));
                    break 'search;
                }
            }
        }
        let Some((from, to, moved, then)) = better else { break };
        counts[from] -= 1;
        counts[to] += 1;
        (seats, now) = (moved, then);
    }
    counts
}
