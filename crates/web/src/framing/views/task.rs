//! The task's text, sentence by sentence with the voices behind it.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Fields, FormId, Link, Note, OneAct, Seen, Talk, Voice};

/// Every task of the table as it stands now.
#[derive(Template)]
#[template(path = "framing/tasks.html")]
pub struct Tasks {
    pub layout: Layout,
    pub tasks: Vec<Text>,
    pub empty: Empty,
    pub ways: Vec<Link>,
    pub talk: Option<Talk>,
}

/// A task's text with its versions.
pub struct Text {
    pub title: String,
    pub state: String,
    pub sentences: Vec<Sentence>,
    /// How many sentences came from lived experience, how heavy it is to read.
    pub figures: Vec<String>,
    pub versions: Vec<Link>,
    pub begin: Option<OneAct>,
}

/// One version: being written, asked about, standing, or one that stood.
#[derive(Template)]
#[template(path = "framing/version.html")]
pub struct Version {
    pub layout: Layout,
    pub title: String,
    pub state: String,
    pub lead: String,
    /// By which rule it becomes the task, and what that says now.
    pub rule: Vec<String>,
    pub note: Option<Note>,
    /// The text it was begun from, to have beside.
    pub old: Option<(String, Vec<String>)>,
    pub sentences: Vec<Sentence>,
    /// More sentences that are only suggested.
    pub next: Option<Link>,
    /// Back to the whole text, from a part of it.
    pub whole: Option<Link>,
    pub add: Option<Link>,
    pub figures: Vec<String>,
    /// What changed: how, and the words.
    pub changes: Vec<(String, String)>,
    pub said: Option<WhatWasSaid>,
    pub acts: Vec<OneAct>,
    pub ways: Vec<Link>,
    pub seen: Option<Seen>,
    pub talk: Option<Talk>,
}

pub struct Sentence {
    pub voice: Voice,
    pub by: String,
    pub voices: Voices,
    pub left_out: bool,
    pub ways: Vec<Link>,
    pub acts: Vec<OneAct>,
    pub beside: Vec<Suggestion>,
    /// Suggestions beyond those that stand open on the page.
    pub more: Vec<Suggestion>,
    /// The suggestions after those.
    pub next: Option<Link>,
}

/// The voices behind something: those that can be read, and how many were taken back.
pub struct Voices {
    pub said: Vec<(Voice, Link)>,
    pub gone: Option<String>,
    pub none: Option<String>,
}

/// Words that lie beside the text, or stood there before.
pub struct Suggestion {
    pub text: String,
    pub by: String,
    pub state: String,
    pub take: Option<OneAct>,
}

/// What actors, people and groups said to a version.
pub struct WhatWasSaid {
    pub actors: Vec<ActorView>,
    pub reasons: Vec<(Voice, String)>,
    /// Groups heard, in five fields where enough spoke and the asking is over.
    pub groups: Vec<Fields>,
    pub missing: Vec<String>,
}

pub struct ActorView {
    pub name: String,
    pub said: String,
    pub reason: Option<String>,
}

fn sentence(words: &words::Words, text: &str, voices: &[&str]) -> Sentence {
    let voice = |said: &&str| {
        (Voice::new(*said, Language::Da).by("en mor"), Link::new("/trace/1", words.framing_see_trace("S05")))
    };
    Sentence {
        voice: Voice::new(text, Language::Da).big(),
        by: words.framing_by_for("Jytte", "Afdelingsbestyrelsen"),
        voices: Voices {
            said: voices.iter().map(voice).collect(),
            gone: (voices.len() > 1).then(|| words.framing_voices_gone(1)),
            none: voices.is_empty().then(|| words.framing_no_voice()),
        },
        left_out: false,
        ways: vec![Link::new("/trace", words.framing_where_it_went())],
        acts: Vec::new(),
        beside: Vec::new(),
        more: Vec::new(),
        next: None,
    }
}

const TEXT: [(&str, &[&str]); 3] = [
    (
        "Flere børn i Bregneparken skal komme trygt af sted om morgenen.",
        &["Morgenen er det sværeste tidspunkt hjemme hos os."],
    ),
    (
        "Forældre og skole taler sammen, før noget går galt.",
        &[
            "Vi hører mest fra skolen, når noget er gået galt.",
            "Jeg er bange for at miste børnechecken. Så jeg siger ikke, når det er svært.",
        ],
    ),
    ("Børnene er med til at bestemme hvordan.", &[]),
];

