//! Strangers' files are read in a child of this program that may use little memory and little time.
//! Whatever a file does to it, the house goes on; at worst the person is told that the file is too big inside.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::OnceLock;
use std::time::Duration;

use formats::polis::{self, Conversation};
use formats::upload::{Limits, Trouble, Upload};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::Command;
use tokio::sync::Semaphore;

/// The hidden word of the command line that reads an upload from stdin and answers on stdout.
pub const WORD: &str = "read-upload";
/// Address space of the child.
pub const MEMORY_BYTES: u64 = 512 << 20;
pub const SECONDS: u64 = 20;
/// What a child may answer with; a million votes take less.
const LONGEST_ANSWER: u64 = 96 << 20;

static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
/// Two at a time, whoever sends them.
static PLACES: Semaphore = Semaphore::const_new(2);

/// From now on uploads are read by this program's hidden [`WORD`]. Without it, as in tests of libraries, they are
/// read here, within the same limits except that of memory.
pub fn in_a_child_of(program: PathBuf) {
    let _ = PROGRAM.set(program);
}

/// What one reading came to, as it crosses from the child.
pub type Outcome = Result<Conversation, Trouble>;

/// Reads an upload as a Polis conversation, and looks through its texts.
pub async fn read(upload: Upload) -> Outcome {
    let total: u64 = upload.files.iter().map(|file| file.bytes.len() as u64).sum();
    if total > Limits::REAL.file_bytes {
        return Err(Trouble::TooBig { most_mb: Limits::REAL.file_bytes >> 20 });
    }
    let Some(program) = PROGRAM.get() else { return read_here(&upload) };
    let Ok(_place) = PLACES.acquire().await else { return Err(Trouble::Garbled) };
    let child = in_child(program, upload.to_bytes());
    match tokio::time::timeout(Duration::from_secs(SECONDS), child).await {
        Ok(outcome) => outcome,
        // Dropping the future has killed the child.
        Err(_) => Err(Trouble::TooSlow { seconds: SECONDS }),
    }
}

/// The reading itself: what the child does.
pub fn read_here(upload: &Upload) -> Outcome {
    let conversation = polis::read(upload, &Limits::REAL)?;
    super::polis::check(&conversation)?;
    Ok(conversation)
}

async fn in_child(program: &PathBuf, upload: Vec<u8>) -> Outcome {
    let spawned = Command::new(program)
        .arg(WORD)
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn();
    let mut child = spawned.map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "an upload could not be read in a child");
        Trouble::Garbled
    })?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (Some(mut stdin), Some(stdout)) = (stdin, stdout) else { return Err(Trouble::Garbled) };
    // A child that has died takes no more input; what it died of is told by its end.
    let writing = async move { stdin.write_all(&upload).await };
    let mut answer = Vec::new();
    let mut stdout = stdout.take(LONGEST_ANSWER);
    let (_, read) = tokio::join!(writing, stdout.read_to_end(&mut answer));
    let status = child.wait().await.map_err(|_| Trouble::Garbled)?;
    if !status.success() || read.is_err() {
        return Err(ended_by(status));
    }
    serde_json::from_slice::<Outcome>(&answer).unwrap_or(Err(Trouble::TooHungry))
}

/// Out of memory ends a Rust program by SIGABRT; out of time the system sends SIGXCPU (or SIGKILL).
fn ended_by(status: std::process::ExitStatus) -> Trouble {
    use std::os::unix::process::ExitStatusExt;
    const SIGXCPU: i32 = 24;
    match status.signal() {
        Some(SIGXCPU) => Trouble::TooSlow { seconds: SECONDS },
        _ => Trouble::TooHungry,
    }
}
