//! Core or rim, one or the other: the two sets that fit the ideal pattern best (Borgatti & Everett 1999).

use basics::Dice;
use serde::Serialize;

use crate::ties::Network;

/// What an ideal core–periphery network looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorePattern {
    /// All ties among the core, none in the rim; ties between the two say nothing. Reproduces UCINET; the default.
    Block,
    /// A tie wherever either side is in the core (Borgatti & Everett 1999).
    Or,
}

/// The best core found.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Core<A> {
    /// Correlation with the ideal pattern. Below about .5: no clear core.
    pub fit: f64,
    pub core: Vec<A>,
    pub method: String,
    /// How many cores fit equally well, where all were tried.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub n_optimal: Option<u64>,
}

/// Up to this many actors every core is tried.
const EVERY_CORE_UP_TO: usize = 20;

/// The core whose pattern correlates best with the ties, a tie being there or not; arcs count as
/// given. `None` below three actors or without ties.
///
/// "A tight core of so many and a rim that hangs on it." It always finds a core: show the fit and
/// how often random networks fit as well ([`super::core_significance`]). Up to 20 actors exact, else
/// `starts` random starts improved one actor at a time.
pub fn discrete_core(
    network: &Network,
    pattern: CorePattern,
    starts: u32,
    dice: &mut Dice,
) -> Option<Core<u32>> {
    let n = network.actors();
    if n < 3 || network.ties() == 0 {
        return None;
    }
    let around = TieCounts::of(network);
    Some(if n <= EVERY_CORE_UP_TO {
        every_core(&around, pattern)
    } else {
        climb(&around, pattern, starts, dice)
    })
}

/// Arcs between any two actors: 0, 1 or 2. An undirected tie is two arcs.
pub(super) struct TieCounts {
    n: usize,
    beside: Vec<Vec<(u32, u32)>>,
    total: f64,
}

impl TieCounts {
    pub fn of(network: &Network) -> Self {
        let beside: Vec<Vec<(u32, u32)>> = (0..network.actors() as u32)
            .map(|actor| {
                let arcs = |other: u32| {
                    u32::from(network.outward().has(actor, other))
                        + u32::from(network.outward().has(other, actor))
                };
                network.around().neighbours(actor).iter().map(|&other| (other, arcs(other))).collect()
            })
            .collect();
        Self { n: network.actors(), beside, total: network.outward().slots() as f64 }
    }
}

/// Where a core stands while it is being improved.
struct Standing<'a> {
    ties: &'a TieCounts,
    in_core: Vec<bool>,
    size: usize,
    /// Arcs inside the core, inside the rim.
    inside_core: f64,
    inside_rim: f64,
    /// For each actor its arcs with the core, with everybody.
    with_core: Vec<f64>,
    with_all: Vec<f64>,
}

impl<'a> Standing<'a> {
    fn new(ties: &'a TieCounts) -> Self {
        let with_all =
            ties.beside.iter().map(|row| row.iter().map(|&(_, arcs)| f64::from(arcs)).sum()).collect();
        Self {
            ties,
            in_core: vec![false; ties.n],
            size: 0,
            inside_core: 0.0,
            inside_rim: ties.total,
            with_core: vec![0.0; ties.n],
            with_all,
        }
    }

    /// Core size and arcs inside both sides, were this actor to change sides.
    fn after(&self, actor: usize) -> (usize, f64, f64) {
        let (core, rim) = (self.with_core[actor], self.with_all[actor] - self.with_core[actor]);
        if self.in_core[actor] {
            (self.size - 1, self.inside_core - core, self.inside_rim + rim)
        } else {
            (self.size + 1, self.inside_core + core, self.inside_rim - rim)
        }
    }

    fn change(&mut self, actor: usize) {
        (self.size, self.inside_core, self.inside_rim) = self.after(actor);
        self.in_core[actor] = !self.in_core[actor];
        let sign = if self.in_core[actor] { 1.0 } else { -1.0 };
        for &(other, arcs) in &self.ties.beside[actor] {
            self.with_core[other as usize] += sign * f64::from(arcs);
        }
    }

    fn fit_after(&self, actor: usize, pattern: CorePattern) -> f64 {
        let (size, core, rim) = self.after(actor);
        fit(self.ties, pattern, size, core, rim)
    }

