//! What every page shares: its frame, its parts, its style.

pub mod accessibility;
pub mod assets;
pub mod layout;
pub mod parts;

pub mod answer;
pub mod ask;
pub mod caller;
pub mod cookies;
pub mod crowd;
pub mod errors;
pub mod failure;
pub mod form;
pub mod frame;
pub mod guard;
pub mod headers;
pub mod language;
pub mod layers;
pub mod live;
pub mod message;
pub mod post;
pub mod provider;
pub mod routes;
pub mod server;
pub mod settings;
pub mod write;
