//! One invitation: the letter, how it stands, and the texts to hand over.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, staff_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Field, FieldKind, FormId, Link, OneAct, Seen, Voice};

#[derive(Template)]
#[template(path = "invitations/one.html")]
pub struct OneInvitation {
    pub layout: Layout,
    pub guest: String,
    pub stands: String,
    pub about: String,
    pub letter: Voice,
    /// How it reads; only a hint.
    pub advice: Option<String>,
    pub card: Option<Link>,
    /// Where the house sends letters.
    pub by_mail: Option<ByMail>,
    /// Nothing once it has been answered, taken back or has lapsed.
    pub texts: Vec<HandOver>,
    pub acts: Vec<OneAct>,
    pub back: Link,
    pub seen: Seen,
}

/// Sending it from here, and how the letters fared.
pub struct ByMail {
    pub lines: Vec<String>,
    pub action: String,
    pub form: FormId,
    /// Nothing once a letter has gone.
    pub email: Option<Field>,
}

/// A text to copy or read aloud.
pub struct HandOver {
    pub heading: String,
    pub hint: String,
    pub language: Language,
    pub lines: Vec<String>,
}

impl Sample for OneInvitation {
    const NAME: &'static str = "invitations/one";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let until = words.date(jiff::civil::date(2027, 2, 22));
        let letter =
            "På lørdag klokken 11 sætter vi lys op på stien. Jeg mangler en, der kan bruge en boremaskine.";
        let text = |heading, hint, last: String| HandOver {
            heading,
            hint,
            language: Language::Da,
            lines: vec![letter.to_owned(), words::of(Language::Da).invitations_card_you_decide(), last],
        };
        let act = |step: &str, text| OneAct {
            action: format!("/invitations/1/{step}"),
            form: FormId("sample".to_owned()),
            text,
            about: "Yusuf".to_owned(),
        };
        let danish = words::of(Language::Da);
        Self {
            layout: staff_layout(language, "Yusuf", "/invitations/1"),
            guest: "Yusuf".to_owned(),
            stands: words.invitations_reply_waiting(),
            about: words.invitations_open_until(words.invitations_way_sms(), until),
            letter: Voice::new(letter, Language::Da),
            advice: Some(words.invitations_reads_easily()),
            card: Some(Link::new("/invitations/1/card", words.invitations_print_card())),
            by_mail: Some(ByMail {
                lines: vec![words.invitations_mail_given_up()],
                action: "/invitations/1/letter".to_owned(),
                form: FormId("sample".to_owned()),
                email: Some(
                    Field::new("email", words.invitations_mail_address(), FieldKind::Email)
                        .hint(words.invitations_mail_hint()),
                ),
            }),
            texts: vec![
                text(
                    words.invitations_way_sms(),
                    words.invitations_sms_parts(2),
                    "https://bord.example/i/KM479TXE5RQ2WVNH3C".to_owned(),
                ),
                text(
                    words.invitations_way_voice(),
                    words.invitations_voice_hint(),
                    danish.invitations_aloud_code("bord.example", "KM 47 9T XE"),
                ),
            ],
            acts: vec![
                act("reminder", words.invitations_remind_once()),
                act("withdrawal", words.invitations_take_back()),
            ],
            back: Link::new("/invitations", words.invitations_title()),
            seen: Seen::of_page(words.statements_who_sees_page(), vec![words.shell_seen_only_you()]),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let stands = words::of(language).invitations_reply_yes();
        let (texts, acts) = (Vec::new(), Vec::new());
        Some(Self { stands, card: None, by_mail: None, advice: None, texts, acts, ..Self::sample(language) })
    }
}
