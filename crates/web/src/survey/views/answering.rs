//! What a representative sees about one of those she ticked, and at the end.

use askama::Template;
use basics::Language;
use model::survey::{Item, Level};

use crate::samples::{Sample, citizen_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Choice, FormId, Link, Pick, Seen};
use crate::survey::wording;

#[derive(Template)]
#[template(path = "survey/about.html")]
pub struct About {
    pub layout: Layout,
    pub progress: String,
    pub name: String,
    pub action: String,
    pub form: FormId,
    /// Further kinds of tie.
    pub further: Vec<Pick>,
    pub further_seen: Seen,
    pub items: Vec<Further>,
    pub seen: Seen,
    /// What is promised about ratings, and what is not.
    pub holds: Vec<String>,
    pub buttons: Vec<Choice>,
    pub way_back: String,
}

/// One item with its scale.
pub struct Further {
    pub legend: String,
    pub picks: Vec<Pick>,
}

#[derive(Template)]
#[template(path = "survey/thanks.html")]
pub struct Thanks {
    pub layout: Layout,
    pub heading: String,
    pub until: Option<String>,
    pub partners: Vec<String>,
    pub declined: bool,
    pub ways: Vec<Link>,
    /// What five or more raters said of her organisation, in a coarse word each.
    pub received: Option<Vec<String>>,
    pub withdraw: Option<Link>,
    pub way_back: Option<String>,
}

impl Sample for About {
    const NAME: &'static str = "survey/about";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let further = Pick {
            name: "kind".to_owned(),
            value: "1".to_owned(),
            text: "Vi laver noget praktisk sammen".to_owned(),
            ticked: true,
            single: false,
        };
        let items = Item::ALL.iter().map(|&item| Further {
            legend: wording::item(words, item),
            picks: wording::scale(words)
                .into_iter()
                .map(|(value, text)| Pick {
                    name: item.key().to_owned(),
                    value: value.to_string(),
                    text,
                    ticked: value == 2,
                    single: true,
                })
                .collect(),
        });
        Self {
            layout: citizen_layout(language, "Bregneskolen", "/survey/mine/1/about/1"),
            progress: words.survey_about_progress_kept(2, 5),
            name: "Bregneskolen".to_owned(),
            action: "/survey/mine/1/about/1".to_owned(),
            form: FormId("sample".to_owned()),
            further: vec![further],
            further_seen: crate::shell::frame::seen(words, deeds::permissions::Act::SurveyAnswer, None),
            items: items.collect(),
            seen: crate::shell::frame::seen(words, deeds::permissions::Act::SurveyRate, None),
            holds: vec![words.survey_rate_holds(), words.survey_rate_does_not_hold()],
            buttons: vec![
                Choice { value: "keep", text: words.survey_next_about() },
                Choice { value: "finish", text: words.survey_finish_now() },
                Choice { value: "ticks", text: words.survey_keep_and_ticks() },
            ],
            way_back: words.survey_way_back("https://bord.example/survey/mine/1"),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let words = words::of(language);
        let holds = vec![words.survey_rate_lost()];
        Some(Self { items: Vec::new(), holds, ..Self::sample(language) })
    }
}

impl Sample for Thanks {
    const NAME: &'static str = "survey/thanks";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let level = wording::level(words, Level::Much);
        Self {
            layout: citizen_layout(language, words.survey_thanks(), "/survey/mine/1/thanks"),
            heading: words.survey_thanks(),
            until: Some(words.survey_thanks_correct(words.date(jiff::civil::date(2026, 12, 15)))),
            partners: vec!["Bregneskolen".to_owned(), "Klub Bregnen".to_owned()],
            declined: false,
            ways: vec![
                Link::new("/survey/mine/1", words.survey_correct()),
                Link::new("/survey/mine/1/about/1", words.survey_correct_about("Bregneskolen")),
            ],
            received: Some(vec![
                words.survey_received_value(level.as_str()),
                words.survey_received_trust(level.as_str()),
            ]),
            withdraw: Some(Link::new("/survey/mine/1/withdrawal", words.survey_withdraw())),
            way_back: Some(words.survey_way_back("https://bord.example/survey/mine/1")),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let words = words::of(language);
        let received = Some(vec![words.survey_received_few()]);
        Some(Self { partners: Vec::new(), until: None, received, ..Self::sample(language) })
    }
}
