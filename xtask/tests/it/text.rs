//! What no file may hold.

use std::path::{Path, PathBuf};

use crate::house::root;

struct Rule {
    why: &'static str,
    /// Folders and endings it looks at.
    within: &'static str,
    ending: &'static str,
    forbidden: &'static [&'static str],
}

const RULES: &[Rule] = &[
    Rule {
        why: "text that is not escaped is a door for scripts",
        within: "crates",
        ending: "html",
        forbidden: &["|safe", "| safe", "escape(\"none\")", "{%- raw", "{% raw"],
    },
    Rule {
        why: "text that is not escaped is a door for scripts",
        within: "crates",
        ending: "rs",
        forbidden: &["escape = \"none\"", "MarkupDisplay::new_safe"],
    },
    Rule {
        why: "pages carry no inline scripts or styles: the content policy forbids them",
        within: "crates/web",
        ending: "html",
        forbidden: &[" onclick=", " onload=", " onchange=", " onsubmit=", "javascript:"],
    },
    Rule {
        why: "a workshop knows no clock, files or network",
        within: "crates/opinion/src",
        ending: "rs",
        forbidden: WORLD,
    },
    Rule {
        why: "a workshop knows no clock, files or network",
        within: "crates/network/src",
        ending: "rs",
        forbidden: WORLD,
    },
    Rule {
        why: "a workshop knows no clock, files or network",
        within: "crates/decision/src",
        ending: "rs",
        forbidden: WORLD,
    },
    Rule { why: "statements belong to the store", within: "crates/web", ending: "rs", forbidden: SQL },
    Rule { why: "statements belong to the store", within: "crates/deeds", ending: "rs", forbidden: SQL },
];

const WORLD: &[&str] = &["std::fs", "std::net", "std::time", "std::env", "SystemClock", "async fn"];
const SQL: &[&str] = &["sqlx::", "\"SELECT ", "\"INSERT INTO", "\"DELETE FROM"];

fn breaches(rule: &Rule, path: &Path, content: &str) -> Vec<String> {
    // The line where a file's own tests begin ends what we look at.
    let shipped = content.split("#[cfg(test)]").next().unwrap_or_default();
    let held = rule.forbidden.iter().filter(|word| shipped.contains(**word));
    held.map(|word| format!("{} holds `{word}`: {}", path.display(), rule.why)).collect()
}

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        match path.file_name().and_then(|name| name.to_str()) {
            Some("target" | "node_modules" | "tests" | "tests.rs") => {}
            _ if path.is_dir() => files(&path, ending, found),
            _ if path.extension().is_some_and(|own| own == ending) => found.push(path),
            _ => {}
        }
    }
}

#[test]
fn no_file_holds_what_it_must_not() {
    let mut found = Vec::new();
    let mut looked_at = 0;
    for rule in RULES {
        let mut paths = Vec::new();
        files(&root().join(rule.within), rule.ending, &mut paths);
        looked_at += paths.len();
        for path in paths {
            found.extend(breaches(rule, &path, &std::fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(looked_at > 20, "only {looked_at} files were found");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn each_rule_sees_its_breach() {
    for rule in RULES {
        for word in rule.forbidden {
            assert_eq!(breaches(rule, Path::new("x"), &format!("a {word} b")).len(), 1, "{word}");
        }
    }
}
