//! Do two kinds of tie go together? The quadratic assignment procedure.

use basics::Dice;
use serde::Serialize;

use super::matrix::PairMatrix;
use super::shuffle::{Tail, each_order, each_shuffle};

/// The correlation of two networks over pairs, and how often chance does as well.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Qap {
    pub r: f64,
    pub perm_mean: f64,
    pub perm_sd: f64,
    /// Plain shares of the shuffles at least as high, as low, as far from 0.
    pub p_ge: f64,
    pub p_le: f64,
    pub p_two_sided_abs: f64,
    /// The one to report: (b+1)/(m+1) on both sides, or the plain share when all orders were tried.
    pub p: f64,
    pub n_perm: u64,
    pub exact: bool,
    /// How far `p_ge` may be off by chance (one standard error).
    pub p_mc_se: f64,
}

/// Above this many actors not every order can be tried.
const EVERY_ORDER_UP_TO: usize = 10;

/// Pearson's r over off-diagonal cells, actors shuffled in rows and columns together (Krackhardt
/// 1987, 1988). `None` where one of the networks has all ties or none.
///
/// "Pairs that trust each other also share resources more than chance." It shows no cause, and has no
/// power below eight actors. All orders are tried up to ten actors.
pub fn qap(x: &PairMatrix, y: &PairMatrix, permutations: u32, dice: &mut Dice) -> Option<Qap> {
    let n = x.actors();
    if n != y.actors() || n < 3 {
        return None;
    }
    let cells = (n * (n - 1)) as f64;
    let moments = |matrix: &PairMatrix| {
        let filled = matrix.filled();
        let mean = filled.iter().map(|(_, _, value)| value).sum::<f64>() / cells;
        let square = filled.iter().map(|(_, _, value)| value * value).sum::<f64>() / cells;
        (mean, (square - mean * mean).sqrt())
    };
    let ((mean_x, sd_x), (mean_y, sd_y)) = (moments(x), moments(y));
    if sd_x <= 1e-12 || sd_y <= 1e-12 {
        return None;
    }
    // Means and spreads stay as they are under shuffling: only the products of filled cells change.
    // Where both have symmetric values, each pair is looked at once.
    let both_ways = !(x.is_symmetric() && y.is_symmetric());
    let filled: Vec<(u32, u32, f64)> =
        x.filled().into_iter().filter(|&(from, to, _)| both_ways || from < to).collect();
    let times = if both_ways { 1.0 } else { 2.0 };
    let y_cells = y.cells();
    let r = |order: &[u32]| {
        let products: f64 = filled
            .iter()
            .map(|&(from, to, value)| {
                value * y_cells[order[from as usize] as usize * n + order[to as usize] as usize]
            })
            .sum();
        (times * products / cells - mean_x * mean_y) / (sd_x * sd_y)
    };
    let in_place: Vec<u32> = (0..n as u32).collect();
    let observed = r(&in_place);
    let start = || Tail::of(observed);
    let judge = |tail: &mut Tail, order: &[u32]| tail.add(r(order));
    let exact = n <= EVERY_ORDER_UP_TO;
    let tails =
        if exact { each_order(n, start, judge) } else { each_shuffle(n, permutations, dice, start, judge) };
    let tail = Tail::merge(tails);
    let [p_ge, p_le, p_two_sided_abs] = tail.shares();
    Some(Qap {
        r: observed,
        perm_mean: tail.mean(),
        perm_sd: tail.sd(),
        p_ge,
        p_le,
        p_two_sided_abs,
        p: tail.p_two_sided(exact),
        n_perm: tail.draws(),
        exact,
        p_mc_se: if exact {
            0.0
        } else {
            (p_ge * (1.0 - p_ge)).max(1e-9).sqrt() / (tail.draws().max(1) as f64).sqrt()
        },
    })
}
