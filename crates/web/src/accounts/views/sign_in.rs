//! How staff come in, and the ways in they keep.

use askama::Template;
use basics::Language;

use crate::samples::{Sample, citizen_layout};
use crate::shell::assets;
use crate::shell::layout::Layout;
use crate::shell::parts::{Field, FieldKind, FormId, Link, Missing, OneAct, Seen};

#[derive(Template)]
#[template(path = "accounts/sign_in.html")]
pub struct SignIn {
    pub layout: Layout,
    pub form: FormId,
    /// Whether passkeys can be used at this address.
    pub passkeys: bool,
    /// Where the house sends letters.
    pub email: Option<Field>,
    /// To the account people have elsewhere.
    pub elsewhere: Option<Link>,
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
    pub passkeys: Option<Passkeys>,
    pub elsewhere: Option<Elsewhere>,
    pub missing: Option<Missing>,
    pub seen: Seen,
    pub back: Link,
}

/// The passkeys she has, and a field for the name of a new one.
pub struct Passkeys {
    pub made: Vec<(String, OneAct)>,
    pub label: Field,
}

/// An account she has elsewhere: what ties it, or what unties it.
pub struct Elsewhere {
    pub name: String,
    pub line: String,
    pub tie: Link,
    pub untie: Option<OneAct>,
}

impl SignIn {
    pub fn script(&self) -> &'static str {
        &assets::passkeys().path
    }
}

impl WaysIn {
    pub fn script(&self) -> &'static str {
        &assets::passkeys().path
    }
}

impl Sample for SignIn {
    const NAME: &'static str = "accounts/sign_in";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        Self {
            layout: citizen_layout(language, words.accounts_to_sign_in(), "/sign-in"),
            form: FormId("sample".to_owned()),
            passkeys: true,
            elsewhere: Some(Link::new("/sign-in/elsewhere", words.accounts_elsewhere_go("Egeå Kommune"))),
            email: Some(
                Field::new("email", words.accounts_email(), FieldKind::Email)
                    .hint(words.accounts_email_hint()),
            ),
            missing: None,
        }
    }

    fn empty(language: Language) -> Option<Self> {
        Some(Self { passkeys: false, elsewhere: None, email: None, ..Self::sample(language) })
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
            passkeys: Some(Passkeys {
                made: vec![(
                    words.accounts_passkey_made("Min bærbare", words.date(jiff::civil::date(2026, 11, 3))),
                    OneAct {
                        action: "/seat/passkeys/1/removal".to_owned(),
                        form: form(),
                        text: words.accounts_passkey_remove(),
                        about: "Min bærbare".to_owned(),
                    },
                )],
                label: Field::new("label", words.accounts_passkey_label(), FieldKind::Line)
                    .hint(words.accounts_passkey_label_hint()),
            }),
            elsewhere: Some(Elsewhere {
                name: "Egeå Kommune".to_owned(),
                line: words.accounts_elsewhere_none(),
                tie: Link::new("/seat/elsewhere", words.accounts_elsewhere_tie("Egeå Kommune")),
                untie: None,
            }),
            missing: Some(Missing { heading: words.shell_almost(), field: "email" }),
            seen: crate::shell::frame::seen(words, deeds::permissions::Act::AccountsKeepWaysIn, None),
            back: Link::new("/seat", words.shell_my_seat()),
        }
    }

    fn empty(language: Language) -> Option<Self> {
        let address = words::of(language).accounts_address_none();
        Some(Self {
            address,
            email: None,
            forget: None,
            passkeys: None,
            elsewhere: None,
            missing: None,
            ..Self::sample(language)
        })
    }
}
