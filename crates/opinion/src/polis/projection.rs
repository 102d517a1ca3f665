//! Where people and statements lie on the reference's map (opinion mapping notes, 2.5).

use super::components::Components;
use super::ratings::Ratings;
use crate::votes::{Ballots, Cell, with_ballots};

pub(super) type Point = [f64; 2];

/// Everybody's place; short ballots are stretched by √(statements / seen).
pub(super) fn people(ratings: &Ratings<'_>, components: &Components) -> Vec<Point> {
    with_ballots!(ratings.votes, |ballots| project(ballots, ratings, components))
}

fn project<C: Cell>(ballots: Ballots<'_, C>, ratings: &Ratings<'_>, components: &Components) -> Vec<Point> {
    let [first, second] = components;
    // The reference puts everybody into one point where opinions vary along one line only.
    if ballots.rows() > 1 && ratings.votes.columns() > 1 && second.iter().all(|&x| x == 0.0) {
        return vec![[0.0; 2]; ballots.rows()];
    }
    let columns = ratings.votes.columns() as f64;
    (0..ballots.rows())
        .map(|row| {
            let (mut x, mut y) = (0.0, 0.0);
            for cell in ballots.row(row) {
                let column = cell.column();
                let deviation = ratings.deviation[column][cell.code()];
                x += deviation * first[column];
                y += deviation * second[column];
            }
            let stretch = (columns / f64::from(ratings.seen[row].max(1))).sqrt();
            [x * stretch, y * stretch]
        })
        .collect()
}

/// How far out somebody would lie who agreed with this statement and answered nothing else.
pub(super) fn extremities(ratings: &Ratings<'_>, components: &Components) -> Vec<f64> {
    let [first, second] = components;
    let stretch = (ratings.votes.columns() as f64).sqrt();
    (0..ratings.votes.columns())
        .map(|column| {
            let agreeing = if ratings.out[column] { 0.0 } else { 1.0 - ratings.mean[column] };
            stretch * agreeing.abs() * first[column].hypot(second[column])
        })
        .collect()
}
