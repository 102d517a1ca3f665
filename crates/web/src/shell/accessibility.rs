//! The statement a public body owes: what works, what does not yet, and two ways to say so.

use askama::Template;
use basics::Language;

use super::layout::{Help, Layout};
use crate::samples::{Sample, citizen_layout};

#[derive(Template)]
#[template(path = "shell/accessibility.html")]
pub struct Accessibility {
    pub layout: Layout,
    /// Whom to call or write when something does not work.
    pub help: Option<Help>,
    pub address: Option<String>,
    /// Known gaps, each in a sentence.
    pub gaps: Vec<String>,
    /// When somebody last went through all pages.
    pub looked_at: Option<String>,
}

impl Sample for Accessibility {
    const NAME: &'static str = "shell/accessibility";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: citizen_layout(language, words.shell_accessibility(), "/accessibility"),
            help: Some(Help { name: "Mette".to_owned(), phone: "12 34 56 78".to_owned() }),
            address: Some("mette@bord.example".to_owned()),
            gaps: vec![words.shell_gap_audio(), words.shell_gap_readers()],
            looked_at: Some(words.date_with_year(jiff::civil::date(2026, 11, 24))),
        }
    }
}
