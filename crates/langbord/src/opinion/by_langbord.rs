//! A map by our own method, as a document. Everything follows the ids in their order as text, so
//! that the order of a file's lines changes nothing.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use formats::opinion::{StatementRow, read_clusters};
use opinion::map::{self, Map, Options};
use opinion::{Event, Votes};

use super::document::{Clusters, Counts, Document, RepresentativeStatement};
use super::input::Input;
use super::map::Arguments;
use super::timing::Timing;
use super::warm::{Names, Standing, Warm};
use super::{groups, reveal, warm};
use crate::output;

pub fn map(arguments: &Arguments, input: Input, timing: &mut Timing) -> Result<Document> {
    let last = warm::read(arguments.warm.as_deref(), map::METHOD)?;
    let (names, votes) = warm::votes(input.sheet, last.as_ref().map(|last| (&last.names, &last.votes)))?;
    let (names, votes) = in_order_of_ids(names, votes)?;
    timing.phase("lay out");
    let options = Options {
        out: left_out(&names, input.statements.as_deref()),
        min_votes: arguments.min_votes,
        max_clusters: usize::from(arguments.max_clusters),
        clusters: given_clusters(arguments.clusters.as_deref(), &names)?,
        seed: arguments.seed,
        sample: arguments.sample.unwrap_or(Options::default().sample),
        ..Options::default()
    };
    let declared = groups::read(arguments.groups.as_deref(), &names.participants)?;
    let by_groups = declared.as_ref().map(|declared| &declared.groups);
    let standing = last.and_then(|last| last.standing).filter(|standing| standing.serves(&names, &votes));
    let (found, standing) = match standing {
        Some(standing) => (map::refresh(&votes, by_groups, &options, &standing.profiles), standing),
        None => {
            let (found, profiles) = map::map(&votes, by_groups, &options);
            (found, Standing { profiles, votes: votes.len(), statements: names.statements.clone() })
        }
    };
    timing.phase("map");
    let mut document = document(arguments, &names, &votes, found);
    document.run =
        arguments.warm.is_some().then_some(if standing.votes == votes.len() { "full" } else { "refresh" });
    if arguments.reveal {
        reveal::apply(&mut document);
    }
    document.groups = declared
        .map(|declared| groups::block(&declared, &votes, &options.out, &names.statements, arguments.reveal));
    timing.phase("lists and words");
    if let Some(path) = &arguments.warm {
        let method = map::METHOD.to_owned();
        warm::write(path, &Warm { method, names, votes, polis: None, standing: Some(standing) })?;
        timing.phase("state");
    }
    Ok(document)
}

pub fn in_order_of_ids(names: Names, votes: Votes) -> Result<(Names, Votes)> {
    if names.participants.is_sorted() && names.statements.is_sorted() {
        return Ok((names, votes));
    }
    let (row_of, participants) = sorted(names.participants);
    let (column_of, statements) = sorted(names.statements);
    let (row_of, column_of, old) = (&row_of, &column_of, &votes);
    let events = (0..votes.rows()).flat_map(move |row| {
        old.ballot(row).map(move |(column, choice, matters)| Event {
            row: row_of[row],
            column: column_of[column],
            choice,
            matters,
        })
    });
    let votes = Votes::from_events(participants.len(), statements.len(), events)?;
    Ok((Names { participants, statements }, votes))
}

/// Each id's place among the sorted ones, and those.
fn sorted(ids: Vec<String>) -> (Vec<u32>, Vec<String>) {
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_by(|&a, &b| ids[a].cmp(&ids[b]));
    let mut place = vec![0; ids.len()];
    for (at, &old) in order.iter().enumerate() {
        place[old] = at as u32;
    }
    let mut ids = ids;
    ids.sort();
    (place, ids)
}

pub fn left_out(names: &Names, statements: Option<&[StatementRow]>) -> Vec<bool> {
    let rows: BTreeMap<&str, &StatementRow> =
        statements.unwrap_or_default().iter().map(|row| (row.statement.as_str(), row)).collect();
    let is_out = |id: &String| rows.get(id.as_str()).is_some_and(|row| row.moderated_out || row.is_meta);
    names.statements.iter().map(is_out).collect()
}

fn given_clusters(path: Option<&Path>, names: &Names) -> Result<Option<Vec<Option<u32>>>> {
    let Some(path) = path else { return Ok(None) };
    let rows = read_clusters(&output::read(path)?).with_context(|| format!("`{}`", path.display()))?;
    let mut labels: Vec<&str> = rows.iter().map(|row| row.cluster.as_str()).collect();
    // Numbers in their order as numbers, anything else as text.
    labels.sort_by_key(|label| (label.parse::<u64>().unwrap_or(u64::MAX), *label));
    labels.dedup();
    let number: BTreeMap<&str, u32> =
        labels.iter().enumerate().map(|(number, &label)| (label, number as u32)).collect();
    let of: BTreeMap<&str, u32> = rows
        .iter()
        .filter_map(|row| Some((row.participant.as_str(), *number.get(row.cluster.as_str())?)))
        .collect();
    Ok(Some(names.participants.iter().map(|id| of.get(id.as_str()).copied()).collect()))
}

fn document(arguments: &Arguments, names: &Names, votes: &Votes, found: Map) -> Document {
    let statement = |column: usize| names.statements[column].clone();
    Document {
        method: map::METHOD,
        seed: arguments.seed,
        run: None,
        counts: Counts {
            participants: votes.rows(),
            statements: votes.columns(),
            votes: votes.len(),
            in_map: found.rows.len(),
        },
        statements: found.columns.iter().map(|&column| statement(column)).collect(),
        participants: found.rows.iter().map(|&row| names.participants[row].clone()).collect(),
        positions: found.positions,
        position_sd: Some(found.position_sd),
        loadings: found.loadings,
        explained: found.explained.to_vec(),
        missing: found.missing,
        clusters: Clusters {
            k: found.clusters.k,
            of: found.clusters.of,
            sizes: found.clusters.sizes,
            stability: found.clusters.stability,
            clear: Some(found.clusters.clear),
            foretelling: found.clusters.foretelling,
        },
        representative: found
            .representative
            .iter()
            .enumerate()
            .map(|(cluster, list)| {
                (
                    cluster,
                    list.iter().map(|shown| RepresentativeStatement::new(shown, &names.statements)).collect(),
                )
            })
            .collect(),
        slate: found.slate.iter().map(|&column| statement(column)).collect(),
        speaks_for: found.speaks_for,
        groups: None,
        reference: None,
    }
}
