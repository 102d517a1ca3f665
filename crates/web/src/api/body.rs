//! A JSON body, with a place in it for what could not be read, and the key that makes a repeat the same act.

use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use deeds::Once;
use http_body_util::{BodyExt, Limited};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use crate::Web;
use crate::shell::failure::Failure;
use crate::shell::guard::Visitor;

const LARGEST: usize = 64 * 1024;

pub struct Body<T> {
    pub value: T,
    /// From the header `Idempotency-Key`, where the program sent one.
    pub once: Option<Once>,
}

impl<T: DeserializeOwned> FromRequest<Web> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, _: &Web) -> Result<Self, Failure> {
        let once = once(&request);
        let is_json =
            request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).is_some_and(
                |kind| {
                    kind.split(';')
                        .next()
                        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
                },
            );
        if !is_json {
            return Err(Failure::status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        let body = Limited::new(request.into_body(), LARGEST).collect().await;
        let bytes = body.map_err(|_| Failure::status(StatusCode::PAYLOAD_TOO_LARGE))?.to_bytes();
        let value = serde_json::from_slice(&bytes).map_err(|error| Failure::body(error.to_string()))?;
        Ok(Self { value, once })
    }
}

/// The mark of an act that a program may send twice, bound to who sends it.
pub fn once(request: &Request) -> Option<Once> {
    let key = request.headers().get("idempotency-key")?;
    let holder = request.extensions().get::<Visitor>().map_or([0; 32], |visitor| visitor.holder);
    Some(Once(
        Sha256::new()
            .chain_update(holder)
            .chain_update(b"idempotency-key")
            .chain_update(key)
            .chain_update([0])
            .chain_update(request.method().as_str())
            .chain_update(request.uri().path())
            .finalize()
            .into(),
    ))
}
