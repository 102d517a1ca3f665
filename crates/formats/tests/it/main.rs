//! File formats against files: good ones there and back, bad ones with one plain sentence.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop there")]

mod network;
