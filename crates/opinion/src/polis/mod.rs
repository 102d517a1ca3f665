//! The reference everybody uses, followed step by step, so that results can be compared and the
//! differences of our own method be shown. Its quirks are kept on purpose; see `docs/opinion.md`.
//!
//! A conversation is a chain of ticks. A cold tick needs votes alone; a warm one also the [`State`]
//! the last tick left, in which rows and columns keep their numbers and new ones come after them.

mod cells;
mod components;
mod consensus;
mod groups;
mod priorities;
mod projection;
mod ratings;
mod representative;
mod tallies;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use self::cells::{Items, k_means};
use self::components::Search;
use self::ratings::Ratings;
use crate::Votes;

pub use self::cells::Cluster;
pub use self::consensus::{Consensus, ConsensusLists};
pub use self::groups::Smoother;
pub use self::representative::{Representative, Side};
pub use self::tallies::Tally;

/// How many cells people are first gathered into.
const MOST_CELLS: usize = 100;
const CELL_STEPS: usize = 100;
/// The map is never of fewer people than this while there are as many.
const FEWEST_IN_MAP: usize = 15;

/// What the reference lets one choose.
#[derive(Clone, Debug)]
pub struct Options {
    /// People with fewer answers are not grouped (but move the map).
    pub min_votes: usize,
    pub max_clusters: usize,
    /// Moderated out, one per column; shorter means in.
    pub out: Vec<bool>,
    /// Statements about the conversation itself, one per column.
    pub meta: Vec<bool>,
}

impl Default for Options {
    fn default() -> Self {
        Self { min_votes: 7, max_clusters: 5, out: Vec::new(), meta: Vec::new() }
    }
}

/// What one tick leaves for the next.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    in_map: Vec<bool>,
    components: [Vec<f64>; 2],
    cells: Vec<Cluster>,
    groupings: BTreeMap<usize, Vec<Cluster>>,
    smoother: Option<Smoother>,
    tallies: Vec<Vec<Tally>>,
}

/// Everything one tick finds, in rows and columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// Who is grouped, in row order.
    pub in_map: Vec<usize>,
    pub center: Vec<f64>,
    pub components: [Vec<f64>; 2],
    pub projections: Vec<[f64; 2]>,
    pub extremities: Vec<f64>,
    pub cells: Vec<Cluster>,
    pub silhouettes: BTreeMap<usize, f64>,
    pub smoother: Option<Smoother>,
    pub groupings: BTreeMap<usize, Vec<Cluster>>,
    /// The groups that stand; their members are cells.
    pub groups: Vec<Cluster>,
    /// Each row's place in `groups`.
    pub group_of: Vec<Option<usize>>,
    pub group_votes: Vec<Vec<Tally>>,
    pub group_aware_consensus: Vec<f64>,
    pub representative: Vec<Vec<Representative>>,
    pub consensus: ConsensusLists,
    /// Weights for the next statement, from the last tick's groups.
    pub priorities: Vec<f64>,
}

/// One tick: all standing votes in, the reference's findings out, and what the next tick needs.
///
/// ```
/// # use opinion::{Choice, Event, Votes, polis};
/// let says = |row, column, choice| Event { row, column, choice, matters: false };
/// let events: Vec<_> = (0..8u32)
///     .flat_map(|row| (0..4).map(move |column| (row, column)))
///     .map(|(row, column)| says(row, column, if (row < 4) == (column < 2) { Choice::Agree } else { Choice::Disagree }))
///     .collect();
/// let (found, _) = polis::tick(&Votes::from_events(8, 4, events)?, &polis::Options::default(), None);
/// assert_eq!(found.in_map.len(), 8);
/// # Ok::<(), opinion::VotesError>(())
/// ```
pub fn tick(votes: &Votes, options: &Options, last: Option<&State>) -> (Reference, State) {
    let out = padded(&options.out, votes.columns());
    let ratings = Ratings::new(votes, &out);
    tick_of(&ratings, &Search::new(&ratings), options, last)
}

/// A tick, and the weights a further tick without votes would give: the components move on a little,
/// and the groups are those of the tick before. This is how the reference reads its priorities.
pub fn tick_and_priorities(
    votes: &Votes,
    options: &Options,
    last: Option<&State>,
) -> (Reference, State, Vec<f64>) {
    let out = padded(&options.out, votes.columns());
    let meta = padded(&options.meta, votes.columns());
    let ratings = Ratings::new(votes, &out);
    let search = Search::new(&ratings);
    let (found, state) = tick_of(&ratings, &search, options, last);
    let components = search.components(Some(&state.components));
    let extremities = projection::extremities(&ratings, &components);
    let priorities = priorities::priorities(&state.tallies, &extremities, &meta);
    (found, state, priorities)
}

