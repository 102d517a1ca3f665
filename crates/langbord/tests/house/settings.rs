//! A way back in for a member who is locked out, and the settings of `serve`: what fits is taken, what does not is
//! told in a sentence before the house opens.

use std::time::Duration;

use serde_json::Value;

use crate::program::{Server, langbord, lets_in_once, within};

fn founded(data: &str) {
    let done = langbord(&["found", "--name", "Bordet", "--facilitator", "Ida", "--data", data]);
    assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
}

#[test]
fn a_printed_link_lets_its_member_in_once_and_nobody_else_gets_one() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    founded(data);
    let printed =
        langbord(&["link", "--as", "Ida", "--public-url", "https://bord.example/", "--data", data, "--json"]);
    assert_eq!(printed.status.code(), Some(0), "{}", String::from_utf8_lossy(&printed.stderr));
    let document: Value = serde_json::from_slice(&printed.stdout).unwrap();
    let link = document["link"].as_str().unwrap().strip_prefix("https://bord.example").unwrap().to_owned();
    assert!(link.starts_with("/l/"), "{link}");

    let stranger = langbord(&["link", "--as", "Bo", "--data", data]);
    assert_eq!((stranger.status.code(), stranger.stdout.len()), (Some(1), 0));
    let said = String::from_utf8(stranger.stderr).unwrap();
    assert!(said.contains("no person called `Bo`") && said.lines().count() == 1, "{said}");

    lets_in_once(data, &link);
}

#[test]
fn a_house_opens_behind_a_proxy_under_the_address_people_see() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().to_str().unwrap();
    founded(data);
    let server = Server::start(&[
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--data",
        data,
        "--public-url",
        "https://bord.example",
        "--trusted-proxy",
        "127.0.0.0/8,::1",
    ]);
    assert_eq!(server.get("/sign-in", "").status, 200);
    assert_eq!(server.end("TERM").code(), Some(0));
}

#[test]
fn a_setting_that_does_not_fit_stops_the_house_with_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let login = folder.path().join("login");
    std::fs::write(&login, "no colon here").unwrap();
    let (data, login) = (folder.path().join("data"), login.to_str().unwrap().to_owned());
    let data = data.to_str().unwrap();
    let mail = ["--mail-server", "smtps://mail.example", "--mail-from", "bord@bord.example"];
    let refused = |settings: &[&str]| {
        let serve = ["serve", "--listen", "127.0.0.1:0", "--data", data];
        let ended = within(Duration::from_secs(20), &[&serve[..], settings].concat());
        (ended.status.code(), String::from_utf8(ended.stderr).unwrap())
    };
    for (settings, named) in [
        (vec!["--trusted-proxy", "10.0.0.0/33"], "10.0.0.0/33"),
        (vec!["--mail-server", "smtps://mail.example"], "--mail-from"),
        (vec!["--oidc-issuer", "https://login.example"], "--oidc-client"),
    ] {
        let (code, said) = refused(&settings);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(named), "{said}");
    }
    let (code, said) = refused(&[&mail[..], &["--mail-login-file", &login]].concat());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("name:password") && !said.contains("no colon here"), "{said}");
    let (code, said) = refused(&[&mail[..], &["--mail-login-file", "/nowhere/at/all"]].concat());
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("`/nowhere/at/all` cannot be read"), "{said}");
}
