//! What a form sent: strings, checked for the one-time mark that makes every act count once.

use std::borrow::Cow;

use axum::body::Body;
use axum::extract::{FromRequest, Request};
use axum::http::StatusCode;
use deeds::Once;
use http_body_util::{BodyExt, Limited};
use sha2::{Digest, Sha256};

use super::failure::Failure;
use super::guard::Visitor;
use crate::Web;

/// The field every form carries.
pub const MARK: &str = "form";
const LARGEST: usize = 64 * 1024;

/// A form as it came, with its mark already read.
pub struct Form {
    fields: Vec<(String, String)>,
    pub once: Once,
}

impl Form {
    /// What was written in a field; nothing is an empty text.
    pub fn text<'f>(&'f self, name: &'f str) -> &'f str {
        self.all(name).next().unwrap_or_default()
    }

    /// Every value of a field that may be chosen several times.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.fields.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
        self.all(name).next().is_some()
    }
}

/// A fresh one-time mark for a form that this visitor will send.
pub fn mark(web: &Web, visitor: &Visitor) -> String {
    web.house.keys().form_mark(&visitor.holder, &mut web.house.dice())
}

impl FromRequest<Web> for Form {
    type Rejection = Failure;

    async fn from_request(request: Request<Body>, web: &Web) -> Result<Self, Failure> {
        let visitor = request.extensions().get::<Visitor>().cloned();
        let language = visitor.as_ref().map(|visitor| visitor.language);
        let holder = visitor.map_or([0; 32], |visitor| visitor.holder);
        let body = Limited::new(request.into_body(), LARGEST).collect().await;
        let bytes = body
            .map_err(|_| Failure::status(StatusCode::PAYLOAD_TOO_LARGE).in_language(language))?
            .to_bytes();
        let fields: Vec<_> = form_urlencoded::parse(&bytes)
            .map(|(name, value): (Cow<'_, str>, Cow<'_, str>)| (name.into_owned(), value.into_owned()))
            .collect();
        let mark = fields
            .iter()
            .find_map(|(name, value)| (name == MARK).then_some(value.as_str()))
            .unwrap_or_default();
        let once = web
            .house
            .keys()
            .read_form_mark(&holder, mark)
            .ok_or_else(|| Failure::stale_form().in_language(language))?;
        // The same mark with another button pressed is another act; sent again as it was, it is the same one.
        let once = Sha256::new().chain_update(once).chain_update(&bytes).finalize().into();
        Ok(Self { fields, once: Once(once) })
    }
}
