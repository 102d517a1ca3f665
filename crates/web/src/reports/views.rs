//! What the mirror shows: what is shared, what one group alone knows, what clashes; the task; what waits.

use askama::Template;
use basics::Language;

use crate::framing::views::Voices;
use crate::samples::{Sample, bregneparken_seats, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Fields, Link, Table, Talk, Voice};

#[derive(Template)]
#[template(path = "reports/mirror.html")]
pub struct Mirror {
    pub layout: Layout,
    pub name: String,
    pub day: String,
    pub table: Table,
    /// Three lists, none first in rank: heading, sentences, and what stands there when it is empty.
    pub lists: Vec<List>,
    pub tasks: Vec<TaskInMirror>,
    pub reopenings: Vec<(Voice, String)>,
    pub owed: Vec<String>,
    /// How often each kind of knowledge was taken up, in five fields.
    pub uptake: Vec<Fields>,
    pub uptake_line: String,
    pub ways: Vec<Link>,
    pub talk: Option<Talk>,
}

pub struct List {
    pub heading: String,
    pub sentences: Vec<Voice>,
    pub empty: String,
}

pub struct TaskInMirror {
    pub title: String,
    pub sentences: Vec<(Voice, Voices)>,
}

impl Sample for Mirror {
    const NAME: &'static str = "reports/mirror";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let voice = |text: &str| Voice::new(text, Language::Da);
        let list = |heading: String, text: &str| List {
            heading,
            sentences: vec![voice(text)],
            empty: words.reports_none_yet(),
        };
        let fear = voice("Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.");
        Self {
            layout: staff_layout(language, words.reports_mirror(), "/mirror"),
            name: "Trygt af sted".to_owned(),
            day: words.reports_as_of(words.date_with_year(jiff::civil::date(2026, 11, 24))),
            table: bregneparken_seats(words),
            lists: vec![
                list(words.reports_shared(), "Morgenen er det sværeste tidspunkt hjemme hos os."),
                list(words.reports_one_group(), "Jeg er bange for at miste børnechecken."),
                list(words.reports_clashing(), "Det skal koste penge, når børn pjækker fra skole."),
            ],
            tasks: vec![TaskInMirror {
                title: "Trygt af sted om morgenen".to_owned(),
                sentences: vec![(
                    voice("Forældre og skole taler sammen, før noget går galt."),
                    Voices {
                        said: vec![(fear, Link::new("/trace/statement/5", words.framing_see_trace("S05")))],
                        gone: None,
                        none: None,
                    },
                )],
            }],
            reopenings: vec![(
                voice("Vi kan ikke nå morgenmaden klokken syv.").by("elever i 7. b"),
                words.trace_answers_by("Karin", words.date(jiff::civil::date(2026, 12, 4))),
            )],
            owed: vec![words.trace_answer_late(words.date(jiff::civil::date(2026, 11, 10)))],
            uptake: vec![Fields::of_fifths(words.statements_kind_lived(), 4, 1, words)],
            uptake_line: words.reports_uptake_even(),
            ways: vec![Link::new("/answers", words.trace_answers())],
            talk: Some(Talk { text: words.reports_talk() }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let words = words::of(language);
        Some(Self {
            lists: Vec::new(),
            tasks: Vec::new(),
            reopenings: Vec::new(),
            owed: Vec::new(),
            uptake: Vec::new(),
            uptake_line: words.reports_uptake_too_few(),
            ..Self::sample(language)
        })
    }
}
