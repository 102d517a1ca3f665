//! `langbord opinion map`: from a file of votes to the document of `contract`.

use std::path::PathBuf;

use anyhow::Result;
use basics::Language;
use clap::{Args, ValueEnum};
use formats::opinion::AgreeSign;

use super::document::{Counts, Document};
use super::{by_langbord, by_polis, input};
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
    /// Reads the state of an earlier run, if the file is there, and writes this run's.
    #[arg(long)]
    pub warm: Option<PathBuf>,
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
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

pub fn run(arguments: &Arguments, _language: Language) -> Result<()> {
    let input = input::read(&arguments.votes, arguments.statements.as_deref(), arguments.agree)?;
    let document = match arguments.method {
        Method::Langbord => by_langbord::map(arguments, input)?,
        Method::Polis => by_polis::map(arguments, input)?,
    };
    if arguments.json {
        return output::print_json(&document);
    }
    output::print(&table(&document))
}

fn table(document: &Document) -> String {
    let Counts { participants, statements, votes, in_map } = document.counts;
    format!(
        "{} · {participants} × {statements} · {votes} · {in_map}\nk = {} {:?}\n",
        document.method, document.clusters.k, document.clusters.sizes
    )
}
