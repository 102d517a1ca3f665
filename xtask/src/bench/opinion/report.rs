//! Sections of `docs/benchmarks/opinion.md`, each between its own marks.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The repository's own folder of this name.
pub fn in_repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// Puts this text into its section; a new section goes to the end.
pub fn section(name: &str, text: &str) -> Result<()> {
    println!("{text}");
    let path = in_repository("docs/benchmarks/opinion.md");
    let old = fs::read_to_string(&path).with_context(|| format!("`{}` is not there", path.display()))?;
    let (from, to) = (format!("<!-- {name} -->\n"), format!("<!-- end of {name} -->\n"));
    let whole = format!("{from}{}\n{to}", text.trim_end());
    let new = match (old.find(&from), old.find(&to)) {
        (Some(start), Some(end)) if start < end => {
            let after = old.get(end + to.len()..).unwrap_or("");
            format!("{}{whole}{after}", old.get(..start).unwrap_or(""))
        }
        _ => format!("{}\n{whole}", old.trim_end().to_owned() + "\n"),
    };
    Ok(fs::write(path, new)?)
}

pub fn picture(name: &str, svg: &str) -> Result<()> {
    let folder = in_repository("docs/pictures/opinion");
    fs::create_dir_all(&folder)?;
    Ok(fs::write(folder.join(name), svg)?)
}

/// Where reference conversations are.
pub fn reference(set: &str) -> Result<PathBuf> {
    let shared =
        std::env::var_os("LANGBORD_SHARED").map_or_else(|| in_repository("../shared"), PathBuf::from);
    let path = shared.join("data/opinion").join(set);
    path.is_dir().then_some(path.clone()).with_context(|| {
        format!("`{}` is not there; say where the reference data is with LANGBORD_SHARED", path.display())
    })
}

/// The machine under the figures, in a few words.
pub fn machine() -> String {
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = text.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("");
    let cores = text.lines().filter(|line| line.starts_with("processor")).count();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or("?");
    format!("{cores} cores ({}), load {load} when measured", name.trim_start_matches([' ', '\t', ':']))
}
