//! A page that asks: one question for a citizen, a short form for who works at the table.
//! Most forms of the house are made of this; only pages with a shape of their own have a template of their own.

use askama::Template;
use basics::Language;

use super::layout::Layout;
use super::parts::{Choice, Field, FieldKind, FormId, Link, Missing, Pick, Seen, Voice};
use crate::samples::{Sample, citizen_layout, staff_layout};

/// One question, on a citizen's page.
#[derive(Template)]
#[template(path = "shell/ask.html")]
pub struct Ask {
    pub layout: Layout,
    pub ask: Question,
}

/// A form, on a page of the table.
#[derive(Template)]
#[template(path = "shell/write.html")]
pub struct Write {
    pub layout: Layout,
    pub ask: Question,
}

/// What is asked, in the order it is read.
pub struct Question {
    /// On a citizen's page this is the question itself.
    pub heading: String,
    pub lead: Vec<String>,
    pub voice: Option<Voice>,
    pub missing: Option<Missing>,
    pub action: String,
    pub form: FormId,
    /// Needed when a file is sent.
    pub sends_file: bool,
    pub items: Vec<Item>,
    /// One button is the main one; several are answers and weigh the same.
    pub buttons: Vec<Choice>,
    /// Other ways from here: skip, back, stay.
    pub ways: Vec<Link>,
}

pub enum Item {
    Field(Field),
    Picks {
        legend: String,
        picks: Vec<Pick>,
    },
    File {
        name: &'static str,
        label: String,
        hint: String,
    },
    /// Carried from the page before.
    Kept {
        name: &'static str,
        value: String,
    },
    Seen(Seen),
}

/// The name every answering button has.
pub const ANSWER: &str = "answer";

impl Question {
    pub fn new(heading: impl Into<String>, action: impl Into<String>, form: FormId) -> Self {
        Self {
            heading: heading.into(),
            lead: Vec::new(),
            voice: None,
            missing: None,
            action: action.into(),
            form,
            sends_file: false,
            items: Vec::new(),
            buttons: Vec::new(),
            ways: Vec::new(),
        }
    }

    pub fn lead(mut self, line: impl Into<String>) -> Self {
        self.lead.push(line.into());
        self
    }

    pub fn voice(mut self, voice: Voice) -> Self {
        self.voice = Some(voice);
        self
    }

    pub fn missing(mut self, missing: Option<Missing>) -> Self {
        self.missing = missing;
        self
    }

    pub fn field(mut self, field: Field) -> Self {
        self.items.push(Item::Field(field));
        self
    }

    pub fn picks(mut self, legend: impl Into<String>, picks: Vec<Pick>) -> Self {
        self.items.push(Item::Picks { legend: legend.into(), picks });
        self
    }

    pub fn file(mut self, name: &'static str, label: impl Into<String>, hint: impl Into<String>) -> Self {
        self.items.push(Item::File { name, label: label.into(), hint: hint.into() });
        self.sends_file = true;
        self
    }

    pub fn kept(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.items.push(Item::Kept { name, value: value.into() });
        self
    }

    pub fn seen(mut self, seen: Seen) -> Self {
        self.items.push(Item::Seen(seen));
        self
    }

    pub fn button(mut self, value: &'static str, text: impl Into<String>) -> Self {
        self.buttons.push(Choice { value, text: text.into() });
        self
    }

    pub fn way(mut self, way: Link) -> Self {
        self.ways.push(way);
        self
    }

    /// A single button is what the page is for.
    pub fn has_main_button(&self) -> bool {
        self.buttons.len() == 1
    }
}

impl Sample for Ask {
    const NAME: &'static str = "shell/ask";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let field = Field::new("said_by", words.statements_how_to_name_you(), FieldKind::Line)
            .hint(words.statements_how_to_name_you_hint())
            .mend(words.statements_how_to_name_you_hint());
        let ask = Question::new(words.statements_how_to_name_you(), "/say", FormId("sample".to_owned()))
            .voice(Voice::new("Møder klokken otte kan jeg ikke nå.", Language::Da))
            .missing(Some(Missing { heading: words.statements_how_to_name_you(), field: "said_by" }))
            .kept("text", "Møder klokken otte kan jeg ikke nå.")
            .field(field)
            .seen(Seen {
                heading: words.accounts_who_sees_it(),
                lines: vec![words.statements_seen_at_the_table()],
            })
            .button("say", words.statements_say_it())
            .way(Link::new("/seat", words.shell_back()));
        Self { layout: citizen_layout(language, words.statements_how_to_name_you(), "/say"), ask }
    }
}

impl Sample for Write {
    const NAME: &'static str = "shell/write";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let pick = |value: &str, text: String, single| Pick {
            name: "kind".to_owned(),
            value: value.to_owned(),
            text,
            ticked: false,
            single,
        };
        let ask =
            Question::new(words.statements_kind_of_knowledge(), "/p/1/say", FormId("sample".to_owned()))
                .lead(words.statements_kinds_weigh_the_same())
                .field(Field::new("text", words.statements_what_is_at_stake(), FieldKind::Lines))
                .picks(
                    words.statements_kind_of_knowledge(),
                    vec![
                        pick("lived", words.statements_kind_lived(), true),
                        pick("professional", words.statements_kind_professional(), true),
                        pick("research", words.statements_kind_research(), true),
                        pick("data", words.statements_kind_data(), true),
                    ],
                )
                .file("file", words.exchange_file(), words.exchange_file_hint())
                .button("say", words.statements_say_it());
        Self { layout: staff_layout(language, words.statements_what_is_at_stake(), "/p/1/say"), ask }
    }
}
