//! Lists `migrations/NNNN_feature.sql` for the program, in order, so that none can be forgotten.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("migrations");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut files: Vec<_> = fs::read_dir(&folder)?.collect::<Result<_, _>>()?;
    files.retain(|file| file.path().extension().is_some_and(|ending| ending == "sql"));
    files.sort_by_key(fs::DirEntry::file_name);

    let mut list = String::from("&[\n");
    let mut last = 0;
    for file in files {
        let (path, name) = (file.path(), file.file_name().to_string_lossy().into_owned());
        let number: u32 = name
            .get(..4)
            .and_then(|digits| digits.parse().ok())
            .ok_or_else(|| io::Error::other(format!("`{name}` must begin with four digits")))?;
        if number <= last {
            return Err(io::Error::other(format!("two migrations have the number {number:04}: rename one")));
        }
        last = number;
        let feature = name[4..].trim_start_matches('_').trim_end_matches(".sql");
        writeln!(
            list,
            "    Migration {{ number: {number}, feature: {feature:?}, text: include_str!({path:?}) }},"
        )
        .map_err(io::Error::other)?;
    }
    list.push(']');
    let out = Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("migrations.rs");
    fs::write(out, list)
}
