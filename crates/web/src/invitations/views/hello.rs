//! The first page a citizen meets: the inviter's own words, and three sentences about what happens.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, citizen_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{FormId, Seen, Voice};

/// Tap one of three: yes, or not now.
#[derive(Template)]
#[template(path = "invitations/hello.html")]
pub struct Hello {
    pub layout: Layout,
    pub guest: String,
    pub inviter: String,
    /// The inviter's own words. They never repeat what the guest once told: somebody else may hold the phone.
    pub letter: Voice,
    /// Where both buttons lead; a GET never accepts anything.
    pub action: String,
    pub form: FormId,
    /// In words: `den 22. februar`.
    pub open_until: String,
    pub seen: Seen,
    /// In words: `den 15. december`.
    pub answer_by: String,
}

impl Sample for Hello {
    const NAME: &'static str = "invitations/hello";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let letter = "Vi mødtes ved cyklerne i onsdags. Du sagde noget, som jeg tænker på endnu. Nu har andre sagt \
                      det samme. Vil du se, hvad de siger?";
        Self {
            layout: citizen_layout(language, words.invitations_hello_title(), "/hello/KM479TXE"),
            guest: "Amina".to_owned(),
            inviter: "Mette".to_owned(),
            letter: Voice::new(letter, Language::Da).by(words.invitations_written_by("Mette")),
            action: "/hello/KM479TXE".to_owned(),
            form: FormId("sample".to_owned()),
            open_until: words.date(jiff::civil::date(2027, 2, 22)),
            seen: Seen::of_page(
                words.invitations_who_sees(),
                vec![
                    format!("{} {}", words.shell_only_you(), words.shell_and_companion("Hodan")),
                    words.shell_not_them("Mette"),
                    words.shell_only_together(),
                ],
            ),
            answer_by: words.date(jiff::civil::date(2026, 12, 15)),
        }
    }
}
