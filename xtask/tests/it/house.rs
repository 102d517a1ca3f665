//! The house as cargo sees it: who needs whom, to build what we ship.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

pub(crate) struct House {
    /// Our own crates.
    pub(crate) rooms: BTreeSet<String>,
    /// What each crate needs to be built, tests aside, by name.
    pub(crate) needs: BTreeMap<String, BTreeSet<String>>,
    /// Every crate's licence, by name and version.
    pub(crate) licences: BTreeMap<String, Option<String>>,
}

impl House {
    pub(crate) fn look() -> Self {
        let asked = Command::new(env!("CARGO"))
            .args([
                "metadata",
                "--format-version",
                "1",
                "--locked",
                "--offline",
                "--filter-platform",
                &machine(),
            ])
            .current_dir(root())
            .output()
            .unwrap();
        assert!(asked.status.success(), "{}", String::from_utf8_lossy(&asked.stderr));
        Self::read(&serde_json::from_slice(&asked.stdout).unwrap())
    }

    fn read(metadata: &Value) -> Self {
        let names: BTreeMap<&str, &str> = list(&metadata["packages"])
            .map(|package| (text(&package["id"]), text(&package["name"])))
            .collect();
        let mut needs = BTreeMap::<String, BTreeSet<String>>::new();
        for node in list(&metadata["resolve"]["nodes"]) {
            let own = needs.entry(names[text(&node["id"])].to_owned()).or_default();
            let built = list(&node["deps"])
                .filter(|need| list(&need["dep_kinds"]).any(|kind| kind["kind"].is_null()))
                .map(|need| names[text(&need["pkg"])].to_owned());
            own.extend(built);
        }
        let licence = |package: &Value| {
            let name = format!("{} {}", text(&package["name"]), text(&package["version"]));
            (name, package["license"].as_str().map(str::to_owned))
        };
        Self {
            rooms: list(&metadata["workspace_members"]).map(|id| names[text(id)].to_owned()).collect(),
            needs,
            licences: list(&metadata["packages"]).map(licence).collect(),
        }
    }

    /// Everything a crate brings along, near and far.
    pub(crate) fn reach(&self, name: &str) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        let mut open = vec![name];
        while let Some(next) = open.pop() {
            for need in self.needs.get(next).into_iter().flatten() {
                if found.insert(need.as_str()) {
                    open.push(need);
                }
            }
        }
        found
    }
}

fn machine() -> String {
    let told = Command::new("rustc").arg("-vV").output().unwrap();
    let told = String::from_utf8(told.stdout).unwrap();
    told.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}
