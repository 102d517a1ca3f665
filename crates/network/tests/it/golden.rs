//! Every value of every reference set, compared; none is passed over in silence.

use network::{Options, measure};
use serde_json::Value;

use crate::shared;

/// These may only move the good way.
const COMPARED_AT_LEAST: usize = 6_878;
const AWAITED_AT_MOST: usize = 4_955;

/// How a value is held against its reference.
#[derive(Debug)]
enum Rule {
    /// To 1e-9 of its size.
    Exact,
    /// Tells how the reference was made; there is nothing to compare.
    Provenance,
    /// Not measured yet.
    Awaited,
}

fn rule(path: &str) -> Rule {
    let has = |part: &str| path.split('/').any(|name| name == part);
    let provenance = [
        "cross_check_max_abs_diff",
        "generated_with",
        "conventions",
        "dataset",
        "runs",
        "weighted_symmetrisation",
    ];
    let awaited = [
        "key_players",
        "robustness_R_recomputed_degree",
        "attack_curve_recomputed_degree",
        "core_periphery",
        "communities",
        "loss_F_after",
        "loss_DF_after",
        "loss_largest_component_after",
        "ei_permutation",
        "bootstrap_density",
        "layout_stress",
        "missing_respondents",
        "qap",
        "mrqap",
        "mrqap_R_sna_netlm",
        "multiplexity",
    ];
    if provenance.iter().any(|part| has(part)) {
        Rule::Provenance
    } else if awaited.iter().any(|part| has(part)) {
        Rule::Awaited
    } else {
        Rule::Exact
    }
}

#[derive(Default)]
struct Tally {
    compared: usize,
    provenance: usize,
    awaited: usize,
    wrong: Vec<String>,
}

fn compare(path: &str, golden: &Value, ours: &Value, tally: &mut Tally) {
    match golden {
        Value::Object(parts) if !parts.is_empty() => {
            for (name, golden) in parts {
                compare(&format!("{path}/{name}"), golden, &ours[name], tally);
            }
        }
        Value::Array(parts) if !parts.is_empty() => {
            for (at, golden) in parts.iter().enumerate() {
                compare(&format!("{path}/{at}"), golden, &ours[at], tally);
            }
            if let Rule::Exact = rule(path)
                && ours.as_array().is_none_or(|ours| ours.len() != parts.len())
            {
                tally.wrong.push(format!("{path}: {} values, ours {ours}", parts.len()));
            }
        }
        leaf => match rule(path) {
            Rule::Provenance => tally.provenance += 1,
            Rule::Awaited => tally.awaited += 1,
            Rule::Exact => {
                tally.compared += 1;
                if !same(leaf, ours) {
                    tally.wrong.push(format!("{path}: {leaf}, ours {ours}"));
                }
            }
        },
    }
}

fn same(golden: &Value, ours: &Value) -> bool {
    match (golden.as_f64(), ours.as_f64()) {
        (Some(golden), Some(ours)) => (golden - ours).abs() <= 1e-9 * golden.abs().max(ours.abs()) + 1e-12,
        _ => golden == ours,
    }
}

/// Values somebody printed in a book or log, held against ours at the digits printed.
fn compare_published(golden: &Value, ours: &Value, tally: &mut Tally) {
    for entry in golden.as_array().into_iter().flatten() {
        let (layer, path) = (entry["layer"].as_str().unwrap(), entry["golden_path"].as_str().unwrap());
        let found = path.split('.').fold(&ours["layers"][layer], |value, name| &value[name]);
        let unit = 10f64.powi(-(entry["decimals"].as_i64().unwrap() as i32));
        let published = entry["published"].as_f64().unwrap();
        tally.compared += 1;
        if found.as_f64().is_none_or(|found| (found - published).abs() > 0.5001 * unit) {
            tally.wrong.push(format!("published {layer} {path}: {published}, ours {found}"));
        }
    }
}

#[test]
fn every_value_of_every_reference_set_comes_out_the_same() {
    let Some(folder) = shared::folder() else { return };
    let mut total = Tally::default();
    for name in ["knoke", "dhhs", "chemnet"] {
        let set = shared::set(&folder.join(name));
        let findings =
            measure(&set.study, &Options::default()).named(|actor| set.ids[actor as usize].clone());
        let ours = serde_json::to_value(&findings).unwrap();
        let mut tally = Tally::default();
        for (part, golden) in set.golden.as_object().unwrap() {
            match part.as_str() {
                "published_values" => compare_published(golden, &ours, &mut tally),
                _ => compare(part, golden, &ours[part], &mut tally),
            }
        }
        eprintln!(
            "{name}: {} values compared, {} of provenance, {} awaited",
            tally.compared, tally.provenance, tally.awaited
        );
        total.compared += tally.compared;
        total.awaited += tally.awaited;
        total.wrong.extend(tally.wrong.into_iter().map(|wrong| format!("{name} {wrong}")));
    }
    eprintln!("{} values compared in all, {} awaited", total.compared, total.awaited);
    assert!(total.compared >= COMPARED_AT_LEAST, "fewer values compared than before");
    assert!(total.awaited <= AWAITED_AT_MOST, "more values awaited than before");
    assert!(
        total.wrong.is_empty(),
        "{} wrong:\n{}",
        total.wrong.len(),
        total.wrong[..total.wrong.len().min(40)].join("\n")
    );
}
