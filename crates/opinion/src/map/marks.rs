//! Marks that tell people and statements apart by content alone.
//!
//! Each ballot's mark is a sum over its answers, each statement's a sum over its answerers, refined
//! in turn (colour refinement, Weisfeiler and Leman 1968). Where whole camps mirror each other, so
//! that every statement looks like its mirror image, one is singled out and the rest follows
//! (McKay 1981): whichever it is, the finding is the same but for which camp is called the first.

use std::collections::BTreeMap;

use crate::votes::{Ballots, Cell};

const ANSWERS: [u64; 4] = [0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03, 0x8cb9_2ba7_2f3d_8dd7, 0];
/// So many rounds tell all but mirrored statements apart.
const ROUNDS: usize = 2;
/// Mirrored statements are told apart while they hold more than this part of the answers.
const MIRRORED: f64 = 0.1;
const MOST_SINGLED_OUT: usize = 16;

pub(super) struct Marks {
    pub(super) rows: Vec<u64>,
    pub(super) columns: Vec<u64>,
}

/// Scrambles a number so that sums of scrambled numbers tell contents apart.
pub(crate) fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

impl Marks {
    pub(super) fn of<C: Cell>(
        ballots: Ballots<'_, C>,
        is_out: &[bool],
        label: impl Fn(usize) -> u64,
        is_looked_at: impl Fn(usize) -> bool,
    ) -> Self {
        let all: Vec<usize> = (0..ballots.rows()).filter(|&row| is_looked_at(row)).collect();
        let looked_at = distinct(ballots, &label, &all);
        let columns = is_out.iter().map(|&is_out| u64::from(!is_out)).collect();
        let mut marks = Self { rows: vec![0; ballots.rows()], columns };
        marks.refine(ballots, is_out, &label, &looked_at);
        for _ in 0..MOST_SINGLED_OUT {
            let Some(column) = marks.mirrored(ballots, is_out, &looked_at) else { break };
            marks.columns[column] = mix(marks.columns[column] ^ 1);
            marks.refine(ballots, is_out, &label, &looked_at);
        }
        marks.mark_rows(ballots, is_out, &label, &all);
        marks
    }

    fn refine<C: Cell>(
        &mut self,
        ballots: Ballots<'_, C>,
        is_out: &[bool],
        label: &impl Fn(usize) -> u64,
        looked_at: &[usize],
    ) {
        for _ in 0..ROUNDS {
            self.mark_rows(ballots, is_out, label, looked_at);
            let mut next: Vec<u64> = self.columns.iter().map(|&mark| mix(mark)).collect();
            for &row in looked_at {
                for cell in ballots.row(row) {
                    let answer = mix(self.rows[row] ^ ANSWERS[cell.code()]);
                    next[cell.column()] = next[cell.column()].wrapping_add(answer);
                }
            }
            self.columns = next.into_iter().map(mix).collect();
        }
        self.mark_rows(ballots, is_out, label, looked_at);
    }

    fn mark_rows<C: Cell>(
        &mut self,
        ballots: Ballots<'_, C>,
        is_out: &[bool],
        label: &impl Fn(usize) -> u64,
        looked_at: &[usize],
    ) {
        for &row in looked_at {
            let live = ballots.row(row).iter().filter(|cell| !is_out[cell.column()]);
            let answers = live.map(|cell| mix(self.columns[cell.column()] ^ ANSWERS[cell.code()]));
            self.rows[row] = mix(answers.fold(label(row), u64::wrapping_add));
        }
    }

    /// A statement that looks like another though different people answer it so, while such
    /// statements hold a good part of all answers.
    fn mirrored<C: Cell>(
        &self,
        ballots: Ballots<'_, C>,
        is_out: &[bool],
        looked_at: &[usize],
    ) -> Option<usize> {
        let mut alike: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
        for column in (0..is_out.len()).filter(|&column| !is_out[column]) {
            alike.entry(self.columns[column]).or_default().push(column);
        }
        alike.retain(|_, columns| columns.len() > 1);
        if alike.is_empty() {
            return None;
        }
        // Who answers what, by number: equal for twins, which may stay alike.
        let (mut contents, mut answers, mut all) =
            (vec![0u64; is_out.len()], vec![0usize; is_out.len()], 0usize);
        for &row in looked_at {
            for cell in ballots.row(row).iter().filter(|cell| !is_out[cell.column()]) {
                let column = cell.column();
                contents[column] = contents[column].wrapping_add(mix(mix(row as u64) ^ ANSWERS[cell.code()]));
                answers[column] += 1;
                all += 1;
            }
        }
        alike.retain(|_, columns| columns.iter().any(|&column| contents[column] != contents[columns[0]]));
        let held: usize = alike.values().flatten().map(|&column| answers[column]).sum();
        let most = |columns: &Vec<usize>| columns.iter().map(|&column| answers[column]).sum::<usize>();
        let largest = alike.values().max_by_key(|columns| most(columns))?;
        (held as f64 > MIRRORED * all as f64).then(|| largest.first().copied()).flatten()
    }
}

/// One row of each content: how many people say the same leaves no mark on the statements, so that
/// copying all members of a group does not turn the map.
fn distinct<C: Cell>(ballots: Ballots<'_, C>, label: &impl Fn(usize) -> u64, rows: &[usize]) -> Vec<usize> {
    let content = |row: usize| {
        let cells = ballots.row(row).iter();
        let answer = |cell: &C| mix(ANSWERS[cell.code()] ^ cell.column() as u64);
        cells.fold(mix(label(row)), |sum, cell| sum.wrapping_add(answer(cell)))
    };
    let mut marked: Vec<(u64, usize)> = rows.iter().map(|&row| (content(row), row)).collect();
    marked.sort_unstable();
    marked.dedup_by_key(|(content, _)| *content);
    marked.into_iter().map(|(_, row)| row).collect()
}
