//! What the page about walking along shows.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Link};

#[derive(Template)]
#[template(path = "companions/companions.html")]
pub struct Companions {
    pub layout: Layout,
    pub walks: Vec<Walk>,
    pub empty: Empty,
}

pub struct Walk {
    pub name: String,
    /// What she lets me do; she alone changes it.
    pub may: String,
    pub since: String,
    pub ways: Vec<Link>,
}

impl Sample for Companions {
    const NAME: &'static str = "companions/companions";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let since = words.companions_since(words.date_with_year(jiff::civil::date(2026, 11, 3)));
        Self {
            layout: staff_layout(language, words.companions_title(), "/companions"),
            walks: vec![
                Walk {
                    name: "Amina".to_owned(),
                    may: words.companions_may_read_and_write("Amina"),
                    since: since.clone(),
                    ways: vec![
                        Link::new("/rounds/1/for/1/answer", words.companions_answer_in("November")),
                        Link::new("/rounds/1/for/1", words.companions_write_in("November")),
                        Link::new("/proposals/1/for/1", words.companions_knows_about("Lys på stien")),
                        Link::new("/reopenings/for/1", words.trace_take_up_for("Amina")),
                    ],
                },
                Walk {
                    name: "Lone".to_owned(),
                    may: words.companions_may_read("Lone"),
                    since,
                    ways: Vec::new(),
                },
            ],
            empty: Empty { heading: words.companions_nobody(), line: words.companions_nobody_means() },
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { walks: Vec::new(), ..Self::sample(language) })
    }
}
