//! How staff come in, and the ways in they keep.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, citizen_layout};
use crate::shell::layout::Layout;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Missing, OneAct, Seen};

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub struct SignIn {
    pub layout: Layout,
    pub form: FormId,
    /// Where the house sends letters.
    pub email: Option<Field>,
    pub missing: Option<Missing>,
}

#[derive(Template)]
#[template(path = "accounts/ways_in.html")]
pub struct WaysIn {
    pub layout: Layout,
    pub form: FormId,
    /// Where her links go now.
    pub address: String,
    /// Where the house sends letters.
    pub email: Option<Field>,
    pub forget: Option<OneAct>,
    pub missing: Option<Missing>,
    pub seen: Seen,
    pub back: Link,
}

impl Sample for SignIn {
    const NAME: &'static str = "accounts/sign_in";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: citizen_layout(language, words.accounts_to_sign_in(), "/sign-in"),
            form: FormId("sample".to_owned()),
            email: Some(
                Field::new("email", words.accounts_email(), FieldKind::Email)
                    .hint(words.accounts_email_hint()),
            ),
            missing: None,
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { email: None, ..Self::sample(language) })
    }
}

impl Sample for WaysIn {
    const NAME: &'static str = "accounts/ways_in";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let form = || FormId("sample".to_owned());
        Self {
            layout: citizen_layout(language, words.accounts_ways_in(), "/seat/ways-in"),
            form: form(),
            address: words.accounts_address_is("mette@bro.example"),
            email: Some(
                Field::new("email", words.accounts_email(), FieldKind::Email)
                    .value("mette@bro")
                    .mend(words.shell_mend_address()),
            ),
            forget: Some(OneAct {
                action: "/seat/address/removal".to_owned(),
                form: form(),
                text: words.accounts_address_forget(),
                about: "mette@bro.example".to_owned(),
            }),
            missing: Some(Missing { heading: words.shell_almost(), field: "email" }),
            seen: crate::shell::frame::seen(words, deeds::permissions::Act::AccountsKeepWaysIn, None),
            back: Link::new("/seat", words.shell_my_seat()),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let address = words::of(language).accounts_address_none();
        Some(Self { address, email: None, forget: None, missing: None, ..Self::sample(language) })
    }
}
