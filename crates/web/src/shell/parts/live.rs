//! What a page needs that shows by itself what is new.

use crate::shell::assets;

#[derive(Clone)]
pub struct LivePage {
    /// Where the stream is.
    pub url: String,
    /// How things stood when this page was made.
    pub stands: String,
}

impl LivePage {
    pub fn script(&self) -> &'static str {
        &assets::live().path
    }
}
