//! Every value of every reference set, compared; none is passed over in silence.

mod rules;

use std::path::Path;

use basics::Dice;
use network::missing::missing_respondents;
use network::{Options, measure};
use rules::{Rule, rule};
use serde_json::Value;

use crate::shared::{self, Set};

/// This may only grow.
const COMPARED_AT_LEAST: usize = 12_266;

#[derive(Default)]
struct Tally {
    compared: usize,
    provenance: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn check(&mut self, holds: bool, path: &str, golden: &Value, ours: &Value) {
        self.compared += 1;
        if !holds {
            let short = |value: &Value| value.to_string().chars().take(200).collect::<String>();
            self.wrong.push(format!("{path}: {}, ours {}", short(golden), short(ours)));
        }
    }
}

/// Walks the reference; `beside` is the object a value stands in, ours, for rules that look around.
fn compare(path: &str, golden: &Value, ours: &Value, beside: (&Value, &Value), tally: &mut Tally) {
    let at = rule(path);
    match (&at, golden) {
        (Rule::Exact, Value::Object(parts)) => {
            for (name, value) in parts {
                compare(&format!("{path}/{name}"), value, &ours[name], (golden, ours), tally);
            }
        }
        (Rule::Exact, Value::Array(parts)) => {
            let same_length = ours.as_array().is_some_and(|ours| ours.len() == parts.len());
            tally.check(same_length, path, golden, ours);
            for (at, value) in parts.iter().enumerate() {
                compare(&format!("{path}/{at}"), value, &ours[at], (golden, ours), tally);
            }
        }
        (Rule::Provenance, value) => tally.provenance += leaves(value),
        (at, value) => {
            let holds = at.holds(value, ours, beside.0, beside.1);
            tally.check(holds, path, value, ours);
            // A set or list held as one counts as many values as it has.
            tally.compared += leaves(value) - 1;
        }
    }
}

fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(parts) => parts.values().map(leaves).sum::<usize>().max(1),
        Value::Array(parts) => parts.iter().map(leaves).sum::<usize>().max(1),
        _ => 1,
    }
}

/// Values somebody printed in a book or log, held against ours at the digits printed.
fn compare_published(golden: &Value, ours: &Value, tally: &mut Tally) {
    for entry in golden.as_array().into_iter().flatten() {
        let (layer, path) = (entry["layer"].as_str().unwrap(), entry["golden_path"].as_str().unwrap());
        let found = path.split('.').fold(&ours["layers"][layer], |value, name| &value[name]);
        let unit = 10f64.powi(-(entry["decimals"].as_i64().unwrap() as i32));
        let published = entry["published"].as_f64().unwrap();
        let holds = found.as_f64().is_some_and(|found| (found - published).abs() <= 0.5001 * unit);
        tally.check(holds, &format!("published {layer} {path}"), &entry["published"], found);
    }
}

fn compare_set(folder: &Path, options: &Options) -> Tally {
    let set = shared::set(folder);
    let ours = measure(&set.study, options).named(|actor| set.ids[actor as usize].clone());
    let ours = serde_json::to_value(ours).unwrap();
    let mut tally = Tally::default();
    for (part, golden) in set.golden.as_object().unwrap() {
        match part.as_str() {
            "published_values" => compare_published(golden, &ours, &mut tally),
            // The same regression as R computes it: its own words for the same figures.
            "mrqap_R_sna_netlm" => {
                for (theirs, word) in [
                    ("coef", "coef"),
                    ("t", "t_classical"),
                    ("p_two_sided", "p_two_sided"),
                    ("p_le", "p_le"),
                    ("p_ge", "p_ge"),
                ] {
                    compare(
                        &format!("netlm/{theirs}"),
                        &golden[theirs],
                        &ours["mrqap"][word],
                        (golden, &ours["mrqap"]),
                        &mut tally,
                    );
                }
            }
            _ => compare(part, golden, &ours[part], (&set.golden, &ours), &mut tally),
        }
    }
    compare_missing(&set, options, &mut tally);
    tally
}

/// Each layer says which actors it pretends did not answer.
fn compare_missing(set: &Set, options: &Options, tally: &mut Tally) {
    for (name, layer) in set.golden["layers"].as_object().unwrap() {
        let Some(golden) = layer.get("missing_respondents") else { continue };
        let silent: Vec<&str> =
            golden["non_respondents"].as_array().unwrap().iter().map(|id| id.as_str().unwrap()).collect();
        let answered: Vec<bool> = set.ids.iter().map(|id| !silent.contains(&id.as_str())).collect();
        let network = set.study.layers.get(name).unwrap();
        let mut dice = Dice::seeded(options.seed);
        let ours = missing_respondents(network, &answered, 0, &mut dice)
            .named(&|actor| set.ids[actor as usize].clone());
        let ours = &serde_json::to_value(ours).unwrap();
        compare("missing", golden, ours, (golden, ours), tally);
    }
}

#[test]
fn every_value_of_every_reference_set_comes_out_the_same() {
    let Some(folder) = shared::folder() else { return };
    // The model the reference explains, and as many shuffles as it drew.
    let by = ["influence_attribution", "committee_comembership"].map(String::from).to_vec();
    let options = Options {
        permutations: 20_000,
        explain: Some(("political_information".to_owned(), by)),
        ..Options::default()
    };
    let mut total = Tally::default();
    for name in ["knoke", "dhhs", "chemnet"] {
        let tally = compare_set(&folder.join(name), &options);
        eprintln!(
            "{name}: {} values compared, {} tell how the reference was made",
            tally.compared, tally.provenance
        );
        total.compared += tally.compared;
        total.wrong.extend(tally.wrong.into_iter().map(|wrong| format!("{name} {wrong}")));
    }
    eprintln!("{} values compared in all", total.compared);
    assert!(
        total.wrong.is_empty(),
        "{} wrong:\n{}",
        total.wrong.len(),
        total.wrong[..total.wrong.len().min(40)].join("\n")
    );
    assert!(total.compared >= COMPARED_AT_LEAST, "fewer values compared than before");
}
