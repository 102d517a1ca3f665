//! The frame around every page: language, names, ways to go, and the phone number for help.

use basics::Language;
use words::Words;

use super::assets;
use super::parts::Link;

/// Where »leave this page now« goes when nothing else is set: the weather.
pub const WEATHER: &str = "https://www.dmi.dk/";

/// What `shell/page.html` and `shell/citizen.html` need to know.
#[derive(Clone)]
pub struct Layout {
    pub words: &'static Words,
    pub title: String,
    /// This page's own path, for the language links.
    pub path: String,
    /// The partnership's name; never on a citizen's page, where somebody else may look over a shoulder.
    pub partnership: Option<String>,
    /// Where the mark leads.
    pub home: String,
    pub nav: Vec<NavItem>,
    /// Said once, after something was kept on disk.
    pub saved: Option<String>,
    pub help: Option<Help>,
    /// Links in the footer.
    pub footer: Vec<Link>,
    pub leave: String,
    /// Without scripts the page is opened again by the browser; for a wall, which nobody reads to the end.
    pub turns: bool,
    /// All people here are made up.
    pub demo: bool,
}

/// A way to go, at the top of staff and partner pages.
#[derive(Clone)]
pub struct NavItem {
    pub url: String,
    pub text: String,
    pub here: bool,
}

/// Somebody who answers the phone.
#[derive(Clone)]
pub struct Help {
    pub name: String,
    pub phone: String,
}

/// A language to read this page in, named in its own script.
pub struct LanguageChoice {
    pub tag: &'static str,
    pub name: &'static str,
    pub url: String,
    pub here: bool,
}

impl Layout {
    pub fn new(words: &'static Words, title: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            words,
            title: title.into(),
            path: path.into(),
            partnership: None,
            home: "/".to_owned(),
            nav: Vec::new(),
            saved: None,
            help: None,
            footer: Vec::new(),
            leave: WEATHER.to_owned(),
            turns: false,
            demo: false,
        }
    }

    pub fn tag(&self) -> &'static str {
        self.words.language().tag()
    }

    pub fn direction(&self) -> &'static str {
        self.words.language().direction()
    }

    pub fn style(&self) -> &'static str {
        &assets::style().path
    }

    pub fn icon(&self) -> &'static str {
        &assets::icon().path
    }

    /// This same page in each language; following a link changes nothing but the display.
    pub fn languages(&self) -> Vec<LanguageChoice> {
        let glue = if self.path.contains('?') { '&' } else { '?' };
        Language::ALL
            .into_iter()
            .map(|language| LanguageChoice {
                tag: language.tag(),
                name: language.own_name(),
                url: format!("{}{glue}lang={}", self.path, language.tag()),
                here: language == self.words.language(),
            })
            .collect()
    }
}

impl Help {
    /// The number as a phone dials it.
    pub fn dial(&self) -> String {
        self.phone.chars().filter(|sign| sign.is_ascii_digit() || *sign == '+').collect()
    }
}
