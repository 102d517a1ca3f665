//! Runs the program, finds the reference data beside the repository, and counts what was compared.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// The folder `data/decision` of the shared reference data. Where it is absent, tests are skipped loudly,
/// except under continuous integration, where that is a failure.
pub fn decision_data() -> Option<PathBuf> {
    let root = std::env::var_os("LANGBORD_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared"), PathBuf::from);
    let folder = root.join("data/decision");
    if folder.is_dir() {
        return Some(folder);
    }
    assert!(std::env::var_os("CI").is_none(), "the reference data is not at `{}`", folder.display());
    eprintln!("SKIPPED: the reference data is not at `{}`", folder.display());
    None
}

pub fn run<S: AsRef<OsStr>>(arguments: &[S]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_langbord")).arg("decision").args(arguments).output().expect("it starts")
}

/// What `langbord decision …` prints with these arguments, which must succeed.
pub fn decision<S: AsRef<OsStr>>(arguments: &[S]) -> Value {
    let done = run(arguments);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    serde_json::from_slice(&done.stdout).expect("stdout is one JSON document")
}

/// `langbord decision tally FILE --method METHOD --json …`.
pub fn tally(file: &Path, method: &str, more: &[&str]) -> Value {
    let mut arguments =
        vec![OsStr::new("tally"), file.as_os_str(), OsStr::new("--json"), OsStr::new("--method")];
    arguments.push(OsStr::new(method));
    arguments.extend(more.iter().map(OsStr::new));
    decision(&arguments)
}

pub fn json(path: &Path) -> Value {
    let text = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&text).expect("the file is JSON")
}

/// The names of a list, in order of the alphabet.
pub fn names(list: &Value) -> Vec<String> {
    let mut names: Vec<String> =
        list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect();
    names.sort();
    names
}

/// Compares values, tells all differences at once, and fails when fewer were compared than promised.
#[derive(Default)]
pub struct Compared {
    n: usize,
    differences: Vec<String>,
}

impl Compared {
    pub fn same<T: PartialEq + std::fmt::Debug>(
        &mut self,
        what: impl std::fmt::Display,
        ours: &T,
        theirs: &T,
    ) {
        self.n += 1;
        if ours != theirs {
            self.differences.push(format!("{what}: ours {ours:?}, theirs {theirs:?}"));
        }
    }

    pub fn at_least(self, promised: usize) {
        eprintln!("compared {} values", self.n);
        assert!(self.differences.is_empty(), "{}", self.differences.join("\n"));
        assert!(self.n >= promised, "only {} values compared, {promised} promised", self.n);
    }
}
