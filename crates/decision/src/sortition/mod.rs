//! A panel drawn by lot that keeps its quotas and gives everyone the best chance the quotas allow.

mod columns;
mod draw;
mod leximin;
mod pool;

pub use draw::{Draw, Panels};
pub use leximin::{Effort, Lottery, Proved, TypeChance, lottery};
pub use pool::{Pool, Quota, QuotaError};
