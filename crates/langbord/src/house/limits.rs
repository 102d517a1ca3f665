//! What a child of the house may use: so much memory and time, and no files.

use anyhow::{Context, Result};
use nix::sys::resource::{Resource, setrlimit};

/// From now on the system ends this program when it wants more.
pub fn keep_to(memory_bytes: u64, seconds: u64) -> Result<()> {
    // At the first limit of time it is told why it ends (SIGXCPU); past the second it would just be killed.
    const GRACE: u64 = 2;
    for (what, most, at_last) in [
        (Resource::RLIMIT_AS, memory_bytes, memory_bytes),
        (Resource::RLIMIT_CPU, seconds, seconds + GRACE),
        (Resource::RLIMIT_FSIZE, 0, 0),
        (Resource::RLIMIT_CORE, 0, 0),
    ] {
        setrlimit(what, most, at_last).context("the system does not let itself be limited")?;
    }
    Ok(())
}
