//! Personal invitations: the hello, the card, the code.

pub mod views;
