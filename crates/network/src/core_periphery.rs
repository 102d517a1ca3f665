//! A tight core and a rim that hangs on it: is there one, and who is in it?

mod discrete;
mod minres;
mod rombach;
mod significance;

pub use discrete::{Core, CorePattern, discrete_core};
pub use minres::{Coreness, minres};
pub use rombach::{Rombach, rombach};
pub use significance::core_significance;
