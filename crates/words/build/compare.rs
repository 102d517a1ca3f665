//! Says where the languages disagree, or where a text breaks the house's rules.

use std::collections::{BTreeMap, BTreeSet};

use super::read::Text;

/// Words Rust keeps for itself, so that no argument can bear them.
const KEPT_BY_RUST: [&str; 12] =
    ["as", "do", "else", "fn", "for", "if", "in", "match", "self", "type", "use", "where"];

/// What must hold for the Danish texts by themselves.
pub fn original(texts: &[Text]) -> Vec<String> {
    let mut complaints = alone(texts);
    for text in texts {
        let names_readers = |page: &String| page.ends_with("· citizen") || page.ends_with("· staff");
        if !text.page.as_ref().is_some_and(names_readers) {
            complaints.push(format!(
                "{}: put `## page · citizen` or `## page · staff` above `{}`",
                text.place, text.id
            ));
        }
        for variable in &text.variables {
            if KEPT_BY_RUST.contains(&variable.as_str()) {
                complaints.push(format!("{}: `${variable}` is a word of Rust, choose another", text.place));
            }
        }
    }
    complaints
}

/// What must hold for a translation beside the Danish texts.
pub fn translation(original: &[Text], translated: &[Text]) -> Vec<String> {
    let mut complaints = alone(translated);
    let danish: BTreeMap<&str, &Text> = original.iter().map(|text| (text.id.as_str(), text)).collect();
    let known: BTreeSet<&str> = translated.iter().map(|text| text.id.as_str()).collect();
    let tag = translated.first().and_then(|text| text.place.split('/').nth(1)).unwrap_or("?");
    for text in original.iter().filter(|text| !known.contains(text.id.as_str())) {
        complaints.push(format!("{}: `{}` is missing in {tag}", text.place, text.id));
    }
    for text in translated {
        let Some(source) = danish.get(text.id.as_str()) else {
            complaints.push(format!("{}: Danish has no `{}`", text.place, text.id));
            continue;
        };
        if source.feature != text.feature {
            complaints.push(format!("{}: `{}` stands in {}", text.place, text.id, source.place));
        }
        for variable in text.variables.iter().filter(|variable| !source.variables.contains(variable)) {
            complaints.push(format!("{}: `${variable}` is unknown, see {}", text.place, source.place));
        }
    }
    complaints
}

fn alone(texts: &[Text]) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut seen = BTreeSet::new();
    for text in texts {
        let Text { id, place, feature, .. } = text;
        if !id.strip_prefix(feature.as_str()).is_some_and(|rest| rest.starts_with('-')) {
            complaints.push(format!("{place}: `{id}` must begin with `{feature}-`"));
        }
        if !seen.insert(id) {
            complaints.push(format!("{place}: `{id}` is said twice"));
        }
        if text.has_attributes || !text.has_value {
            complaints.push(format!("{place}: `{id}` must be one plain text without attributes"));
        }
        for machinery in &text.machinery {
            complaints.push(format!("{place}: `{id}` uses {machinery}; write the text out"));
        }
    }
    complaints
}
