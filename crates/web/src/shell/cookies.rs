//! The cookies: which device this is, which language it reads, and a representative's way back to her answers.

use axum::http::{HeaderMap, HeaderValue, header};
use deeds::Secret;
use model::accounts::Device;

const PLAIN: &str = "langbord";
/// Browsers accept this name only over https, for this host alone.
const HOST_BOUND: &str = "__Host-langbord";

fn is_secure(public_url: &str) -> bool {
    public_url.starts_with("https://")
}

const fn name(secure: bool) -> &'static str {
    if secure { HOST_BOUND } else { PLAIN }
}

pub fn value<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}

pub fn session(headers: &HeaderMap, public_url: &str) -> Option<Secret> {
    value(headers, name(is_secure(public_url))).map(Secret::read)
}

/// Signs this device in. A shared device's cookie goes when the browser closes.
pub fn sign_in(secret: &Secret, device: Device, public_url: &str) -> HeaderValue {
    let secure = is_secure(public_url);
    let lasts = match device {
        Device::Own | Device::Staff => format!("; Max-Age={}", device.longest_seconds()),
        Device::Shared | Device::Kiosk => String::new(),
    };
    cookie(name(secure), secret.as_str(), &lasts, secure)
}

/// Holds the state of a way over an account elsewhere, for ten minutes.
const fn elsewhere_name(secure: bool) -> &'static str {
    if secure { "__Host-elsewhere" } else { "elsewhere" }
}

pub fn elsewhere(state: &str, public_url: &str) -> HeaderValue {
    let secure = is_secure(public_url);
    cookie(elsewhere_name(secure), state, "; Max-Age=600", secure)
}

pub fn state_from_elsewhere<'h>(headers: &'h HeaderMap, public_url: &str) -> Option<&'h str> {
    value(headers, elsewhere_name(is_secure(public_url)))
}

pub fn sign_out(public_url: &str) -> HeaderValue {
    let secure = is_secure(public_url);
    cookie(name(secure), "", "; Max-Age=0", secure)
}

/// A representative's own way back to her answers on this device, besides the address she kept.
pub fn survey(own: &Secret, public_url: &str) -> HeaderValue {
    let secure = is_secure(public_url);
    cookie(survey_name(secure), own.as_str(), "; Max-Age=7776000", secure)
}

pub fn own_survey(headers: &HeaderMap, public_url: &str) -> Option<Secret> {
    value(headers, survey_name(is_secure(public_url))).map(Secret::read)
}

const fn survey_name(secure: bool) -> &'static str {
    if secure { "__Host-langbord-survey" } else { "langbord-survey" }
}

pub fn language(tag: &str, public_url: &str) -> HeaderValue {
    cookie("language", tag, "; Max-Age=31536000", is_secure(public_url))
}

fn cookie(name: &str, value: &str, lasts: &str, secure: bool) -> HeaderValue {
    let only_https = if secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{only_https}{lasts}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}
