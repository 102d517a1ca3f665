//! What lies around all routes: cross-site posts are refused, failures become pages, answers carry their headers.

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;

use super::failure::Failure;
use super::{assets, cookies, errors, headers, language};
use crate::Web;

pub fn around(router: Router<Web>, web: Web) -> Router {
    router
        .merge(assets::routes())
        .fallback(|| async { Failure::from(deeds::Refusal::NotFound) })
        .layer(CsrfLayer::new())
        .layer(from_fn_with_state(web.clone(), dress))
        .layer(CompressionLayer::new())
        .with_state(web)
}

/// An address that no handler could read: an id that is none, a question asked twice. Refused before us, in no words of
/// ours; there is nothing at such an address.
fn is_bare_refusal(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    response.status() == StatusCode::BAD_REQUEST
        && kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}

/// Words for failures, headers for everything, and the language cookie when a language was chosen.
async fn dress(State(web): State<Web>, request: Request, next: Next) -> Response {
    let chosen = language::chosen_now(&request);
    let spoken = language::asked_for(&request).unwrap_or_else(|| language::of_browser(request.headers()));
    let wants_json = request.uri().path().starts_with("/api/");
    let mut response = next.run(request).await;
    if is_bare_refusal(&response) {
        response = Failure::from(deeds::Refusal::NotFound).into_response();
    }
    if let Some(failure) = response.extensions_mut().remove::<Failure>() {
        let cookies_set = response.headers().get(header::SET_COOKIE).cloned();
        response = errors::answer(&failure, failure.language.unwrap_or(spoken), wants_json);
        if let Some(cookie) = cookies_set {
            response.headers_mut().append(header::SET_COOKIE, cookie);
        }
    }
    if let Some(language) = chosen {
        response.headers_mut().append(header::SET_COOKIE, cookies::language(language.tag(), &web.public_url));
    }
    headers::add(response.headers_mut(), web.public_url.starts_with("https://"));
    response
        .headers_mut()
        .insert(header::VARY, HeaderValue::from_static("Cookie, Accept-Language, Accept-Encoding"));
    response
}
