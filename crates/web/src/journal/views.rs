//! What every member may read in the log.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Link};

#[derive(Template)]
#[template(path = "journal/page.html")]
pub struct Journal {
    pub layout: Layout,
    /// Newest first.
    pub days: Vec<Day>,
    pub older: Option<Link>,
    pub empty: Empty,
}

pub struct Day {
    /// `tirsdag den 24. november`
    pub date: String,
    /// `Kl. 9.15: Mette åbnede runden »November«.`
    pub acts: Vec<String>,
    /// What people did for themselves, counted; only what five or more did.
    pub personal: Vec<String>,
}

impl Sample for Journal {
    const NAME: &'static str = "journal/page";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let time = words.time(jiff::civil::time(9, 15, 0, 0));
        Self {
            layout: staff_layout(language, words.shell_journal(), "/journal"),
            days: vec![Day {
                date: words.weekday(jiff::civil::date(2026, 11, 24)),
                acts: vec![words.journal_at(time, words.journal_round_opened("Mette", "November"))],
                personal: vec![words.journal_day_answers(125), words.journal_day_sentences(6)],
            }],
            older: Some(Link::new("/journal?before=50", words.journal_older())),
            empty: Empty { heading: words.journal_nothing(), line: words.journal_nothing_means() },
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { days: Vec::new(), older: None, ..Self::sample(language) })
    }
}
