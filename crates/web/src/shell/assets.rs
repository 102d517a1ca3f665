//! The one style sheet and the mark, named after their content so that a browser may keep them for a year.
//! No font lives here, and two scripts: a browser asks for passkeys by script alone, and a page on a wall turns by itself.

use std::fmt::Write as _;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use sha2::{Digest, Sha256};

/// In the order in which a later rule wins; paper comes last.
const SHEETS: [&str; 9] = [
    include_str!("../../assets/tokens.css"),
    include_str!("../../assets/base.css"),
    include_str!("../../assets/parts.css"),
    include_str!("../../assets/citizen.css"),
    include_str!("../../assets/staff.css"),
    include_str!("../../assets/proposals.css"),
    include_str!("../../assets/hall.css"),
    include_str!("../../assets/card.css"),
    include_str!("../../assets/print.css"),
];
const PASSKEYS: &str = include_str!("../../assets/passkeys.js");
const LIVE: &str = include_str!("../../assets/live.js");
const MARK: &str = include_str!("../../assets/mark.svg");

/// A file that never changes under its name.
pub struct Asset {
    /// `/assets/langbord-1f2e….css`
    pub path: String,
    pub kind: &'static str,
    pub body: String,
}

static STYLE: LazyLock<Asset> = LazyLock::new(|| {
    Asset::named("langbord", "css", "text/css; charset=utf-8", without_air(&SHEETS.concat()))
});
static ICON: LazyLock<Asset> =
    LazyLock::new(|| Asset::named("mark", "svg", "image/svg+xml", MARK.to_owned()));

static PASSKEY_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::named("passkeys", "js", "text/javascript; charset=utf-8", PASSKEYS.to_owned()));

static LIVE_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::named("live", "js", "text/javascript; charset=utf-8", LIVE.to_owned()));

pub fn live() -> &'static Asset {
    &LIVE_SCRIPT
}

pub fn passkeys() -> &'static Asset {
    &PASSKEY_SCRIPT
}

pub fn style() -> &'static Asset {
    &STYLE
}

pub fn icon() -> &'static Asset {
    &ICON
}

pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{name}", get(asset))
}

async fn asset(Path(name): Path<String>) -> Response {
    let wanted = |asset: &&'static Asset| asset.path.strip_prefix("/assets/") == Some(name.as_str());
    match [style(), icon(), passkeys(), live()].into_iter().find(wanted) {
        Some(asset) => (
            [
                (header::CONTENT_TYPE, asset.kind),
                (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            ],
            asset.body.as_str(),
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

impl Asset {
    fn named(stem: &str, ending: &str, kind: &'static str, body: String) -> Self {
        let mut path = format!("/assets/{stem}-");
        for byte in Sha256::digest(&body).iter().take(6) {
            let _ = write!(path, "{byte:02x}");
        }
        path.push('.');
        path.push_str(ending);
        Self { path, kind, body }
    }
}

/// Leaves out comments and the spaces that say nothing.
fn without_air(css: &str) -> String {
    let mut bare = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut dense = String::with_capacity(bare.len());
    for word in bare.split_whitespace() {
        let touches = |letter: char| matches!(letter, '{' | '}' | ';' | ',');
        let apart = !dense.is_empty() && !dense.ends_with(touches) && !word.starts_with(touches);
        if apart {
            dense.push(' ');
        }
        dense.push_str(word);
    }
    dense.replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_comments_go_and_meaning_stays() {
        let css = "/* why */ a , b > c { color : red ; inset: calc(1px + 2px) 0 ; }\n\n@media (min-width: 3em) { d e { x: 1 } }";
        assert_eq!(
            without_air(css),
            "a,b > c{color : red;inset: calc(1px + 2px) 0}@media (min-width: 3em){d e{x: 1}}"
        );
    }

    #[test]
    fn the_style_is_whole_light_and_knows_no_left_or_right() {
        let css = &style().body;
        assert_eq!(css.matches('{').count(), css.matches('}').count());
        assert!(
            !css.contains("url(") && !css.contains("@import") && !css.contains("@font-face"),
            "nothing is fetched"
        );
        for side in ["left", "right"] {
            let named = css.match_indices(side).map(|(at, _)| &css[at.saturating_sub(20)..at + side.len()]);
            assert_eq!(named.collect::<Vec<_>>(), Vec::<&str>::new());
        }
        eprintln!("style sheet: {} bytes before compression", css.len());
        assert!(css.len() < 28_000, "{} bytes", css.len());
    }

    #[test]
    fn colours_are_chosen_in_the_tokens_alone() {
        for sheet in SHEETS.iter().skip(1) {
            let outside_print: Vec<&str> = sheet
                .lines()
                .filter(|line| line.contains("#") && !line.contains("background: #fff"))
                .collect();
            assert!(outside_print.iter().all(|line| !line.contains(": #")), "{outside_print:?}");
        }
    }

    #[test]
    fn a_name_tells_its_content() {
        let one = Asset::named("a", "css", "text/css", "x".to_owned());
        let two = Asset::named("a", "css", "text/css", "y".to_owned());
        assert_ne!(one.path, two.path);
        assert!(one.path.starts_with("/assets/a-") && one.path.len() == "/assets/a-".len() + 16);
    }
}
