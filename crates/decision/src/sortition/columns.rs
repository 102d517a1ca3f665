//! Panels as whole numbers of people per type, and the best of them for given prices.

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};

use super::pool::{Pool, QuotaError};

/// How many of each type sit on a panel.
pub(crate) type Column = Vec<u32>;

/// The panel that keeps all quotas and is worth most, if there is one.
pub(crate) fn best(pool: &Pool, worth: &[f64]) -> Result<Option<Column>, QuotaError> {
    let mut problem = Problem::new(OptimizationDirection::Maximize);
    let variables: Vec<Variable> = (0..pool.types.len())
        .map(|of_type| problem.add_integer_var(worth[of_type], (0, most(pool, of_type))))
        .collect();
    let all: LinearExpr = variables.iter().map(|&variable| (variable, 1.0)).collect();
    problem.add_constraint(all, ComparisonOp::Eq, f64::from(pool.seats));
    for (quota, bounds) in pool.quotas.iter().enumerate() {
        let inside = under(pool, &variables, quota);
        problem.add_constraint(inside.clone(), ComparisonOp::Ge, f64::from(bounds.min));
        problem.add_constraint(inside, ComparisonOp::Le, f64::from(bounds.max));
    }
    match problem.solve() {
        Ok(outcome) => {
            let solution =
                outcome.into_solution().map_err(|_| QuotaError::Solver("stopped early".to_owned()))?;
            Ok(Some(variables.iter().map(|&variable| solution.var_value(variable).round() as u32).collect()))
        }
        Err(microlp::Error::Infeasible) => Ok(None),
        Err(error) => Err(QuotaError::Solver(error.to_string())),
    }
}

fn most(pool: &Pool, of_type: usize) -> i32 {
    i32::try_from(pool.count(of_type)).unwrap_or(i32::MAX).min(pool.seats as i32)
}

fn under(pool: &Pool, variables: &[Variable], quota: usize) -> LinearExpr {
    let inside = pool.types.iter().zip(variables).filter(|(features, _)| features.contains(&quota));
    inside.map(|(_, &variable)| (variable, 1.0)).collect()
}

/// What would have to give way: the smallest total by which quotas must be widened for any panel to exist.
pub(crate) fn smallest_relaxation(pool: &Pool) -> Result<Vec<String>, QuotaError> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let variables: Vec<Variable> =
        (0..pool.types.len()).map(|of_type| problem.add_integer_var(0.0, (0, most(pool, of_type)))).collect();
    let seats = pool.seats as i32;
    let all: LinearExpr = variables.iter().map(|&variable| (variable, 1.0)).collect();
    problem.add_constraint(all, ComparisonOp::Eq, f64::from(pool.seats));
    let mut slack = Vec::new();
    for (quota, bounds) in pool.quotas.iter().enumerate() {
        let (lower, raise) =
            (problem.add_integer_var(1.0, (0, bounds.min as i32)), problem.add_integer_var(1.0, (0, seats)));
        let mut at_least = under(pool, &variables, quota);
        let mut at_most = at_least.clone();
        at_least.add(lower, 1.0);
        at_most.add(raise, -1.0);
        problem.add_constraint(at_least, ComparisonOp::Ge, f64::from(bounds.min));
        problem.add_constraint(at_most, ComparisonOp::Le, f64::from(bounds.max));
        slack.push((lower, raise));
    }
    let solution = problem
        .solve()
        .map_err(|error| QuotaError::Solver(error.to_string()))?
        .into_solution()
        .map_err(|_| QuotaError::Solver("stopped early".to_owned()))?;
    let mut changes = Vec::new();
    for (quota, (lower, raise)) in pool.quotas.iter().zip(slack) {
        let value = |variable| solution.var_value(variable).round() as u32;
        let name = format!("{}: {}", quota.category, quota.feature);
        if value(lower) > 0 {
            changes.push(format!(
                "accept {} instead of at least {} of `{name}`",
                quota.min - value(lower),
                quota.min
            ));
        }
        if value(raise) > 0 {
            changes.push(format!(
                "accept {} instead of at most {} of `{name}`",
                quota.max + value(raise),
                quota.max
            ));
        }
    }
    Ok(changes)
}
