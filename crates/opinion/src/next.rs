//! Which statement to ask somebody next: where the answer tells most, where few have answered, and
//! above all where the person's own group has not been heard. Every draw comes with its chance, so
//! that later counts can be weighed by it.
//!
//! Weights are kept per cluster and group in trees of running sums (Fenwick 1994): a draw or an
//! update costs the logarithm of the number of statements.

use basics::Dice;
use serde::{Deserialize, Serialize};

use crate::map::{Map, Profiles};
use crate::{GroupAnswers, Votes};

/// How to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rule {
    /// Information × coverage × floor for groups.
    Langbord,
    /// The reference's priorities, the same for everybody.
    Polis,
    Uniform,
}

/// One drawn statement.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draw {
    pub column: usize,
    /// The chance with which it was drawn.
    pub propensity: f64,
}

/// Everything needed to draw; [`Router::record`] keeps it up to date vote by vote.
#[derive(Clone, Debug)]
pub struct Router {
    groups: usize,
    columns: usize,
    live: Vec<bool>,
    /// One tree per cluster and group.
    trees: Vec<Tree>,
    /// Per cluster and statement: how much an answer would tell.
    information: Vec<f64>,
    seen: Vec<f64>,
    seen_by_group: Vec<f64>,
    rule: Rule,
}

impl Router {
    /// `answers` are the groups' counts; with [`Rule::Polis`] `priorities` are the reference's weights.
    pub fn new(
        rule: Rule,
        map: &Map,
        profiles: &Profiles,
        answers: &GroupAnswers,
        priorities: &[f64],
    ) -> Self {
        let (columns, groups, clusters) = (answers.columns(), answers.groups().max(1), profiles.clusters());
        let mut live = vec![false; columns];
        map.columns.iter().for_each(|&column| live[column] = true);
        let seen_by_group: Vec<f64> = (0..groups)
            .flat_map(|group| (0..columns).map(move |column| answers.get(group, column).seen))
            .collect();
        let seen = (0..columns)
            .map(|column| (0..groups).map(|group| seen_by_group[group * columns + column]).sum())
            .collect();
        let information = (0..clusters)
            .flat_map(|cluster| (0..columns).map(move |column| (cluster, column)))
            .map(|(cluster, column)| match rule {
                Rule::Langbord => profiles.information(cluster, column),
                // Missing or nothing counts as one, as in the reference.
                Rule::Polis => priorities.get(column).copied().filter(|&own| own > 0.0).unwrap_or(1.0),
                Rule::Uniform => 1.0,
            })
            .collect();
        let mut router =
            Self { groups, columns, live, trees: Vec::new(), information, seen, seen_by_group, rule };
        router.trees = (0..clusters * groups)
            .map(|tree| Tree::new((0..columns).map(|column| router.weight(tree, column)).collect()))
            .collect();
        router
    }

    fn weight(&self, tree: usize, column: usize) -> f64 {
        let (cluster, group) = (tree / self.groups, tree % self.groups);
        if !self.live[column] {
            return 0.0;
        }
        let information = self.information[cluster * self.columns + column];
        if self.rule != Rule::Langbord {
            return information;
        }
        weight(information, self.seen[column], self.seen_by_group[group * self.columns + column])
    }

    /// Draws a statement for somebody of this cluster and group who has answered `answered`;
    /// nothing once everything is answered.
    pub fn draw(&self, cluster: usize, group: usize, answered: &[usize], dice: &mut Dice) -> Option<Draw> {
        let tree = self.trees.get(cluster * self.groups + group)?;
        let taken: f64 = answered.iter().map(|&column| tree.weight(column)).sum();
        let left = tree.total() - taken;
        let is_open = |column: usize| tree.weight(column) > 0.0 && !answered.contains(&column);
        // Most of the weight is open, so a few throws do; else the open ones are gone through.
        const THROWS: usize = 32;
        for _ in 0..THROWS {
            let column = tree.find(dice.uniform() * tree.total());
            if is_open(column) {
                return Some(Draw { column, propensity: tree.weight(column) / left });
            }
        }
        let open: Vec<usize> = (0..self.columns).filter(|&column| is_open(column)).collect();
        let total: f64 = open.iter().map(|&column| tree.weight(column)).sum();
        let mut at = dice.uniform() * total;
        let last = *open.last()?;
        let column = open.into_iter().find(|&column| {
            at -= tree.weight(column);
            at < 0.0
        });
        let column = column.unwrap_or(last);
        Some(Draw { column, propensity: tree.weight(column) / total })
    }

