//! A citizen's own seat: what I said and what came of it, who goes with me, what is kept about me, and the way out.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, citizen_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Link, Pick, Seen, Voice};
use crate::trace::views::Given;

#[derive(Template)]
#[template(path = "accounts/seat.html")]
pub struct Seat {
    pub layout: Layout,
    /// What we call you; nothing until you say it.
    pub name: Option<String>,
    pub said: Vec<Said>,
    /// `Du har svaret på otte sætninger.` with the way to read and change them.
    pub answered: Option<(String, Link)>,
    /// Where I answered, and what came of that.
    pub heard: Vec<Heard>,
    /// What I asked to take up again, and what came of it.
    pub asked: Vec<(Voice, String)>,
    pub say: Link,
    pub wishes: Option<Wishes>,
    pub company: Option<Company>,
    /// See, correct, download, erase.
    pub data: Vec<Link>,
    /// Who looked at anything about me.
    pub looked: Seen,
    pub leave: Link,
}

/// A sentence of mine and what came of it.
pub struct Said {
    pub voice: Voice,
    pub came_of_it: AnswerBack,
}

/// A round I answered in: what all who answered were told, or by when they hear.
pub struct Heard {
    pub title: String,
    pub given: Option<Given>,
    pub promised: String,
    pub ways: Vec<Link>,
}

pub enum AnswerBack {
    /// Nothing yet, but by whom and when.
    Promised(String),
    Given {
        did: Option<String>,
        did_not: Option<String>,
        because: Option<String>,
        /// `Svar fra Mette den 10. december`
        from: String,
        /// Where »that is fine« and »take it up again« lead; both weigh the same.
        action: String,
        form: FormId,
        /// What I said to it, if I did.
        replied: Option<String>,
    },
}

/// What I feel like, if anything. Just sitting is a seat too.
pub struct Wishes {
    pub action: String,
    pub form: FormId,
    pub picks: Vec<Pick>,
    pub seen: Seen,
}

/// The one who goes with me, what they may do, and what we promised.
pub struct Company {
    pub name: String,
    pub may: String,
    pub promised: String,
    pub change: Link,
    pub stop: Link,
}

impl Sample for Seat {
    const NAME: &'static str = "accounts/seat";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let day = |month, day| words.date(jiff::civil::date(2026, month, day));
        let form = || FormId("sample".to_owned());
        let said = |text: &str, came_of_it| Said { voice: Voice::new(text, Language::Da), came_of_it };
        let pick = |value: &str, text: String, ticked| Pick {
            name: "wish".to_owned(),
            value: value.to_owned(),
            text,
            ticked,
            single: false,
        };
        Self {
            layout: citizen_layout(language, words.shell_my_seat(), "/seat"),
            name: Some("Amina".to_owned()),
            said: vec![
                said(
                    "Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.",
                    AnswerBack::Given {
                        did: Some(
                            "Skolen ringer nu hjem først. Det sker, før der kommer et brev.".to_owned(),
                        ),
                        did_not: Some("Vi har ikke lovet, at checken er sikker.".to_owned()),
                        because: Some("Det står i en lov. Den kan vi ikke lave om.".to_owned()),
                        from: words.accounts_answer_from("Mette", day(12, 10)),
                        action: "/seat/said/1".to_owned(),
                        form: form(),
                        replied: None,
                    },
                ),
                said(
                    "Møder klokken otte kan jeg ikke nå.",
                    AnswerBack::Promised(words.accounts_answer_promised(day(12, 15), "Mette")),
                ),
            ],
            answered: Some((
                words.accounts_answered(8),
                Link::new("/seat/answers", words.accounts_see_and_change()),
            )),
            heard: vec![
                Heard {
                    title: "Sådan er morgenen hos os".to_owned(),
                    given: Some(Given {
                        did: Some("Skolen ringer hjem, før der kommer et brev.".to_owned()),
                        did_not: None,
                        because: None,
                        from: words.trace_given_on(day(12, 10)),
                    }),
                    promised: String::new(),
                    ways: vec![
                        Link::new("/rounds/1/results", words.trace_see_together()),
                        Link::new("/outcomes", words.trace_see_what_came()),
                    ],
                },
                Heard {
                    title: "Vejen til skole".to_owned(),
                    given: None,
                    promised: words.trace_answer_owed(day(12, 20)),
                    ways: Vec::new(),
                },
            ],
            asked: vec![(
                Voice::new("Hvornår spørger I dem, der ikke kan komme om aftenen?", Language::Da),
                words.trace_answer_owed(day(12, 8)),
            )],
            say: Link::new("/say", words.statements_say_more()),
            wishes: Some(Wishes {
                action: "/seat/wishes".to_owned(),
                form: form(),
                picks: vec![
                    pick("sit", words.accounts_wish_sit(), true),
                    pick("walk", words.accounts_wish_walk(), false),
                    pick("cook", words.accounts_wish_cook(), false),
                    pick("speak", words.accounts_wish_speak(), false),
                    pick("chair", words.accounts_wish_chair(), false),
                    pick("own", words.accounts_wish_own(), false),
                ],
                seen: Seen::of_page(
                    words.accounts_who_sees_it(),
                    vec![words.accounts_only_you_and("Mette"), words.accounts_change_any_time()],
                ),
            }),
            company: Some(Company {
                name: "Hodan".to_owned(),
                may: words.accounts_company_may("Hodan"),
                promised: words
                    .accounts_company_promised("Hodan", words.weekday(jiff::civil::date(2026, 12, 3))),
                change: Link::new("/seat/company", words.accounts_company_change("Hodan")),
                stop: Link::new("/seat/company/stop", words.accounts_company_stop()),
            }),
            data: vec![
                Link::new("/seat/data", words.accounts_data_see()),
                Link::new("/seat/data/correct", words.accounts_data_correct()),
                Link::new("/seat/data/download", words.accounts_data_download()),
                Link::new("/seat/data/erase", words.accounts_data_erase()),
            ],
            looked: Seen::of_page(
                words.accounts_who_looked(),
                vec![words.accounts_looked("Mette", day(12, 10)), words.accounts_nobody_else()],
            ),
            leave: Link::new("/seat/leave", words.accounts_i_want_to_leave()),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let words = words::of(language);
        Some(Self {
            name: None,
            said: Vec::new(),
            asked: Vec::new(),
            heard: Vec::new(),
            answered: None,
            wishes: None,
            company: None,
            looked: Seen::of_page(words.accounts_who_looked(), vec![words.accounts_nobody()]),
            ..Self::sample(language)
        })
    }
}
