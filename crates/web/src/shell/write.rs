//! The same form as [`Ask`], in the frame of the table, for partners and facilitators.

use askama::Template;
use basics::Language;

use super::ask::Ask;
use super::layout::Layout;
use super::parts::{Field, FieldKind, FormId, Pick};
use crate::samples::{Sample, staff_layout};

#[derive(Template)]
#[template(path = "shell/write.html")]
pub struct Write {
    pub layout: Layout,
    pub ask: Ask,
    pub file: Option<FileField>,
}

/// A file to send.
pub struct FileField {
    pub name: &'static str,
    pub label: String,
    pub hint: String,
}

impl Write {
    pub fn of(ask: Ask) -> Self {
        Self { layout: ask.layout.clone(), ask, file: None }
    }

    pub fn file(mut self, name: &'static str, label: impl Into<String>, hint: impl Into<String>) -> Self {
        self.file = Some(FileField { name, label: label.into(), hint: hint.into() });
        self
    }
}

impl Sample for Write {
    const NAME: &'static str = "shell/write";
    const FOR_CITIZENS: bool = false;

    fn sample(language: Language) -> Self {
        let words = words::of(language);
        let dot = |value: &str, text| Pick {
            name: "way".to_owned(),
            value: value.to_owned(),
            text,
            ticked: false,
            single: true,
        };
        let layout = staff_layout(language, words.invitations_write(), "/p/1/invitations/new");
        let ask = Ask::new(layout, words.invitations_write(), FormId("sample".to_owned()))
            .line(words.invitations_lead())
            .field(Field::new("message", words.statements_kind_lived(), FieldKind::Lines))
            .picks(
                words.statements_column_about(),
                vec![dot("card", words.invitations_way_card()), dot("voice", words.invitations_way_voice())],
            )
            .button("send", words.accounts_keep());
        Self::of(ask).file("file", words.exchange_file(), words.exchange_file_hint())
    }
}
