//! Committees from approvals, all tied sets included.

use serde_json::{Value, json};

use crate::shared::{Compared, decision_data, json, tally};

fn our_name(method: &str) -> Option<&'static str> {
    Some(match method {
        "av" => "approval",
        "pav" => "pav",
        "seqpav" => "seq-pav",
        "seqphragmen" => "phragmen",
        "equal-shares" => "equal-shares",
        _ => return None,
    })
}

/// Lists of names as sorted lists of numbers.
fn sets(found: &Value) -> Value {
    let numbers = |set: &Value| {
        let mut numbers: Vec<u64> =
            set.as_array().into_iter().flatten().filter_map(|name| name.as_str()?.parse().ok()).collect();
        numbers.sort_unstable();
        numbers
    };
    match &found["equal_sets"] {
        Value::Array(sets) => json!(sets.iter().map(numbers).collect::<Vec<_>>()),
        _ => json!([numbers(&found["winners"])]),
    }
}

#[test]
fn committees_equal_the_reference_with_all_their_ties() {
    let Some(data) = decision_data() else { return };
    let golden = json(&data.join("abc/golden.json"));
    let mut compared = Compared::default();
    for (id, instance) in golden.as_object().expect("instances by name") {
        let file = data.join(instance["file"].as_str().expect("a file"));
        for result in instance["results"].as_array().expect("results") {
            let method = result["method"].as_str().expect("a name");
            let Some(ours) = our_name(method).filter(|_| result["resolute"] == false) else { continue };
            let all = tally(&file, ours, &["--ties", "set"]);
            compared.same(format!("{id} {method}"), &sets(&all), &result["result"]);
            for seed in ["0", "1", "2"] {
                let one = sets(&tally(&file, ours, &["--seed", seed]))[0].clone();
                let among = result["result"].as_array().expect("sets").contains(&one);
                compared.same(format!("{id} {method}, lot {seed}: {one}"), &among, &true);
            }
        }
    }
    compared.at_least(40);
}
