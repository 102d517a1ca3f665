//! The map in words, for a terminal; `--json` has everything.

use std::collections::BTreeMap;
use std::fmt::Write;

use opinion::map::Missing;
use serde_json::Value;
use words::Words;

use super::document::{Counts, Document, RepresentativeStatement, Side};

/// Longer texts are cut: the table is read beside the file.
const LONGEST_TEXT: usize = 70;

/// The table; `texts` are the statements' own words where the file brings them along.
pub fn of(document: &Document, texts: &BTreeMap<String, String>, words: &Words) -> String {
    let mut table = Table { text: String::new(), texts, words };
    table.heading(document);
    table.clusters(document);
    table.slate(document);
    if let Some(groups) = &document.groups {
        table.lists(groups);
        table.burning(groups);
    }
    table.text
}

/// How many people, statements and answers there are, and how many people are on the map.
pub fn counts(counts: &Counts, words: &Words) -> String {
    let Counts { participants, statements, votes, in_map } = *counts;
    words.opinion_counts(participants as u64, statements as u64, votes as u64, in_map as u64)
}

struct Table<'a> {
    text: String,
    texts: &'a BTreeMap<String, String>,
    words: &'a Words,
}

impl Table<'_> {
    fn line(&mut self, indent: usize, text: &str) {
        let _ = writeln!(self.text, "{:indent$}{text}", "");
    }

    fn heading(&mut self, document: &Document) {
        let n = |n: usize| n as u64;
        self.line(0, &counts(&document.counts, self.words));
        if document.run == Some("refresh") {
            self.line(0, &self.words.opinion_refreshed());
        }
        let why = match document.missing {
            None => return,
            Some(Missing::People { have, need }) => self.words.opinion_too_few_people(n(need), n(have)),
            Some(Missing::Statements { have, need }) => {
                self.words.opinion_too_few_statements(n(need), n(have))
            }
            Some(Missing::Certainty { .. }) => self.words.opinion_too_unsure(),
        };
        self.line(0, &format!("{} {why}", self.words.opinion_no_map()));
    }

    fn clusters(&mut self, document: &Document) {
        self.line(0, "");
        let clusters = &document.clusters;
        let k = clusters.k as u64;
        let said = match (clusters.clear, clusters.stability) {
            (Some(false), _) => self.words.opinion_no_clusters(),
            (_, Some(stability)) => self.words.opinion_clusters(k, percent(stability)),
            // Nobody has looked how steady they are: the reference, or clusters given from outside.
            (_, None) => self.words.opinion_clusters_only(k),
        };
        self.line(0, &said);
        for (&cluster, described) in &document.representative {
            let size = clusters.sizes.get(cluster).copied().unwrap_or(0);
            let name = self.words.opinion_cluster(letter(cluster), size as u64);
            self.line(2, &name);
            described.iter().for_each(|one| self.described(one));
        }
    }

    fn described(&mut self, one: &RepresentativeStatement) {
        let says = match one.side {
            Side::Agree => self.words.opinion_says_yes(),
            Side::Disagree => self.words.opinion_says_no(),
        };
        let [share, low, high, elsewhere] = [one.share, one.low, one.high, one.elsewhere].map(percent);
        let share = self.words.opinion_share(share, low, high, elsewhere);
        let statement = self.named(&one.statement);
        self.line(4, &format!("{says} · {statement} · {share}"));
    }

    fn slate(&mut self, document: &Document) {
        if document.slate.is_empty() {
            return;
        }
        self.line(0, "");
        self.line(0, &self.words.opinion_speaks_for_all());
        let people = document.speaks_for.len();
        for (at, statement) in document.slate.iter().enumerate() {
            let named = self.named(statement);
            if people == 0 {
                self.line(2, &named);
                continue;
            }
            let spoken_for = document.speaks_for.iter().filter(|own| own.contains(&(at as u8))).count();
            let percent = percent(spoken_for as f64 / people as f64);
            self.line(2, &self.words.opinion_speaks_for(&named, percent));
        }
    }

    fn lists(&mut self, groups: &Value) {
        let lists = &groups["lists"];
        let (shared, one_group, clashing) =
            (self.words.opinion_shared(), self.words.opinion_one_group(), self.words.opinion_clashing());
        self.list(&shared, &lists["shared"]);
        self.list(&one_group, &lists["one_group"]);
        self.list(&clashing, &lists["clashing"]);
        for (group, described) in groups["representative"].as_object().into_iter().flatten() {
            let described: Vec<RepresentativeStatement> =
                serde_json::from_value(described.clone()).unwrap_or_default();
            if !described.is_empty() {
                self.line(2, group);
                described.iter().for_each(|one| self.described(one));
            }
        }
    }

    fn list(&mut self, title: &str, entries: &Value) {
        self.line(0, "");
        self.line(0, title);
        let entries = entries.as_array().map(Vec::as_slice).unwrap_or_default();
        if entries.is_empty() {
            self.line(2, &self.words.opinion_none());
        }
        for entry in entries {
            let statement = entry.as_str().or_else(|| entry["statement"].as_str()).unwrap_or("");
            let named = self.named(statement);
            match entry["group"].as_str() {
                Some(group) => self.line(2, &format!("{named} · {group}")),
                None => self.line(2, &named),
            }
        }
    }

    fn burning(&mut self, groups: &Value) {
        let states = [
            ("burning", self.words.opinion_burning()),
            ("glowing", self.words.opinion_glowing()),
            ("cold", self.words.opinion_cold()),
            ("seeking", self.words.opinion_seeking()),
        ];
        self.line(0, "");
        for (state, name) in states {
            let of_state = groups["burning"].as_object().into_iter().flatten();
            let ids: Vec<&str> =
                of_state.filter(|(_, own)| own["state"] == state).map(|(id, _)| id.as_str()).collect();
            if !ids.is_empty() {
                self.line(0, &format!("{name}: {}", ids.join(" ")));
            }
        }
    }

    fn named(&self, statement: &str) -> String {
        let Some(text) = self.texts.get(statement) else { return statement.to_owned() };
        let short: String = text.chars().take(LONGEST_TEXT).collect();
        let cut = if short.len() < text.len() { "…" } else { "" };
        format!("{statement} »{short}{cut}«")
    }
}

/// A, B, …; beyond Z by number.
pub fn letter(cluster: usize) -> String {
    u8::try_from(cluster)
        .ok()
        .filter(|&n| n < 26)
        .map_or_else(|| (cluster + 1).to_string(), |n| char::from(b'A' + n).to_string())
}

fn percent(share: f64) -> u64 {
    (100.0 * share).round().max(0.0) as u64
}
