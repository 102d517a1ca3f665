//! Every crate we build on may be used in a house under the EUPL.

use crate::house::House;

/// Permissive, or reciprocal by file (MPL). CDLA is for the list of root certificates.
const WELCOME: [&str; 16] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-1-Clause",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "Unlicense",
    "CC0-1.0",
    "BSL-1.0",
    "Unicode-3.0",
    "MPL-2.0",
    "CDLA-Permissive-2.0",
];

/// `A OR B` needs one, `A AND B` both; brackets as usual, `/` is an old way to write OR.
fn welcome(licence: &str) -> bool {
    let licence = licence.replace('/', " OR ");
    let (mut depth, mut start, mut parts) = (0, 0, vec![]);
    for word in [" OR ", " AND "] {
        for (place, sign) in licence.char_indices() {
            match sign {
                '(' => depth += 1,
                ')' => depth -= 1,
                ' ' if depth == 0 && licence[place..].starts_with(word) => {
                    parts.push(&licence[start..place]);
                    start = place + word.len();
                }
                _ => {}
            }
        }
        if !parts.is_empty() {
            parts.push(&licence[start..]);
            return if word == " OR " {
                parts.iter().any(|l| welcome(l))
            } else {
                parts.iter().all(|l| welcome(l))
            };
        }
    }
    let plain = licence.trim();
    match plain.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => welcome(inner),
        None => WELCOME.contains(&plain),
    }
}

#[test]
fn every_licence_is_welcome() {
    let house = House::look();
    assert!(house.licences.len() > 100, "the metadata lists too few crates");
    let own = |name: &str| house.rooms.contains(name.split(' ').next().unwrap_or_default());
    let strangers: Vec<_> = house
        .licences
        .iter()
        .filter(|(name, licence)| !own(name) && !licence.as_deref().is_some_and(welcome))
        .collect();
    assert!(strangers.is_empty(), "not on our list: {strangers:?}");
}

#[test]
fn licences_are_read_as_written() {
    assert!(welcome("MIT OR GPL-3.0-only"));
    assert!(welcome("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(welcome("MIT/Apache-2.0"));
    assert!(!welcome("MIT AND GPL-3.0-only"));
    assert!(!welcome("AGPL-3.0-only"));
}
