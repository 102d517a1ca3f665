//! Pages, forms and API. Each feature has a folder with its word: `pages.rs` reads the form, calls one deed
//! and shows a view; `views.rs` holds what a template says, already in words. Templates compute nothing.
//!
//! To add a page: its act in `deeds::permissions`, a handler, a line in the feature's `routes()`, a template
//! with a sample. Every route has a row in the route table; what has none does not exist.

pub mod accounts;
pub mod api;
pub mod companions;
pub mod exchange;
pub mod framing;
pub mod inclusion;
pub mod invitations;
pub mod jobs;
pub mod journal;
pub mod letters;
pub mod outreach;
pub mod partnerships;
pub mod proposals;
pub mod reports;
pub mod samples;
pub mod shell;
pub mod statements;
pub mod survey;
pub mod trace;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use axum::Router;
use deeds::House;
use deeds::accounts::Site;

pub use shell::caller::Proxies;
pub use shell::post::Post;
pub use shell::provider::Provider;
pub use shell::routes::{Door, Route};
pub use shell::server::serve;
pub use shell::settings::Settings;

/// What every page has behind it.
#[derive(Clone)]
pub struct Web {
    pub house: House,
    /// `http://localhost:8080` or the address people see; cookies are `Secure` when it is https.
    pub public_url: String,
    /// Sign-in links of the demo's cast sign in at once.
    pub demo: bool,
    pub settings: Arc<Settings>,
    /// Where passkeys are made for this address; browsers want `https` or one's own machine.
    pub passkeys: Option<Arc<Site>>,
}

impl Web {
    /// A house without settings, seen at this address.
    pub fn new(house: House, public_url: &str) -> Self {
        let public_url = public_url.trim_end_matches('/').to_owned();
        let passkeys = Site::at(&public_url).map(Arc::new);
        Self { house, public_url, demo: false, settings: Arc::default(), passkeys }
    }

    /// The house of the made-up people.
    pub fn as_demo(self, demo: bool) -> Self {
        Self { demo, ..self }
    }

    pub fn with(self, settings: Settings) -> Self {
        Self { settings: Arc::new(settings), ..self }
    }
}

/// Every route with its door, for the router, the tests and the permission page.
fn routes() -> shell::routes::Routes {
    accounts::routes()
        .and(partnerships::routes())
        .and(inclusion::routes())
        .and(invitations::routes())
        .and(statements::routes())
        .and(survey::routes())
        .and(proposals::routes())
        .and(companions::routes())
        .and(framing::routes())
        .and(trace::routes())
        .and(reports::routes())
        .and(outreach::routes())
        .and(journal::routes())
        .and(api::routes())
        .and(exchange::routes())
}

/// The route table: method, path, feature and who may pass.
pub fn route_table() -> Vec<Route> {
    routes().table().to_vec()
}

pub fn router(web: Web) -> Router {
    shell::layers::around(routes().into_router(&web), web)
}
