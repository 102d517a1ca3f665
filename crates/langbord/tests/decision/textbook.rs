//! Examples every textbook has, entered as sheets.

use std::fs;

use serde_json::Value;

use crate::shared::{Compared, decision_data, json, names, tally};

/// `count,ranking` from `[[42, ["Memphis", …]], …]`.
fn rankings(ballots: &Value) -> String {
    let mut sheet = String::from("count,ranking\n");
    for ballot in ballots.as_array().expect("ballots") {
        let order: Vec<&str> =
            ballot[1].as_array().expect("an order").iter().filter_map(Value::as_str).collect();
        sheet.push_str(&format!("{},{}\n", ballot[0], order.join(" > ")));
    }
    sheet
}

/// One column per option from `[[42, {"Memphis": 3, …}], …]`.
fn grades(ballots: &Value) -> String {
    let options =
        names(&Value::from(ballots[0][1].as_object().expect("grades").keys().cloned().collect::<Vec<_>>()));
    let mut sheet = format!("count,{}\n", options.join(","));
    for ballot in ballots.as_array().expect("ballots") {
        let cells: Vec<String> = options.iter().map(|option| ballot[1][option].to_string()).collect();
        sheet.push_str(&format!("{},{}\n", ballot[0], cells.join(",")));
    }
    sheet
}

#[test]
fn textbook_examples_come_out_as_printed() {
    let Some(data) = decision_data() else { return };
    let golden = json(&data.join("textbook/golden.json"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ballots.csv");
    let mut compared = Compared::default();

    let schulze = &golden["ranked"]["schulze_45"];
    fs::write(&file, rankings(&schulze["ballots"])).expect("written");
    let found = tally(&file, "schulze", &["--strength", "winning-votes"]);
    compared.same("schulze winner", &found["winners"], &schulze["result"]);
    let order: Vec<&Value> =
        found["ranking"].as_array().expect("tiers").iter().map(|tier| &tier[0]).collect();
    compared.same("schulze order", &order, &schulze["ranking"].as_array().expect("order").iter().collect());
    for reason in found["reasons"].as_array().expect("reasons").iter().filter(|r| r["reason"] == "path") {
        let (option, over) = (reason["option"].as_str().unwrap_or(""), reason["over"].as_str().unwrap_or(""));
        let printed = |a: &str, b: &str| schulze["strongest_paths"][format!("{a}{b}")].clone();
        compared.same(format!("path {option}{over}"), &reason["strength"], &printed(option, over));
        compared.same(format!("path {over}{option}"), &reason["back"], &printed(over, option));
    }

    let tennessee = &golden["ranked"]["tennessee_ranked"];
    fs::write(&file, rankings(&tennessee["ballots"])).expect("written");
    for method in ["plurality", "irv", "borda", "ranked_pairs", "schulze"] {
        let found = tally(&file, &method.replace('_', "-"), &[]);
        compared.same(method, &found["winners"], &tennessee[method]);
    }

    let judged = &golden["rating"]["tennessee_majority_judgment"];
    fs::write(&file, grades(&judged["ballots"])).expect("written");
    let found = tally(&file, "majority-judgment", &[]);
    compared.same("majority judgment", &found["winners"], &judged["result"]);
    compared.same("middle grades", &found["scores"], &judged["medians"]);

    let star = &golden["rating"]["tennessee_star"];
    fs::write(&file, grades(&star["ballots"])).expect("written");
    let found = tally(&file, "star", &[]);
    compared.same("star", &found["winners"], &star["result"]);
    compared.same("star sums", &found["scores"], &star["totals"]);
    let runoff = found["reasons"].as_array().expect("reasons").last().expect("the run-off");
    compared.same(
        "star run-off",
        &serde_json::json!([runoff["by"], runoff["against"]]),
        &star["runoff"]["prefer"],
    );
    compared.at_least(20);
}
