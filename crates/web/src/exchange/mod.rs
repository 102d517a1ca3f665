//! In and out: open formats, with what their people agreed to.

pub mod views;
