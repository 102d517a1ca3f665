//! The network workshop against known networks, laws and drawings.

mod golden;
mod shared;
mod toys;
