//! The ways in: a code, a link with a button, and whose phone this is.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, citizen_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Field, FieldKind, FormId, Missing};

/// The front page: a field for the code on the card.
#[derive(Template)]
#[template(path = "accounts/start.html")]
pub struct Start {
    pub layout: Layout,
    pub form: FormId,
    pub code: Field,
    /// Who wrote the card: asked where many wrong codes came from.
    pub inviter: Option<Field>,
    pub missing: Option<Missing>,
}

/// "Is this your own phone?"
#[derive(Template)]
#[template(path = "accounts/device.html")]
pub struct WhoseDevice {
    pub layout: Layout,
    pub form: FormId,
}

/// One sentence and one button: what a link leads to, since opening a link does nothing yet.
#[derive(Template)]
#[template(path = "accounts/press.html")]
pub struct Press {
    pub layout: Layout,
    pub heading: String,
    pub line: String,
    pub button: String,
    pub action: String,
    pub form: FormId,
    /// What the button sends along.
    pub with: Vec<(&'static str, String)>,
}

impl Start {
    pub fn code_field(words: &words::Words) -> Field {
        Field::new("code", words.accounts_code(), FieldKind::Code).hint(words.accounts_code_hint())
    }

    pub fn inviter_field(words: &words::Words) -> Field {
        Field::new("inviter", words.accounts_inviter(), FieldKind::Line).hint(words.accounts_inviter_hint())
    }
}

impl Sample for Start {
    const NAME: &'static str = "accounts/start";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let code = Self::code_field(words).value("KM 47 9T").mend(words.shell_code_not_right_means());
        Self {
            layout: citizen_layout(language, words.accounts_start(), "/"),
            form: FormId("sample".to_owned()),
            code,
            inviter: Some(Self::inviter_field(words)),
            missing: Some(Missing { heading: words.shell_code_not_right(), field: "code" }),
        }
    }
}

impl Sample for WhoseDevice {
    const NAME: &'static str = "accounts/device";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: citizen_layout(language, words.accounts_own_phone(), "/device"),
            form: FormId("sample".to_owned()),
        }
    }
}

impl Sample for Press {
    const NAME: &'static str = "accounts/press";
    const FOR_CITIZENS: bool = true;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: citizen_layout(language, words.accounts_link(), "/l/x"),
            heading: words.accounts_link(),
            line: words.accounts_link_means(),
            button: words.accounts_go_in(),
            action: "/l/x".to_owned(),
            form: FormId("sample".to_owned()),
            with: Vec::new(),
        }
    }
}
