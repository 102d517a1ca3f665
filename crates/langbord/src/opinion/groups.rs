//! The part of the document about declared groups: figures, lists, what burns.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use formats::opinion::{GroupRow, read_groups};
use opinion::reveal::{Fifths, Rules, fifths};
use opinion::{Answers, GroupAnswers, Groups, Membership, Votes, burning, describe_groups, lists, shared};
use serde_json::{Map, Value, json};

use super::document::RepresentativeStatement;
use super::reveal;
use crate::output;

/// What people in no declared group are called.
const NONE: &str = "(none)";
/// The declared groups with their names.
pub struct Declared {
    pub names: Vec<String>,
    pub groups: Groups,
}

/// Reads `--groups`; the groups stand in the order of their first mention.
pub fn read(path: Option<&Path>, participants: &[String]) -> Result<Option<Declared>> {
    let Some(path) = path else { return Ok(None) };
    let rows = read_groups(&output::read(path)?).with_context(|| format!("`{}`", path.display()))?;
    let row_of: BTreeMap<&str, u32> =
        participants.iter().enumerate().map(|(row, id)| (id.as_str(), row as u32)).collect();
    let mut names: Vec<String> = Vec::new();
    let mut number_of: BTreeMap<String, u32> = BTreeMap::new();
    let mut memberships = Vec::new();
    for GroupRow { participant, group, share } in rows {
        let number = *number_of.entry(group).or_insert_with_key(|name| {
            names.push(name.clone());
            names.len() as u32 - 1
        });
        // Who has answered nothing yet is in nobody's figures.
        if let Some(&row) = participant.and_then(|id| row_of.get(id.as_str())) {
            memberships.push(Membership { row, group: number, share });
        }
    }
    let groups = Groups::new(participants.len(), names.len(), &memberships)?;
    if groups.none().is_some() {
        names.push(NONE.to_owned());
    }
    Ok(Some(Declared { names, groups }))
}

/// With `revealed`, only what a page may show.
pub fn block(
    declared: &Declared,
    votes: &Votes,
    out: &[bool],
    statements: &[String],
    revealed: bool,
) -> Value {
    let answers = if revealed {
        reveal::answers(declared, votes)
    } else {
        GroupAnswers::count(votes, &declared.groups)
    };
    let is_live = |column: usize| !out.get(column).copied().unwrap_or(false);
    let id = |column: usize| statements[column].clone();
    let by_statement: Map<String, Value> = (0..answers.columns())
        .filter(|&column| is_live(column))
        .map(|column| (id(column), figures(declared, &answers, column, revealed)))
        .collect();
    let found = lists(&answers, out);
    let burning: Map<String, Value> = burning(&answers, out)
        .into_iter()
        .map(|concern| {
            let unasked: Vec<&String> = concern.unasked.iter().map(|&group| &declared.names[group]).collect();
            let state =
                json!({ "state": concern.state, "coverage": rounded(concern.coverage), "unasked": unasked });
            (id(concern.column), state)
        })
        .collect();
    json!({
        "names": declared.names,
        "statements": by_statement,
        "lists": {
            "shared": found.shared.iter().map(|found| id(found.column)).collect::<Vec<_>>(),
            "one_group": found.one_group.iter().map(|found| json!({
                "statement": id(found.column),
                "group": declared.names[found.group],
                "times_the_others": rounded(found.times_the_others),
            })).collect::<Vec<_>>(),
            "clashing": found.clashing.iter().map(|found| id(found.column)).collect::<Vec<_>>(),
            "not_listed": found.not_listed.iter().map(|&(column, reason)| json!({
                "statement": id(column),
                "reason": reason,
            })).collect::<Vec<_>>(),
        },
        "burning": burning,
        "representative": representative(declared, &answers, out, statements, revealed),
    })
}

/// Per group, what its people say and the other groups less.
fn representative(
    declared: &Declared,
    answers: &GroupAnswers,
    out: &[bool],
    statements: &[String],
    revealed: bool,
) -> BTreeMap<String, Vec<RepresentativeStatement>> {
    let lists = describe_groups(answers, out).into_iter().map(|list| {
        let mut list: Vec<_> =
            list.iter().map(|shown| RepresentativeStatement::new(shown, statements)).collect();
        if revealed {
            reveal::retain(&mut list, &Rules::without_shaking());
        }
        list
    });
    declared.names.iter().cloned().zip(lists).collect()
}

fn figures(declared: &Declared, answers: &GroupAnswers, column: usize, revealed: bool) -> Value {
    let by: Map<String, Value> = declared
        .names
        .iter()
        .enumerate()
        .map(|(group, name)| (name.clone(), told(answers.get(group, column), revealed)))
        .collect();
    let figure = |x: f64| if revealed { (x * 10.0).round() / 10.0 } else { rounded(x) };
    match shared(column, answers) {
        Some(found) => json!({
            "shared": figure(found.value),
            "low": figure(found.interval.low),
            "high": figure(found.interval.high),
            "by": by,
        }),
        None => json!({ "shared": null, "low": null, "high": null, "by": by }),
    }
}

/// A group's counts; revealed, its fifths, and nothing where too few can be shown.
fn told(answers: Answers, revealed: bool) -> Value {
    if !revealed {
        return counts(answers);
    }
    if !answers.was_asked() {
        return Value::Null;
    }
    let Fifths { yes, no } = fifths(&answers);
    json!({ "yes_fifths": yes, "no_fifths": no })
}

fn counts(answers: Answers) -> Value {
    json!({
        "seen": number(answers.seen),
        "agree": number(answers.agree),
        "disagree": number(answers.disagree),
        "pass": number(answers.pass),
        "matters": number(answers.matters),
    })
}

/// Whole people as whole numbers, parts of people with their fraction.
fn number(x: f64) -> Value {
    if x.fract() == 0.0 { json!(x as u64) } else { json!(rounded(x)) }
}

fn rounded(x: f64) -> f64 {
    (x * 1e6).round() / 1e6
}
