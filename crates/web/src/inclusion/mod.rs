//! Who is affected, who is asked, who takes part and who is missing.

pub mod views;
