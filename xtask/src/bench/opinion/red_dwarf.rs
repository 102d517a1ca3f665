//! red-dwarf 0.4.0 from PyPI, in a Python environment made for it.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

use crate::shell;

const THEIR_RUN: &str = "
import csv, json, resource, sys, time, warnings
warnings.filterwarnings('ignore')
from reddwarf.implementations.polis import run_pipeline
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
base = peak()
before = time.process_time()
rows = list(csv.DictReader(open(sys.argv[1])))
votes = [dict(participant_id=int(r['participant']), statement_id=int(r['statement']), vote=int(r['vote'])) for r in rows]
del rows
parse = time.process_time() - before
out = [int(i) for i in sys.argv[2].split(',') if i]
least = wall = 1e9
for _ in range(2):
    before, clock = time.process_time(), time.perf_counter()
    run_pipeline(votes=votes, mod_out_statement_ids=out)
    least, wall = min(least, time.process_time() - before), min(wall, time.perf_counter() - clock)
print(json.dumps(dict(parse=parse, processor=least, wall=wall, peak_mb=peak() / 1024, base_mb=base / 1024)))
";

#[derive(Clone, Debug, Deserialize)]
pub struct Theirs {
    pub parse: f64,
    pub processor: f64,
    pub wall: f64,
    pub peak_mb: f64,
    pub base_mb: f64,
}

pub struct RedDwarf {
    _folder: tempfile::TempDir,
    python: PathBuf,
}

impl RedDwarf {
    pub fn set_up() -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let python = shell::python_with(&["red-dwarf==0.4.0"], &folder.path().join("python"))?;
        Ok(Self { _folder: folder, python })
    }

    /// The pipeline on a table of votes; `threads` of none means all there are.
    pub fn measured(&self, votes: &Path, out: &str, threads: Option<usize>) -> Result<Theirs> {
        let mut command = Command::new(&self.python);
        if let Some(threads) = threads {
            for name in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"] {
                command.env(name, threads.to_string());
            }
        }
        Ok(serde_json::from_str(run(command.args(["-c", THEIR_RUN]).arg(votes).arg(out))?.trim())?)
    }
}

fn run(command: &mut Command) -> Result<String> {
    let done = command.output().with_context(|| format!("{command:?} did not start"))?;
    ensure!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Ok(String::from_utf8(done.stdout)?)
}
