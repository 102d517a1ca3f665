//! `langbord opinion map`: from a file of votes to the document of `contract`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::Result;
use basics::Language;
use clap::{Args, ValueEnum};
use formats::opinion::{AgreeSign, StatementRow};
use opinion::{Votes, polis};

use super::document::{Clusters, Counts, Document};
use super::warm::{Names, Warm};
use super::{input, reference, warm};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// `participant,statement,vote[,timestamp][,matters]`, or a Polis export (file, folder or zip); `-` is stdin.
    votes: PathBuf,
    /// `statement,text[,moderated][,is_meta]`, or Polis' comments.csv.
    #[arg(long)]
    statements: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "polis")]
    method: Method,
    /// People with fewer answers are not placed in a cluster.
    #[arg(long, default_value_t = 7)]
    min_votes: usize,
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(2..=50))]
    max_clusters: u16,
    /// Which number means agreement in a Polis file: +1 or -1.
    #[arg(long, allow_hyphen_values = true, value_parser = parse_sign)]
    agree: Option<AgreeSign>,
    /// Reads the state of an earlier run, if the file is there, and writes this run's.
    #[arg(long)]
    warm: Option<PathBuf>,
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// One JSON document instead of a table.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Method {
    Polis,
}

fn parse_sign(text: &str) -> Result<AgreeSign, String> {
    match text {
        "+1" | "1" => Ok(AgreeSign::PlusOne),
        "-1" => Ok(AgreeSign::MinusOne),
        _ => Err(format!("`{text}` is neither +1 nor -1")),
    }
}

pub fn run(arguments: &Arguments, _language: Language) -> Result<()> {
    let input = input::read(&arguments.votes, arguments.statements.as_deref(), arguments.agree)?;
    let document = polis_map(arguments, input)?;
    if arguments.json {
        return output::print_json(&document);
    }
    output::print(&table(&document))
}

const POLIS: &str = "polis/1";

fn polis_map(arguments: &Arguments, input: input::Input) -> Result<Document> {
    let last = warm::read(arguments.warm.as_deref(), POLIS)?;
    let (names, votes) = warm::votes(input.sheet, last.as_ref().map(|last| (&last.names, &last.votes)))?;
    let options = options(arguments, &names, input.statements.as_deref());
    let last_state = last.as_ref().and_then(|last| last.polis.as_ref());
    let (found, state) = polis::tick(&votes, &options, last_state);
    let next_priorities = polis::priorities_after_quiet_tick(&votes, &options, &state);
    let moderated_out = moderated_out(input.statements.as_deref());
    let mut document = polis_document(arguments, &names, &votes, &options.out, &found);
    document.reference = Some(reference::block(&found, &names, &moderated_out, &next_priorities));
    if let Some(path) = &arguments.warm {
        warm::write(path, &Warm { method: POLIS.to_owned(), names, votes, polis: Some(state) })?;
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
        clusters: Clusters { k: found.groups.len(), of, sizes, stability: None, clear: None },
        representative: BTreeMap::new(),
        slate: slate(found).into_iter().map(|column| names.statements[column].clone()).collect(),
        groups: None,
        reference: None,
    }
}

/// The reference knows no slate; its nearest thing is every group's list, each statement once.
fn slate(found: &polis::Reference) -> Vec<usize> {
    let columns: BTreeSet<usize> = found.representative.iter().flatten().map(|shown| shown.column).collect();
    columns.into_iter().collect()
}

fn table(document: &Document) -> String {
    let Counts { participants, statements, votes, in_map } = document.counts;
    format!(
        "{} · {participants} × {statements} · {votes} · {in_map}\nk = {} {:?}\n",
        document.method, document.clusters.k, document.clusters.sizes
    )
}
