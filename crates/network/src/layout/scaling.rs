//! A first picture from distances alone: classical scaling, whole or by pivots.

use super::Point;

/// Classical scaling of a full table of distances (Torgerson 1952).
pub(super) fn classical(ideal: &[Vec<f64>]) -> Vec<Point> {
    by_columns(ideal.to_vec())
}

/// Pivot scaling (Brandes & Pich 2007): `columns[k][i]` is actor i's distance to pivot k.
pub(super) fn by_columns(mut columns: Vec<Vec<f64>>) -> Vec<Point> {
    let actors = columns.first().map_or(0, Vec::len);
    // Squared distances, centred over actors and pivots.
    columns.iter_mut().flatten().for_each(|d| *d = -0.5 * *d * *d);
    for column in &mut columns {
        let mean = column.iter().sum::<f64>() / actors.max(1) as f64;
        column.iter_mut().for_each(|value| *value -= mean);
    }
    let pivots = columns.len().max(1) as f64;
    for actor in 0..actors {
        let mean = columns.iter().map(|column| column[actor]).sum::<f64>() / pivots;
        columns.iter_mut().for_each(|column| column[actor] -= mean);
    }
    let first = axis(&columns, None);
    let second = axis(&columns, Some(&first));
    first.iter().zip(&second).map(|(&x, &y)| Point { x, y }).collect()
}

/// The direction of greatest spread, at right angles to `but`; scaled so that distances are about right.
fn axis(columns: &[Vec<f64>], but: Option<&[f64]>) -> Vec<f64> {
    let k = columns.len();
    let actors = columns.first().map_or(0, Vec::len);
    // Any start will do that does not depend on chance and leans nowhere in particular.
    let mut weights: Vec<f64> =
        (0..k).map(|at| ((at * 2_654_435_761) % 1_000) as f64 / 1_000.0 - 0.45).collect();
    let mut values = vec![0.0; actors];
    for _ in 0..100 {
        values.fill(0.0);
        for (column, weight) in columns.iter().zip(&weights) {
            values.iter_mut().zip(column).for_each(|(value, cell)| *value += weight * cell);
        }
        if let Some(but) = but {
            let share = dot(&values, but) / dot(but, but).max(1e-300);
            values.iter_mut().zip(but).for_each(|(value, other)| *value -= share * other);
        }
        for (weight, column) in weights.iter_mut().zip(columns) {
            *weight = dot(column, &values);
        }
        let length = dot(&weights, &weights).sqrt();
        if length <= 1e-12 {
            return vec![0.0; actors];
        }
        weights.iter_mut().for_each(|weight| *weight /= length);
    }
    // For a full table the eigenvalue is the length of what comes back; its root scales the axis.
    let length = dot(&values, &values).sqrt();
    let factor = if length > 0.0 {
        length.sqrt() / length * (actors as f64 / k.max(1) as f64).sqrt().sqrt()
    } else {
        0.0
    };
    values.iter().map(|value| value * factor).collect()
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}
