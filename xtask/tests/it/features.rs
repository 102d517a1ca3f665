//! Which feature needs which. Drawn from the sources into `docs/feature-map.md`; arrows never close a circle.
//!
//! `LANGBORD_REWRITE=1 cargo test -p xtask` draws it anew.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use crate::house::root;

/// The words of `docs/` and `design`: the same on every floor.
const FEATURES: [&str; 18] = [
    "accounts",
    "partnerships",
    "inclusion",
    "invitations",
    "companions",
    "statements",
    "framing",
    "proposals",
    "survey",
    "offers",
    "mediation",
    "meetings",
    "indicators",
    "trace",
    "reports",
    "outreach",
    "exchange",
    "journal",
];
const FLOORS: [&str; 4] = ["model", "store", "deeds", "web"];

/// Arrows we live with although they close a circle. This list may only shrink.
/// A person's own record (see it, take it along, erase it) gathers from every room; it wants a room of its own.
const TOLERATED: [(&str, &str); 5] = [
    ("accounts", "companions"),
    ("accounts", "inclusion"),
    ("accounts", "partnerships"),
    ("accounts", "proposals"),
    ("accounts", "statements"),
];

type Map = BTreeMap<&'static str, BTreeMap<&'static str, BTreeSet<&'static str>>>;

/// feature → what it asks → on which floors.
fn draw() -> Map {
    let mut map = Map::new();
    for floor in FLOORS {
        for feature in FEATURES {
            let room = root().join("crates").join(floor).join("src").join(feature);
            let mut sources = String::new();
            gather(&room.with_extension("rs"), &mut sources);
            gather(&room, &mut sources);
            if sources.is_empty() {
                continue;
            }
            let asked = map.entry(feature).or_default();
            for other in FEATURES.into_iter().filter(|other| *other != feature) {
                if asks(&sources, floor, other) {
                    asked.entry(other).or_default().insert(floor);
                }
            }
        }
    }
    map
}

fn gather(path: &Path, sources: &mut String) {
    if path.is_dir() {
        let mut entries: Vec<_> =
            std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()).collect();
        entries.sort();
        entries.iter().for_each(|entry| gather(entry, sources));
    } else if path.extension().is_some_and(|ending| ending == "rs")
        && path.file_stem().is_some_and(|s| s != "tests")
    {
        let content = std::fs::read_to_string(path).unwrap_or_default();
        sources.push_str(content.split("#[cfg(test)]").next().unwrap_or_default());
    }
}

/// A room asks another by its path: on its own floor, or on one below. Everyone writes the journal: that is no arrow.
fn asks(sources: &str, floor: &str, other: &str) -> bool {
    if other == "journal" {
        return false;
    }
    let below = FLOORS.iter().take_while(|name| **name != floor);
    let own = std::iter::once("crate").chain(below.copied());
    own.into_iter().any(|start| {
        let path = format!("{start}::{other}::");
        let listed = format!("{start}::{{");
        sources.contains(&path)
            || sources.match_indices(&listed).any(|(place, _)| {
                let list = sources[place + listed.len()..].split(';').next().unwrap_or_default();
                list.split([',', '{', '}'])
                    .any(|name| name.trim().starts_with(&format!("{other}::")) || name.trim() == other)
            })
    })
}

/// A circle, if there is one. Arrows on the floor of `web` are links between pages, which may go both ways.
fn circle(map: &Map) -> Option<Vec<&'static str>> {
    let firm = |feature: &str| -> Vec<&'static str> {
        let asked = map.get(feature).into_iter().flatten();
        asked
            .filter(|(_, floors)| floors.iter().any(|floor| *floor != "web"))
            .map(|(other, _)| *other)
            .collect()
    };
    for start in map.keys() {
        let mut open = vec![vec![*start]];
        let mut seen = BTreeSet::new();
        while let Some(path) = open.pop() {
            for next in firm(path.last().unwrap()) {
                let mut longer = path.clone();
                longer.push(next);
                if next == *start {
                    return Some(longer);
                }
                if seen.insert(next) {
                    open.push(longer);
                }
            }
        }
    }
    None
}

fn written(map: &Map) -> String {
    let mut page = String::from(
        "# Which feature needs which\n\nDrawn by a test from the sources; `LANGBORD_REWRITE=1 cargo test -p xtask` draws it anew.\nArrows never close a circle. Everyone writes the journal, so those arrows are left out.\n\n| feature | asks | on the floors |\n|---|---|---|\n",
    );
    for (feature, asked) in map {
        if asked.is_empty() {
            let _ = writeln!(page, "| {feature} | nobody | |");
        }
        for (other, floors) in asked {
            let floors: Vec<_> = floors.iter().copied().collect();
            let _ = writeln!(page, "| {feature} | {other} | {} |", floors.join(", "));
        }
    }
    page
}

#[test]
fn features_never_close_a_circle() {
    let mut map = draw();
    for (feature, other) in TOLERATED {
        let asked = map.get_mut(feature).and_then(|asked| asked.remove(other));
        assert!(asked.is_some(), "{feature} no longer asks {other}: take it off the list");
    }
    assert_eq!(circle(&map), None);
}

#[test]
fn the_map_in_the_documentation_is_the_one_in_the_sources() {
    let (path, now) = (root().join("docs/feature-map.md"), written(&draw()));
    if std::env::var_os("LANGBORD_REWRITE").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == now, "docs/feature-map.md is out of date: LANGBORD_REWRITE=1 cargo test -p xtask\n{now}");
}

#[test]
fn arrows_and_circles_are_seen() {
    assert!(asks("use crate::{accounts::Person, trace};", "deeds", "trace"));
    assert!(asks("model::statements::Round", "deeds", "statements"));
    assert!(!asks("web::statements::pages", "deeds", "statements"));
    let arrow = |other| BTreeMap::from([(other, BTreeSet::from(["deeds"]))]);
    let round = Map::from([("accounts", arrow("trace")), ("trace", arrow("accounts"))]);
    assert!(circle(&round).is_some());
}
