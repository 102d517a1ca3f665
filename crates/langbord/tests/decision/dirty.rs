//! Files as they really lie about: read and reported, or refused with file, line and reason.

use std::fs;

use crate::shared::{run, tally};

#[test]
fn a_dirty_blt_is_counted_and_what_was_put_right_is_reported() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("dirty.blt");
    fs::write(&file, "3 1\n4 1, -=- 3 0\n2 2 2 1\n1 0\n").expect("written");
    let found = tally(&file, "irv", &[]);
    assert_eq!(found["winners"][0], "1");
    assert_eq!((found["ballots"].as_u64(), found["blank"].as_u64()), (Some(7), Some(1)));
    let reported = found["reported"].as_array().expect("notes");
    assert!(reported.iter().any(|note| note == "line 3: option 2 is named twice; its best place counts"));
}

#[test]
fn a_ballot_for_nobody_listed_is_refused_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("wrong.blt");
    fs::write(&file, "2 1\n4 1 3 0\n0\n\"Ash\"\n\"Birch\"\n").expect("written");
    let done = run(&["tally".as_ref(), file.as_os_str(), "--method".as_ref(), "irv".as_ref()]);
    assert_eq!(done.status.code(), Some(1));
    let said = String::from_utf8(done.stderr).expect("text");
    assert!(said.contains("wrong.blt`, line 2: option 3 is not among the 2 options"), "{said}");
    assert_eq!(said.lines().count(), 1);
}

#[test]
fn blank_ballots_decide_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("blank.blt");
    fs::write(&file, "2 1\n4 0\n0\n\"Ash\"\n\"Birch\"\n").expect("written");
    for method in ["schulze", "irv", "plurality", "stable-voting"] {
        let found = tally(&file, method, &[]);
        assert_eq!(found["winners"].as_array().map(Vec::len), Some(0), "{method}");
        assert_eq!(found["reasons"][0]["reason"], "nobody-chose");
    }
}

#[test]
fn rankings_are_not_read_as_approvals_in_silence() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("small.blt");
    fs::write(&file, "2 1\n4 1 0\n0\n\"Ash\"\n\"Birch\"\n").expect("written");
    let done = run(&["tally".as_ref(), file.as_os_str(), "--method".as_ref(), "approval".as_ref()]);
    assert_eq!(done.status.code(), Some(1));
}
