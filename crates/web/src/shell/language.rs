//! Which language a page is shown in: what she just chose, else what she chose before, else her own, else the browser's.

use axum::extract::Request;
use axum::http::{HeaderMap, header};
use basics::Language;

use super::cookies;

/// Chosen on this page (`?lang=ar`) or on an earlier one.
pub fn asked_for(request: &Request) -> Option<Language> {
    chosen_now(request).or_else(|| cookies::value(request.headers(), "language").and_then(Language::from_tag))
}

pub fn chosen_now(request: &Request) -> Option<Language> {
    let query = request.uri().query()?;
    form_urlencoded::parse(query.as_bytes())
        .find_map(|(key, value)| (key == "lang").then(|| Language::from_tag(&value)).flatten())
}

/// The first of the browser's languages that we speak.
pub fn of_browser(headers: &HeaderMap) -> Language {
    headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .and_then(|list| list.split(',').find_map(|tag| Language::from_tag(tag.split(';').next()?.trim())))
        .unwrap_or_default()
}