fn figures(words: &words::Words) -> Vec<String> {
    vec![words.framing_share_lived(2, 3), words.framing_lix(31)]
}

impl Sample for Tasks {
    const NAME: &'static str = "framing/tasks";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let day = words.date_with_year(jiff::civil::date(2026, 12, 8));
        Self {
            layout: staff_layout(language, words.framing_task(), "/task"),
            tasks: vec![Text {
                title: "Trygt af sted om morgenen".to_owned(),
                state: words.framing_version_stands(3, day),
                sentences: TEXT.iter().map(|(text, voices)| sentence(words, text, voices)).collect(),
                figures: figures(words),
                versions: vec![
                    Link::new("/v/2", words.framing_version_writing(2)),
                    Link::new("/v/1", words.framing_version_given(1, "Egeå Kommune")),
                ],
                begin: Some(OneAct {
                    action: "/versions".to_owned(),
                    form: FormId("begin".to_owned()),
                    text: words.framing_begin(),
                    about: "Trygt af sted om morgenen".to_owned(),
                }),
            }],
            empty: Empty { heading: words.framing_no_task(), line: words.framing_no_task_means() },
            ways: vec![Link::new("/agendas", words.framing_agendas())],
            talk: Some(Talk { text: "Søren spiser frokost med Elevrådet torsdag kl. 12.".to_owned() }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { tasks: Vec::new(), ..Self::sample(language) })
    }
}

impl Sample for Version {
    const NAME: &'static str = "framing/version";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let act = |id: &str, text: String| OneAct {
            action: format!("/{id}"),
            form: FormId(id.to_owned()),
            text,
            about: "2".to_owned(),
        };
        let beside = |text: &str, id: &str| Suggestion {
            text: text.to_owned(),
            by: words.framing_by_for("Henrik", "Egeå Kommune"),
            state: words.framing_lies_beside(),
            take: Some(act(id, words.framing_put_in())),
        };
        let mut sentences: Vec<_> = TEXT.iter().map(|(text, voices)| sentence(words, text, voices)).collect();
        if let Some(first) = sentences.first_mut() {
            first.beside = vec![beside("Flere børn skal af sted til tiden.", "take-1")];
            first.more = vec![beside("Flere børn skal være glade for skolen.", "take-2")];
            first.next = Some(Link::new("/task/versions/2?sentence=1&from=25", words.framing_next_part(75)));
            first.acts = vec![act("out", words.framing_leave_out())];
        }
        Self {
            layout: staff_layout(language, words.framing_task(), "/task/versions/2"),
            title: "Trygt af sted om morgenen".to_owned(),
            state: words.framing_version_writing(2),
            lead: words.framing_write_lead(),
            rule: vec![
                words.framing_by_rule("Samtykke ved bordet"),
                words.framing_by_rule_means(),
                words.framing_rule_waits("Bregneskolen"),
            ],
            note: Some(Note {
                heading: words.framing_both_kept(),
                lines: vec![words.framing_both_kept_means()],
            }),
            old: Some((
                words.framing_version_given(1, "Egeå Kommune"),
                vec!["Indsatsen skal nedbringe det ulovlige fravær.".to_owned()],
            )),
            sentences,
            next: Some(Link::new("/task/versions/2?from=20", words.framing_next_part(80))),
            whole: Some(Link::new("/task/versions/2", words.framing_whole_text())),
            add: Some(Link::new("/write", words.framing_add_sentence())),
            figures: figures(words),
            changes: vec![(words.framing_change_new(), "Børnene er med til at bestemme hvordan.".to_owned())],
            said: Some(WhatWasSaid {
                actors: vec![ActorView {
                    name: "Bregneskolen".to_owned(),
                    said: words.framing_step_whole(),
                    reason: Some("Vi skal stadig føre fravær.".to_owned()),
                }],
                reasons: vec![(
                    Voice::new("Det skal koste noget at pjække.", Language::Da).by("en beboer"),
                    words.framing_step_disagree_along(),
                )],
                groups: vec![Fields::too_few("Små søskende", words)],
                missing: vec![words.framing_not_here("Familier, der måske skal flytte")],
            }),
            acts: vec![act("offer", words.framing_offer())],
            ways: vec![Link::new("/say", words.framing_say_to_it())],
            seen: None,
            talk: Some(Talk { text: words.partnerships_ask("Mette") }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self {
            note: None,
            old: None,
            sentences: Vec::new(),
            said: None,
            changes: Vec::new(),
            ..Self::sample(language)
        })
    }
}
