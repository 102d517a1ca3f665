//! Groups that weigh the same whatever their size, and talk that explains itself in the reader's language.

use std::fs;
use std::process::{Command, Output};

const BLOCS: &str = "voter,bloc\na,young\nb,old\nc,old\nd,old\ne,old\n";
const GRADES: &str = "voter,park,cafe\na,5,0\nb,1,2\nc,1,2\nd,1,2\ne,1,2\n";
const MONEY: &str = "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;name\nswing;50;Swing\n\
                     bench;50;Bench\nbed;50;Bed\nVOTES\nvoter_id;vote\na;swing\nb;bench,bed\nc;bench,bed\n\
                     d;bench,bed\ne;bench,bed\n";
const TALK: &str =
    "voter,stance,reason\na,objection,We sleep there\nb,consent,\nc,consent,\nd,consent,\ne,consent,\n";

/// `decision COMMAND ballots … [--blocs blocs.csv]`, in one language.
fn run(language: &str, command: &str, ballots: (&str, &str), more: &[&str], with_blocs: bool) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let (file, blocs) = (folder.path().join(ballots.0), folder.path().join("blocs.csv"));
    fs::write(&file, ballots.1).expect("written");
    fs::write(&blocs, BLOCS).expect("written");
    let mut asked = Command::new(env!("CARGO_BIN_EXE_langbord"));
    asked.args(["decision", command]).arg(&file).args(more).env("LC_ALL", language);
    if with_blocs {
        asked.arg("--blocs").arg(&blocs);
    }
    asked.output().expect("it starts")
}

fn said(done: Output) -> String {
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).expect("text")
}

#[test]
fn one_young_person_weighs_as_much_as_four_old_ones_by_grades_and_approvals() {
    let ballots = ("ballots.csv", GRADES);
    let alone = said(run("en_GB.UTF-8", "tally", ballots, &["--method", "score"], false));
    assert!(alone.contains("park: 9 as sum of grades") && alone.contains("cafe: 8"), "{alone}");
    let equal = said(run("en_GB.UTF-8", "tally", ballots, &["--method", "score"], true));
    assert!(equal.contains("park: 3 as mean of the groups’ means") && equal.contains("cafe: 1"), "{equal}");
    let approved = said(run("en_GB.UTF-8", "tally", ballots, &["--method", "approval", "--json"], true));
    let found: serde_json::Value = serde_json::from_str(&approved).expect("JSON");
    assert_eq!(found["winners"], serde_json::json!(["park"]));
    assert_eq!(found["scores"]["cafe"], "1/2", "{found}");
}

#[test]
fn a_method_without_a_weighing_for_groups_says_which_have_one() {
    let refused = run("en_GB.UTF-8", "tally", ("ballots.csv", GRADES), &["--method", "star"], true);
    assert!(!refused.status.success());
    let why = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(why.contains("`star` is not defined for blocs that weigh the same; take score"), "{why}");
}

#[test]
fn every_group_controls_the_same_sum_however_small_it_is() {
    let ballots = ("money.pb", MONEY);
    let selected = |done: Output| -> Vec<String> {
        let found: serde_json::Value = serde_json::from_str(&said(done)).expect("JSON");
        serde_json::from_value(found["selected"].clone()).expect("names")
    };
    let plain = selected(run("en_GB.UTF-8", "budget", ballots, &["--completion", "none", "--json"], false));
    assert!(!plain.contains(&"swing".to_owned()), "{plain:?}");
    let equal = selected(run("en_GB.UTF-8", "budget", ballots, &["--completion", "none", "--json"], true));
    assert!(equal.contains(&"swing".to_owned()) && equal.len() == 2, "{equal:?}");
    let words = said(run("da_DK.UTF-8", "budget", ballots, &[], true));
    assert!(words.contains("Hver gruppe råder over lige meget, hvor lille den end er."), "{words}");
    assert!(!run("en_GB.UTF-8", "budget", ballots, &["--rule", "greedy"], true).status.success());
}

#[test]
fn an_objection_is_told_in_the_readers_language_and_as_a_reason_for_programs() {
    let ballots = ("talk.csv", TALK);
    let danish = said(run("da_DK.UTF-8", "tally", ballots, &["--method", "consent"], true));
    assert!(danish.contains("Indvendingen fra a står."), "{danish}");
    let arabic = said(run("ar_SY.UTF-8", "tally", ballots, &["--method", "consent"], true));
    assert!(!arabic.contains("objection"), "{arabic}");
    let json = said(run("ar_SY.UTF-8", "tally", ballots, &["--method", "consent", "--json"], true));
    let found: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(found["reasons"], serde_json::json!([{ "reason": "objection-stands", "member": "a" }]));
    assert_eq!(found["explanation"], serde_json::json!(["the objection of a stands"]));
}
