//! The table's waves.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, FormId, Link, OneAct};

#[derive(Template)]
#[template(path = "survey/waves.html")]
pub struct Waves {
    pub layout: Layout,
    pub waves: Vec<WaveCard>,
    pub empty: Empty,
    /// For who may ask.
    pub new: Option<Link>,
}

pub struct WaveCard {
    pub title: String,
    pub stands: String,
    pub purpose: String,
    pub learner: String,
    pub answered: String,
    pub ways: Vec<Link>,
    pub acts: Vec<OneAct>,
    /// What the button does, said before it is pressed.
    pub means: Option<String>,
}

impl Sample for Waves {
    const NAME: &'static str = "survey/waves";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, words.survey_title(), "/survey"),
            waves: vec![WaveCard {
                title: "Hvem taler sammen om børnenes morgen?".to_owned(),
                stands: words.survey_open_until(words.date(jiff::civil::date(2026, 12, 15))),
                purpose: "Vi vil sætte to sammen.".to_owned(),
                learner: words.survey_learner_is("Bordet"),
                answered: words.survey_answered_of(2, 16),
                ways: vec![
                    Link::new("/survey/1", words.survey_see_picture()),
                    Link::new("/survey/1/links", words.survey_links()),
                ],
                means: Some(words.survey_close_means_ratings()),
                acts: vec![OneAct {
                    action: "/survey/1/state/closed".to_owned(),
                    form: FormId("sample".to_owned()),
                    text: words.survey_close(),
                    about: "Morgen".to_owned(),
                }],
            }],
            empty: Empty { heading: words.survey_none(), line: words.survey_none_means() },
            new: Some(Link::new("/survey/new", words.survey_new())),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { waves: Vec::new(), new: None, ..Self::sample(language) })
    }
}
