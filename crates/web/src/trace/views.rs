//! What the pages about the trace show, already in words.

use askama::Template;
use basics::Language;

use crate::framing::views::Voices;
use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, FormId, Link, Note, OneAct, Talk, Voice};

/// Anything with a trace: what it went into, and the voices it came from.
#[derive(Template)]
#[template(path = "trace/point.html")]
pub struct Point {
    pub layout: Layout,
    pub about: String,
    pub voice: Voice,
    /// What it went into, nearest first: what it is, the words, and the way there.
    pub forward: Vec<(String, String, Link)>,
    pub voices: Voices,
    /// A voice has nothing behind it but itself.
    pub is_voice: bool,
    pub answer: Option<Given>,
    pub reopenings: Vec<Request>,
    pub ways: Vec<Link>,
    pub talk: Option<Talk>,
}

/// You said – we did – we did not, because.
pub struct Given {
    pub did: Option<String>,
    pub did_not: Option<String>,
    pub because: Option<String>,
    pub from: String,
}

/// A request to take something up again.
pub struct Request {
    pub about: String,
    /// The words it is about, and the way to their trace.
    pub target: Option<(String, Link)>,
    pub reasons: Vec<Voice>,
    pub gone: Option<String>,
    /// Who answers and by when, or when it was answered.
    pub state: String,
    pub is_late: bool,
    pub answer: Option<String>,
    pub changed: Option<String>,
    pub comes_back: Option<String>,
    pub ways: Vec<Link>,
    pub talk: Option<Talk>,
}

#[derive(Template)]
#[template(path = "trace/reopenings.html")]
pub struct Reopenings {
    pub layout: Layout,
    pub note: Option<Note>,
    pub waiting: Vec<Request>,
    pub answered: Vec<Request>,
    pub empty: Empty,
    pub ask: Link,
    pub talk: Option<Talk>,
}

#[derive(Template)]
#[template(path = "trace/outcomes.html")]
pub struct Outcomes {
    pub layout: Layout,
    pub outcomes: Vec<OutcomeView>,
    pub empty: Empty,
    pub add: Option<Link>,
    pub talk: Option<Talk>,
}

pub struct OutcomeView {
    pub about: String,
    pub text: String,
    /// How a promise stands.
    pub state: Option<String>,
    pub voices: Voices,
    pub ways: Vec<Link>,
}

/// Who has had an answer, and who waits.
#[derive(Template)]
#[template(path = "trace/answers.html")]
pub struct Answers {
    pub layout: Layout,
    pub lead: String,
    /// Rounds, and what those who answered in them have heard.
    pub rounds: Vec<OwedView>,
    pub waiting: Vec<OwedView>,
    pub to_hand: Vec<HandView>,
    pub given: Vec<OwedView>,
    pub empty: Empty,
    pub talk: Option<Talk>,
}

pub struct OwedView {
    pub voice: Voice,
    /// `Svar er lovet senest den 8. december`, or that it is late.
    pub due: String,
    pub answer: Option<Given>,
    pub ways: Vec<Link>,
}

/// An answer somebody should carry to whoever said it.
pub struct HandView {
    pub voice: Voice,
    pub way: String,
    pub name: Option<String>,
    pub slip: Link,
    pub handed: OneAct,
}

/// An answer on paper or as a text to send: no name, no table, only the words.
#[derive(Template)]
#[template(path = "trace/slip.html")]
pub struct Slip {
    pub layout: Layout,
    /// You said, or you answered.
    pub about: String,
    pub voice: Voice,
    pub given: Given,
    /// The same as one plain text.
    pub message: String,
    pub phone: Option<String>,
    pub helper: String,
}

fn given(words: &words::Words) -> Given {
    let day = words.date(jiff::civil::date(2026, 12, 10));
    Given {
        did: Some("Skolen ringer nu hjem først.".to_owned()),
        did_not: Some("Vi har ikke lovet, at checken er sikker.".to_owned()),
        because: Some("Det står i en lov.".to_owned()),
        from: words.accounts_answer_from("Mette", day),
    }
}

fn fear() -> Voice {
    Voice::new("Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.", Language::Da)
        .by("en mor, gennem en bydelsmor")
}

fn request(words: &words::Words) -> Request {
    Request {
        about: words.trace_kind_decision(),
        target: Some((
            "Morgenmad i klubben fra klokken syv.".to_owned(),
            Link::new("/trace/decision/1", words.framing_where_it_went()),
        )),
        reasons: vec![
            Voice::new("Vi kan ikke nå morgenmaden klokken syv.", Language::Da).by("elever i 7. b"),
        ],
        gone: Some(words.framing_voices_gone(1)),
        state: words.trace_late("Karin", words.date(jiff::civil::date(2026, 12, 4))),
        is_late: true,
        answer: None,
        changed: None,
        comes_back: Some(words.trace_comes_back()),
        ways: vec![Link::new("/reopenings/1/answer", words.trace_answer_it())],
        talk: Some(Talk { text: words.trace_talk_with("Karin") }),
    }
}

