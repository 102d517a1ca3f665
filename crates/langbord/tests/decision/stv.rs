//! Single transferable vote, round by round and fraction by fraction.

use std::path::Path;

use serde_json::Value;

use crate::shared::{Compared, decision_data, json, names, tally};

/// `"343839621/138697"`, `2063` and `"2063"` alike.
fn number(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn flat(lists: &Value) -> Vec<String> {
    lists
        .as_array()
        .into_iter()
        .flatten()
        .flat_map(|item| match item {
            Value::Array(names) => names.clone(),
            name => vec![name.clone()],
        })
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect()
}

#[test]
fn transferable_votes_equal_the_reference_in_every_round() {
    let Some(data) = decision_data() else { return };
    let golden = json(&data.join("ranked/golden.json"));
    let mut compared = Compared::default();
    for (id, election) in golden.as_object().expect("elections by name") {
        let file = data.join(election["file"].as_str().expect("a file"));
        for result in election["results"].as_array().expect("results") {
            let method = result["method"].as_str().expect("a name");
            if method.starts_with("stv") {
                compare(&mut compared, &format!("{id} {method}"), &file, method, result);
            }
        }
        if let Some(thresholds) = election["published"]["thresholds"].as_array() {
            let found = tally(&file, "stv", &["--seats", "2", "--rules", "wig", "--quota", "live"]);
            let quotas: Vec<&Value> = found["rounds"]
                .as_array()
                .expect("rounds")
                .iter()
                .map(|round| &round["quota"])
                .take(4)
                .collect();
            compared.same(format!("{id} published thresholds"), &quotas, &thresholds.iter().collect());
        }
    }
    compared.at_least(125);
}

fn compare(compared: &mut Compared, what: &str, file: &Path, method: &str, result: &Value) {
    let seats = result["params"]["seats"].to_string();
    let mut more = vec!["--seats", &seats, "--rules"];
    more.push(if method.contains("scottish") {
        "scottish"
    } else if method.contains("meek") {
        "meek"
    } else {
        "wig"
    });
    if method.contains("albany") {
        more.extend(["--quota", "live"]);
    }
    let found = tally(file, "stv", &more);
    // Where the reference lists lists, it tells the order of election.
    if result["result"][0].is_array() {
        compared.same(what, &flat(&found["winners"]), &flat(&result["result"]));
    } else {
        compared.same(what, &names(&found["winners"]), &names(&result["result"]));
    }
    let ours = found["rounds"].as_array().expect("rounds");
    for (index, round) in result["params"]["rounds"].as_array().into_iter().flatten().enumerate() {
        let empty = serde_json::Map::new();
        let our_tally = ours.get(index).and_then(|round| round["tally"].as_object()).unwrap_or(&empty);
        let their_tally = round["tally"].as_object().expect("a tally");
        let numbers = |tally: &serde_json::Map<String, Value>| -> Vec<(String, String)> {
            let mut numbers: Vec<_> =
                tally.iter().map(|(name, votes)| (name.clone(), number(votes))).collect();
            numbers.sort();
            numbers
        };
        compared.same(format!("{what}, round {index}"), &numbers(our_tally), &numbers(their_tally));
        if let Some(before) = index.checked_sub(1) {
            let before = &ours[before];
            compared.same(
                format!("{what}, elected {index}"),
                &flat(&before["elected"]),
                &flat(&round["elected"]),
            );
            let out = (flat(&before["eliminated"]), flat(&round["eliminated"]));
            compared.same(format!("{what}, left {index}"), &out.0, &out.1);
        }
    }
}
