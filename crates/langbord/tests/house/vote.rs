//! A ballot from a terminal: anybody on the roll has one, and the facilitator has none here either.

use serde_json::Value;

use super::program::{Server, langbord};

const DECISION: &str = "En voksen går med på stien hver morgen, så længe det er mørkt.";

#[test]
fn the_facilitator_is_refused_a_ballot_at_the_command_line_in_a_plain_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("demo");
    let data = data.to_str().unwrap();
    let demo = Server::start(&["demo", "--listen", "127.0.0.1:0", "--data", data]);
    assert_eq!(demo.end("TERM").code(), Some(0));
    let vote = |who: &str| {
        let words = ["--decision", DECISION, "--stance", "support", "--data", data, "--json"];
        langbord(&[&["vote", "--as", who], &words[..]].concat())
    };
    let refused = vote("Mette");
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(refused.stdout, b"");
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(said, "langbord: The backbone does not decide. The table does.\n");

    let kept = vote("Amina");
    assert_eq!(kept.status.code(), Some(0), "{}", String::from_utf8_lossy(&kept.stderr));
    let document: Value = serde_json::from_slice(&kept.stdout).unwrap();
    assert_eq!(document["receipt"].as_str().unwrap().len(), 19);
    assert_eq!(langbord(&["check", "--data", data, "--json"]).status.code(), Some(0));
}
