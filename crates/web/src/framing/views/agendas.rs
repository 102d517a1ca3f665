//! The actors' agenda cards, and one let-go of each to read aloud.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Link, OneAct, Seen, Talk};

#[derive(Template)]
#[template(path = "framing/agendas.html")]
pub struct Agendas {
    pub layout: Layout,
    /// One's own card first, then by name.
    pub cards: Vec<CardView>,
    pub ways: Vec<Link>,
    pub seen: Seen,
    pub talk: Option<Talk>,
}

pub struct CardView {
    pub name: String,
    pub is_mine: bool,
    /// By what the lines are about; only what can be read.
    pub parts: Vec<(String, Vec<LineView>)>,
    pub empty: Option<String>,
    pub add: Option<Link>,
}

pub struct LineView {
    pub text: String,
    /// Said only of one's own lines that nobody else reads.
    pub kept_back: Option<String>,
    /// Who has seen it put down.
    pub seen_by: Option<String>,
    pub acts: Vec<OneAct>,
}

#[derive(Template)]
#[template(path = "framing/aloud.html")]
pub struct Aloud {
    pub layout: Layout,
    pub lines: Vec<ReadAloud>,
    pub back: Link,
    pub talk: Option<Talk>,
}

pub struct ReadAloud {
    pub name: String,
    pub text: String,
    pub seen_by: Option<String>,
}

impl Sample for Agendas {
    const NAME: &'static str = "framing/agendas";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let act = |id: &str, text: String| OneAct {
            action: format!("/agendas/{id}"),
            form: FormId(id.to_owned()),
            text,
            about: "Rolige morgener.".to_owned(),
        };
        let line =
            |text: &str| LineView { text: text.to_owned(), kept_back: None, seen_by: None, acts: Vec::new() };
        Self {
            layout: staff_layout(language, words.framing_agendas(), "/agendas"),
            cards: vec![
                CardView {
                    name: "Bregneskolen".to_owned(),
                    is_mine: true,
                    parts: vec![
                        (words.framing_aim_wants(), vec![line("Rolige morgener.")]),
                        (
                            words.framing_aim_fears(),
                            vec![LineView {
                                kept_back: Some(words.framing_kept_back()),
                                acts: vec![
                                    act("1", words.framing_release()),
                                    act("2", words.framing_take_off()),
                                ],
                                ..line("At tallet bliver læst højt i byrådet.")
                            }],
                        ),
                    ],
                    empty: None,
                    add: Some(Link::new("/agendas/new", words.framing_add_line())),
                },
                CardView {
                    name: "Egeå IF".to_owned(),
                    is_mine: false,
                    parts: vec![(
                        words.framing_aim_lets_go(),
                        vec![LineView {
                            seen_by: Some(words.framing_counts_seen_by("Klub Bregnen")),
                            acts: vec![act("3", words.framing_we_have_seen_it())],
                            ..line("Træning klokken 16 på slaget.")
                        }],
                    )],
                    empty: None,
                    add: None,
                },
                CardView {
                    name: "SuperDag".to_owned(),
                    is_mine: false,
                    parts: Vec::new(),
                    empty: Some(words.framing_card_empty()),
                    add: None,
                },
            ],
            ways: vec![Link::new("/agendas/aloud", words.framing_read_aloud())],
            seen: Seen::of_page(words.shell_who_sees(), vec![words.framing_card_seen()]),
            talk: Some(Talk { text: words.partnerships_ask("Mette") }),
        }
    }
}

impl Sample for Aloud {
    const NAME: &'static str = "framing/aloud";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, words.framing_read_aloud(), "/agendas/aloud"),
            lines: vec![ReadAloud {
                name: "Bregneskolen".to_owned(),
                text: "Møder på skolen klokken 16.".to_owned(),
                seen_by: Some(words.framing_counts_seen_by("Klub Bregnen")),
            }],
            back: Link::new("/agendas", words.framing_agendas()),
            talk: Some(Talk { text: words.framing_aloud_talk() }),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { lines: Vec::new(), ..Self::sample(language) })
    }
}
