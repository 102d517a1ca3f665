//! The browser tests in `tests/browser`: a real Chromium over every page.
//!
//! Their `npm test` ends with a line `N passed, N failed, N skipped`.

use std::process::Command;

use anyhow::Result;

use crate::shell;
use crate::test::Tally;

pub fn tests() -> Result<Tally> {
    let folder = shell::root().join("tests/browser");
    if !folder.join("package.json").exists() {
        return Ok(Tally::default());
    }
    let npm = |arguments: &[&str]| {
        let mut command = Command::new("npm");
        command.args(arguments).current_dir(&folder);
        command
    };
    if !shell::succeeds(&mut npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))? {
        anyhow::bail!("npm could not fetch what the browser tests need");
    }
    let mut tally = Tally::default();
    let well = shell::watch(&mut npm(&["test"]), |line| {
        if let Some(counts) = read(line) {
            tally = counts;
        }
    })?;
    if tally == Tally::default() {
        anyhow::bail!("the browser tests ended without saying how many passed");
    }
    Ok(tally.ended(well))
}

fn read(line: &str) -> Option<Tally> {
    let mut parts = line.trim().split(", ").map(|part| part.split_once(' '));
    let mut next = |wanted: &str| {
        let (number, kind) = parts.next()??;
        (kind == wanted).then(|| number.parse().ok()).flatten()
    };
    Some(Tally { passed: next("passed")?, failed: next("failed")?, skipped: next("skipped")? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_closing_line_counts() {
        assert_eq!(read("12 passed, 0 failed, 3 skipped"), Some(Tally { passed: 12, failed: 0, skipped: 3 }));
        assert_eq!(read("12 pages, 0 failed, 3 skipped"), None);
        assert_eq!(read("all is well"), None);
    }
}
