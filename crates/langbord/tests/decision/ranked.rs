//! Ranked methods on real elections, against pref_voting's results and the published winners.

use serde_json::{Value, json};

use crate::shared::{Compared, decision_data, json, names, tally};

fn our_name(method: &str) -> Option<&'static str> {
    Some(match method {
        "copeland" => "copeland",
        "minimax" => "minimax",
        "schulze (beat path)" => "schulze",
        "split cycle" => "split-cycle",
        "ranked pairs" => "ranked-pairs",
        "river" => "river",
        "stable voting" => "stable-voting",
        "irv" => "irv",
        _ => return None,
    })
}

#[test]
fn ranked_methods_equal_the_reference_on_every_real_election() {
    let Some(data) = decision_data() else { return };
    let golden = json(&data.join("ranked/golden.json"));
    let mut compared = Compared::default();
    for (id, election) in golden.as_object().expect("elections by name") {
        let file = data.join(election["file"].as_str().expect("a file"));
        let schulze = tally(&file, "schulze", &[]);
        compared.same(format!("{id} ballots"), &schulze["ballots"], &election["ballots"]);
        compared.same(format!("{id} options"), &schulze["pairwise"]["options"], &election["candidates"]);
        let rows = election["pairwise_support"].as_array().expect("rows");
        for (a, row) in rows.iter().enumerate() {
            for (b, support) in row.as_array().expect("cells").iter().enumerate() {
                compared.same(format!("{id} {a} over {b}"), &schulze["pairwise"]["support"][a][b], support);
            }
        }
        for result in election["results"].as_array().expect("results") {
            let method = result["method"].as_str().expect("a name");
            if let Some(ours) = our_name(method) {
                let winning_votes = result["params"]["strength"] == "winning votes";
                let more: &[&str] = if winning_votes {
                    &["--ties", "set", "--strength", "winning-votes"]
                } else {
                    &["--ties", "set"]
                };
                let found = tally(&file, ours, more);
                compared.same(
                    format!("{id} {method} {more:?}"),
                    &names(&found["winners"]),
                    &names(&result["result"]),
                );
            }
            scores(&mut compared, id, method, &file, &result["result"]);
            if method == "condorcet winner" {
                compared.same(format!("{id} {method}"), &condorcet(&schulze), &result["result"]);
            }
            if method.starts_with("smith") && condorcet(&schulze).is_null() {
                let circle = &schulze["reasons"][0]["options"];
                compared.same(format!("{id} {method}"), &names(circle), &names(&result["result"]));
            }
        }
        if election["published"]["rule"] == "IRV" {
            let found = tally(&file, "irv", &[]);
            compared.same(format!("{id} as published"), &found["winners"], &election["published"]["winners"]);
        }
    }
    compared.at_least(205);
}

fn condorcet(found: &Value) -> Value {
    match found["reasons"][0]["reason"].as_str() {
        Some("beats-all") => json!([found["reasons"][0]["option"]]),
        _ => Value::Null,
    }
}

fn scores(compared: &mut Compared, id: &str, method: &str, file: &std::path::Path, result: &Value) {
    let ours = match method {
        "first preferences (single top only)" => "plurality",
        _ if method.starts_with("borda symmetric") => "borda",
        _ => return,
    };
    let found = tally(file, ours, &[]);
    for (option, score) in result.as_object().expect("scores by option") {
        compared.same(format!("{id} {method} {option}"), &found["scores"][option].as_f64(), &score.as_f64());
    }
}
