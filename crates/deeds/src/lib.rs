//! Who may, what rule, one transaction, one journal entry.
//!
//! Page, API, command line, paper entry and offline sync all do the same deed here. A deed reads like a
//! sentence: may they? what is there? what follows? keep it, note it, answer. The [`Desk`] holds what a deed
//! needs; the [`House`] opens it and commits. To add a feature: its acts and their rows in
//! [`permissions`], then a file with its word here.

pub mod child;
mod desk;
mod house;
mod keys;
pub mod permissions;
mod refusal;

pub mod accounts;
pub mod companions;
pub mod exchange;
pub mod framing;
pub mod inclusion;
pub mod invitations;
pub mod journal;
pub mod letters;
pub mod outreach;
pub mod own_record;
pub mod partnerships;
pub mod proposals;
pub mod reports;
pub mod statements;
pub mod survey;
pub mod trace;

pub use desk::Desk;
pub use house::{House, Once};
pub use keys::{Keys, Secret};
pub use refusal::Refusal;
