//! The method `polis` against the original engine: every key, every set, cold and warm.

use std::fs;

use serde_json::{Value, json};

use crate::compare::{Comparison, Tolerance, align_signs};
use crate::shared::{json, langbord, opinion_data};

/// Names of software and calls, not findings.
const NOT_FINDINGS: [&str; 2] = ["software", "call"];
const COLD_VALUES: usize = 19_000;
const WARM_VALUES: usize = 11_000;

fn tolerance(key: &str) -> Tolerance {
    Tolerance(match key {
        "center" | "group_aware_consensus" => 1e-11,
        "components" | "comment_extremity" => 1e-7,
        "silhouettes" => 1e-7,
        "projections" | "base_clusters" | "group_clusters" => 1e-5,
        "comment_priorities_from_tick2" | "comment_priorities" => 1e-5,
        // The files hold twelve digits.
        _ => 1e-10,
    })
}

#[test]
fn the_reference_method_equals_the_original_engine_on_every_set() {
    let Some(data) = opinion_data() else { return };
    let mut total = Comparison::default();
    for entry in fs::read_dir(&data).expect("readable") {
        let folder = entry.expect("readable").path();
        if !folder.join("golden.json").is_file() {
            continue;
        }
        let golden = &json(&folder.join("golden.json"))["polis"];
        let mut found = langbord(&[
            "opinion".as_ref(),
            "map".as_ref(),
            folder.join("votes.csv").as_os_str(),
            "--statements".as_ref(),
            folder.join("comments.csv").as_os_str(),
            "--method".as_ref(),
            "polis".as_ref(),
            "--json".as_ref(),
        ]);
        let mut reference = found["reference"].take();
        let mut projections = reference["projections"].take();
        align_signs(&mut reference["components"], Some(&mut projections), &golden["components"]);
        reference["projections"] = projections;
        for (key, expected) in golden.as_object().expect("an object") {
            if !NOT_FINDINGS.contains(&key.as_str()) {
                total.compare(&reference[key], expected, key, tolerance(key));
            }
        }
    }
    println!("cold: {} values compared with the original engine", total.compared);
    assert!(total.differences.is_empty(), "{:#?}", &total.differences[..total.differences.len().min(20)]);
    assert!(total.compared >= COLD_VALUES, "only {} values compared", total.compared);
}

#[test]
fn a_warm_chain_equals_the_original_engine_tick_by_tick() {
    let Some(data) = opinion_data() else { return };
    let mut total = Comparison::default();
    for set in ["brexit-consensus", "scoop-ubi"] {
        let folder = data.join(set);
        let votes = fs::read_to_string(folder.join("votes.csv")).expect("readable");
        let lines: Vec<&str> = votes.lines().collect();
        let work = tempfile::tempdir().expect("a folder");
        let (slice, state) = (work.path().join("slice.csv"), work.path().join("state.json"));
        for tick in json(&folder.join("golden_ticks.json"))["ticks"].as_array().expect("ticks") {
            let range = |key: &str| tick[key].as_u64().expect("a number") as usize + 1;
            // Odd ticks bring only the new votes, even ones all votes so far: both must do.
            let from = if range("events_from") % 2 == 0 { 1 } else { range("events_from") };
            let events = &lines[from..range("events_to")];
            fs::write(&slice, format!("{}\n{}\n", lines[0], events.join("\n"))).expect("writable");
            let mut found = langbord(&[
                "opinion".as_ref(),
                "map".as_ref(),
                slice.as_os_str(),
                "--statements".as_ref(),
                folder.join("comments.csv").as_os_str(),
                "--method".as_ref(),
                "polis".as_ref(),
                "--warm".as_ref(),
                state.as_os_str(),
                "--json".as_ref(),
            ]);
            let mut found = in_the_shape_of_ticks(found["reference"].take());
            align_signs(&mut found["components"], None, &tick["components"]);
            for (key, expected) in tick.as_object().expect("an object") {
                if !["batch", "events_from", "events_to"].contains(&key.as_str()) {
                    let path = format!("{set} {} {key}", tick["batch"]);
                    total.compare(&found[key], expected, &path, tolerance(key));
                }
            }
        }
    }
    println!("warm: {} values compared with the original engine", total.compared);
    assert!(total.differences.is_empty(), "{:#?}", &total.differences[..total.differences.len().min(20)]);
    assert!(total.compared >= WARM_VALUES, "only {} values compared", total.compared);
}

/// The tick files keep less of the same findings.
fn in_the_shape_of_ticks(mut found: Value) -> Value {
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    found["n_participants"] = json!(list(&found["participants"]).len());
    found["n_statements"] = json!(list(&found["statements"]).len());
    found["n_base"] = json!(list(&found["base_clusters"]).len());
    found["base_clusters"] =
        list(&found["base_clusters"]).iter().map(|cell| json!([cell["id"], cell["members"]])).collect();
    for lists in found["repness"].as_object_mut().expect("an object").values_mut() {
        *lists = list(lists).iter().map(|shown| json!([shown["tid"], shown["repful-for"]])).collect();
    }
    for lists in found["consensus"].as_object_mut().expect("an object").values_mut() {
        *lists = list(lists).iter().map(|shown| shown["tid"].clone()).collect();
    }
    found
}
