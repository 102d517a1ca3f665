//! Tests that need what this machine lacks say so loudly, and fail where everything is promised to be there.

use std::fs::OpenOptions;
use std::io::Write;

/// Notes that a test did nothing, and why. With `CI` set it fails instead.
///
/// `cargo xtask test` counts these notes (it names a file for them in `LANGBORD_SKIPS`).
#[expect(clippy::panic, clippy::print_stderr, reason = "this is how a test fails, and how it speaks")]
pub fn skip(reason: &str) {
    if std::env::var_os("CI").is_some() {
        panic!("{reason} (CI is set: nothing may be skipped)");
    }
    eprintln!("SKIPPED: {reason}");
    let Some(notes) = std::env::var_os("LANGBORD_SKIPS") else { return };
    let noted = OpenOptions::new().append(true).create(true).open(notes);
    if let Err(trouble) = noted.and_then(|mut notes| writeln!(notes, "{}", reason.replace('\n', " "))) {
        panic!("the skipped test could not be noted: {trouble}");
    }
}
