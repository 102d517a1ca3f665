//! The properties of the decision methods, on many more random cases than every test run takes.

use anyhow::Result;

use crate::shell;

/// Runs them all; says how many cases each had and whether all held.
pub fn decisions(cases: u32, seed: u64) -> Result<bool> {
    let mut tests = shell::cargo();
    tests
        .args(["test", "--quiet", "--package", "decision", "--test", "properties"])
        .env("PROPTEST_CASES", cases.to_string());
    if seed > 0 {
        tests.env("PROPTEST_RNG_SEED", seed.to_string());
    }
    let held = shell::succeeds(&mut tests)?;
    println!(
        "decision properties: {cases} random cases of each: {}",
        if held { "all hold" } else { "FAILED, see the case above" }
    );
    Ok(held)
}
