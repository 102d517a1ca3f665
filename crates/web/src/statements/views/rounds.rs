//! The table's rounds: what is asked, what is promised for it, and the ways from there.

use askama::Template;
use basics::Language;
use model::statements::{InfluenceLevel, Question, RoundState};

use crate::samples::{Sample, bregneparken_seats, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, FormId, Link, OneAct, Table};
use crate::statements::wording;

#[derive(Template)]
#[template(path = "statements/rounds.html")]
pub struct Rounds {
    pub layout: Layout,
    pub table: Table,
    pub rounds: Vec<RoundCard>,
    pub empty: Empty,
    /// For who may open one.
    pub open: Option<Link>,
}

pub struct RoundCard {
    pub title: String,
    pub state: String,
    pub question: String,
    /// What those who answer are promised.
    pub influence: String,
    /// Who answers back, and by when.
    pub answer_back: String,
    /// Answer, read, map, hall, paper: only what this reader may open.
    pub ways: Vec<Link>,
    /// Pause, open again, close: any state may follow any other.
    pub acts: Vec<OneAct>,
}

impl Sample for Rounds {
    const NAME: &'static str = "statements/rounds";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let act = |action: &str, text| OneAct {
            action: action.to_owned(),
            form: FormId("sample".to_owned()),
            text,
            about: "November".to_owned(),
        };
        Self {
            layout: staff_layout(language, words.statements_rounds(), "/rounds"),
            table: bregneparken_seats(words),
            rounds: vec![RoundCard {
                title: "November".to_owned(),
                state: wording::state(words, RoundState::Open),
                question: wording::question(words, Question::Recognise),
                influence: wording::influence(words, InfluenceLevel::Involve),
                answer_back: words
                    .invitations_answer_by("Mette", words.date(jiff::civil::date(2026, 12, 15))),
                ways: vec![
                    Link::new("/rounds/1/answer", words.statements_answer()),
                    Link::new("/rounds/1/results", words.statements_we_hear()),
                    Link::new("/rounds/1/map", words.statements_map()),
                    Link::new("/rounds/1/hall", words.statements_hall()),
                ],
                acts: vec![
                    act("/rounds/1/pause", words.statements_round_pause()),
                    act("/rounds/1/close", words.statements_round_close()),
                ],
            }],
            empty: Empty { heading: words.statements_no_rounds(), line: words.statements_no_rounds_means() },
            open: Some(Link::new("/rounds/new", words.statements_round_new())),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { rounds: Vec::new(), ..Self::sample(language) })
    }
}
