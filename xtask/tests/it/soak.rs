//! The proofs of durability, in short. Each fails when it finds something lost, and also when its control, the same
//! run with the guard off, is not noticed. `cargo xtask soak` runs them in full.

use std::process::Command;

fn proves(arguments: &[&str]) {
    let said = Command::new(env!("CARGO_BIN_EXE_xtask")).arg("soak").args(arguments).output().unwrap();
    let (out, errors) = (String::from_utf8_lossy(&said.stdout), String::from_utf8_lossy(&said.stderr));
    println!("{out}{errors}");
    assert!(said.status.success(), "{out}{errors}");
    assert!(out.contains("nothing lost") && out.contains("noticed, as it must be"), "{out}");
}

/// May this machine do what the proof needs? Some containers forbid it.
fn can(program: &str, arguments: &[&str]) -> bool {
    let able = Command::new(program).args(arguments).output().is_ok_and(|done| done.status.success());
    if !able {
        testkit::skip(&format!("`{program}` is missing or not allowed here"));
    }
    able
}

#[test]
fn a_killed_server_loses_nothing_it_acknowledged() {
    proves(&["--only", "kill-sqlite", "--votes", "1500"]);
}

#[test]
fn a_power_cut_loses_nothing_that_was_acknowledged() {
    if can("strace", &["-o", "/dev/null", "true"]) {
        proves(&["--only", "power", "--votes", "400", "--cuts", "12"]);
    }
}

#[test]
fn after_a_failed_sync_nothing_is_acknowledged() {
    if can("strace", &["-o", "/dev/null", "true"]) {
        proves(&["--only", "failed-sync"]);
    }
}

#[test]
fn on_a_full_disk_people_still_read_and_withdraw() {
    if can("unshare", &["--user", "--map-root-user", "--mount", "true"]) {
        proves(&["--only", "full-disk"]);
    }
}
