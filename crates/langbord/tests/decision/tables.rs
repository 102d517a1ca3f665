//! The tables for people: in their language, with what would have changed it and what the method protects.

use std::fs;
use std::process::Command;

fn table(language: &str, method: &str) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("park.blt");
    fs::write(&file, "2 1\n3 1 2 0\n1 2 0\n0\n\"Park\"\n\"Café\"\n\"What first\"\n").expect("written");
    let done = Command::new(env!("CARGO_BIN_EXE_langbord"))
        .args(["decision", "tally"])
        .arg(&file)
        .args(["--method", method])
        .env("LC_ALL", language)
        .output()
        .expect("it starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}

#[test]
fn a_count_explains_itself_in_three_languages() {
    let danish = table("da_DK.UTF-8", "schulze");
    assert!(danish.contains("Park slår alle andre, to og to."), "{danish}");
    assert!(danish.contains("kunne have ændret det"), "{danish}");
    assert!(danish.contains("Metoden værner om: "), "{danish}");
    assert!(danish.contains("Metoden giver slip på: "), "{danish}");
    let english = table("en_GB.UTF-8", "irv");
    assert!(english.contains("Round 1: Park is chosen with 3. 3 were needed."), "{english}");
    assert!(english.contains("The method protects: "), "{english}");
    let arabic = table("ar_SY.UTF-8", "schulze");
    assert!(arabic.contains("تحمي الطريقة: "), "{arabic}");
    assert!(!arabic.contains("protects"), "{arabic}");
}
