//! Who clusters with whom in practice.

mod exact;
mod graph;
mod leiden;
mod louvain;
mod partition;
mod search;

pub use exact::{EXACT_UP_TO, optimal_modularity};
pub use leiden::leiden;
pub use louvain::louvain;
pub use partition::{Partition, adjusted_rand, modularity_of, normalised_information};
pub use search::{Communities, communities};
