//! Turns the locale files into one typed method per message.
//!
//! Danish is the original. English and Arabic must have the same messages with no variable Danish lacks;
//! otherwise the build stops and says in which file and line.

#![expect(clippy::print_stderr, reason = "this is how a build script talks to people")]

#[path = "build/compare.rs"]
mod compare;
#[path = "build/read.rs"]
mod read;
#[path = "build/write.rs"]
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const ORIGINAL: &str = "da";
const TRANSLATIONS: [&str; 2] = ["en", "ar"];

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=locales");
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(complaints) => {
            for complaint in complaints {
                eprintln!("{complaint}");
            }
            ExitCode::FAILURE
        }
    }
}

fn generate() -> Result<(), Vec<String>> {
    let locales = PathBuf::from(variable("CARGO_MANIFEST_DIR")?).join("locales");
    let original = read::language(&locales, ORIGINAL)?;
    let mut complaints = compare::original(&original);
    for tag in TRANSLATIONS {
        match read::language(&locales, tag) {
            Ok(translation) => complaints.extend(compare::translation(&original, &translation)),
            Err(unreadable) => complaints.extend(unreadable),
        }
    }
    if !complaints.is_empty() {
        return Err(complaints);
    }
    keep(&Path::new(&variable("OUT_DIR")?).join("messages.rs"), &write::methods(&original, &locales))
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    std::env::var(name).map_err(|_| vec![format!("cargo did not set {name}")])
}

fn keep(path: &Path, code: &str) -> Result<(), Vec<String>> {
    std::fs::write(path, code).map_err(|error| vec![format!("{}: {error}", path.display())])
}
