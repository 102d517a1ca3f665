//! Work that may grow without bound is done in a child of this program that may use little memory and little
//! time. Whatever it meets there, the house goes on.

use std::path::{Path, PathBuf};
use std::process::{ExitStatus, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// From now on such work is done by this program's hidden words. Without it, as in tests of libraries, it is done
/// here, without a limit of memory.
pub fn in_a_child_of(program: PathBuf) {
    let _ = PROGRAM.set(program);
}

pub(crate) fn program() -> Option<&'static Path> {
    PROGRAM.get().map(PathBuf::as_path)
}

/// How a child ended without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// It needed more memory than it may have.
    TooHungry,
    TooSlow,
    /// It crashed, or somebody ended it.
    Broken,
    /// It could not be started or spoken to.
    Garbled,
}

/// One thing to be done by a hidden word of the command line.
pub(crate) struct Errand {
    pub(crate) word: &'static str,
    pub(crate) seconds: u64,
    pub(crate) longest_answer: u64,
}

impl Errand {
    /// Gives the child its work on stdin and takes the answer from its stdout.
    pub(crate) async fn run(&self, program: &Path, work: &[u8]) -> Result<Vec<u8>, Ended> {
        // Dropping the future kills the child.
        tokio::time::timeout(Duration::from_secs(self.seconds), self.ask(program, work))
            .await
            .unwrap_or(Err(Ended::TooSlow))
    }

    async fn ask(&self, program: &Path, work: &[u8]) -> Result<Vec<u8>, Ended> {
        let spawned = Command::new(program)
            .arg(self.word)
            .env_clear()
            // One processor is left to those who answer, however many there are.
            .env("RAYON_NUM_THREADS", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn();
        let mut child = spawned.map_err(|error| {
            tracing::error!(
                word = self.word,
                error = &error as &dyn std::error::Error,
                "a child did not start"
            );
            Ended::Garbled
        })?;
        let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
        let (Some(mut stdin), Some(stdout)) = (stdin, stdout) else { return Err(Ended::Garbled) };
        // A child that has died takes no more input; what it died of is told by its end.
        let writing = async move { stdin.write_all(work).await };
        let mut answer = Vec::new();
        let mut stdout = stdout.take(self.longest_answer);
        let (_, read) = tokio::join!(writing, stdout.read_to_end(&mut answer));
        let status = child.wait().await.map_err(|_| Ended::Garbled)?;
        if status.success() && read.is_ok() { Ok(answer) } else { Err(ended_by(status)) }
    }
}

/// Out of memory ends a Rust program by SIGABRT; out of time the system sends SIGXCPU.
fn ended_by(status: ExitStatus) -> Ended {
    use std::os::unix::process::ExitStatusExt;
    const SIGABRT: i32 = 6;
    const SIGXCPU: i32 = 24;
    match status.signal() {
        Some(SIGABRT) => Ended::TooHungry,
        Some(SIGXCPU) => Ended::TooSlow,
        Some(_) => Ended::Broken,
        // It ended by itself without an answer: it could not get what it asked for.
        None => Ended::TooHungry,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn how_a_child_ended_is_told_apart() {
        let after = |line: &str| {
            let ended = std::process::Command::new("sh").args(["-c", line]).status();
            ended_by(ended.expect("there is a shell"))
        };
        assert_eq!(after("kill -ABRT $$"), Ended::TooHungry);
        assert_eq!(after("exit 101"), Ended::TooHungry);
        assert_eq!(after("kill -XCPU $$"), Ended::TooSlow);
        assert_eq!(after("kill -KILL $$"), Ended::Broken);
    }
}
