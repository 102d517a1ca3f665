//! The invitations I wrote: how each stands, one reminder at most, and the card to print.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Empty, FormId, Link, OneAct, Voice};

#[derive(Template)]
#[template(path = "invitations/list.html")]
pub struct Invitations {
    pub layout: Layout,
    pub sent: Vec<Sent>,
    pub empty: Empty,
    /// For those who may invite.
    pub write: Option<Link>,
    /// How the table's invitations stand, for the facilitator: coarse counts, and nobody's name.
    pub counts: Vec<String>,
}

pub struct Sent {
    pub guest: String,
    pub letter: Voice,
    /// `Venter`, `Ja`, `Ikke nu` …; nobody is asked why.
    pub stands: String,
    /// How it goes out, and until when it is open.
    pub about: String,
    pub ways: Vec<Link>,
    pub acts: Vec<OneAct>,
}

impl Sample for Invitations {
    const NAME: &'static str = "invitations/list";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let act = |path: &str, text, guest: &str| OneAct {
            action: path.to_owned(),
            form: FormId("sample".to_owned()),
            text,
            about: guest.to_owned(),
        };
        let until = words.date(jiff::civil::date(2027, 2, 22));
        Self {
            layout: staff_layout(language, words.invitations_title(), "/invitations"),
            sent: vec![Sent {
                guest: "Yusuf".to_owned(),
                letter: Voice::new(
                    "På lørdag klokken 11 sætter vi lys op på stien. Jeg mangler en, der kan bruge en boremaskine.",
                    Language::Da,
                ),
                stands: words.invitations_reply_waiting(),
                about: words.invitations_open_until(words.invitations_way_card(), until),
                ways: vec![Link::new("/invitations/1/card", words.invitations_print_card())],
                acts: vec![
                    act("/invitations/1/remind", words.invitations_remind_once(), "Yusuf"),
                    act("/invitations/1/take-back", words.invitations_take_back(), "Yusuf"),
                ],
            }],
            empty: Empty { heading: words.invitations_none(), line: words.invitations_none_means() },
            write: Some(Link::new("/invitations/new", words.invitations_write())),
            counts: vec![
                words.invitations_count_many(words.invitations_reply_yes(), 25),
                words.invitations_count_some(words.invitations_reply_later()),
            ],
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { sent: Vec::new(), ..Self::sample(language) })
    }
}
