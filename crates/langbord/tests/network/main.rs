//! `langbord network measure` prints what the workshop reckons, to the last digit; that the workshop's figures are the
//! published ones is held by its own tests over the same sets.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on should stop there"
)]

#[path = "../../../network/tests/it/shared.rs"]
mod shared;

use std::path::Path;
use std::process::Command;

use network::{Options, measure};
use serde_json::Value;

/// This may only grow.
const LEAVES_AT_LEAST: usize = 12_000;

fn printed(folder: &Path, groups: &[String]) -> Value {
    let directed = &shared::json(&folder.join("meta.json"))["directed"];
    let undirected: Vec<&str> = directed
        .as_object()
        .unwrap()
        .iter()
        .filter(|(_, directed)| **directed == false)
        .map(|(name, _)| name.as_str())
        .collect();
    let mut command = Command::new(env!("CARGO_BIN_EXE_langbord"));
    command.args(["network", "measure", "--json", "--permutations", "200", "--edges"]);
    command.arg(folder.join("edges.csv")).arg("--nodes").arg(folder.join("nodes.csv"));
    if !undirected.is_empty() {
        command.arg(format!("--undirected={}", undirected.join(",")));
    }
    groups.iter().for_each(|group| {
        command.args(["--by", group]);
    });
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).unwrap()
}

fn leaves(value: &Value) -> usize {
    match value {
        Value::Object(parts) => parts.values().map(leaves).sum(),
        Value::Array(parts) => parts.iter().map(leaves).sum(),
        _ => 1,
    }
}

#[test]
fn the_command_line_prints_every_figure_of_the_reference_sets() {
    let Some(folder) = shared::folder() else { return };
    let mut compared = 0;
    for name in ["knoke", "dhhs", "chemnet"] {
        let folder = folder.join(name);
        let set = shared::set(&folder);
        let groups: Vec<String> = set.study.groupings.iter().map(|(group, _)| group.to_owned()).collect();
        let options = Options { permutations: 200, ..Options::default() };
        let ours = measure(&set.study, &options).named(|actor| set.ids[actor as usize].clone());
        let ours = serde_json::to_value(ours).unwrap();
        let printed = printed(&folder, &groups);
        compared += leaves(&printed);
        for layer in set.golden["layers"].as_object().unwrap().keys() {
            assert!(printed["layers"][layer].is_object(), "{name}: {layer} is not printed");
        }
        for part in ["method", "seed", "layers", "qap", "mrqap", "multiplexity"] {
            assert!(ours[part] == printed[part], "{name}: {part} is printed otherwise");
        }
    }
    eprintln!("{compared} figures compared");
    assert!(compared >= LEAVES_AT_LEAST, "only {compared} figures were printed");
}
