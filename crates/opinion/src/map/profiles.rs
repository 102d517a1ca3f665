//! A full run's search: axes, clusters and how sure they are. What it finds is all a refresh needs.

use serde::{Deserialize, Serialize};

use super::arranged::Arranged;
use super::choose::{Foretelling, choose};
use super::classes::{Classes, overall_rates};
use super::factors::Factors;
use super::stability::stability;
use super::{Missing, Options, sample};
use crate::intervals::Z90;
use crate::{Groups, Votes};

/// A map needs at least so many people and statements.
const FEWEST_PEOPLE: usize = 5;
const FEWEST_STATEMENTS: usize = 2;
/// On average at least so much of people's place along the first axis must be known.
const CERTAIN_ENOUGH: f64 = 0.25;
/// … and the axis must explain at least so much of the answers' variance.
const EXPLAINS: f64 = 0.005;
const FINAL_ROUNDS: usize = 60;
/// A cluster holds at least so much of the people on the map.
const SMALLEST_SHARE: f64 = 0.01;
/// A cluster too small to be shown is none, but in the smallest rooms.
const FEWEST_IN_CLUSTER: usize = 5;
const SMALL_ROOM: usize = 20;
/// An unseen statement is approved from this expected answer upwards (−1 … 1).
const APPROVES: f64 = 0.2;

/// The axes and clusters of one full run, by original column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Profiles {
    pub(super) missing: Option<Missing>,
    pub(super) factors: Factors,
    pub(super) classes: Classes,
    pub(super) foretelling: Vec<Foretelling>,
    pub(super) stability: Option<f64>,
}

impl Profiles {
    /// What a person at this place is expected to answer: −1 disagree … 1 agree.
    pub fn expected(&self, place: [f64; 2], column: usize) -> f64 {
        if column < self.factors.mean.len() { self.factors.expected(place, column) } else { 0.0 }
    }

    /// How many clusters there are.
    pub fn clusters(&self) -> usize {
        self.classes.k
    }

    /// How much somebody's answer would tell: the more open it is in their cluster and the more the
    /// statement sets people apart.
    pub(crate) fn information(&self, cluster: usize, column: usize) -> f64 {
        if column >= self.factors.mean.len() {
            return 1.0;
        }
        let rate = self.classes.rate(column, cluster);
        let [a, b] = self.factors.loadings[column];
        4.0 * rate * (1.0 - rate) * (0.25 + a.hypot(b))
    }

    /// How much of a column's loading a place must give before a person there surely enough agrees with
    /// the statement unseen, and the loading. A statement few have answered is nobody's yet.
    pub(super) fn needed_to_approve(&self, column: usize) -> (f64, [f64; 2]) {
        match (self.factors.mean.get(column), self.factors.loadings.get(column)) {
            (Some(mean), Some(&loading)) => (APPROVES + Z90 * self.factors.mean_sd[column] - mean, loading),
            _ => (f64::INFINITY, [0.0; 2]),
        }
    }

    /// Tells statements apart by their figures, whatever their numbers.
    pub(super) fn column_mark(&self, column: usize) -> [i64; 3] {
        let at = |x: f64| (x * 1e9).round() as i64;
        match (self.factors.mean.get(column), self.factors.loadings.get(column)) {
            (Some(&mean), Some(&[a, b])) => [at(mean), at(a), at(b)],
            _ => [0; 3],
        }
    }
}

