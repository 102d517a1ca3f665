//! Leximin: first the worst-off person's chance is made as large as it can be, then the next, and so on.
//! Solved over types of people by making panels only as they are needed.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};
use serde::Serialize;

use super::columns::{Column, best, smallest_relaxation};
use super::pool::{Pool, QuotaError};

/// A panel must beat the present price by this much to be worth adding.
const IMPROVES: f64 = 1e-8;
/// A type whose dual weight exceeds this is at its best.
const TIGHT: f64 = 1e-7;
/// Prices fall by this for types already met, while the first panels are sought.
const FADE: f64 = 0.8;

/// How far to go. The number of panels sought is counted, not the time, so that every machine stops alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    pub most_pricings: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self { most_pricings: 20_000 }
    }
}

/// What was proved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Proved {
    /// Every level: nobody's chance can grow without somebody worse off losing.
    Leximin,
    /// The first level at least: the smallest chance is as large as it can be.
    Maximin,
    /// Quotas are kept; nothing is proved about the chances.
    QuotasOnly,
}

/// The chance of everybody of one type.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TypeChance {
    pub features: BTreeMap<String, String>,
    pub count: usize,
    pub probability: f64,
}

/// A lottery over quota-keeping panels.
#[derive(Clone, Debug)]
pub struct Lottery {
    pub method: Proved,
    pub types: Vec<TypeChance>,
    /// Panels as people per type, with their chance; the chances add up to one.
    pub panels: Vec<(Column, f64)>,
    pub pricings: usize,
    /// How many types no panel can hold.
    pub uncoverable: usize,
}

/// Finds the leximin lottery (Flanigan et al. 2021) by column generation over types.
///
/// Chances are unique and right to about 1e-7; the panels that bring them about are not unique. Types that no
/// panel can hold get chance 0. Refuses quotas no panel can keep, and says which smallest change would help.
/// Quick up to about 150 types; beyond, a search may stop early and then says what it proved.
pub fn lottery(pool: &Pool, effort: Effort) -> Result<Lottery, QuotaError> {
    let mut search = Search { pool, columns: Vec::new(), pricings: 0, effort };
    if !search.seed()? {
        return Err(QuotaError::Infeasible(smallest_relaxation(pool)?));
    }
    let coverable: Vec<bool> =
        (0..pool.types.len()).map(|t| search.columns.iter().any(|column| column[t] > 0)).collect();
    let (chances, method) = search.levels(&coverable)?;
    let weights = search.weights(&chances)?;
    let panels: Vec<(Column, f64)> =
        search.columns.iter().cloned().zip(weights).filter(|(_, weight)| *weight > 1e-12).collect();
    let total: f64 = panels.iter().map(|(_, weight)| weight).sum();
    let panels: Vec<(Column, f64)> =
        panels.into_iter().map(|(column, weight)| (column, weight / total)).collect();
    let types = (0..pool.types.len())
        .map(|t| {
            let held: f64 = panels.iter().map(|(column, weight)| f64::from(column[t]) * weight).sum();
            let probability = chances[t].unwrap_or(held / pool.count(t) as f64);
            TypeChance { features: pool.features(t), count: pool.count(t), probability }
        })
        .collect();
    let uncoverable = coverable.iter().filter(|coverable| !**coverable).count();
    Ok(Lottery { method, types, panels, pricings: search.pricings, uncoverable })
}

struct Search<'a> {
    pool: &'a Pool,
    columns: Vec<Column>,
    pricings: usize,
    effort: Effort,
}

