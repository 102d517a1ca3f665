//! Parts that pages are put together from. Each has a macro of its name in `shell/macros.html`.

mod fields;
mod forms;
mod live;
mod qr;
mod table;

use basics::Language;
pub use fields::{Fields, Filling};
pub use forms::{Choice, Choices, Field, FieldKind, FormId, Missing, OneAct, Pick};
pub use live::LivePage;
pub use qr::Qr;
pub use table::{Seat, SeatState, Table};

/// A way to go.
#[derive(Clone)]
pub struct Link {
    pub url: String,
    pub text: String,
}

impl Link {
    pub fn new(url: impl Into<String>, text: impl Into<String>) -> Self {
        Self { url: url.into(), text: text.into() }
    }
}

/// A person's sentence, in the language it was said in. Lived and professional knowledge wear the same dress.
#[derive(Clone)]
pub struct Voice {
    pub text: String,
    pub language: Language,
    /// Who said it, as the teller wants it: »En mor, gennem en bydelsmor«.
    pub by: Option<String>,
    /// The page is about this sentence.
    pub big: bool,
    /// Said when a person translated it, with the way to the original.
    pub translated: Option<Translated>,
    /// A person's recording.
    pub listen: Option<Link>,
}

#[derive(Clone)]
pub struct Translated {
    pub note: String,
    pub original: Link,
}

impl Voice {
    pub fn new(text: impl Into<String>, language: Language) -> Self {
        Self { text: text.into(), language, by: None, big: false, translated: None, listen: None }
    }

    pub fn by(mut self, by: impl Into<String>) -> Self {
        self.by = Some(by.into());
        self
    }

    pub fn big(mut self) -> Self {
        self.big = true;
        self
    }

    /// The sentence in the quotation marks of its own language.
    pub fn quoted(&self) -> String {
        words::of(self.language).shell_quote(self.text.as_str())
    }
}

/// »Who will see this?«: computed from the permission table, shown beside the input, never behind a click.
#[derive(Clone)]
pub struct Seen {
    /// The act whose row was read, so that a test can hold the page to it.
    pub act: Option<&'static str>,
    pub heading: String,
    pub lines: Vec<String>,
}

impl Seen {
    /// What is said about a whole page, or more exactly than one row of the table could.
    pub fn of_page(heading: impl Into<String>, lines: Vec<String>) -> Self {
        Self { act: None, heading: heading.into(), lines }
    }
}

/// Something that was kept, or that one should know.
#[derive(Clone)]
pub struct Note {
    pub heading: String,
    pub lines: Vec<String>,
}

/// Nothing here yet, and why that is fine.
#[derive(Clone)]
pub struct Empty {
    pub heading: String,
    pub line: String,
}

/// Who talks with whom, and when: the end of every staff and partner page.
#[derive(Clone)]
pub struct Talk {
    pub text: String,
}
