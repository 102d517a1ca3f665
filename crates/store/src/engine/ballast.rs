//! Space kept aside in the data folder. When the disk is full it is freed for withdrawal and erasure, and everyone
//! else waits until it could be laid aside again.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use super::StoreError;

/// How long to wait before trying again whether there is space.
const PAUSE: Duration = Duration::from_secs(1);

pub(super) struct Ballast {
    file: PathBuf,
    bytes: usize,
    state: State,
}

enum State {
    InPlace,
    /// The disk was found full; the ballast is still there for those who may use it.
    Needed,
    Released {
        last_try: Instant,
    },
}

impl Ballast {
    /// Lays the ballast aside. On a disk without room for it the store still opens: people must be able to leave.
    pub(super) fn lay(folder: &std::path::Path, bytes: usize) -> Self {
        let mut ballast = Self { file: folder.join("ballast"), bytes, state: State::InPlace };
        let there = std::fs::metadata(&ballast.file).is_ok_and(|file| file.len() == bytes as u64);
        if !there && ballast.write().is_err() {
            ballast.state = State::Released { last_try: Instant::now() };
        }
        ballast
    }

    pub(super) fn met_full_disk(&mut self) {
        if matches!(self.state, State::InPlace) {
            self.state = State::Needed;
        }
    }

    /// For withdrawal and erasure: room to work in, once the disk was found full.
    pub(super) fn release_if_full(&mut self) {
        if matches!(self.state, State::Needed) {
            // If it cannot be removed there is nothing more to give; the deed will say that the disk is full.
            let _ = std::fs::remove_file(&self.file);
            self.state = State::Released { last_try: Instant::now() };
        }
    }

    /// For everyone else: is the ballast in place, or can it be again?
    pub(super) fn in_place(&mut self) -> Result<(), StoreError> {
        match self.state {
            // Deeds are tried as soon as they come: somebody may have made room.
            State::InPlace | State::Needed => Ok(()),
            State::Released { last_try } if last_try.elapsed() < PAUSE => Err(StoreError::Full),
            State::Released { .. } => {
                self.state = State::Released { last_try: Instant::now() };
                self.write().map_err(|_| StoreError::Full)?;
                self.state = State::InPlace;
                Ok(())
            }
        }
    }

    /// Real bytes, synced: a file with holes would keep nothing aside.
    fn write(&self) -> std::io::Result<()> {
        let written = (|| {
            let mut file = File::create(&self.file)?;
            file.write_all(&vec![b'.'; self.bytes])?;
            file.sync_all()
        })();
        if written.is_err() {
            let _ = std::fs::remove_file(&self.file);
        }
        written
    }
}
