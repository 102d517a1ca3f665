//! The three real conversations, drawn by the program with both methods.

use std::path::Path;

use anyhow::Result;

use super::program::Program;
use super::report;

const SETS: [&str; 3] = ["brexit-consensus", "scoop-ubi", "vtaiwan-uberx"];

pub fn run() -> Result<()> {
    let program = Program::build()?;
    let folder = report::in_repository("docs/pictures/opinion");
    std::fs::create_dir_all(&folder)?;
    for set in SETS {
        let conversation = report::reference(set)?;
        for method in ["langbord", "polis"] {
            let picture = folder.join(format!("{set}-{method}.svg"));
            let arguments = ["map", "--agree=+1", "--method", method, "--svg"];
            program.run(&arguments, &[&picture, Path::new(&conversation)])?;
        }
    }
    println!("drawn into {}", folder.display());
    Ok(())
}
