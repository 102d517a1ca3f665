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

#[test]
fn few_new_votes_are_placed_under_the_last_full_run_and_many_find_everything_anew() {
    let work = tempfile::tempdir().expect("a folder");
    synth(work.path());
    let votes = work.path().join("votes.csv");
    let text = fs::read_to_string(&votes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let part = |name: &str, n: usize| {
        let path = work.path().join(name);
        fs::write(&path, lines[..n].join("\n") + "\n").unwrap();
        path
    };
    let (most, half) = (part("most.csv", lines.len() - 20), part("half.csv", lines.len() / 2));
    let state = work.path().join("state");
    let words = ["map", "--json", "--warm", state.to_str().unwrap()];
    let first = langbord(&arguments(&words, &half));
    let second = langbord(&arguments(&words, &most));
    let third = langbord(&arguments(&words, &votes));
    assert_eq!([&first["run"], &second["run"], &third["run"]], ["full", "full", "refresh"]);
    // The refresh keeps the axes and counts every vote; a full run knows nothing of the way there.
    assert_eq!(third["loadings"], second["loadings"]);
    assert_eq!(third["counts"]["votes"].as_u64(), Some(lines.len() as u64 - 1));
    let cold = langbord(&arguments(&["map", "--json"], &most));
    assert_eq!((&cold["positions"], &cold["clusters"]), (&second["positions"], &second["clusters"]));
}

#[test]
fn revealed_nobody_can_be_told_apart_and_no_cell_is_of_fewer_than_five() {
    let work = tempfile::tempdir().expect("a folder");
    synth(work.path());
    let votes = work.path().join("votes.csv");
    let groups = work.path().join("groups.csv");
    let small = format!("{}0,tiny\n1,tiny\n2,tiny\n", fs::read_to_string(&groups).unwrap());
    fs::write(&groups, small).unwrap();
    let words = ["map", "--groups", groups.to_str().unwrap(), "--json", "--reveal"];
    let shown = langbord(&arguments(&words, &votes));
    for list in [&shown["participants"], &shown["positions"], &shown["clusters"]["of"]] {
        assert_eq!(list.as_array().map(Vec::len), Some(0));
    }
    for (_, statement) in shown["groups"]["statements"].as_object().unwrap() {
        assert!(statement["by"]["tiny"].is_null(), "{statement}");
        assert!(statement["by"]["group 1"]["seen"].is_null());
    }
    let exact = langbord(&arguments(&words[..4], &votes));
    assert!(exact["groups"]["statements"]["0"]["by"]["group 1"]["seen"].as_f64() >= Some(5.0));
}

#[test]
fn the_table_speaks_the_readers_language_and_the_picture_is_drawn() {
    let work = tempfile::tempdir().expect("a folder");
    let (votes, picture) = (work.path().join("votes.csv"), work.path().join("map.svg"));
    let sides = |person: usize, statement: usize| if (person < 30) == (statement < 6) { 1 } else { -1 };
    let lines = (0..60).flat_map(|person| (0..12).map(move |statement| (person, statement)));
    let lines: String = lines
        .map(|(person, statement)| format!("{person},{statement},{}\n", sides(person, statement)))
        .collect();
    fs::write(&votes, format!("participant,statement,vote\n{lines}")).unwrap();
    for (language, word) in [("da_DK.UTF-8", "mennesker"), ("en", "people"), ("ar", "الأشخاص")] {
        let done = Command::new(env!("CARGO_BIN_EXE_langbord"))
            .env("LC_ALL", language)
            .args(["opinion", "map", "--svg"])
            .args([&picture, &votes])
            .output()
            .expect("it starts");
        assert!(String::from_utf8_lossy(&done.stdout).contains(word));
        assert!(fs::read_to_string(&picture).unwrap().matches("<circle").count() > 20);
    }
}
