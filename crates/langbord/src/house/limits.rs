//! What a child of the house may use: so much memory and time, and no files.

use anyhow::{Context, Result};
use nix::sys::resource::{Resource, setrlimit};

/// From now on the system ends this program when it wants more.
pub fn keep_to(memory_bytes: u64, seconds: u64) -> Result<()> {
    for (what, most) in [
        (Resource::RLIMIT_AS, memory_bytes),
        (Resource::RLIMIT_CPU, seconds),
        (Resource::RLIMIT_FSIZE, 0),
        (Resource::RLIMIT_CORE, 0),
    ] {
        setrlimit(what, most, most).context("the system does not let itself be limited")?;
    }
    Ok(())
}
