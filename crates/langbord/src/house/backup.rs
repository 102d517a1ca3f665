//! `langbord backup`: one whole file of everything, also beside a running server. `langbord restore`: back into an
//! empty folder. The file is a SQLite database, so that anybody can read it without us; the house key is not in it.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use basics::Language;
use clap::Args;
use store::{Place, Store};

use super::place::At;
use crate::output;

#[derive(Args)]
pub struct Arguments {
    /// The file the copy is written to, or read from.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    at: At,
}

pub async fn backup(arguments: Arguments, language: Language) -> Result<()> {
    let folder = sqlite_folder(&arguments.at)?;
    let file = &arguments.file;
    // Beside its place first: a copy is whole or not there.
    let beside = tempfile::tempdir_in(folder_of(file)).with_context(|| unwritable(file))?;
    let copy = beside.path().join(store::SQLITE_FILE);
    Store::copy(&folder, &copy).await?;
    sound(beside.path()).await?;
    std::fs::File::open(&copy).and_then(|copy| copy.sync_all()).with_context(|| unwritable(file))?;
    std::fs::rename(&copy, file).with_context(|| unwritable(file))?;
    let name = file.display().to_string();
    output::print(&format!("{}\n", words::of(language).program_backed_up(name)))
}

pub async fn restore(arguments: Arguments, language: Language) -> Result<()> {
    let folder = sqlite_folder(&arguments.at)?;
    let place = folder.join(store::SQLITE_FILE);
    if place.exists() {
        bail!("there is a database in `{}` already; restore into an empty folder", folder.display());
    }
    std::fs::create_dir_all(&folder).with_context(|| unwritable(&folder))?;
    let beside = tempfile::tempdir_in(&folder).with_context(|| unwritable(&folder))?;
    let copy = beside.path().join(store::SQLITE_FILE);
    let file = arguments.file.display();
    std::fs::copy(&arguments.file, &copy).with_context(|| format!("`{file}` could not be read"))?;
    sound(beside.path()).await.with_context(|| format!("`{file}` is not a whole backup"))?;
    std::fs::File::open(&copy).and_then(|copy| copy.sync_all()).with_context(|| unwritable(&folder))?;
    std::fs::rename(&copy, &place).with_context(|| unwritable(&folder))?;
    output::print(&format!("{}\n", words::of(language).program_restored(folder.display().to_string())))
}

/// Opens a copy as the server would, so that an old one is brought up to date, and looks whether everything holds.
async fn sound(folder: &Path) -> Result<()> {
    let store = Store::open(Place::Sqlite(folder.to_owned())).await?;
    let breaches = super::check::all(&store).await;
    store.close().await?;
    match breaches?.first() {
        None => Ok(()),
        Some(breach) => bail!("it breaks `{}`: {}", breach.invariant.key(), breach.about),
    }
}

fn sqlite_folder(at: &At) -> Result<PathBuf> {
    match at.place() {
        Place::Sqlite(folder) => Ok(folder),
        Place::Postgres(_) => {
            bail!("a PostgreSQL database is copied with its own tools: pg_dump and pg_restore")
        }
    }
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn unwritable(path: &Path) -> String {
    format!("`{}` cannot be written", path.display())
}
