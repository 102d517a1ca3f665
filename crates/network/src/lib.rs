//! Ties in; measures, change between waves and layout out. Knows numbers, no people.
//!
//! Start with [`Network`]; [`measure`] gives everything at once, in the shape of the command line's
//! JSON. Each measure also stands alone in the room named after it, where its docstring says what it
//! tells a partnership and how it is misread. A new measure: its file here, its field in `report`.

pub mod adjacency;
pub mod ties;

pub mod betweenness;
pub mod burt;
pub mod centralization;
pub mod closeness;
pub mod cohesion;
pub mod components;
pub mod cores;
pub mod cuts;
pub mod distances;
pub mod groups;
pub mod krackhardt;
pub mod pagerank;
pub mod spectral;
pub mod transitivity;
pub mod triads;

mod bits;
pub mod chance;
pub mod communities;
pub mod core_periphery;
pub mod key_players;
pub mod layout;
pub mod missing;
pub mod multiplexity;
mod order;
pub mod partner;
pub mod robustness;
pub mod synth;
pub mod waves;

pub mod report;

pub use adjacency::Adjacency;
pub use betweenness::{Scale, betweenness};
pub use groups::Grouping;
pub use layout::layout;
pub use missing::Policy;
pub use report::{Findings, Options, Study, measure};
pub use ties::{Error, Network, Tie};
pub use waves::{Waves, compare};