fn no_voices(words: &words::Words) -> Voices {
    Voices {
        said: vec![(fear(), Link::new("/trace/statement/5", words.framing_see_trace("S05")))],
        gone: None,
        none: None,
    }
}

impl Sample for Point {
    const NAME: &'static str = "trace/point";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, words.trace_title(), "/trace/statement/5"),
            about: words.trace_kind_statement(),
            voice: fear().big(),
            forward: vec![(
                words.trace_kind_sentence(),
                "Forældre og skole taler sammen, før noget går galt.".to_owned(),
                Link::new("/trace/sentence/2", words.framing_where_it_went()),
            )],
            voices: no_voices(words),
            is_voice: false,
            answer: Some(given(words)),
            reopenings: vec![request(words)],
            ways: vec![Link::new("/reopen/statement/5", words.trace_take_up_again())],
            talk: Some(Talk { text: words.partnerships_ask("Mette") }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self {
            forward: Vec::new(),
            answer: None,
            reopenings: Vec::new(),
            is_voice: true,
            ..Self::sample(language)
        })
    }
}

impl Sample for Reopenings {
    const NAME: &'static str = "trace/reopenings";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let answered = Request {
            is_late: false,
            state: words.trace_answered("Karin", words.date(jiff::civil::date(2026, 12, 4))),
            answer: Some("Klubben åbner en halv time senere.".to_owned()),
            changed: Some(words.trace_it_changed()),
            comes_back: None,
            ..request(words)
        };
        Self {
            layout: staff_layout(language, words.trace_reopenings(), "/reopenings"),
            note: Some(Note { heading: words.trace_asked(), lines: vec![words.trace_asked_means()] }),
            waiting: vec![request(words)],
            answered: vec![answered],
            empty: Empty { heading: words.trace_no_reopenings(), line: words.trace_no_reopenings_means() },
            ask: Link::new("/reopenings/new", words.trace_ask_for_something()),
            talk: Some(Talk { text: words.trace_reopenings_talk() }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { note: None, waiting: Vec::new(), answered: Vec::new(), ..Self::sample(language) })
    }
}

impl Sample for Outcomes {
    const NAME: &'static str = "trace/outcomes";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, words.trace_outcomes(), "/outcomes"),
            outcomes: vec![OutcomeView {
                about: words.trace_kind_decision(),
                text: "Skolen ringer hjem, før fraværet når 10 procent.".to_owned(),
                state: Some(words.trace_promise_waits(words.date(jiff::civil::date(2026, 12, 20)))),
                voices: no_voices(words),
                ways: vec![Link::new("/reopen/decision/1", words.trace_take_up_again())],
            }],
            empty: Empty { heading: words.trace_no_outcomes(), line: words.trace_no_outcomes_means() },
            add: Some(Link::new("/outcomes/new", words.trace_add_outcome())),
            talk: Some(Talk { text: words.partnerships_ask("Mette") }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { outcomes: Vec::new(), ..Self::sample(language) })
    }
}

impl Sample for Answers {
    const NAME: &'static str = "trace/answers";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let day = words.date(jiff::civil::date(2026, 12, 8));
        let owed = |due, answer| OwedView {
            voice: fear(),
            due,
            answer,
            ways: vec![Link::new("/answers/5", words.trace_answer_it())],
        };
        Self {
            layout: staff_layout(language, words.trace_answers(), "/answers"),
            lead: words.trace_answers_lead(),
            rounds: vec![OwedView {
                voice: Voice::new("Sådan er morgenen hos os", Language::Da)
                    .by(words.trace_all_who_answered()),
                due: words.trace_answer_owed(day.as_str()),
                answer: None,
                ways: vec![Link::new("/rounds/1/answer-back", words.trace_answer_it())],
            }],
            waiting: vec![owed(words.trace_answer_late(day.as_str()), None)],
            to_hand: vec![HandView {
                voice: fear(),
                way: words.trace_carry_slip(),
                name: Some("Ifrah".to_owned()),
                slip: Link::new("/answers/5/slip", words.trace_print_slip()),
                handed: OneAct {
                    action: "/answers/5/handed".to_owned(),
                    form: FormId("handed".to_owned()),
                    text: words.trace_handed(),
                    about: "S05".to_owned(),
                },
            }],
            given: vec![owed(words.trace_answer_owed(day.as_str()), Some(given(words)))],
            empty: Empty { heading: words.trace_nobody_waits(), line: words.trace_nobody_waits_means() },
            talk: Some(Talk { text: words.trace_answers_talk() }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self {
            rounds: Vec::new(),
            waiting: Vec::new(),
            to_hand: Vec::new(),
            given: Vec::new(),
            ..Self::sample(language)
        })
    }
}

impl Sample for Slip {
    const NAME: &'static str = "trace/slip";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: crate::samples::citizen_layout(language, words.trace_slip(), "/answers/5/slip"),
            about: words.accounts_you_said(),
            voice: fear(),
            given: given(words),
            message: "Du sagde … Vi gjorde …".to_owned(),
            phone: Some("12 34 56 78".to_owned()),
            helper: "Hodan".to_owned(),
        }
    }
}
