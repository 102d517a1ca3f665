//! What people say is at stake, how others answer, and what the table hears.

pub mod drawing;
pub mod views;