    /// A vote came in: its statement is better covered now.
    pub fn record(&mut self, group: usize, column: usize) {
        if group >= self.groups || column >= self.columns {
            return;
        }
        self.seen[column] += 1.0;
        self.seen_by_group[group * self.columns + column] += 1.0;
        if self.rule == Rule::Langbord {
            for tree in 0..self.trees.len() {
                let weight = self.weight(tree, column);
                self.trees[tree].set(column, weight);
            }
        }
    }
}

/// Information × coverage × floor: falls with all who have seen it, and steeply with those of one's own group.
fn weight(information: f64, seen: f64, seen_in_group: f64) -> f64 {
    information / (1.0 + seen).sqrt() * (1.0 + seen_in_group).powi(-3)
}

/// A statement somebody has not answered yet, in a conversation that has no map so far.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Open {
    pub agree: f64,
    pub disagree: f64,
    pub seen: f64,
    /// How many of the person's own groups have seen it.
    pub seen_in_own_groups: f64,
}

/// Draws one of the statements by the same rule as [`Router::draw`]; without a map, an answer tells the
/// more the more evenly sides are taken. `column` is the place in the list. Nothing where it is empty.
///
/// ```
/// # use opinion::next::{Open, draw_open};
/// # use basics::Dice;
/// let heard = Open { agree: 20.0, seen: 20.0, seen_in_own_groups: 9.0, ..Open::default() };
/// let drawn = draw_open(&[heard, Open::default()], &mut Dice::seeded(1)).unwrap();
/// assert!(drawn.column == 1 && drawn.propensity > 0.99);
/// ```
pub fn draw_open(open: &[Open], dice: &mut Dice) -> Option<Draw> {
    let weigh = |own: &Open| {
        let rate = (own.agree + 1.0) / (own.agree + own.disagree + 2.0);
        weight(4.0 * rate * (1.0 - rate), own.seen, own.seen_in_own_groups)
    };
    let weights: Vec<f64> = open.iter().map(weigh).collect();
    let total: f64 = weights.iter().sum();
    let mut at = dice.uniform() * total;
    let found = weights.iter().position(|weight| {
        at -= weight;
        at < 0.0
    });
    let column = found.or(open.len().checked_sub(1))?;
    Some(Draw { column, propensity: weights[column] / total })
}

/// What one participant has answered.
pub fn answered(votes: &Votes, row: usize) -> Vec<usize> {
    votes.ballot(row).map(|(column, ..)| column).collect()
}

/// Weights with their running sums.
#[derive(Clone, Debug)]
struct Tree {
    weights: Vec<f64>,
    sums: Vec<f64>,
}

impl Tree {
    fn new(weights: Vec<f64>) -> Self {
        let mut sums = vec![0.0; weights.len() + 1];
        for (at, weight) in weights.iter().enumerate() {
            sums[at + 1] += weight;
            let next = (at + 1) + ((at + 1) & (at + 1).wrapping_neg());
            if next < sums.len() {
                sums[next] += sums[at + 1];
            }
        }
        Self { weights, sums }
    }

    fn weight(&self, at: usize) -> f64 {
        self.weights.get(at).copied().unwrap_or(0.0)
    }

    fn set(&mut self, at: usize, weight: f64) {
        let change = weight - self.weights[at];
        self.weights[at] = weight;
        let mut node = at + 1;
        while node < self.sums.len() {
            self.sums[node] += change;
            node += node & node.wrapping_neg();
        }
    }

    fn total(&self) -> f64 {
        let (mut sum, mut node) = (0.0, self.weights.len());
        while node > 0 {
            sum += self.sums[node];
            node -= node & node.wrapping_neg();
        }
        sum
    }

    /// Where the running sum passes `at`.
    fn find(&self, mut at: f64) -> usize {
        let mut node = 0;
        let mut step = self.weights.len().next_power_of_two();
        while step > 0 {
            if node + step < self.sums.len() && self.sums[node + step] <= at {
                node += step;
                at -= self.sums[node];
            }
            step /= 2;
        }
        node.min(self.weights.len().saturating_sub(1))
    }
}
