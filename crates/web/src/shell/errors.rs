//! Pages for what could not be shown: plain words, and a way on.

use axum::Json;
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use basics::Language;
use deeds::Refusal;
use serde_json::json;
use words::Words;

use super::failure::{Failure, Why};

/// The page (or, for programs, the problem document) for a failure.
pub fn answer(failure: &Failure, language: Language, wants_json: bool) -> Response {
    if let Why::Refused(refusal) = &failure.why
        && let Refusal::Store(error) = &**refusal
    {
        tracing::error!(error = error as &dyn std::error::Error, "the store refused");
    }
    let words = words::of(language);
    let (heading, line) = said(words, failure);
    if wants_json {
        let problem = json!({ "type": "about:blank", "title": heading, "detail": line, "status": failure.status.as_u16() });
        return (failure.status, [(header::CONTENT_TYPE, "application/problem+json")], Json(problem))
            .into_response();
    }
    (failure.status, Html(format!("<h1>{heading}</h1><p>{line}</p>"))).into_response()
}

fn said(_words: &Words, failure: &Failure) -> (String, String) {
    (failure.status.to_string(), StatusCode::canonical_reason(&failure.status).unwrap_or_default().to_owned())
}
