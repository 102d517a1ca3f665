//! The build itself refuses texts that would fail somebody: each rule broken once, in a folder of its own.

#[path = "../../build/compare.rs"]
mod compare;
#[path = "../../build/read.rs"]
mod read;
#[path = "../../build/write.rs"]
mod write;

use std::fs;

/// What the build says about one Danish and one English file named `talk.ftl`.
fn build(danish: &str, english: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (tag, text) in [("da", danish), ("en", english)] {
        fs::create_dir(folder.path().join(tag)).expect("a folder");
        fs::write(folder.path().join(tag).join("talk.ftl"), text).expect("a file");
    }
    let original = match read::language(folder.path(), "da") {
        Ok(texts) => texts,
        Err(complaints) => return complaints,
    };
    let mut complaints = compare::original(&original);
    match read::language(folder.path(), "en") {
        Ok(texts) => complaints.extend(compare::translation(&original, &texts)),
        Err(unreadable) => complaints.extend(unreadable),
    }
    complaints
}

#[test]
fn equal_languages_pass() {
    assert!(
        build("## page · citizen\ntalk-hello = Hej { $name }\n", "talk-hello = Hello { $name }\n").is_empty()
    );
}

#[test]
fn each_broken_rule_is_named_with_file_and_line() {
    let danish = "## page · citizen\ntalk-hello = Hej { $name }\n";
    let cases = [
        (danish, "talk-bye = Bye\n", "locales/da/talk.ftl:2: `talk-hello` is missing in en"),
        (danish, "\ntalk-bye = Bye\n", "locales/en/talk.ftl:2: Danish has no `talk-bye`"),
        (
            danish,
            "talk-hello = Hello { $nmae }\n",
            "locales/en/talk.ftl:1: `$nmae` is unknown, see locales/da/talk.ftl:2",
        ),
        ("## page · citizen\nhello = Hej\n", "", "locales/da/talk.ftl:2: `hello` must begin with `talk-`"),
        (
            danish,
            "talk-hello = Hello\n    .title = Hello\n",
            "locales/en/talk.ftl:1: `talk-hello` must be one plain text without attributes",
        ),
        (
            danish,
            "talk-hello = Hello\ntalk-hello = Hi\n",
            "locales/en/talk.ftl:2: `talk-hello` is said twice",
        ),
        (
            danish,
            "talk-hello = { NUMBER($name) }\n",
            "locales/en/talk.ftl:1: `talk-hello` uses a function; write the text out",
        ),
        (
            "talk-hello = Hej\n",
            "talk-hello = Hello\n",
            "locales/da/talk.ftl:1: put `## page · citizen` or `## page · staff` above `talk-hello`",
        ),
        (
            "## page · citizen\ntalk-hello = { $type }\n",
            "talk-hello = Hello\n",
            "locales/da/talk.ftl:2: `$type` is a word of Rust, choose another",
        ),
    ];
    for (danish, english, expected) in cases {
        let complaints = build(danish, english);
        assert!(complaints.iter().any(|complaint| complaint == expected), "{expected}\nbut: {complaints:#?}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_its_line() {
    let complaints = build("## page · citizen\ntalk-hello = Hej { $name\n", "");
    assert!(
        complaints.iter().all(|complaint| complaint.starts_with("locales/da/talk.ftl:2: ")),
        "{complaints:?}"
    );
    assert!(!complaints.is_empty());
}

#[test]
fn a_method_shows_its_danish_text_and_takes_its_variables_in_their_order() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("da")).expect("a folder");
    let danish = "## page · citizen\ntalk-hello =\n    Hej { $name }.\n    Det er { $inviter }.\n";
    fs::write(folder.path().join("da/talk.ftl"), danish).expect("a file");
    let code = write::methods(&read::language(folder.path(), "da").expect("readable"), folder.path());
    assert!(code.contains("///     Hej { $name }.") || code.contains("/// Hej { $name }."), "{code}");
    let signature =
        "pub fn talk_hello<'a>(&self, name: impl Into<FluentValue<'a>>, inviter: impl Into<FluentValue<'a>>)";
    assert!(code.contains(signature), "{code}");
}
