//! A text nobody says is a dead text: translators would work for nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use words::MESSAGES;

#[test]
fn every_message_is_said_somewhere() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut called = BTreeSet::new();
    collect(&crates, &mut called);
    let dead: Vec<&str> =
        MESSAGES.iter().filter(|message| !called.contains(message.method)).map(|m| m.id).collect();
    eprintln!("{} messages, {} names called in the house", MESSAGES.len(), called.len());
    assert!(dead.is_empty(), "nobody says these; delete them or use them: {dead:#?}");
}

/// Gathers every name written as a call, `.name(` or `::name(`, in Rust files and templates.
fn collect(folder: &Path, called: &mut BTreeSet<String>) {
    for entry in
        fs::read_dir(folder).expect("the crates are readable").map(|entry| entry.expect("an entry").path())
    {
        if entry.is_dir() {
            if entry.file_name().is_none_or(|name| name != "target" && name != "node_modules") {
                collect(&entry, called);
            }
        } else if entry.extension().is_some_and(|ending| ending == "rs" || ending == "html") {
            calls(&fs::read_to_string(&entry).expect("a text file"), called);
        }
    }
}

fn calls(source: &str, called: &mut BTreeSet<String>) {
    for (at, _) in source.match_indices('(') {
        let before = &source[..at];
        let name = before
            .rsplit(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
            .next()
            .unwrap_or("");
        let stem = &before[..before.len() - name.len()];
        if !name.is_empty() && (stem.ends_with('.') || stem.ends_with("::")) {
            called.insert(name.to_owned());
        }
    }
}

#[test]
fn a_call_is_recognised_and_a_definition_is_not() {
    let mut called = BTreeSet::new();
    calls("{{ words.statements_save() }} fn dead() {} Words::spoken(of)", &mut called);
    assert_eq!(called.into_iter().collect::<Vec<_>>(), ["spoken", "statements_save"]);
}
