//! `langbord opinion map`: from a file of votes to the document of `contract`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::Result;
use basics::Language;
use clap::{Args, ValueEnum};
use formats::opinion::{AgreeSign, StatementRow};

use super::timing::Timing;
use super::{by_langbord, by_polis, input, picture, table};
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// `participant,statement,vote[,timestamp][,matters]`, or a Polis export (file, folder or zip); `-` is stdin.
    pub votes: PathBuf,
    /// `statement,text[,moderated][,is_meta]`, or Polis' comments.csv.
    #[arg(long)]
    pub statements: Option<PathBuf>,
    /// `participant,group[,share]`: declared affected groups; a row without a participant declares an
    /// empty one.
    #[arg(long)]
    pub groups: Option<PathBuf>,
    /// `participant,cluster`: use these clusters instead of finding some.
    #[arg(long)]
    pub clusters: Option<PathBuf>,
    #[arg(long, value_enum, default_value = "langbord")]
    pub method: Method,
    /// People with fewer answers are not placed in a cluster.
    #[arg(long, default_value_t = 7)]
    pub min_votes: usize,
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=64))]
    pub max_clusters: u16,
    /// Which number means agreement in a Polis file: +1 or -1.
    #[arg(long, allow_hyphen_values = true, value_parser = parse_sign)]
    pub agree: Option<AgreeSign>,
    /// Reads the state of an earlier run, if the file is there, and writes this run's. Few new votes are
    /// then placed under that run; where a tenth has come on top, everything is found anew.
    #[arg(long)]
    pub warm: Option<PathBuf>,
    /// Only what a page may show: no person's place, no cell of fewer than five.
    #[arg(long)]
    pub reveal: bool,
    /// Draws the map into this file.
    #[arg(long, value_name = "FILE")]
    pub svg: Option<PathBuf>,
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
    /// Find axes and clusters from about so many answers; for measuring what that changes.
    #[arg(long, hide = true)]
    pub sample: Option<usize>,
    /// Tell on stderr how long each phase took and how much memory was used; for measuring.
    #[arg(long, hide = true)]
    pub timings: bool,
    /// One JSON document instead of a table.
    #[arg(long)]
    pub json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Method {
    /// Ours: see docs/opinion.md.
    Langbord,
    /// The reference algorithm, step by step.
    Polis,
}

pub fn parse_sign(text: &str) -> Result<AgreeSign, String> {
    match text {
        "+1" | "1" => Ok(AgreeSign::PlusOne),
        "-1" => Ok(AgreeSign::MinusOne),
        _ => Err(format!("`{text}` is neither +1 nor -1")),
    }
}

pub fn run(arguments: &Arguments, language: Language) -> Result<()> {
    // All of it on one of the threads that share the work, so that no step waits to be handed over.
    rayon::scope(|_| map(arguments, language))
}

fn map(arguments: &Arguments, language: Language) -> Result<()> {
    let mut timing = Timing::new(arguments.timings);
    let input = input::read(&arguments.votes, arguments.statements.as_deref(), arguments.agree)?;
    timing.phase("read");
    let texts = texts(input.statements.as_deref().unwrap_or_default());
    let document = match arguments.method {
        Method::Langbord => by_langbord::map(arguments, input, &mut timing)?,
        Method::Polis => by_polis::map(arguments, input, &mut timing)?,
    };
    let words = words::of(language);
    if let Some(path) = &arguments.svg {
        output::write_whole(path, picture::svg(&document, words).as_bytes())?;
    }
    if arguments.json {
        output::print_json(&document)?;
    } else {
        output::print(&table::of(&document, &texts, words))?;
    }
    timing.phase("tell");
    timing.tell()
}

fn texts(rows: &[StatementRow]) -> BTreeMap<String, String> {
    rows.iter().map(|row| (row.statement.clone(), row.text.clone())).collect()
}
