//! Before others answer a sentence, somebody looks for two things only: names of persons, and harm.
//! A refusal has a reason its author sees, and members can read the log.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, Field, FieldKind, FormId, Link, Voice};

#[derive(Template)]
#[template(path = "statements/review.html")]
pub struct Review {
    pub layout: Layout,
    pub waiting: Vec<Waiting>,
    pub empty: Empty,
    pub log: Link,
}

pub struct Waiting {
    pub voice: Voice,
    /// `Skrevet ned af Hodan for en mor`
    pub written_by: Option<String>,
    pub action: String,
    pub form: FormId,
    /// Needed only when it is not shown.
    pub reason: Field,
}

impl Sample for Review {
    const NAME: &'static str = "statements/review";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: staff_layout(language, words.statements_review(), "/review"),
            waiting: vec![Waiting {
                voice: Voice::new("Jeg mangler tid til at ringe hjem med de gode ting.", Language::Da)
                    .by("En lærer"),
                written_by: Some(words.statements_written_down_by("Hodan")),
                action: "/review/13".to_owned(),
                form: FormId("sample".to_owned()),
                reason: Self::reason(words, ""),
            }],
            empty: Empty {
                heading: words.statements_review_empty(),
                line: words.statements_review_empty_means(),
            },
            log: Link::new("/journal", words.shell_journal()),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { waiting: Vec::new(), ..Self::sample(language) })
    }
}

impl Review {
    pub fn reason(words: &words::Words, written: &str) -> Field {
        Field::new("reason", words.statements_reason(), FieldKind::Line)
            .hint(words.statements_reason_hint())
            .value(written)
    }
}
