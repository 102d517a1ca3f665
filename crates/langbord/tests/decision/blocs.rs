//! The bloc-balanced rule on every case of its definition.

use std::fs;

use serde_json::Value;

use crate::shared::{Compared, decision, decision_data, json};

/// Numbers and fractions alike, so that `2` and `"2"` are one.
fn plain(value: &Value) -> Value {
    match value {
        Value::Number(number) => Value::String(number.to_string()),
        Value::Array(items) => items.iter().map(plain).collect(),
        Value::Object(fields) => fields.iter().map(|(key, value)| (key.clone(), plain(value))).collect(),
        other => other.clone(),
    }
}

#[test]
fn every_bloc_case_comes_out_as_defined() {
    let Some(data) = decision_data() else { return };
    let golden = json(&data.join("bloc/golden.json"));
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("case.json");
    let mut compared = Compared::default();
    for (index, case) in golden["cases"].as_array().expect("cases").iter().enumerate() {
        fs::write(&file, case.to_string()).expect("written");
        let found = decision(&["blocs".as_ref(), file.as_os_str(), "--json".as_ref()]);
        for key in ["outcome", "states", "tallies", "eligible", "acceptable", "pairwise", "winners"] {
            if let Some(theirs) = case.get(key) {
                compared.same(format!("case {index}, {key}"), &plain(&found[key]), &plain(theirs));
            }
        }
    }
    compared.at_least(225);
}
