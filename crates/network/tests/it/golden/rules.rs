//! How each kind of value is held against its reference; whatever is not named here must be exact.

use serde_json::Value;

#[derive(Debug)]
pub enum Rule {
    /// To 1e-9 of its size; objects and lists piece by piece.
    Exact,
    /// Tells how the reference was made; there is nothing to compare.
    Provenance,
    /// A search's best: ours must be at least as good, less this much.
    AtLeast(f64),
    /// A search's worst: ours may be larger by this factor.
    AtMostTimes(f64),
    /// A share of shuffles: within four standard errors of both draws.
    Share,
    /// A mean over shuffles, beside its spread.
    MeanOfDraws { spread: &'static str },
    /// A spread over shuffles or draws, to this share.
    Spread(f64),
    /// A percentile of 2 000 draws.
    Percentile,
    /// Belongs to a division or core that others may equal; its worth is compared beside it.
    OneOfSeveral,
    /// The same members in any order.
    SameSet,
    /// Sets of which twenty are told: ours must be as many of the same worth.
    TiedSets,
    /// Converges from the one start the reference used to its digits.
    Converged,
}

pub fn rule(path: &str) -> Rule {
    let names: Vec<&str> = path.split('/').collect();
    let has = |name: &str| names.contains(&name);
    let last = names.last().copied().unwrap_or_default();
    if [
        "cross_check_max_abs_diff",
        "generated_with",
        "conventions",
        "dataset",
        "runs",
        "weighted_symmetrisation",
    ]
    .iter()
    .any(|name| has(name))
    {
        return Rule::Provenance;
    }
    match last {
        // Compared layer by layer in a run of its own.
        "missing_respondents" => Rule::Provenance,
        // What the reference's own search did.
        "method" if !has("bootstrap_density") && !has("core_periphery") => Rule::Provenance,
        "method" if has("core_periphery") => Rule::OneOfSeveral,
        "reps" => Rule::Provenance,
        // Ours may draw more, but where all orders are tried there are just so many.
        "n_perm" => Rule::OneOfSeveral,
        "Q_best_heuristic" | "Q_best_weighted" => Rule::AtLeast(0.002),
        "n_communities" | "membership" => Rule::OneOfSeveral,
        "fit" if has("borgatti_everett_or") || has("borgatti_everett_block") => Rule::AtLeast(1e-9),
        "core" => Rule::OneOfSeveral,
        "coreness" if has("minres") => Rule::Converged,
        "fit" if has("minres") => Rule::Converged,
        "optimal_sets" => Rule::TiedSets,
        "non_respondents" => Rule::SameSet,
        "raw_stress_sum_i_lt_j" | "per_pair" => Rule::AtMostTimes(1.05),
        "boot_se" => Rule::Spread(0.06),
        "boot_mean" => Rule::MeanOfDraws { spread: "boot_se" },
        "ci95_percentile" => Rule::Percentile,
        "p_ge" | "p_le" | "p_two_sided_abs" | "p_two_sided" => Rule::Share,
        "perm_mean" => Rule::MeanOfDraws { spread: "perm_sd" },
        "perm_sd" => Rule::Spread(0.04),
        "p_mc_se" => Rule::Spread(0.5),
        _ => Rule::Exact,
    }
}

impl Rule {
    /// Whether ours holds; `golden_beside` and `ours_beside` are the objects both stand in.
    pub fn holds(&self, golden: &Value, ours: &Value, golden_beside: &Value, ours_beside: &Value) -> bool {
        let both = || golden.as_f64().zip(ours.as_f64());
        let exact_draws = golden_beside["exact"] == true;
        match self {
            _ if exact_draws && !matches!(self, Self::Provenance) => same(golden, ours),
            Self::Exact => same(golden, ours),
            Self::Provenance => true,
            Self::AtLeast(less) => both().is_some_and(|(golden, ours)| ours >= golden - less),
            Self::AtMostTimes(times) => both().is_some_and(|(golden, ours)| ours <= golden * times),
            Self::Share => match (golden, ours) {
                (Value::Array(golden), Value::Array(ours)) => {
                    golden.len() == ours.len()
                        && golden.iter().zip(ours).all(|(g, o)| share_holds(g, o, 1_000.0))
                }
                _ => share_holds(golden, ours, golden_beside["n_perm"].as_f64().unwrap_or(1_000.0)),
            },
            Self::MeanOfDraws { spread } => {
                let draws =
                    golden_beside["n_perm"].as_f64().or(golden_beside["reps"].as_f64()).unwrap_or(1.0);
                let error = golden_beside[spread].as_f64().unwrap_or(0.0) * (2.0 / draws).sqrt();
                both().is_some_and(|(golden, ours)| (golden - ours).abs() <= 4.0 * error + 1e-12)
            }
            Self::Spread(share) => {
                both().is_some_and(|(golden, ours)| (golden - ours).abs() <= share * golden.abs() + 1e-7)
            }
            Self::Percentile => {
                let spread = golden_beside["boot_se"].as_f64().unwrap_or(0.0);
                let ends = golden.as_array().zip(ours.as_array());
                ends.is_some_and(|(golden, ours)| {
                    golden.len() == ours.len()
                        && golden
                            .iter()
                            .zip(ours)
                            .all(|(g, o)| (g.as_f64().unwrap() - o.as_f64().unwrap()).abs() <= 0.25 * spread)
                })
            }
            // There, and of a kind; what it is worth stands beside it under a rule of its own.
            Self::OneOfSeveral => std::mem::discriminant(golden) == std::mem::discriminant(ours),
            Self::SameSet => sorted(golden) == sorted(ours),
            Self::TiedSets => {
                let count = golden_beside["n_optimal_sets"] == ours_beside["n_optimal_sets"];
                let all_told = golden_beside["n_optimal_sets"].as_u64() <= Some(20);
                count && (!all_told || sorted(golden) == sorted(ours))
            }
            Self::Converged => close(golden, ours, 1e-7),
        }
    }
}

fn share_holds(golden: &Value, ours: &Value, draws: f64) -> bool {
    let (Some(golden), Some(ours)) = (golden.as_f64(), ours.as_f64()) else { return false };
    // Both were drawn; a share of none still has the error of one draw.
    let middle = f64::midpoint(golden, ours).clamp(1.0 / draws, 1.0 - 1.0 / draws);
    (golden - ours).abs() <= 4.0 * (2.0 * middle * (1.0 - middle) / draws).sqrt()
}

fn same(golden: &Value, ours: &Value) -> bool {
    match (golden, ours) {
        (Value::Array(golden), Value::Array(ours)) => {
            golden.len() == ours.len() && golden.iter().zip(ours).all(|(golden, ours)| same(golden, ours))
        }
        _ => match (golden.as_f64(), ours.as_f64()) {
            (Some(golden), Some(ours)) => {
                (golden - ours).abs() <= 1e-9 * golden.abs().max(ours.abs()) + 1e-12
            }
            _ => golden == ours,
        },
    }
}

fn close(golden: &Value, ours: &Value, tolerance: f64) -> bool {
    match (golden, ours) {
        (Value::Array(golden), Value::Array(ours)) => {
            golden.len() == ours.len()
                && golden.iter().zip(ours).all(|(golden, ours)| close(golden, ours, tolerance))
        }
        _ => golden
            .as_f64()
            .zip(ours.as_f64())
            .is_some_and(|(golden, ours)| (golden - ours).abs() <= tolerance),
    }
}

fn sorted(list: &Value) -> Vec<String> {
    let mut items: Vec<String> = list.as_array().into_iter().flatten().map(ToString::to_string).collect();
    items.sort();
    items
}
