//! Deeds as their doors do them, on both databases.

mod answers;
mod big_map;
mod codes;
mod companions;
mod exchange;
mod framing;
mod holding;
mod house;
mod invitations;
mod journal;
mod leaving;
mod offers;
mod once;
mod proposals;
mod round_answers;
mod secret_ballots;
mod standing;
mod survey;
mod trace;
