//! How deep in the core each actor is, as a number (minimum residuals).

use serde::Serialize;

use crate::chance::PairMatrix;
use crate::ties::Network;

#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Coreness {
    /// One value per actor, squares summing to 1.
    pub coreness: Vec<f64>,
    /// Correlation of ties with the products of values.
    pub fit: Option<f64>,
}

/// The values c for which c·c comes closest to the ties off the diagonal, least squares on
/// (A + Aᵀ)/2 (Boyd et al. 2010; UCINET uses the greater of both directions, which differs visibly).
///
/// Work: rounds × actors².
pub fn minres(network: &Network) -> Coreness {
    let n = network.actors();
    let arcs = PairMatrix::of(network, false);
    let half = |i: usize, j: usize| f64::midpoint(arcs.at(i, j), arcs.at(j, i));
    let mut values: Vec<f64> = (0..n).map(|i| (0..n).map(|j| half(i, j)).sum()).collect();
    scale(&mut values);
    for _ in 0..100_000 {
        let mut squares: f64 = values.iter().map(|value| value * value).sum();
        let mut change = 0.0f64;
        for i in 0..n {
            let old = values[i];
            let others = squares - old * old;
            let new =
                if others > 0.0 { (0..n).map(|j| half(i, j) * values[j]).sum::<f64>() / others } else { 0.0 };
            squares = others + new * new;
            values[i] = new;
            change = change.max((new - old).abs());
        }
        if change < 1e-15 {
            break;
        }
    }
    scale(&mut values);
    let pairs = || (0..n).flat_map(move |i| (0..n).filter(move |&j| j != i).map(move |j| (i, j)));
    let fit = correlation(pairs().map(|(i, j)| (half(i, j), values[i] * values[j])));
    Coreness { fit, coreness: values }
}

fn scale(values: &mut [f64]) {
    let length = values.iter().map(|value| value * value).sum::<f64>().sqrt();
    if length > 0.0 {
        values.iter_mut().for_each(|value| *value /= length);
    }
}

fn correlation(pairs: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let count = pairs.clone().count() as f64;
    let (sum_x, sum_y) = pairs.clone().fold((0.0, 0.0), |(x, y), pair| (x + pair.0, y + pair.1));
    let (mean_x, mean_y) = (sum_x / count, sum_y / count);
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (x, y) in pairs {
        xx += (x - mean_x) * (x - mean_x);
        yy += (y - mean_y) * (y - mean_y);
        xy += (x - mean_x) * (y - mean_y);
    }
    (xx > 0.0 && yy > 0.0).then(|| xy / (xx * yy).sqrt())
}
