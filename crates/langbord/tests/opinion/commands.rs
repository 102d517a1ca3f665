//! The commands beside `map`: synth, pack and next, and that nothing depends on the order of lines.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::shared::langbord;

fn synth(folder: &Path) {
    let arguments = "opinion synth --participants 200 --statements 30 --density 0.4 --groups 3 --seed 5";
    let done = Command::new(env!("CARGO_BIN_EXE_langbord"))
        .args(arguments.split(' '))
        .arg(folder)
        .output()
        .expect("it starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
}

fn arguments<'a>(words: &'a [&'a str], file: &'a Path) -> Vec<&'a std::ffi::OsStr> {
    let mut all: Vec<&std::ffi::OsStr> = vec!["opinion".as_ref(), words[0].as_ref(), file.as_os_str()];
    all.extend(words[1..].iter().map(std::ffi::OsStr::new));
    all
}

#[test]
fn packed_votes_and_shuffled_lines_give_the_same_map() {
    let work = tempfile::tempdir().expect("a folder");
    synth(work.path());
    let votes = work.path().join("votes.csv");
    let packed = work.path().join("votes.packed");
    let done = Command::new(env!("CARGO_BIN_EXE_langbord"))
        .args(["opinion", "pack"])
        .args([&votes, &packed])
        .status()
        .expect("it starts");
    assert!(done.success());
    assert!(fs::metadata(&packed).unwrap().len() < fs::metadata(&votes).unwrap().len() / 2);
    let text = fs::read_to_string(&votes).unwrap();
    let (header, lines) = text.split_once('\n').unwrap();
    let backwards: Vec<&str> = lines.lines().rev().collect();
    let turned = work.path().join("turned.csv");
    fs::write(&turned, format!("{header}\n{}\n", backwards.join("\n"))).unwrap();

    let groups = work.path().join("groups.csv");
    let words = ["map", "--groups", groups.to_str().unwrap(), "--json"];
    let map = langbord(&arguments(&words, &votes));
    assert_eq!(map["counts"]["participants"], 200);
    assert_eq!(langbord(&arguments(&words, &packed)), map);
    assert_eq!(langbord(&arguments(&words, &turned)), map);
}

#[test]
fn next_statements_come_with_propensities_and_can_be_drawn_again() {
    let work = tempfile::tempdir().expect("a folder");
    synth(work.path());
    let votes = work.path().join("votes.csv");
    let words = ["next", "--participant", "7", "--draws", "20", "--seed", "3", "--json"];
    let found = langbord(&arguments(&words, &votes));
    assert_eq!(found["draws"].as_array().unwrap().len(), 20);
    let text = fs::read_to_string(&votes).unwrap();
    for draw in found["draws"].as_array().unwrap() {
        let propensity = draw["propensity"].as_f64().unwrap();
        assert!(propensity > 0.0 && propensity <= 1.0);
        assert!(!text.contains(&format!("\n7,{},", draw["statement"].as_str().unwrap())));
    }
    assert_eq!(langbord(&arguments(&words, &votes)), found);
}
