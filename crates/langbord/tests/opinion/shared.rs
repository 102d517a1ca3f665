//! Runs the program, and finds the reference data beside the repository.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The folder `data/opinion` of the shared reference data. Where it is absent, tests are skipped
/// loudly, except under continuous integration, where that is a failure.
pub fn opinion_data() -> Option<PathBuf> {
    let root = std::env::var_os("LANGBORD_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let folder = root.join("data/opinion");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "the reference data is not at `{}`", folder.display());
    eprintln!("SKIPPED: the reference data is not at `{}`", folder.display());
    None
}

/// What `langbord` prints with these arguments, which must succeed.
pub fn langbord<S: AsRef<std::ffi::OsStr>>(arguments: &[S]) -> Value {
    let done = Command::new(env!("CARGO_BIN_EXE_langbord")).args(arguments).output().expect("it starts");
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).expect("stdout is one JSON document")
}

pub fn json(path: &Path) -> Value {
    let text = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&text).expect("the file is JSON")
}
