//! The project's own chores. `cargo xtask` lists them; each has a file of its own.

mod api;
mod bench;
mod browser;
mod debian;
mod phone;
mod postgres;
mod read_back;
mod server;
mod shell;
mod soak;
mod test;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The project's own chores")]
struct Xtask {
    #[command(subcommand)]
    chore: Option<Chore>,
}

#[derive(Subcommand)]
enum Chore {
    /// Everything the continuous integration checks: form, lints, walls, tests on both databases, browser
    Test(test::Test),
    /// Runs a command beside a private PostgreSQL, whose address it finds in LANGBORD_TEST_POSTGRES
    Postgres(postgres::Beside),
    /// Installs what the tests need from Debian (as root), or says what is missing
    Debian,
    /// Kills servers, cuts power, and looks for every acknowledged vote (build with --release)
    Soak(soak::Soak),
    #[command(hide = true)]
    Keeper(soak::Keeper),
    ReadBack(read_back::ReadBack),
    Api(api::Api),
    /// Measures; see docs/benchmarks.md
    #[command(subcommand)]
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    match Xtask::parse().chore {
        None => Ok(Xtask::command().print_help()?),
        Some(Chore::Test(test)) => test.run(),
        Some(Chore::Postgres(beside)) => beside.run(),
        Some(Chore::Debian) => debian::prepare(),
        Some(Chore::Soak(soak)) => soak.run(),
        Some(Chore::Keeper(keeper)) => keeper.run(),
        Some(Chore::Api(api)) => api.run(),
        Some(Chore::ReadBack(read_back)) => read_back.run(),
        Some(Chore::Bench(bench)) => bench.run(),
    }
}
