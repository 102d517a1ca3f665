//! When to meet, and who sits on a panel: a table's questions about it, or one of them with what came of it.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Link};

#[derive(Template)]
#[template(path = "proposals/times.html")]
pub struct TimesView {
    pub layout: Layout,
    pub heading: String,
    pub lead: String,
    /// What else there is to say, for a panel drawn by lot.
    pub lines: Vec<String>,
    pub rows: Vec<TimeRow>,
    /// The reader has answered.
    pub shows_mine: bool,
    pub polls: Vec<Link>,
    pub empty: Option<Empty>,
    pub ways: Vec<Link>,
}

pub struct TimeRow {
    pub when: String,
    /// Child care, a way in without steps, an interpreter.
    pub offers: String,
    pub mine: Option<String>,
}

impl Sample for TimesView {
    const NAME: &'static str = "proposals/times";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, words.proposals_times(), "/times"),
            heading: words.proposals_times(),
            lead: words.proposals_times_all_groups(),
            lines: vec![words.proposals_panel_is(4)],
            shows_mine: true,
            rows: vec![TimeRow {
                when: words.proposals_when(
                    words.weekday(jiff::civil::date(2026, 12, 2)),
                    words.time(jiff::civil::time(16, 30, 0, 0)),
                ),
                offers: words.proposals_child_care(),
                mine: Some(words.proposals_can_gladly()),
            }],
            polls: vec![Link::new("/times/1", "Næste gang vi mødes")],
            empty: None,
            ways: vec![Link::new("/times/1/answer", words.proposals_say_when())],
        }
    }
}
