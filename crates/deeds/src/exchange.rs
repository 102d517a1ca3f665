//! Files in and out, one file here per format. Whoever brings files in or takes them out comes through here:
//! what comes in is read under limits and kept whole or not at all; what goes out is what its people agreed to.

pub mod csv;
pub mod polis;
pub mod polis_export;
pub mod reading;
pub mod shared_round;
pub mod sharing;
pub mod uploads;
pub mod whole;
pub mod xlsx;
