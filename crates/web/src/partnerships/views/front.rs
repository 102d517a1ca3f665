//! The table's first page for everybody but the backbone: what is open, who is missing, whom to ask.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, bregneparken_seats, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Link, Note, Table, Talk};

#[derive(Template)]
#[template(path = "partnerships/front.html")]
pub struct Front {
    pub layout: Layout,
    pub place: String,
    pub name: String,
    pub table: Table,
    /// What can be done here now.
    pub open: Vec<Open>,
    /// Groups nobody has asked yet, in one sentence.
    pub missing: Option<String>,
    pub ways: Vec<Link>,
    pub note: Option<Note>,
    pub talk: Option<Talk>,
}

/// Something that waits for this reader, or simply stands open.
pub struct Open {
    pub heading: String,
    pub line: String,
    /// Each with how it stands.
    pub lines: Vec<(String, String)>,
    pub main: Option<Link>,
    pub ways: Vec<Link>,
    pub talk: Option<String>,
}

impl Sample for Front {
    const NAME: &'static str = "partnerships/front";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let day = words.date(jiff::civil::date(2026, 12, 15));
        Self {
            layout: staff_layout(language, "Trygt af sted", "/p/1"),
            place: "Bregneparken".to_owned(),
            name: "Søren".to_owned(),
            table: bregneparken_seats(words),
            open: vec![Open {
                heading: "Hvad står på spil om morgenen?".to_owned(),
                line: words.partnerships_left(12),
                lines: vec![(
                    "To timer om måneden til gode opkald hjem.".to_owned(),
                    words.trace_promise_waits(day.as_str()),
                )],
                main: Some(Link::new("/answer", words.partnerships_answer())),
                ways: vec![Link::new("/say", words.partnerships_say())],
                talk: Some(words.partnerships_answers_by("Mette", day)),
            }],
            missing: Some(words.partnerships_missing("Familier, der måske skal flytte")),
            ways: vec![
                Link::new("/results", words.partnerships_we_hear("November")),
                Link::new("/rounds", words.partnerships_see_rounds()),
                Link::new("/groups/mine", words.inclusion_declare()),
            ],
            note: None,
            talk: Some(Talk { text: words.partnerships_call("Mette", "12 34 56 78") }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let words = words::of(language);
        let quiet =
            Note { heading: words.partnerships_quiet(), lines: vec![words.partnerships_quiet_means()] };
        Some(Self {
            open: Vec::new(),
            missing: None,
            note: Some(quiet),
            talk: Some(Talk { text: words.partnerships_ask("Mette") }),
            ..Self::sample(language)
        })
    }
}
