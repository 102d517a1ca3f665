//! The walls between the crates. A new arrow is welcome, in a change of its own that edits this file and says why.

use std::collections::{BTreeMap, BTreeSet};

use crate::house::House;

/// From the ground up. Each floor may ask those below it.
const FLOORS: [&str; 6] = ["basics", "model", "store", "deeds", "web", "langbord"];

/// Numbers in, findings out. Those not built yet may be absent.
const WORKSHOPS: [&str; 5] = ["opinion", "network", "decision", "matching", "indicators"];

/// Bytes and words: beside the house, above `basics` alone.
const LEAN: [&str; 2] = ["formats", "words"];

/// Clock, network, database, waiting: nothing of this in a workshop, however far down.
const NOT_IN_A_WORKSHOP: [&str; 20] = [
    "tokio",
    "mio",
    "socket2",
    "async-std",
    "smol",
    "futures-executor",
    "axum",
    "hyper",
    "http",
    "tower",
    "reqwest",
    "rustls",
    "sqlx",
    "sqlx-core",
    "rusqlite",
    "libsqlite3-sys",
    "diesel",
    "sea-orm",
    "jiff-sqlx",
    "askama",
];

/// Every arrow that goes through a wall, in words.
fn breaches(house: &House) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |from: &str, to: &str, why: &str| found.push(format!("{from} → {to}: {why}"));
    for room in &house.rooms {
        let reach = house.reach(room);
        let rooms: BTreeSet<&str> =
            reach.iter().copied().filter(|need| house.rooms.contains(*need)).collect();
        if let Some(floor) = FLOORS.iter().position(|name| name == room) {
            for above in FLOORS.iter().skip(floor).filter(|above| rooms.contains(**above)) {
                say(room, above, "an arrow upward");
            }
        }
        if WORKSHOPS.contains(&room.as_str()) {
            for stranger in NOT_IN_A_WORKSHOP.iter().filter(|name| reach.contains(**name)) {
                say(room, stranger, "a workshop knows numbers only");
            }
        }
        if WORKSHOPS.contains(&room.as_str()) || LEAN.contains(&room.as_str()) {
            for other in rooms.iter().filter(|name| **name != "basics") {
                say(room, other, "only `basics` lies below");
            }
        }
        // The program's demo shows the cast that the tests play with; nobody else ships the kit.
        if room != "testkit" && room != "langbord" && rooms.contains("testkit") {
            say(room, "testkit", "what we ship needs no test kit");
        }
        if rooms.contains("xtask") {
            say(room, "xtask", "chores are for ourselves");
        }
    }
    found
}

#[test]
fn no_arrow_goes_through_a_wall() {
    let house = House::look();
    assert!(FLOORS.iter().all(|floor| house.rooms.contains(*floor)), "a floor is missing: {:?}", house.rooms);
    assert!(house.reach("store").contains("sqlx"), "the metadata no longer tells what a crate needs");
    assert_eq!(breaches(&house), Vec::<String>::new());
}

#[test]
fn a_hole_in_each_wall_would_be_seen() {
    let seen = |arrows: &[(&str, &str)]| {
        let mut needs = BTreeMap::<String, BTreeSet<String>>::new();
        for (from, to) in arrows {
            needs.entry((*from).to_owned()).or_default().insert((*to).to_owned());
        }
        let all = FLOORS.iter().chain(&WORKSHOPS).chain(&LEAN).chain(&["testkit"]);
        let rooms = all.map(|name| (*name).to_owned()).collect();
        breaches(&House { rooms, needs, licences: BTreeMap::new() }).len()
    };
    assert_eq!(seen(&[("web", "deeds"), ("deeds", "opinion"), ("opinion", "rayon"), ("words", "basics")]), 0);
    assert_eq!(seen(&[("model", "store")]), 1);
    assert_eq!(seen(&[("opinion", "rayon"), ("rayon", "x"), ("x", "tokio")]), 1);
    assert_eq!(seen(&[("opinion", "network")]), 1);
    assert_eq!(seen(&[("formats", "model")]), 1);
    assert_eq!(seen(&[("store", "testkit")]), 1);
}
