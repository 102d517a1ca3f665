//! A private PostgreSQL from Debian's programs: its own folder, its own socket, no network port, gone afterwards.

use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::shell;

#[derive(clap::Args)]
pub struct Beside {
    /// Let it wait for its disk, as a real one does
    #[arg(long)]
    synced: bool,
    /// The command, after `--`
    #[arg(last = true, required = true)]
    command: Vec<String>,
}

impl Beside {
    pub fn run(self) -> Result<()> {
        let cluster = Cluster::start(if self.synced { Sync::On } else { Sync::Off })?;
        let [program, arguments @ ..] = self.command.as_slice() else { bail!("no command was given") };
        let done = shell::succeeds(
            Command::new(program).args(arguments).env("LANGBORD_TEST_POSTGRES", cluster.address()),
        )?;
        drop(cluster);
        if done { Ok(()) } else { bail!("`{program}` failed") }
    }
}

/// Does the cluster wait for its disk?
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sync {
    On,
    /// For tests whose data is thrown away.
    Off,
}

/// A running PostgreSQL. Stops and is removed when dropped.
pub struct Cluster {
    server: Child,
    folder: TempDir,
}

impl Cluster {
    pub fn start(sync: Sync) -> Result<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("langbord-postgres-").tempdir()?;
        let account = Account::for_server()?;
        account.give(folder.path())?;
        let data = folder.path().join("data");

        let mut init = Command::new(programs.join("initdb"));
        init.args([
            "--auth=trust",
            "--username=postgres",
            "--encoding=UTF8",
            "--locale=C.UTF-8",
            "--no-sync",
            "-D",
        ]);
        let made = account.act(init.arg(&data), folder.path()).stdout(Stdio::null()).output()?;
        if !made.status.success() {
            bail!("PostgreSQL could not lay out its folder:\n{}", String::from_utf8_lossy(&made.stderr));
        }

        let log = std::fs::File::create(folder.path().join("log"))?;
        let mut server = Command::new(programs.join("postgres"));
        server.arg("-D").arg(&data).arg("-k").arg(folder.path());
        server.args(["-c", "listen_addresses=", "-c", "max_connections=200"]);
        if sync == Sync::Off {
            server.args(["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "synchronous_commit=off"]);
        }
        account.act(&mut server, folder.path()).stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log);
        let mut cluster = Self { server: server.spawn()?, folder };
        cluster.wait(&programs)?;
        Ok(cluster)
    }

    /// The administrator's address.
    pub fn address(&self) -> String {
        format!("postgres://postgres@localhost/postgres?host={}", self.folder.path().display())
    }

    fn wait(&mut self, programs: &Path) -> Result<()> {
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(60) {
            let mut ready = Command::new(programs.join("pg_isready"));
            ready.arg("-q").arg("-h").arg(self.folder.path());
            if shell::succeeds(&mut ready)? {
                return Ok(());
            }
            if let Some(status) = self.server.try_wait()? {
                let log = std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
                bail!("PostgreSQL stopped at once ({status}):\n{log}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("PostgreSQL did not answer within a minute")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // An immediate stop: nothing in it is wanted any more. Killing it outright would leave shared memory behind.
        let asked = Command::new("kill").arg("-QUIT").arg(self.server.id().to_string()).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// The newest version's folder of programs.
fn programs() -> Result<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .context("PostgreSQL is missing: install Debian's package `postgresql`")?
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin")))
        })
        .filter(|(_, bin)| bin.join("postgres").exists())
        .collect();
    versions.sort();
    Ok(versions.pop().context("PostgreSQL is missing: install Debian's package `postgresql`")?.1)
}

/// PostgreSQL refuses to run as root, so root lets the unprivileged user of Debian's package do it.
struct Account {
    ids: Option<(u32, u32)>,
}

impl Account {
    fn for_server() -> Result<Self> {
        if shell::user()? != 0 {
            return Ok(Self { ids: None });
        }
        let users = std::fs::read_to_string("/etc/passwd")?;
        let ids = |name: &str| {
            let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
            let mut numbers = line.split(':').skip(2);
            Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
        };
        let ids =
            ids("postgres").or_else(|| ids("nobody")).context("there is no user `postgres` to run it as")?;
        Ok(Self { ids: Some(ids) })
    }

    fn give(&self, folder: &Path) -> Result<()> {
        let Some((user, group)) = self.ids else { return Ok(()) };
        Ok(chown(folder, Some(user), Some(group))?)
    }

    fn act<'a>(&self, command: &'a mut Command, folder: &Path) -> &'a mut Command {
        if let Some((user, group)) = self.ids {
            command.uid(user).gid(group);
        }
        command.current_dir(folder)
    }
}
