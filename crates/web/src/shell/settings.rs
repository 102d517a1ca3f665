//! What whoever runs the house may set. Without any of it the house works: people come in by card, code and link.

use super::caller::Proxies;
use super::crowd::Crowd;
use super::post::Post;

/// Settings, and the little that is remembered while the house is open.
#[derive(Debug, Default)]
pub struct Settings {
    /// Proxies in front of the house that say who is calling.
    pub proxies: Proxies,
    pub crowd: Crowd,
    /// The mail server. Without one, links and letters are for copying.
    pub post: Option<Post>,
}