pub(super) fn find(votes: &Votes, groups: Option<&Groups>, options: &Options) -> Profiles {
    let weights = groups.map(Groups::equal_worth).unwrap_or_default();
    let looked_at = sample::rows(votes, &options.out, options.sample);
    let labels = groups.map(Groups::labels).unwrap_or_default();
    let arranged = Arranged::new(votes, &options.out, &weights, &labels, looked_at.as_deref());
    let enough = options.min_votes.min(arranged.columns());
    let in_map: Vec<usize> = (0..arranged.rows()).filter(|&row| arranged.ballot_len(row) >= enough).collect();
    let factors = Factors::fit(&arranged);
    let (classes, foretelling, stability) = match &options.clusters {
        Some(_) => (Classes::one(&arranged, &overall_rates(&arranged)), Vec::new(), None),
        None => clusters(&arranged.sides(), &factors, &in_map, options),
    };
    Profiles {
        missing: missing(&arranged, &factors, &in_map),
        factors: factors.by_original_column(&arranged, votes.columns()),
        classes: classes.by_original_column(&arranged, votes.columns()),
        foretelling,
        stability,
    }
}

fn missing(votes: &Arranged, factors: &Factors, in_map: &[usize]) -> Option<Missing> {
    if votes.columns() < FEWEST_STATEMENTS {
        return Some(Missing::Statements { have: votes.columns(), need: FEWEST_STATEMENTS });
    }
    if in_map.len() < FEWEST_PEOPLE {
        return Some(Missing::People { have: in_map.len(), need: FEWEST_PEOPLE });
    }
    // How much of what sets people apart along the first axis is known: spread of the places over
    // that and their uncertainty. An axis that explains next to nothing sets nobody apart.
    let places = factors.places(votes);
    let n = in_map.len() as f64;
    let mean = in_map.iter().map(|&row| places[row].mean[0]).sum::<f64>() / n;
    let spread = in_map.iter().map(|&row| (places[row].mean[0] - mean).powi(2)).sum::<f64>() / n;
    let unsure = in_map.iter().map(|&row| places[row].covariance[0]).sum::<f64>() / n;
    let have = if factors.explained[0] < EXPLAINS { 0.0 } else { spread / (spread + unsure) };
    (have < CERTAIN_ENOUGH).then_some(Missing::Certainty { have, need: CERTAIN_ENOUGH })
}

/// Passes say nothing about who goes with whom: `votes` are sides alone.
fn clusters(
    votes: &Arranged,
    factors: &Factors,
    in_map: &[usize],
    options: &Options,
) -> (Classes, Vec<Foretelling>, Option<f64>) {
    let overall = overall_rates(votes);
    let one = Classes::one(votes, &overall);
    if in_map.len() < FEWEST_PEOPLE || votes.columns() < FEWEST_STATEMENTS || options.max_clusters < 2 {
        return (one, Vec::new(), None);
    }
    let choice = choose(votes, factors, options.max_clusters, options.seed);
    let finished = choice.starts.into_iter().map(|start| start.improve(votes, &overall, FINAL_ROUNDS));
    let best = finished.reduce(|best, next| if next.1 > best.1 { next } else { best });
    let Some((mut classes, _)) = best.filter(|(classes, _)| classes.k > 1) else {
        return (one, choice.curve, None);
    };
    loop {
        let sizes = sizes(&classes, votes, in_map);
        let fewest = ((in_map.len() as f64 * SMALLEST_SHARE) as usize).max(if in_map.len() < SMALL_ROOM {
            2
        } else {
            FEWEST_IN_CLUSTER
        });
        match (0..classes.k).filter(|&class| sizes[class] < fewest).min_by_key(|&class| sizes[class]) {
            Some(smallest) if classes.k > 2 => {
                classes = classes.without(smallest).improve(votes, &overall, FINAL_ROUNDS).0;
            }
            Some(_) => return (one, choice.curve, None),
            None => {
                classes = classes.in_order_of_size(&sizes);
                break;
            }
        }
    }
    let stability = stability(votes, &overall, &classes, in_map, options.seed);
    (classes, choice.curve, Some(stability))
}

fn sizes(classes: &Classes, votes: &Arranged, in_map: &[usize]) -> Vec<usize> {
    let assigned = classes.assign(votes);
    let mut sizes = vec![0; classes.k];
    for &row in in_map {
        sizes[assigned[row].0 as usize] += 1;
    }
    sizes
}
