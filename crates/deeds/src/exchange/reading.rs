//! Strangers' files are read in a child of this program that may use little memory and little time.
//! Whatever a file does to it, the house goes on; at worst the person is told that the file is too big inside.

use formats::polis::{self, Conversation};
use formats::upload::{Limits, Trouble, Upload};
use tokio::sync::Semaphore;

use crate::child::{self, Ended, Errand};

/// The hidden word of the command line that reads an upload from stdin and answers on stdout.
pub const WORD: &str = "read-upload";
/// Address space of the child.
pub const MEMORY_BYTES: u64 = 512 << 20;
pub const SECONDS: u64 = 20;
/// What a child may answer with; a million votes take less.
const LONGEST_ANSWER: u64 = 96 << 20;

/// Two at a time, whoever sends them.
static PLACES: Semaphore = Semaphore::const_new(2);

/// What one reading came to, as it crosses from the child.
pub type Outcome = Result<Conversation, Trouble>;

/// Reads an upload as a Polis conversation, and looks through its texts.
pub async fn read(upload: Upload) -> Outcome {
    let total: u64 = upload.files.iter().map(|file| file.bytes.len() as u64).sum();
    if total > Limits::REAL.file_bytes {
        return Err(Trouble::TooBig { most_mb: Limits::REAL.file_bytes >> 20 });
    }
    let Some(program) = child::program() else { return read_here(&upload) };
    let Ok(_place) = PLACES.acquire().await else { return Err(Trouble::Garbled) };
    let errand = Errand { word: WORD, seconds: SECONDS, longest_answer: LONGEST_ANSWER };
    match errand.run(program, &upload.to_bytes()).await {
        Ok(answer) => serde_json::from_slice::<Outcome>(&answer).unwrap_or(Err(Trouble::TooHungry)),
        Err(Ended::TooSlow) => Err(Trouble::TooSlow { seconds: SECONDS }),
        Err(Ended::TooHungry) => Err(Trouble::TooHungry),
        Err(Ended::Broken | Ended::Garbled) => Err(Trouble::Garbled),
    }
}

/// The reading itself: what the child does.
pub fn read_here(upload: &Upload) -> Outcome {
    let conversation = polis::read(upload, &Limits::REAL)?;
    super::polis::check(&conversation)?;
    Ok(conversation)
}
