//! Rating methods on the grade reading of real point ballots.

use serde_json::Value;

use crate::shared::{Compared, decision_data, json, names, tally};

#[test]
fn rating_methods_equal_the_reference_on_real_point_ballots() {
    let Some(data) = decision_data() else { return };
    let golden = json(&data.join("rating/golden.json"));
    let mut compared = Compared::default();
    for (id, set) in golden.as_object().expect("sets by name") {
        let file = data.join("rating").join(set["file"].as_str().expect("a file"));
        for result in set["results"].as_array().expect("results") {
            let method = result["method"].as_str().expect("a name");
            let ours = match method {
                "score (sum)" => "score",
                "STAR" => "star",
                _ if method.starts_with("majority judgment") => "majority-judgment",
                _ if method.starts_with("approval") => "approval",
                "dot voting totals" => "dots",
                _ if method.starts_with("quadratic") => "quadratic",
                _ => panic!("no method of ours for `{method}`"),
            };
            let found = tally(&file, ours, &["--ties", "set"]);
            match &result["result"] {
                Value::Object(totals) => {
                    for (option, total) in totals {
                        compared.same(format!("{id} {method} {option}"), &found["scores"][option], total);
                    }
                }
                winners => {
                    compared.same(format!("{id} {method}"), &names(&found["winners"]), &names(winners))
                }
            }
        }
    }
    compared.at_least(75);
}
