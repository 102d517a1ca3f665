//! The program beside us, running on a folder until it is stopped.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

pub struct Server {
    child: Child,
    pub port: u16,
}

impl Server {
    /// `arguments`: what to run, for instance `serve`; comes back when it listens.
    pub fn start(arguments: &[&str], folder: &Path) -> Result<Self> {
        // Beside ourselves lies the server of the same build.
        let program = std::env::current_exe()?.with_file_name("langbord");
        let mut child = Command::new(program)
            .args(arguments)
            .args(["--listen", "127.0.0.1:0", "--data"])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let out = child.stdout.take().context("the server has no output")?;
        let lines = BufReader::new(out).lines().map_while(Result::ok);
        let mut port = None;
        for line in lines {
            if let Some(address) = line.strip_prefix("listening on ") {
                port = address.trim().rsplit(':').next().and_then(|port| port.parse().ok());
                break;
            }
        }
        Ok(Self { child, port: port.context("the server did not start")? })
    }

    pub fn stop(mut self) -> Result<()> {
        Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status()?;
        let ended = self.child.wait()?;
        if ended.success() { Ok(()) } else { bail!("the server ended badly: {ended}") }
    }
}