fn tick_of(
    ratings: &Ratings<'_>,
    search: &Search<'_>,
    options: &Options,
    last: Option<&State>,
) -> (Reference, State) {
    let (votes, out) = (ratings.votes, ratings.out);
    let meta = padded(&options.meta, votes.columns());
    let start = last.map(|last| &last.components).filter(|components| !components[0].is_empty());
    let components = search.components(start);
    let projections = projection::people(ratings, &components);
    let extremities = projection::extremities(ratings, &components);

    let is_in = in_map(votes, options.min_votes, last);
    let in_map: Vec<usize> = (0..votes.rows()).filter(|&row| is_in[row]).collect();
    let cells = gather_cells(&in_map, &projections, last);
    let found = groups::groupings(&cells, options.max_clusters, last.map(|last| &last.groupings));
    let smoother = Smoother::after(last.and_then(|last| last.smoother), &found.silhouettes);
    let groups =
        smoother.and_then(|smoother| found.by_k.get(&smoother.smoothed_k)).cloned().unwrap_or_default();
    let group_of = group_of(votes.rows(), &cells, &groups);

    let group_votes = tallies::tallies(votes, &group_of, groups.len());
    let last_votes = last.map_or(&[][..], |last| &last.tallies);
    let found = Reference {
        in_map,
        center: ratings.mean.clone(),
        projections,
        cells,
        silhouettes: found.silhouettes,
        smoother,
        groupings: found.by_k,
        group_of,
        group_aware_consensus: tallies::group_aware_consensus(&group_votes, votes.columns()),
        representative: representative::representative(&group_votes, out),
        consensus: consensus::consensus(&tallies::overall(votes), out),
        priorities: priorities::priorities(last_votes, &extremities, &meta),
        extremities,
        components,
        groups,
        group_votes,
    };
    let state = State {
        in_map: is_in,
        components: found.components.clone(),
        cells: found.cells.clone(),
        groupings: found.groupings.clone(),
        smoother,
        tallies: found.group_votes.clone(),
    };
    (found, state)
}

fn padded(flags: &[bool], columns: usize) -> Vec<bool> {
    (0..columns).map(|column| flags.get(column).copied().unwrap_or(false)).collect()
}

/// Once in the map, always in it; those with most answers fill it up while it holds fewer than fifteen.
fn in_map(votes: &Votes, min_votes: usize, last: Option<&State>) -> Vec<bool> {
    let enough = min_votes.min(votes.columns());
    let was_in = |row: usize| last.is_some_and(|last| last.in_map.get(row).copied().unwrap_or(false));
    let mut is_in: Vec<bool> =
        (0..votes.rows()).map(|row| was_in(row) || votes.ballot_len(row) >= enough).collect();
    let n_in = is_in.iter().filter(|&&is_in| is_in).count();
    if n_in < FEWEST_IN_MAP {
        let mut waiting: Vec<usize> = (0..votes.rows()).filter(|&row| !is_in[row]).collect();
        waiting.sort_by_key(|&row| std::cmp::Reverse(votes.ballot_len(row)));
        for row in waiting.into_iter().take(FEWEST_IN_MAP - n_in) {
            is_in[row] = true;
        }
    }
    is_in
}

/// People near each other share a cell.
fn gather_cells(in_map: &[usize], projections: &[[f64; 2]], last: Option<&State>) -> Vec<Cluster> {
    let ids: Vec<u32> = in_map.iter().map(|&row| row as u32).collect();
    let points: Vec<[f64; 2]> = in_map.iter().map(|&row| projections[row]).collect();
    let weights = vec![1.0; ids.len()];
    let items = Items { ids: &ids, points: &points, weights: &weights };
    k_means(&items, MOST_CELLS, CELL_STEPS, last.map(|last| last.cells.as_slice()))
}

fn group_of(rows: usize, cells: &[Cluster], groups: &[Cluster]) -> Vec<Option<usize>> {
    let most = cells.iter().map(|cell| cell.id as usize + 1).max().unwrap_or(0);
    let mut group_of_cell = vec![None; most];
    for (index, group) in groups.iter().enumerate() {
        for &cell in &group.members {
            group_of_cell[cell as usize] = Some(index);
        }
    }
    let mut group_of = vec![None; rows];
    for cell in cells {
        for &row in &cell.members {
            group_of[row as usize] = group_of_cell[cell.id as usize];
        }
    }
    group_of
}