    fn fit(&self, pattern: CorePattern) -> f64 {
        fit(self.ties, pattern, self.size, self.inside_core, self.inside_rim)
    }

    fn members(&self) -> Vec<u32> {
        (0..self.ties.n as u32).filter(|&actor| self.in_core[actor as usize]).collect()
    }
}

/// Pearson's correlation of ties with the ideal, from counts alone; −1 where it is undefined.
fn fit(ties: &TieCounts, pattern: CorePattern, size: usize, inside_core: f64, inside_rim: f64) -> f64 {
    let (core, rim) = (size as f64, (ties.n - size) as f64);
    let (core_cells, rim_cells) = (core * (core - 1.0), rim * (rim - 1.0));
    let (cells, ideal, tied, both) = match pattern {
        CorePattern::Block => (core_cells + rim_cells, core_cells, inside_core + inside_rim, inside_core),
        CorePattern::Or => {
            let cells = (ties.n * (ties.n - 1)) as f64;
            (cells, cells - rim_cells, ties.total, ties.total - inside_rim)
        }
    };
    let spread = (cells * tied - tied * tied) * (cells * ideal - ideal * ideal);
    if spread <= 0.0 { -1.0 } else { (cells * both - tied * ideal) / spread.sqrt() }
}

fn every_core(ties: &TieCounts, pattern: CorePattern) -> Core<u32> {
    const SAME: f64 = 1e-12;
    let mut at = Standing::new(ties);
    let mut best = (f64::NEG_INFINITY, 0u32, 0u64);
    let mut set = 0u32;
    // Gray's order: from one set to the next a single actor changes sides.
    for step in 1u32..1 << ties.n {
        let actor = step.trailing_zeros();
        at.change(actor as usize);
        set ^= 1 << actor;
        let fit = at.fit(pattern);
        // Among equals the set of the first actors is told, whatever order they were tried in.
        let earlier = set.reverse_bits() > best.1.reverse_bits();
        if fit > best.0 + SAME {
            best = (fit, set, 1);
        } else if (fit - best.0).abs() <= SAME {
            best = (best.0.max(fit), if earlier { set } else { best.1 }, best.2 + 1);
        }
    }
    let core = (0..ties.n as u32).filter(|actor| best.1 >> actor & 1 == 1).collect();
    Core { fit: best.0, core, method: "exhaustive 2^n".to_owned(), n_optimal: Some(best.2) }
}

fn climb(ties: &TieCounts, pattern: CorePattern, starts: u32, dice: &mut Dice) -> Core<u32> {
    let mut best = (f64::NEG_INFINITY, Vec::new());
    let mut reached = 0;
    for _ in 0..starts.max(1) {
        let (fit, core) = climb_once(ties, pattern, dice);
        if fit > best.0 + 1e-12 {
            best = (fit, core);
            reached = 0;
        }
        reached += u32::from((fit - best.0).abs() <= 1e-12);
    }
    let method = format!("steepest 1-flip from {starts} random starts, best reached {reached} times");
    Core { fit: best.0, core: best.1, method, n_optimal: None }
}

/// From a random core, the change that helps most, until none helps.
pub(super) fn climb_once(ties: &TieCounts, pattern: CorePattern, dice: &mut Dice) -> (f64, Vec<u32>) {
    let mut at = Standing::new(ties);
    for actor in 0..ties.n {
        if dice.below(2) == 1 {
            at.change(actor);
        }
    }
    let mut fit = at.fit(pattern);
    loop {
        let mut best = (fit + 1e-12, None);
        for actor in 0..ties.n {
            let after = at.fit_after(actor, pattern);
            if after > best.0 {
                best = (after, Some(actor));
            }
        }
        let Some(actor) = best.1 else { return (fit, at.members()) };
        at.change(actor);
        fit = best.0;
    }
}

impl<A> Core<A> {
    pub fn named<B>(self, name: &impl Fn(A) -> B) -> Core<B> {
        Core {
            fit: self.fit,
            core: self.core.into_iter().map(name).collect(),
            method: self.method,
            n_optimal: self.n_optimal,
        }
    }
}
