//! What the tests need from Debian. Root gets it installed; anyone else is told which packages are missing.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell;

/// How to see that something is there, and the package that brings it.
const NEEDED: &[(Sign, &str)] = &[
    (Sign::Program("cc"), "build-essential"),
    (Sign::File("/usr/share/doc/ca-certificates"), "ca-certificates"),
    (Sign::Below("/usr/lib/postgresql", "bin/postgres"), "postgresql"),
    (Sign::Program("chromium"), "chromium"),
    (Sign::File("/usr/share/doc/fonts-noto-core"), "fonts-noto-core"),
    (Sign::Program("node"), "nodejs"),
    (Sign::Program("npm"), "npm"),
    (Sign::Program("python3"), "python3"),
    (Sign::File("/usr/share/doc/python3-venv"), "python3-venv"),
    (Sign::Program("strace"), "strace"),
];

enum Sign {
    Program(&'static str),
    File(&'static str),
    /// A file somewhere below any folder of this one.
    Below(&'static str, &'static str),
}

impl Sign {
    fn is_there(&self) -> bool {
        match self {
            Self::Program(name) => shell::has(name),
            Self::File(path) => Path::new(path).exists(),
            Self::Below(folder, file) => std::fs::read_dir(folder).is_ok_and(|mut entries| {
                entries.any(|entry| entry.is_ok_and(|entry| entry.path().join(file).exists()))
            }),
        }
    }
}

fn missing() -> Vec<&'static str> {
    NEEDED.iter().filter(|(sign, _)| !sign.is_there()).map(|(_, package)| *package).collect()
}

/// Makes sure that everything is there.
pub fn prepare() -> Result<()> {
    let packages = missing();
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    if shell::user()? != 0 || !shell::has("apt-get") {
        bail!("these packages are missing: install them with `apt-get install {list}`");
    }
    eprintln!("installing {list}");
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        command.args(["-q", "-y"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        shell::succeeds(&mut command)
    };
    apt(&["update"])?;
    let mut install = vec!["install", "--no-install-recommends"];
    install.extend(&packages);
    if !apt(&install)? {
        bail!("apt-get could not install {list}; install them by hand and try again");
    }
    Ok(())
}
