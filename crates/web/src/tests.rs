//! What must hold for every page in every language.

mod at_the_door;
mod authenticator;
mod canary;
mod circle;
mod constant;
mod crawl;
mod elsewhere;
mod kit;
mod letters;
mod live;
mod lost_answers;
mod mail_server;
mod matrix;
mod members;
mod passkeys;
mod proposals;
mod provider;
mod speaking;
mod survey;
mod survey_secrets;
mod task_pages;

use std::collections::BTreeSet;

use basics::Language;
use scraper::{Html, Selector};

use crate::samples::{Rendered, all};

fn pages() -> Vec<Rendered> {
    Language::ALL.into_iter().flat_map(|language| all(language).expect("pages render")).collect()
}

fn texts(page: &Html, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).map(|element| element.text().collect::<String>()).collect()
}

fn attributes<'a>(page: &'a Html, selector: &str, name: &str) -> Vec<&'a str> {
    let selector = Selector::parse(selector).expect("a selector");
    page.select(&selector).filter_map(|element| element.attr(name)).collect()
}

#[test]
fn every_page_is_whole_html() {
    for Rendered { name, language, html, .. } in pages() {
        let page = Html::parse_document(&html);
        assert!(page.errors.is_empty(), "{name} {language:?}: {:?}", page.errors);
        assert_eq!(attributes(&page, "html", "lang"), [language.tag()], "{name}");
        assert_eq!(attributes(&page, "html", "dir"), [language.direction()], "{name}");
    }
}

#[test]
fn every_page_says_in_one_heading_why_it_is_there() {
    for Rendered { name, language, html, .. } in pages() {
        let page = Html::parse_document(&html);
        assert_eq!(texts(&page, "h1").len(), 1, "{name} {language:?}");
        assert!(texts(&page, "title").iter().all(|title| !title.trim().is_empty()), "{name}");
        assert_eq!(texts(&page, "main#main").len(), 1, "{name}");
    }
}

#[test]
fn no_heading_level_is_skipped() {
    for Rendered { name, html, .. } in pages() {
        let page = Html::parse_document(&html);
        let all = Selector::parse("h1, h2, h3, h4").expect("a selector");
        let mut last = 0;
        for heading in page.select(&all) {
            let level = heading.value().name().trim_start_matches('h').parse::<i32>().expect("a level");
            assert!(level <= last + 1, "{name}: h{level} after h{last}");
            last = level;
        }
    }
}

/// A browser asks for a passkey by script alone, and is told of news by script alone. All of them work without: the link
/// is there, and a page is opened again.
const WITH_A_SCRIPT: [&str; 5] =
    ["accounts/sign_in", "accounts/ways_in", "statements/hall", "statements/results", "statements/map"];

#[test]
fn no_page_brings_style_script_or_a_stranger() {
    for Rendered { name, html, .. } in pages() {
        let page = Html::parse_document(&html);
        for forbidden in ["[style]", "style", "script:not([src])", "img", "iframe", "[onclick]"] {
            assert!(texts(&page, forbidden).is_empty(), "{name} has {forbidden}");
        }
        let scripts = attributes(&page, "script", "src");
        // `statements/map (empty)` is the same page.
        let is_known = name.split(' ').next().is_some_and(|page| WITH_A_SCRIPT.contains(&page));
        assert!(scripts.is_empty() || is_known, "{name}: {scripts:?}");
        assert!(scripts.iter().all(|script| script.starts_with("/assets/")), "{name}: {scripts:?}");
        let sources = attributes(&page, "link", "href");
        assert!(sources.iter().all(|source| source.starts_with("/assets/")), "{name}: {sources:?}");
    }
}

#[test]
fn every_field_has_a_label_and_every_reference_a_target() {
    for Rendered { name, html, .. } in pages() {
        let page = Html::parse_document(&html);
        let ids = attributes(&page, "[id]", "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{name}: an id stands twice");
        for (selector, attribute) in [
            ("[aria-labelledby]", "aria-labelledby"),
            ("[aria-describedby]", "aria-describedby"),
            ("label[for]", "for"),
        ] {
            for reference in
                attributes(&page, selector, attribute).iter().flat_map(|list| list.split_whitespace())
            {
                assert!(known.contains(reference), "{name}: nothing is called {reference}");
            }
        }
        for target in attributes(&page, "a[href^='#']", "href") {
            assert!(known.contains(target.trim_start_matches('#')), "{name}: {target} leads nowhere");
        }
        let labelled: BTreeSet<&str> = attributes(&page, "label[for]", "for").into_iter().collect();
        for field in attributes(&page, "input:not([type=hidden]):not(label input), textarea, select", "id") {
            assert!(labelled.contains(field), "{name}: {field} has no label");
        }
    }
}

#[test]
fn every_form_that_changes_something_can_be_sent_twice() {
    for Rendered { name, html, .. } in pages() {
        let page = Html::parse_document(&html);
        let forms = Selector::parse("form[method=post]").expect("a selector");
        let id = Selector::parse("input[type=hidden][name=form]").expect("a selector");
        for form in page.select(&forms) {
            assert_eq!(form.select(&id).count(), 1, "{name}");
        }
    }
}

#[test]
fn citizen_pages_weigh_at_most_fourteen_kilobytes() {
    for Rendered { name, html, .. } in pages().into_iter().filter(|page| page.for_citizens) {
        assert!(html.len() <= 14 * 1024, "{name}: {} bytes", html.len());
    }
}

#[test]
fn nobody_marks_text_as_safe() {
    let templates = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
    let mut read = 0;
    for feature in std::fs::read_dir(templates).expect("templates") {
        for file in std::fs::read_dir(feature.expect("a folder").path()).expect("a folder") {
            let path = file.expect("a file").path();
            let template = std::fs::read_to_string(&path).expect("text");
            assert!(
                !template.contains("|safe") && !template.contains("| safe"),
                "{} trusts a text",
                path.display()
            );
            read += 1;
        }
    }
    assert!(read > 4);
}
