//! The one program. Each word of the command line has its own file; `output` keeps the promises
//! of `contract.md` that all of them share (exit codes, whole files or none, `--json`).

mod decision;
#[cfg(feature = "house")]
mod house;
mod network;
mod opinion;
mod output;

use std::process::ExitCode;

use basics::Language;
use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "langbord", version, about = "The shared table of partnerships with many actors")]
struct Cli {
    /// The language of tables and messages: da, en or ar (else from the environment, else Danish).
    #[arg(long, global = true, value_parser = parse_language)]
    lang: Option<Language>,
    #[command(subcommand)]
    word: Word,
}

#[derive(Subcommand)]
enum Word {
    /// Votes on statements: maps, lists, next statements, synthetic sets.
    #[command(subcommand)]
    Opinion(opinion::Command),
    /// Ties between actors: measures, change between waves, layout.
    #[command(subcommand)]
    Network(network::Command),
    /// Ballots: tallies, budgets, lotteries, power, verification.
    #[command(subcommand)]
    Decision(decision::Command),
    #[cfg(feature = "house")]
    #[command(flatten)]
    House(house::Command),
}

fn parse_language(tag: &str) -> Result<Language, String> {
    Language::from_tag(tag)
        .ok_or_else(|| format!("`{tag}` is not a language Langbord speaks; use da, en or ar"))
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let language = cli.lang.unwrap_or_else(output::language_of_environment);
    let done = match cli.word {
        Word::Opinion(command) => opinion::run(command, language),
        Word::Network(command) => network::run(command, language),
        Word::Decision(command) => decision::run(command, language),
        #[cfg(feature = "house")]
        Word::House(command) => house::run(command, language),
    };
    output::exit_code(done)
}
