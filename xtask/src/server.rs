//! A server of this build, running until it is stopped or killed.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

pub struct Server {
    pub child: Child,
    pub port: u16,
}

/// The program of our own build, which lies beside us.
pub fn program() -> Result<Command> {
    Ok(Command::new(std::env::current_exe()?.with_file_name("langbord")))
}

impl Server {
    /// Runs the program on a folder. `arguments`: what to run, for instance `serve`.
    pub fn start(arguments: &[&str], folder: &Path) -> Result<Self> {
        let listen = ["--listen", "127.0.0.1:0", "--data"];
        Self::spawn(program()?.args(arguments).args(listen).arg(folder))
    }

    /// Comes back when whatever was started says where it listens.
    pub fn spawn(command: &mut Command) -> Result<Self> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let out = child.stdout.take().context("the server has no output")?;
        let mut lines = BufReader::new(out).lines().map_while(Result::ok);
        let address = lines.find(|line| line.starts_with("listening on "));
        let port = address.and_then(|address| address.trim().rsplit([' ', ':']).next()?.parse().ok());
        Ok(Self { child, port: port.context("the server did not start")? })
    }

    /// Asks it to stop, and waits.
    pub fn stop(mut self) -> Result<()> {
        Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status()?;
        let ended = self.child.wait()?;
        if ended.success() { Ok(()) } else { bail!("the server ended badly: {ended}") }
    }

    pub fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}
