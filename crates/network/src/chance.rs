//! Could this be chance? Findings held against shuffled networks and labels.

mod bootstrap;
mod labels;
mod matrix;
mod mrqap;
mod qap;
mod shuffle;

pub use bootstrap::{DensityBootstrap, bootstrap_density};
pub use labels::{LabelTest, LabelTests, shuffle_labels};
pub use matrix::PairMatrix;
pub use mrqap::{Mrqap, MrqapError, mrqap};
pub use qap::{Qap, qap};
pub(crate) use shuffle::each_shuffle;
