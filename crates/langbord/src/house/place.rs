//! Where the data is kept, and the key that only this house knows.

use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use basics::{Clock, Dice, SystemClock};
use clap::Args;
use data_encoding::HEXLOWER;
use deeds::{House, Keys};
use store::{Place, Store, Tuning};

const FOLDER: &str = "langbord-data";
const KEY: &str = "house.key";

#[derive(Args, Clone, Debug)]
pub struct At {
    /// The folder everything is kept in (default: `langbord-data` in this folder).
    #[arg(long, value_name = "DIR", env = "LANGBORD_DATA")]
    data: Option<PathBuf>,
    /// A PostgreSQL database instead: `postgres://…`.
    #[arg(
        long,
        value_name = "URL",
        env = "LANGBORD_DATABASE",
        hide_env_values = true,
        conflicts_with = "data"
    )]
    database: Option<String>,
    /// The file with the house key; made if it is missing (default: `house.key` in the data folder).
    #[arg(long, value_name = "FILE", env = "LANGBORD_KEY_FILE")]
    key_file: Option<PathBuf>,
    /// At most so many deeds share one commit; 1 is the control of `cargo xtask bench hall`.
    #[arg(long, value_name = "N", hide = true, default_value_t = 64)]
    deeds_per_commit: usize,
}

impl At {
    pub fn folder(folder: PathBuf) -> Self {
        Self { data: Some(folder), database: None, key_file: None, deeds_per_commit: 64 }
    }

    pub fn place(&self) -> Place {
        match &self.database {
            Some(url) => Place::Postgres(url.clone()),
            None => Place::Sqlite(self.data_folder().to_owned()),
        }
    }

    fn data_folder(&self) -> &Path {
        self.data.as_deref().unwrap_or(Path::new(FOLDER))
    }

    pub async fn store(&self) -> Result<Store> {
        let tuning = Tuning { group: self.deeds_per_commit, ..Tuning::default() };
        Ok(Store::open_tuned(self.place(), tuning).await?)
    }

    /// Opens the house for deeds. One program at a time may do so with a data folder.
    pub async fn house(&self) -> Result<House> {
        self.house_at(Arc::new(SystemClock::default())).await
    }

    pub async fn house_at(&self, clock: Arc<dyn Clock>) -> Result<House> {
        let store = self.store().await?;
        let mut dice = Dice::from_entropy();
        let keys = self.keys(&mut dice)?;
        Ok(House::new(store, clock, dice, keys))
    }

    fn keys(&self, dice: &mut Dice) -> Result<Keys> {
        let file = self.key_file.clone().unwrap_or_else(|| self.data_folder().join(KEY));
        match read_key(&file)? {
            Some(keys) => Ok(keys),
            None => make_key(&file, dice),
        }
    }
}

fn read_key(file: &Path) -> Result<Option<Keys>> {
    let mut text = String::new();
    match std::fs::File::open(file).and_then(|mut file| file.read_to_string(&mut text)) {
        Ok(_) => {}
        Err(trouble) if trouble.kind() == ErrorKind::NotFound => return Ok(None),
        Err(trouble) => {
            return Err(trouble)
                .with_context(|| format!("the house key `{}` cannot be read", file.display()));
        }
    }
    let bytes = HEXLOWER.decode(text.trim().as_bytes()).ok().and_then(|bytes| bytes.try_into().ok());
    match bytes {
        Some(bytes) => Ok(Some(Keys::new(bytes))),
        None => bail!(
            "`{}` is not a house key (64 hexadecimal signs); put back the one kept with your backups",
            file.display()
        ),
    }
}

/// Makes the key beside its place first, so that no half key is ever found there. Two servers that start at the
/// same moment end up with the same one.
fn make_key(file: &Path, dice: &mut Dice) -> Result<Keys> {
    let trouble = || format!("the house key `{}` cannot be written", file.display());
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder).with_context(trouble)?;
    let keys = Keys::draw(dice);
    // Readable by its owner alone: that is how temporary files are made.
    let mut fresh = tempfile::NamedTempFile::new_in(folder).with_context(trouble)?;
    writeln!(fresh, "{}", HEXLOWER.encode(keys.bytes())).with_context(trouble)?;
    fresh.as_file().sync_all().with_context(trouble)?;
    match fresh.persist_noclobber(file) {
        Ok(_) => {
            std::fs::File::open(folder).and_then(|folder| folder.sync_all()).with_context(trouble)?;
            tracing::info!(file = %file.display(), "made the house key; keep a copy of it apart from the data");
            Ok(keys)
        }
        Err(taken) if taken.error.kind() == ErrorKind::AlreadyExists => read_key(file)?.with_context(trouble),
        Err(failed) => Err(failed.error).with_context(trouble),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_key_is_made_once_and_only_its_owner_may_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let at = At::folder(folder.path().to_owned());
        let first = at.keys(&mut Dice::seeded(1)).unwrap();
        let again = at.keys(&mut Dice::seeded(2)).unwrap();
        assert_eq!(first.bytes(), again.bytes());
        let mode = std::fs::metadata(folder.path().join(KEY)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }

    #[test]
    fn a_torn_key_is_not_replaced_in_silence() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(KEY), "abc").unwrap();
        let refused = At::folder(folder.path().to_owned()).keys(&mut Dice::seeded(1));
        assert!(refused.is_err_and(|why| why.to_string().contains("not a house key")));
    }
}
