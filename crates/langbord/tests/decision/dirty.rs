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

/// Writes a file and tells what the program says about it: its notes, or the one sentence of its refusal.
fn said(name: &str, text: &[u8], method: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(name);
    fs::write(&file, text).expect("written");
    let done =
        run(&["tally".as_ref(), file.as_os_str(), "--method".as_ref(), method.as_ref(), "--json".as_ref()]);
    if !done.status.success() {
        assert_eq!(done.status.code(), Some(1));
        let said = String::from_utf8(done.stderr).expect("text");
        assert_eq!(said.lines().count(), 1, "{said}");
        return vec![said.trim().replace(&folder.path().display().to_string(), "")];
    }
    let found: serde_json::Value = serde_json::from_slice(&done.stdout).expect("JSON");
    let notes = found["reported"].as_array().cloned().unwrap_or_default();
    let mut said: Vec<String> = notes.iter().filter_map(|note| note.as_str().map(str::to_owned)).collect();
    said.push(format!("winners {}", found["winners"]));
    said
}

#[test]
fn what_was_found_in_real_blt_files_is_read_and_reported() {
    // Skipped and shared ranks in one token, a comma behind a number.
    let said_here = said("ranks.blt", b"3 1\n4 1, -=- 3 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"T\"\n", "irv");
    assert_eq!(
        said_here,
        ["line 2: `1,` read as `1`", "line 2: `-=-` marks a skipped rank; closed up", "winners [\"A\"]"]
    );
    // The blocks behind the ballots, and the last line's end, are missing.
    let cut = said("cut.blt", b"2 1\n4 2 0", "irv");
    assert!(cut.iter().any(|note| note.contains("ends before the line `0`")), "{cut:?}");
    assert!(cut.iter().any(|note| note.contains("0 of 2 options are named")), "{cut:?}");
    assert_eq!(cut.last().map(String::as_str), Some("winners [\"2\"]"));
    // Doubled quotes inside a name, marks of a Windows file, and an older encoding.
    let quotes = said(
        "quotes.blt",
        "\u{feff}2 1\r\n4 1 0\r\n0\r\n\"Jo \"\"Red\"\" Hill\"\r\n\"B\"\r\n\"T\"\r\n".as_bytes(),
        "irv",
    );
    assert_eq!(quotes.len(), 1, "{quotes:?}");
    assert!(
        quotes[0].contains("Jo") && quotes[0].contains("Red") && quotes[0].contains("Hill"),
        "{quotes:?}"
    );
    let old = said("old.blt", b"2 1\n4 1 0\n0\n\"S\xf8ren\"\n\"B\"\n\"T\"\n", "irv");
    assert_eq!(old, ["winners [\"S\u{f8}ren\"]"]);
}

#[test]
fn what_cannot_be_read_as_blt_is_refused_with_file_line_and_reason() {
    assert_eq!(
        said("a.blt", b"", "irv"),
        ["langbord: `/a.blt`, line 1: the file holds no ballots; a BLT file begins like `4 2`"]
    );
    assert_eq!(
        said("b.blt", b"3 1\nfour 1 0\n0\n", "irv"),
        ["langbord: `/b.blt`, line 2: `four` is not a number of ballots; a ballot reads like `12 3 1 2 0`"]
    );
    assert!(
        said("c.blt", b"3 1\n4 1 0\n\"A\"\n", "irv")[0]
            .contains("line 3: a name stands where ballots are due")
    );
    assert!(said("d.blt", b"3 4\n4 1 0\n0\n", "stv")[0].contains("4 seats cannot be filled from 3 options"));
}

#[test]
fn orders_budgets_and_sheets_say_file_line_and_reason_too() {
    let toi = b"# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 9\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n4: 1,{2\n";
    assert!(
        said("a.toi", toi, "schulze")[0].contains("`/a.toi`, line 5: a brace `{` is opened and never closed")
    );
    let short = b"# NUMBER ALTERNATIVES: 2\n# NUMBER VOTERS: 9\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n4: 1,1,2\n";
    let read = said("b.toi", short, "schulze");
    assert!(read.iter().any(|note| note.contains("line 5: alternative 1 is named twice")), "{read:?}");
    assert!(read.iter().any(|note| note.contains("promises 9 voters, the orders hold 4")), "{read:?}");
    let pb = b"META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\n1;5\nVOTES\nvoter_id;vote\na;1,7\n";
    assert!(
        said("c.pb", pb, "approval")[0]
            .contains("`/c.pb`, line 9: `7` is voted for, but no project has that id")
    );
    let twice = b"META\nkey;value\nbudget;10\nnum_votes;3\nPROJECTS\nproject_id;cost\n1;5\nVOTES\nvoter_id;vote\na;1,1\n";
    let read = said("d.pb", twice, "approval");
    assert!(read.iter().any(|note| note.contains("project `1` is named twice")), "{read:?}");
    assert!(read.iter().any(|note| note.contains("promises num_votes 3, the file holds 1")), "{read:?}");
    let sheet = said("e.csv", b"voter,park,cafe\nana,1,x\n", "schulze");
    assert!(sheet[0].contains("`/e.csv`") && sheet[0].contains("line 2"), "{sheet:?}");
}
