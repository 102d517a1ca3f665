//! Running other programs, with their output both shown and read.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

/// The repository's root folder.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(PathBuf::new, Path::to_owned)
}

/// The cargo that runs us.
pub fn cargo() -> Command {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(root());
    cargo
}

/// Builds the program of the same kind as ourselves; it then lies beside us.
pub fn build_program() -> Result<()> {
    let profile: &[&str] = if cfg!(debug_assertions) { &[] } else { &["--release"] };
    if succeeds(cargo().args(["build", "--locked", "-p", "langbord"]).args(profile))? {
        return Ok(());
    }
    anyhow::bail!("the program does not build")
}

/// Is this program on the path?
pub fn has(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Runs a command; its output goes to ours.
pub fn succeeds(command: &mut Command) -> Result<bool> {
    let status = command.status().with_context(|| format!("{} could not be started", name(command)))?;
    Ok(status.success())
}

/// Python with these packages from PyPI, in a virtual environment in this folder; made once.
pub fn python_with(packages: &[&str], folder: &Path) -> Result<PathBuf> {
    let python = folder.join("bin/python");
    if python.is_file() {
        return Ok(python);
    }
    let made = succeeds(Command::new("python3").args(["-m", "venv"]).arg(folder))?
        && succeeds(Command::new(&python).args(["-m", "pip", "install", "--quiet"]).args(packages))?;
    match made {
        true => Ok(python),
        false => anyhow::bail!("{} could not be installed; is `python3-venv` there?", packages.join(", ")),
    }
}

/// Runs a command, shows both its outputs as they come and gives every line to `read`.
pub fn watch(command: &mut Command, read: impl FnMut(&str) + Send) -> Result<bool> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} could not be started", name(command)))?;
    let read = std::sync::Mutex::new(read);
    let pass_on = |stream: Option<Box<dyn std::io::Read + Send>>, errors: bool| {
        let lines =
            stream.into_iter().flat_map(|stream| BufReader::new(stream).split(b'\n')).map_while(Result::ok);
        for line in lines {
            let line = String::from_utf8_lossy(&line);
            if errors {
                eprintln!("{line}")
            } else {
                println!("{line}")
            }
            let _ = std::io::stdout().flush();
            if let Ok(mut read) = read.lock() {
                read(&line);
            }
        }
    };
    let (out, errors) = (child.stdout.take(), child.stderr.take());
    std::thread::scope(|threads| {
        threads.spawn(|| pass_on(out.map(|stream| Box::new(stream) as _), false));
        threads.spawn(|| pass_on(errors.map(|stream| Box::new(stream) as _), true));
    });
    Ok(child.wait()?.success())
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

/// Who runs us, as a number; 0 is root.
pub fn user() -> Result<u32> {
    use std::os::unix::fs::MetadataExt;
    Ok(std::fs::metadata("/proc/self")?.uid())
}
