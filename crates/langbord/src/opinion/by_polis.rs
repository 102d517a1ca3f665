//! A map by the reference method, as a document.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail};
use formats::opinion::StatementRow;
use opinion::{Votes, polis};

use super::document::{Clusters, Counts, Document};
use super::input::Input;
use super::map::Arguments;
use super::timing::Timing;
use super::warm::{Names, Warm};
use super::{reference, warm};

const POLIS: &str = "polis/1";

pub fn map(arguments: &Arguments, input: Input, timing: &mut Timing) -> Result<Document> {
    if arguments.reveal {
        bail!(
            "the method `polis` shows everybody's place and every count; --reveal goes with the method `langbord`"
        );
    }
    if arguments.groups.is_some() || arguments.clusters.is_some() {
        bail!(
            "the method `polis` knows no declared groups and finds its own clusters; leave out --groups and --clusters, or --method polis"
        );
    }
    let last = warm::read(arguments.warm.as_deref(), POLIS)?;
    let (names, votes) = warm::votes(input.sheet, last.as_ref().map(|last| (&last.names, &last.votes)))?;
    let options = options(arguments, &names, input.statements.as_deref());
    timing.phase("lay out");
    let last_state = last.as_ref().and_then(|last| last.polis.as_ref());
    let (found, state, next_priorities) = polis::tick_and_priorities(&votes, &options, last_state);
    timing.phase("map");
    let moderated_out = moderated_out(input.statements.as_deref());
    let mut document = polis_document(arguments, &names, &votes, &options.out, &found);
    document.reference = Some(reference::block(&found, &names, &moderated_out, &next_priorities));
    if let Some(path) = &arguments.warm {
        warm::write(
            path,
            &Warm { method: POLIS.to_owned(), names, votes, polis: Some(state), standing: None },
        )?;
    }
    Ok(document)
}

fn options(arguments: &Arguments, names: &Names, statements: Option<&[StatementRow]>) -> polis::Options {
    let rows: BTreeMap<&str, &StatementRow> =
        statements.unwrap_or_default().iter().map(|row| (row.statement.as_str(), row)).collect();
    let is = |test: fn(&StatementRow) -> bool| {
        names.statements.iter().map(|id| rows.get(id.as_str()).is_some_and(|row| test(row))).collect()
    };
    polis::Options {
        min_votes: arguments.min_votes,
        max_clusters: usize::from(arguments.max_clusters),
        out: is(|row| row.moderated_out || row.is_meta),
        meta: is(|row| row.is_meta),
    }
}

fn moderated_out(statements: Option<&[StatementRow]>) -> Vec<String> {
    let rows = statements.unwrap_or_default().iter();
    rows.filter(|row| row.moderated_out || row.is_meta).map(|row| row.statement.clone()).collect()
}

fn polis_document(
    arguments: &Arguments,
    names: &Names,
    votes: &Votes,
    out: &[bool],
    found: &polis::Reference,
) -> Document {
    let live: Vec<usize> = (0..votes.columns()).filter(|&column| !out[column]).collect();
    let [first, second] = &found.components;
    let of: Vec<usize> = found.in_map.iter().map(|&row| found.group_of[row].unwrap_or(0)).collect();
    let sizes = (0..found.groups.len()).map(|group| of.iter().filter(|&&own| own == group).count()).collect();
    Document {
        method: POLIS,
        seed: arguments.seed,
        run: None,
        counts: Counts {
            participants: votes.rows(),
            statements: votes.columns(),
            votes: votes.len(),
            in_map: found.in_map.len(),
        },
        statements: live.iter().map(|&column| names.statements[column].clone()).collect(),
        participants: found.in_map.iter().map(|&row| names.participants[row].clone()).collect(),
        positions: found.in_map.iter().map(|&row| found.projections[row]).collect(),
        position_sd: None,
        loadings: live.iter().map(|&column| [first[column], second[column]]).collect(),
        explained: Vec::new(),
        missing: None,
        clusters: Clusters {
            k: found.groups.len(),
            of,
            sizes,
            stability: None,
            clear: None,
            foretelling: Vec::new(),
        },
        representative: BTreeMap::new(),
        slate: slate(found).into_iter().map(|column| names.statements[column].clone()).collect(),
        speaks_for: Vec::new(),
        groups: None,
        reference: None,
    }
}

/// The reference knows no slate; its nearest thing is every group's list, each statement once.
fn slate(found: &polis::Reference) -> Vec<usize> {
    let columns: BTreeSet<usize> = found.representative.iter().flatten().map(|shown| shown.column).collect();
    columns.into_iter().collect()
}