impl Search<'_> {
    fn price(&mut self, worth: &[f64]) -> Result<Option<Column>, QuotaError> {
        self.pricings += 1;
        best(self.pool, worth)
    }

    fn keep(&mut self, column: Column) -> bool {
        let fresh = !self.columns.contains(&column);
        if fresh {
            self.columns.push(column);
        }
        fresh
    }

    /// Panels that hold every type some panel can hold, found with prices that fade for types already met.
    /// False when no panel keeps the quotas.
    fn seed(&mut self) -> Result<bool, QuotaError> {
        let n = self.pool.types.len();
        let mut worth: Vec<f64> = (0..n).map(|t| 1.0 / self.pool.count(t) as f64).collect();
        for _ in 0..n {
            let Some(column) = self.price(&worth)? else { return Ok(false) };
            let mut met = 0.0;
            for (t, held) in column.iter().enumerate() {
                if *held > 0 {
                    worth[t] *= FADE;
                    met += worth[t];
                }
            }
            // Prices shrink together; lift them so that the solver always sees numbers near one.
            let largest = worth.iter().copied().fold(0.0, f64::max);
            if largest > 0.0 && met < 1e-3 * largest {
                worth.iter_mut().for_each(|price| *price /= largest);
            }
            self.keep(column);
        }
        for t in 0..n {
            if self.columns.iter().all(|column| column[t] == 0) {
                let only: Vec<f64> = (0..n).map(|other| f64::from(u8::from(other == t))).collect();
                if let Some(column) = self.price(&only)?.filter(|column| column[t] > 0) {
                    self.keep(column);
                }
            }
        }
        Ok(true)
    }

    /// Level by level: the chances proved, and what that proves.
    fn levels(&mut self, coverable: &[bool]) -> Result<(Vec<Option<f64>>, Proved), QuotaError> {
        let mut chances: Vec<Option<f64>> =
            coverable.iter().map(|coverable| (!coverable).then_some(0.0)).collect();
        let mut levels = 0;
        while chances.iter().any(Option::is_none) {
            let Some((value, tight)) = self.level(&chances, coverable)? else {
                return Ok((chances, if levels > 0 { Proved::Maximin } else { Proved::QuotasOnly }));
            };
            levels += 1;
            tight.into_iter().for_each(|t| chances[t] = Some(value));
        }
        Ok((chances, Proved::Leximin))
    }

    /// The largest smallest chance among the open types, and those that cannot rise above it; `None` when the
    /// effort ran out.
    fn level(
        &mut self,
        chances: &[Option<f64>],
        coverable: &[bool],
    ) -> Result<Option<(f64, Vec<usize>)>, QuotaError> {
        let n = self.pool.types.len();
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let cap = problem.add_var(1.0, (0.0, f64::INFINITY));
        let prices: Vec<Variable> = (0..n)
            .map(|t| {
                let owed = chances[t].map_or(0.0, |chance| -chance * self.pool.count(t) as f64);
                let highest = if coverable[t] { f64::INFINITY } else { 0.0 };
                problem.add_var(owed, (0.0, highest))
            })
            .collect();
        let open: LinearExpr = (0..n)
            .filter(|&t| chances[t].is_none())
            .map(|t| (prices[t], self.pool.count(t) as f64))
            .collect();
        problem.add_constraint(open, ComparisonOp::Eq, 1.0);
        let row = |column: &Column| -> LinearExpr {
            let held = column.iter().enumerate().filter(|(_, held)| **held > 0);
            held.map(|(t, &held)| (prices[t], f64::from(held))).chain([(cap, -1.0)]).collect()
        };
        for column in &self.columns {
            problem.add_constraint(row(column), ComparisonOp::Le, 0.0);
        }
        let solver = |error: microlp::Error| QuotaError::Solver(error.to_string());
        let early = |_| QuotaError::Solver("stopped early".to_owned());
        let mut solution = problem.solve().map_err(solver)?.into_solution().map_err(early)?;
        loop {
            let worth: Vec<f64> = prices.iter().map(|&price| solution.var_value(price).max(0.0)).collect();
            if self.pricings >= self.effort.most_pricings {
                return Ok(None);
            }
            let Some(column) = self.price(&worth)? else { return Ok(None) };
            let value: f64 = column.iter().zip(&worth).map(|(&held, worth)| f64::from(held) * worth).sum();
            if value <= solution.var_value(cap) + IMPROVES || !self.keep(column.clone()) {
                let level = solution.objective();
                let tight = |&t: &usize| chances[t].is_none() && self.pool.count(t) as f64 * worth[t] > TIGHT;
                let mut tight: Vec<usize> = (0..n).filter(tight).collect();
                if tight.is_empty() {
                    // Only rounding can hide all of them; then the open types share the level.
                    tight = (0..n).filter(|&t| chances[t].is_none()).collect();
                }
                return Ok(Some((level, tight)));
            }
            solution = solution
                .add_constraint(row(&column), ComparisonOp::Le, 0.0)
                .map_err(solver)?
                .into_solution()
                .map_err(early)?;
        }
    }

    /// Chances of the panels that bring the proved chances about, with the smallest possible shortfall.
    fn weights(&self, chances: &[Option<f64>]) -> Result<Vec<f64>, QuotaError> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let short = problem.add_var(1.0, (0.0, f64::INFINITY));
        let weights: Vec<Variable> = self.columns.iter().map(|_| problem.add_var(0.0, (0.0, 1.0))).collect();
        let all: LinearExpr = weights.iter().map(|&weight| (weight, 1.0)).collect();
        problem.add_constraint(all, ComparisonOp::Eq, 1.0);
        for (t, chance) in chances.iter().enumerate() {
            let Some(chance) = chance.filter(|chance| *chance > 0.0) else { continue };
            let count = self.pool.count(t) as f64;
            let held = self.columns.iter().zip(&weights).filter(|(column, _)| column[t] > 0);
            let expression: LinearExpr = held
                .map(|(column, &weight)| (weight, f64::from(column[t])))
                .chain([(short, count)])
                .collect();
            problem.add_constraint(expression, ComparisonOp::Ge, chance * count);
        }
        let solution = problem
            .solve()
            .map_err(|error| QuotaError::Solver(error.to_string()))?
            .into_solution()
            .map_err(|_| QuotaError::Solver("stopped early".to_owned()))?;
        Ok(weights.iter().map(|&weight| solution.var_value(weight).max(0.0)).collect())
    }
}
