//! What whoever runs the house may set. Without any of it the house works: people come in by card, code and link.

use super::caller::Proxies;
use super::crowd::Crowd;
use super::live::Live;
use super::post::Post;
use super::provider::Provider;

/// Settings, and the little that is remembered while the house is open.
#[derive(Debug)]
pub struct Settings {
    /// Proxies in front of the house that say who is calling.
    pub proxies: Proxies,
    pub crowd: Crowd,
    pub rooms: Crowd,
    pub live: Live,
    /// The mail server. Without one, links and letters are for copying.
    pub post: Option<Post>,
    /// The provider of accounts people may come in by.
    pub elsewhere: Option<Provider>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            proxies: Proxies::default(),
            crowd: Crowd::with_forms(),
            rooms: Crowd::with_wrong_rooms(),
            live: Live::default(),
            post: None,
            elsewhere: None,
        }
    }
}
