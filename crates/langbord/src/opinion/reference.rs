//! The block `reference`: everything the reference algorithm finds, under the names its own exports use.

use std::collections::BTreeMap;

use opinion::polis::{Cluster, Consensus, Reference, Representative, Side, Tally};
use serde_json::{Map, Value, json};

use super::warm::Names;

/// Ids in the form comparisons expect: numbers where all of them are.
pub struct Ids<'a> {
    names: &'a [String],
    are_numbers: bool,
}

impl<'a> Ids<'a> {
    pub fn new(names: &'a [String]) -> Self {
        let is_number = |name: &String| name.parse::<u64>().is_ok_and(|number| number.to_string() == *name);
        Self { names, are_numbers: names.iter().all(is_number) }
    }

    fn value(&self, index: usize) -> Value {
        match self.names[index].parse::<u64>() {
            Ok(number) if self.are_numbers => json!(number),
            _ => json!(self.names[index]),
        }
    }

    fn values(&self, indices: impl IntoIterator<Item = usize>) -> Vec<Value> {
        indices.into_iter().map(|index| self.value(index)).collect()
    }

    /// As [`Ids::values`], but in the order of the ids themselves.
    fn sorted_values(&self, indices: impl IntoIterator<Item = usize>) -> Vec<Value> {
        let mut indices: Vec<usize> = indices.into_iter().collect();
        if self.are_numbers {
            indices.sort_by_key(|&index| self.names[index].parse::<u64>().unwrap_or(u64::MAX));
        } else {
            indices.sort_by(|&a, &b| self.names[a].cmp(&self.names[b]));
        }
        self.values(indices)
    }

    fn keyed(&self, values: impl IntoIterator<Item = Value>) -> Value {
        Value::Object(self.names.iter().cloned().zip(values).collect())
    }
}

/// `moderated_out` are all ids the statements' file leaves out, answered or not.
pub fn block(found: &Reference, names: &Names, moderated_out: &[String], next_priorities: &[f64]) -> Value {
    let out = Ids::new(moderated_out);
    let people = Ids::new(&names.participants);
    let statements = Ids::new(&names.statements);
    let columns = names.statements.len();
    let labels: Map<String, Value> = found
        .group_of
        .iter()
        .enumerate()
        .filter_map(|(row, group)| Some((names.participants[row].clone(), json!(found.groups[(*group)?].id))))
        .collect();
    json!({
        "participants": people.values(0..names.participants.len()),
        "statements": statements.values(0..columns),
        "in_conv": people.sorted_values(found.in_map.iter().copied()),
        "mod_out": out.sorted_values(0..moderated_out.len()),
        "center": found.center,
        "components": found.components,
        "projections": found.projections,
        "comment_extremity": statements.keyed(found.extremities.iter().map(|&x| json!(x))),
        "base_clusters": found.cells.iter().map(|cell| json!({
            "id": cell.id,
            "members": people.values(cell.members.iter().map(|&row| row as usize)),
            "center": cell.center,
        })).collect::<Vec<_>>(),
        "silhouettes": by_number(found.silhouettes.iter().map(|(&k, &score)| (k, json!(score)))),
        "k": found.groups.len(),
        "k_smoother": found.smoother,
        "group_clusters": found.groups.iter().map(|group| json!({
            "id": group.id,
            "base_members": group.members,
            "center": group.center,
            "n_members": members(group, &found.cells),
        })).collect::<Vec<_>>(),
        "labels": labels,
        "group_clusterings": by_number(found.groupings.iter().map(|(&k, groups)| {
            (k, groups.iter().map(|group| json!({ "id": group.id, "members": group.members })).collect())
        })),
        "group_votes": by_id(&found.groups, found.group_votes.iter().map(|tallies| {
            statements.keyed(tallies.iter().map(|&Tally { agree, disagree, seen }| json!([agree, disagree, seen])))
        })),
        "repness": by_id(&found.groups, found.representative.iter().map(|list| {
            list.iter().map(|shown| representative(shown, &statements)).collect()
        })),
        "consensus": {
            "agree": found.consensus.agree.iter().map(|shown| consensus(shown, &statements)).collect::<Vec<_>>(),
            "disagree": found.consensus.disagree.iter().map(|shown| consensus(shown, &statements)).collect::<Vec<_>>(),
        },
        "group_aware_consensus": statements.keyed(found.group_aware_consensus.iter().map(|&x| json!(x))),
        "comment_priorities": statements.keyed(found.priorities.iter().map(|&x| json!(x))),
        "comment_priorities_from_tick2": statements.keyed(next_priorities.iter().map(|&x| json!(x))),
    })
}

fn members(group: &Cluster, cells: &[Cluster]) -> usize {
    let sizes: BTreeMap<u32, usize> = cells.iter().map(|cell| (cell.id, cell.members.len())).collect();
    group.members.iter().filter_map(|cell| sizes.get(cell)).sum()
}

fn by_number(values: impl Iterator<Item = (usize, Value)>) -> Value {
    Value::Object(values.map(|(k, value)| (k.to_string(), value)).collect())
}

fn by_id(groups: &[Cluster], values: impl Iterator<Item = Value>) -> Value {
    Value::Object(groups.iter().map(|group| group.id.to_string()).zip(values).collect())
}

fn representative(shown: &Representative, statements: &Ids<'_>) -> Value {
    let mut value = json!({
        "tid": statements.value(shown.column),
        "n-success": shown.n_success,
        "n-trials": shown.n_trials,
        "p-success": shown.p_success,
        "p-test": shown.p_test,
        "repness": shown.repness,
        "repness-test": shown.repness_test,
        "repful-for": match shown.side { Side::Agree => "agree", Side::Disagree => "disagree" },
    });
    if let (Some(n_agree), Some(fields)) = (shown.best_agree, value.as_object_mut()) {
        fields.insert("best-agree".to_owned(), json!(true));
        fields.insert("n-agree".to_owned(), json!(n_agree));
    }
    value
}

fn consensus(shown: &Consensus, statements: &Ids<'_>) -> Value {
    json!({
        "tid": statements.value(shown.column),
        "n-success": shown.n_success,
        "n-trials": shown.n_trials,
        "p-success": shown.p_success,
        "p-test": shown.p_test,
    })
}
