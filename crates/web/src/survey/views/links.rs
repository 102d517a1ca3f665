//! Links to hand over, and how far each voice has come.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Field, FieldKind, FormId, Link, OneAct, Seen};

#[derive(Template)]
#[template(path = "survey/links.html")]
pub struct Links {
    pub layout: Layout,
    pub title: String,
    pub answered: String,
    pub voices: Vec<Voice>,
    pub seen: Seen,
    pub back: Link,
    pub talk: String,
}

/// One actor's representative.
pub struct Voice {
    pub heading: String,
    pub stands: String,
    pub yes_by: Option<String>,
    pub reminded: Option<String>,
    pub remind: Option<OneAct>,
    /// A text for who has begun: without a link, for the way back is hers.
    pub reminder: Option<String>,
    pub renewal: Option<Renewal>,
    pub texts: Vec<ToHandOver>,
}

/// Another link, for another voice.
pub struct Renewal {
    pub action: String,
    pub form: FormId,
    pub field: Field,
    pub id: String,
}

/// A text to copy.
pub struct ToHandOver {
    pub heading: String,
    pub lines: Vec<String>,
}

impl Sample for Links {
    const NAME: &'static str = "survey/links";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let form = || FormId("sample".to_owned());
        let remind = OneAct {
            action: "/survey/1/links/1/reminder".to_owned(),
            form: form(),
            text: words.survey_remind(),
            about: "Bregneskolen".to_owned(),
        };
        let url = "https://bord.example/survey/KM479TXE5RQ2WVNH3CXXXX";
        Self {
            layout: staff_layout(language, words.survey_links(), "/survey/1/links"),
            title: "Hvem taler sammen om børnenes morgen?".to_owned(),
            answered: words.survey_answered_of(2, 16),
            voices: vec![
                Voice {
                    heading: words.survey_link_for("Birgit", "Bregneskolen"),
                    stands: words.survey_link_waiting(),
                    yes_by: None,
                    reminded: None,
                    remind: Some(remind),
                    reminder: None,
                    renewal: None,
                    texts: vec![ToHandOver {
                        heading: words.survey_sms(),
                        lines: vec![words.survey_sms_text("Birgit", "Bregneskolen", url)],
                    }],
                },
                Voice {
                    heading: words.survey_link_for("Karin", "Klub Bregnen"),
                    stands: words.survey_link_answered(),
                    yes_by: Some(words.survey_link_yes_by("Naja")),
                    reminded: Some(words.survey_reminded()),
                    remind: None,
                    reminder: Some(words.survey_reminder_text(
                        "Karin",
                        "Klub Bregnen",
                        words.date(jiff::civil::date(2026, 12, 15)),
                    )),
                    renewal: Some(Renewal {
                        action: "/survey/1/links/2/new".to_owned(),
                        form: form(),
                        field: Field::new("representative", words.survey_new_link_who(), FieldKind::Line)
                            .value("Karin"),
                        id: "2".to_owned(),
                    }),
                    texts: Vec::new(),
                },
            ],
            seen: crate::shell::frame::seen(words, deeds::permissions::Act::SurveyHandOver, None),
            back: Link::new("/survey", words.survey_title()),
            talk: words.survey_reminder_talk(),
        }
    }
}
