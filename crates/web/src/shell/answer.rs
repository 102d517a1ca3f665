//! How a handler answers: a page, or the way to the next one.

use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::failure::Failure;

pub type Answer = Result<Response, Failure>;

pub fn page(view: &impl Template) -> Answer {
    page_with(StatusCode::OK, view)
}

/// A form that comes back with what was written still in it.
pub fn mend(view: &impl Template) -> Answer {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, view)
}

pub fn page_with(status: StatusCode, view: &impl Template) -> Answer {
    let html = view.render().map_err(|error| {
        tracing::error!(error = &error as &dyn std::error::Error, "a page could not be written out");
        Failure::status(StatusCode::INTERNAL_SERVER_ERROR)
    })?;
    Ok((status, Html(html)).into_response())
}

/// After a deed: look at the page that shows what it did, so that a reload repeats nothing.
pub fn go(path: &str) -> Response {
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static("/"));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// [`go`] with a cookie.
pub fn go_with(path: &str, cookie: HeaderValue) -> Response {
    let mut response = go(path);
    response.headers_mut().append(header::SET_COOKIE, cookie);
    response
}
