//! Ballots in; outcomes with reasons out. One file per method.
