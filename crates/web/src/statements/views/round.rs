//! One round's sentences as they were said, in the order in which they came.

use askama::Template;
use basics::Language;
use model::statements::KnowledgeKind;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Link, Seen, Voice};
use crate::statements::wording;

#[derive(Template)]
#[template(path = "statements/round.html")]
pub struct Round {
    pub layout: Layout,
    pub title: String,
    pub state: String,
    pub question: String,
    pub influence: String,
    pub answer_back: String,
    pub ways: Vec<Link>,
    pub sentences: Vec<SaidHere>,
    pub empty: Empty,
    pub seen: Seen,
}

pub struct SaidHere {
    /// `S05`, as on paper sheets.
    pub label: String,
    pub voice: Voice,
    /// Lived, professional, research or data: named, never dressed differently.
    pub knowledge: String,
    /// In other languages, each by a person.
    pub translations: Vec<Voice>,
    pub translate: Option<Link>,
}

impl Sample for Round {
    const NAME: &'static str = "statements/round";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, "November", "/rounds/1"),
            title: "November".to_owned(),
            state: words.statements_round_open(),
            question: words.statements_recognise(),
            influence: words.statements_influence_involve(),
            answer_back: words.invitations_answer_by("Mette", words.date(jiff::civil::date(2026, 12, 15))),
            ways: vec![Link::new("/rounds/1/results", words.statements_we_hear())],
            sentences: vec![SaidHere {
                label: "S05".to_owned(),
                voice: Voice::new(
                    "Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.",
                    Language::Da,
                )
                .by("En mor, gennem en bydelsmor"),
                knowledge: wording::knowledge(words, KnowledgeKind::Lived),
                translations: vec![
                    Voice::new(
                        "I am afraid of losing the child benefit. So I do not say when it is hard.",
                        Language::En,
                    )
                    .by(words.statements_translated_by("Hodan")),
                    Voice::new("أخاف أن أخسر إعانة الأطفال. لذلك لا أقول متى يكون الأمر صعبًا.", Language::Ar)
                        .by(words.statements_translated_by("Hodan")),
                ],
                translate: Some(Link::new("/rounds/1/translate/5", words.statements_translate())),
            }],
            empty: Empty {
                heading: words.statements_nothing_said(),
                line: words.statements_nothing_said_means(),
            },
            seen: Seen::of_page(words.statements_who_sees_page(), vec![words.statements_seen_at_the_table()]),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { sentences: Vec::new(), ..Self::sample(language) })
    }
}
