//! The program from outside, as people start it: `demo`, `found`, `check`, and two at one folder.

#![expect(clippy::unwrap_used, reason = "a test that cannot start the program or read its answer fails")]

mod journal;
mod program;
mod record;
mod settings;
mod survey;
mod vote;

use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use program::{Server, langbord};
use serde_json::Value;

#[test]
fn the_demo_says_when_it_is_ready_and_lets_each_role_in() {
    let folder = tempfile::tempdir().unwrap();
    let links = folder.path().join("links.json");
    let demo = Server::start(&["demo", "--listen", "127.0.0.1:0", "--links", links.to_str().unwrap()]);
    let written: Value = serde_json::from_slice(&std::fs::read(&links).unwrap()).unwrap();
    assert_eq!(written["base_url"], format!("http://localhost:{}", demo.port));
    let entries = written["links"].as_array().unwrap();
    for role in ["citizen", "companion", "partner", "frontline", "facilitator", "mediator"] {
        assert!(entries.iter().any(|entry| entry["role"] == role), "nobody is a {role}");
    }
    for entry in entries {
        let url = entry["url"].as_str().unwrap();
        let path = url.strip_prefix(written["base_url"].as_str().unwrap()).unwrap();
        let page = demo.get(path, "");
        assert_eq!(page.status, 200, "{}", entry["who"]);
        assert!(page.cookie("langbord").is_none(), "looking at a link signs nobody in");
        // In the demo a link may be used again: visitors go in and out.
        for _ in 0..2 {
            let form = demo.get(path, "").field("form").unwrap();
            let inside = demo.post(path, "", &[("form", &form)]);
            assert!((300..400).contains(&inside.status), "{} {}", entry["who"], inside.status);
            let cookie = inside.cookie("langbord").unwrap();
            let next = demo.get(&inside.location().unwrap(), &format!("langbord={cookie}"));
            assert!(next.status < 400, "{} {}", entry["who"], next.status);
        }
    }
    for card in written["invitations"].as_array().unwrap() {
        let path = card["url"].as_str().unwrap().strip_prefix(written["base_url"].as_str().unwrap()).unwrap();
        assert_eq!(demo.get(path, "").status, 200, "{}", card["who"]);
    }
    assert_eq!(demo.end("TERM").code(), Some(0));
}

#[test]
fn the_demos_temporary_folder_is_gone_when_it_ends() {
    let place = tempfile::tempdir().unwrap();
    let demo = Server::start_in(place.path(), &["demo", "--listen", "127.0.0.1:0"]);
    let inside = || std::fs::read_dir(place.path()).unwrap().count();
    assert_eq!(inside(), 1);
    assert_eq!(demo.end("INT").code(), Some(0));
    assert_eq!(inside(), 0);
}

#[test]
fn a_demo_in_a_folder_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("demo");
    let data = data.to_str().unwrap();
    for _ in 0..2 {
        let demo = Server::start(&["demo", "--listen", "127.0.0.1:0", "--data", data]);
        assert_eq!(demo.end("TERM").code(), Some(0));
    }
    let verified = langbord(&["journal", "verify", "--data", data, "--json"]);
    let document: Value = serde_json::from_slice(&verified.stdout).unwrap();
    assert_eq!(document["chains"].as_array().unwrap().len(), 1, "one partnership, one chain");
    assert_eq!(document["breaches"], serde_json::json!([]));
    let checked = langbord(&["check", "--data", data, "--json"]);
    assert_eq!(checked.status.code(), Some(0));
}

#[test]
fn a_second_server_on_the_same_folder_refuses_within_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let first = Server::start(&["serve", "--listen", "127.0.0.1:0", "--data", data]);
    let second =
        program::within(Duration::from_secs(10), &["serve", "--listen", "127.0.0.1:0", "--data", data]);
    assert_eq!(second.status.code(), Some(1));
    let said = String::from_utf8(second.stderr).unwrap();
    assert!(said.contains("another langbord keeps the folder"), "{said}");
    // Looking is not refused.
    assert_eq!(langbord(&["check", "--data", data]).status.code(), Some(0));
    assert_eq!(first.end("TERM").code(), Some(0));
}

#[test]
fn a_founder_comes_in_once_by_her_link() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    let founded =
        langbord(&["found", "--name", "Det lange bord", "--facilitator", "Ida", "--data", data, "--json"]);
    assert_eq!(founded.status.code(), Some(0));
    let document: Value = serde_json::from_slice(&founded.stdout).unwrap();
    let link = document["link"].as_str().unwrap().strip_prefix("http://localhost:8080").unwrap().to_owned();
    let key = std::fs::metadata(folder.path().join("house.key")).unwrap();
    assert_eq!(key.permissions().mode() & 0o777, 0o600);

    program::lets_in_once(data, &link);
}

#[test]
fn an_invitation_from_the_terminal_is_the_same_deed() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    langbord(&["found", "--name", "Bordet", "--facilitator", "Ida", "--data", data]);
    let words =
        ["--message", "Kaffe?", "--why", "Du ved noget.", "--how", "Naboer.", "--data", data, "--json"];
    let invite = |to: &str| langbord(&[&["invite", "--as", "Ida", "--to", to], &words[..]].concat());
    let invited = invite("Bo");
    assert_eq!(invited.status.code(), Some(0), "{}", String::from_utf8_lossy(&invited.stderr));
    let document: Value = serde_json::from_slice(&invited.stdout).unwrap();
    let link = document["link"].as_str().unwrap().strip_prefix("http://localhost:8080").unwrap().to_owned();
    let refused = invite("010190-1234");
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(refused.stdout, b"");
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(said.contains("CPR") && said.lines().count() == 1, "{said}");

    let server = Server::start(&["serve", "--listen", "127.0.0.1:0", "--data", data]);
    assert_eq!(server.get(&link, "").status, 200);
    drop(server);
}

#[test]
fn a_copy_is_whole_and_opens_again_elsewhere() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let (data, file, elsewhere) = (path("data"), path("copy.db"), path("elsewhere"));
    langbord(&["found", "--name", "Bordet", "--facilitator", "Ida", "--data", &data]);
    let server = Server::start(&["serve", "--listen", "127.0.0.1:0", "--data", &data]);
    let copied = langbord(&["backup", &file, "--data", &data]);
    assert_eq!(copied.status.code(), Some(0), "{}", String::from_utf8_lossy(&copied.stderr));
    assert_eq!(server.end("TERM").code(), Some(0));

    let back = langbord(&["restore", &file, "--data", &elsewhere]);
    assert_eq!(back.status.code(), Some(0), "{}", String::from_utf8_lossy(&back.stderr));
    let heads = |data: &str| langbord(&["journal", "verify", "--data", data, "--json"]).stdout;
    assert_eq!(heads(&data), heads(&elsewhere));
    let again = langbord(&["restore", &file, "--data", &elsewhere]);
    assert_eq!(again.status.code(), Some(1), "nothing is written over");

    let mut torn = std::fs::read(&file).unwrap();
    torn.truncate(torn.len() / 2);
    std::fs::write(&file, torn).unwrap();
    let third = path("third");
    let refused = langbord(&["restore", &file, "--data", &third]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(!folder.path().join("third").join("langbord.db").exists(), "half a database is none");
}
